// Which folders of a server are brought in, as what, and in which order. Pure.
export type SpecialUse =
  | 'inbox'
  | 'sent'
  | 'drafts'
  | 'archive'
  | 'junk'
  | 'trash'
  | 'all'
  | 'flagged'
  | 'important'
  | 'none';

export interface ListedFolder {
  readonly path: string;
  readonly delimiter: string;
  /** What the server says (RFC 6154), or what the name means in one of the usual languages. */
  readonly specialUse?: string | undefined;
  readonly flags: ReadonlySet<string>;
}

export interface PlannedFolder {
  readonly path: string;
  readonly delimiter: string;
  readonly specialUse: SpecialUse;
  /** False for a view of messages that another folder holds. */
  readonly synced: boolean;
}

const uses: Readonly<Record<string, SpecialUse>> = {
  '\\inbox': 'inbox',
  '\\sent': 'sent',
  '\\drafts': 'drafts',
  '\\archive': 'archive',
  '\\junk': 'junk',
  '\\trash': 'trash',
  '\\all': 'all',
  '\\flagged': 'flagged',
  '\\important': 'important',
};
const views: ReadonlySet<SpecialUse> = new Set(['flagged', 'important']);
const order: Readonly<Record<SpecialUse, number>> = {
  inbox: 0,
  sent: 0,
  archive: 1,
  all: 1,
  none: 2,
  drafts: 2,
  flagged: 2,
  important: 2,
  junk: 3,
  trash: 3,
};

/** Folders are walked group by group, the folders of the first group in turns. */
export const groupOf = (use: SpecialUse): number => order[use];

export function planFolders(listed: readonly ListedFolder[]): PlannedFolder[] {
  const folders = listed
    .filter(({ flags }) => !has(flags, '\\noselect') && !has(flags, '\\nonexistent'))
    .map((folder) => ({ path: folder.path, delimiter: folder.delimiter, specialUse: useOf(folder) }));
  const everythingListed = folders.some(({ specialUse }) => specialUse === 'all');
  return folders
    .map((folder) => ({ ...folder, synced: !(everythingListed && views.has(folder.specialUse)) }))
    .sort((a, b) => order[a.specialUse] - order[b.specialUse]);
}

function useOf(folder: ListedFolder): SpecialUse {
  if (folder.path.toUpperCase() === 'INBOX') return 'inbox';
  const said = folder.specialUse === undefined ? undefined : uses[folder.specialUse.toLowerCase()];
  if (said !== undefined && said !== 'inbox') return said;
  return has(folder.flags, '\\important') ? 'important' : 'none';
}

function has(flags: ReadonlySet<string>, name: string): boolean {
  return [...flags].some((flag) => flag.toLowerCase() === name);
}
