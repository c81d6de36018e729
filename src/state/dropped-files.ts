// What was dropped or picked: paths where the host knows them, and else the files themselves with the folders they were in.
export interface DroppedFile {
  /** With its folders, parted by slashes. */
  readonly name: string;
  readonly file: File;
}
export type Dropped =
  | { readonly kind: 'paths'; readonly paths: readonly string[] }
  | { readonly kind: 'files'; readonly files: readonly DroppedFile[] };

export function pickedFiles(list: Iterable<File>, window: Window): Dropped {
  const files = [...list];
  const paths = pathsOf(files, window);
  if (paths) return { kind: 'paths', paths };
  return { kind: 'files', files: files.map((file) => ({ name: file.webkitRelativePath || file.name, file })) };
}

/** Call in the drop's own turn: what was dropped can't be asked for later. */
export function droppedFiles(transfer: DataTransfer, window: Window): Promise<Dropped> {
  const paths = pathsOf([...transfer.files], window);
  if (paths) return Promise.resolve({ kind: 'paths', paths });
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return Promise.resolve(pickedFiles(transfer.files, window));
  return Promise.all(entries.map((entry) => filesOf(entry, ''))).then((found) => ({
    kind: 'files',
    files: found.flat(),
  }));
}

/** Null where one has no path. */
function pathsOf(files: readonly File[], window: Window): string[] | null {
  const { tend } = window;
  if (!tend || files.length === 0) return null;
  const paths = files.map((file) => tend.pathForFile(file));
  return paths.every((path) => path !== '') ? paths : null;
}

async function filesOf(entry: FileSystemEntry, folder: string): Promise<DroppedFile[]> {
  const name = `${folder}${entry.name}`;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ name, file }];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: DroppedFile[] = [];
  // A browser hands a folder over a hundred entries at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    for (const each of some) found.push(...(await filesOf(each, `${name}/`)));
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
