// Puts a backup in place that was laid ready, at a start and before anything is opened: what is there goes beside, what was
// laid ready comes in. Every step is a rename or can be done again, so a start that was killed goes on where it was.
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../../contract/failure.ts';
import { DATABASE, KEPT_FILES, KEPT_FOLDERS } from './backup-files.ts';
import { syncFolder } from './copy-file.ts';
import { MARK, type RestoreMark, readMark, STAGED, writeMark } from './stage-restore.ts';

/** With the write-ahead log, which may hold what the file does not have yet. */
const REPLACED = [`${DATABASE}-wal`, `${DATABASE}-shm`, DATABASE, ...KEPT_FILES, ...KEPT_FOLDERS];
const COMING = [...KEPT_FILES, ...KEPT_FOLDERS, DATABASE];

/**
 * A backup that is no longer there to be put in place leaves what was there before.
 * @returns The mark of what was put in place, to be taken away by `endRestore` once all that follows from it is done; null
 * where nothing was to be put back.
 * @throws Failure where the files can't be moved, with what to do; the next start goes on from there.
 */
export async function finishRestore(
  dataFolder: string,
  step: (name: string) => void = () => {},
): Promise<RestoreMark | null> {
  const mark = await readMark(dataFolder);
  if (mark === null) {
    // Half laid ready, or taken back: it is a copy of what lies elsewhere.
    await endRestore(dataFolder);
    return null;
  }
  try {
    return await moveInto(dataFolder, mark, step);
  } catch (error) {
    throw notMoved(error, mark) ?? error;
  }
}

async function moveInto(
  dataFolder: string,
  before: RestoreMark,
  step: (name: string) => void,
): Promise<RestoreMark | null> {
  let mark = before;
  const kept = join(dataFolder, mark.keptIn);
  const staged = join(dataFolder, STAGED);
  const coming = await isThere(join(staged, DATABASE));
  if (!coming && (mark.phase === 'ready' || !(await isThere(join(dataFolder, DATABASE))))) {
    for (const name of REPLACED) {
      if (!(await isThere(join(dataFolder, name)))) await moveIfThere(join(kept, name), join(dataFolder, name));
    }
    await endRestore(dataFolder);
    return null;
  }
  if (mark.phase === 'ready') {
    await mkdir(kept, { recursive: true, mode: 0o700 });
    for (const name of REPLACED) {
      step(`keep ${name}`);
      await moveIfThere(join(dataFolder, name), join(kept, name));
    }
    await syncFolder(kept);
    step('kept');
    mark = { ...mark, phase: 'kept' };
    await writeMark(dataFolder, mark);
  }
  if (mark.phase === 'kept') {
    for (const name of COMING) {
      step(`place ${name}`);
      await moveIfThere(join(staged, name), join(dataFolder, name));
    }
    step('placed');
    mark = { ...mark, phase: 'placed' };
    await writeMark(dataFolder, mark);
  }
  return mark;
}

export async function endRestore(dataFolder: string): Promise<void> {
  // The mark first: without it, what is laid ready is nothing; with it and without what it speaks of, there is a question.
  for (const name of [MARK, `${MARK}.new`]) await rm(join(dataFolder, name), { force: true });
  await rm(join(dataFolder, STAGED), { recursive: true, force: true });
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function moveIfThere(from: string, to: string): Promise<void> {
  if (await isThere(from)) await rename(from, to);
}

/** What the system says of a place, in words: a folder without rights, a file another program holds, a full disk. */
function notMoved(error: unknown, { from, keptIn }: RestoreMark): Failure | null {
  if (!(error instanceof Error && 'syscall' in error)) return null;
  return new Failure(
    'in_use',
    `The backup from ${from} could not be put in place yet: the data folder cannot be changed. Nothing was lost; what was there before is in the folder or in ${keptIn} inside of it. Close what else uses the folder, see that there is room and that you may write to it, and start Tend again.`,
  );
}
