// What is dropped into a window that knows no paths: handed over in pieces and kept in a folder of its own inside the data
// folder until the import has read it. Names come from outside and never lead out of that folder.
import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../../contract/failure.ts';

const MAX_DEPTH = 24;
const MAX_NAME_BYTES = 240;
/** What lies in the stage beside other things is read as one folder of this name. */
const TOGETHER = 'Mail';

export interface StagedFiles {
  /** Puts a piece of a file in its place; begins a new stage without an id. */
  put(id: string | undefined, file: string, offset: number, content: Uint8Array): Promise<string>;
  /** The file or folder that was dropped, or the folder of all of them. @throws Failure `not_found`. */
  root(id: string): Promise<string>;
  /** Takes away the stage that the path lies in. */
  drop(staged: string): Promise<void>;
  /** Takes away what was handed over and never read: all stages but those that hold one of the paths. */
  sweep(kept: readonly string[]): Promise<void>;
}

export function createStagedFiles(dataFolder: string): StagedFiles {
  const home = path.join(dataFolder, 'incoming');
  const mine = new Set<string>();
  const stageOf = (staged: string) => {
    const [id = ''] = path.relative(home, staged).split(path.sep);
    return id;
  };
  const remove = (id: string) => rm(path.join(home, id), { recursive: true, force: true });
  return {
    async put(given, file, offset, content) {
      const id = given ?? randomBytes(16).toString('hex');
      if (given !== undefined && !mine.has(given)) throw new Failure('not_found', unknownStage);
      mine.add(id);
      const target = path.join(home, id, TOGETHER, ...safeSegments(file));
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
      const handle = await open(target, offset === 0 ? 'w' : 'r+', 0o600).catch(() => {
        throw new Failure(
          'conflict',
          'The pieces of a file did not come in order. Nothing was imported; drop it again.',
        );
      });
      try {
        if ((await handle.stat()).size !== offset) {
          throw new Failure(
            'conflict',
            'The pieces of a file did not come in order. Nothing was imported; drop it again.',
          );
        }
        await handle.write(content, 0, content.byteLength, offset);
      } finally {
        await handle.close();
      }
      return id;
    },
    async root(id) {
      const folder = path.join(home, id, TOGETHER);
      const entries = await readdir(folder).catch(() => {
        throw new Failure('not_found', unknownStage);
      });
      return entries.length === 1 && entries[0] !== undefined ? path.join(folder, entries[0]) : folder;
    },
    async drop(staged) {
      const id = stageOf(staged);
      if (!/^[0-9a-f]{32}$/.test(id)) return;
      mine.delete(id);
      await remove(id);
    },
    async sweep(kept) {
      const needed = new Set(kept.map(stageOf));
      const entries = await readdir(home).catch(() => []);
      for (const id of entries.filter((each) => !needed.has(each))) {
        mine.delete(id);
        await remove(id);
      }
    },
  };
}

const unknownStage = 'What was dropped is not here any more. Drop it again.';

function safeSegments(file: string): string[] {
  const segments = file
    .split(/[/\\]/)
    .filter((segment) => segment !== '' && segment !== '.')
    .map(safeName);
  if (segments.length === 0 || segments.length > MAX_DEPTH) {
    throw new Failure('invalid_input', 'That file name can not be used. Nothing was imported.', 'file');
  }
  return segments;
}

/** A Maildir's flags stand behind a colon, which Windows does not allow; its programs write a semicolon. */
function safeName(segment: string): string {
  const name = segment
    .replace(process.platform === 'win32' ? /[<>:"|?*\p{Cc}]/gu : /\p{Cc}/gu, (character) =>
      character === ':' ? ';' : '_',
    )
    .replace(/^\.\.+$/, '_');
  return Buffer.byteLength(name) <= MAX_NAME_BYTES ? name : shorten(name);
}

/** The end stays: a Maildir file's flags and the kind of file are there. */
function shorten(name: string): string {
  const end = name.slice(-40);
  let start = name.slice(0, MAX_NAME_BYTES);
  while (Buffer.byteLength(start + end) > MAX_NAME_BYTES) start = start.slice(0, -1);
  return start.toWellFormed() + end.toWellFormed();
}
