// Puts a backup in place that was laid ready, at a start and before anything is opened: what is there goes beside, what was
// laid ready comes in. Every step is a rename or can be done again, so a start that was killed goes on where it was.
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DATABASE, KEPT_FILES, KEPT_FOLDERS } from './backup-files.ts';
import { syncFolder } from './copy-file.ts';
import { MARK, type RestoreMark, readMark, STAGED, writeMark } from './stage-restore.ts';

/** With the write-ahead log, which may hold what the file does not have yet. */
const REPLACED = [`${DATABASE}-wal`, `${DATABASE}-shm`, DATABASE, ...KEPT_FILES, ...KEPT_FOLDERS];
const COMING = [...KEPT_FILES, ...KEPT_FOLDERS, DATABASE];

/**
 * @returns The mark of what was put in place, to be taken away by `endRestore` once all that follows from it is done; null
 * where nothing was to be put back.
 */
export async function finishRestore(
  dataFolder: string,
  step: (name: string) => void = () => {},
): Promise<RestoreMark | null> {
  let mark = await readMark(dataFolder);
  if (mark === null) {
    // Half laid ready, or taken back: it is a copy of what lies elsewhere.
    await rm(join(dataFolder, STAGED), { recursive: true, force: true });
    return null;
  }
  const kept = join(dataFolder, mark.keptIn);
  const staged = join(dataFolder, STAGED);
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
  await rm(join(dataFolder, STAGED), { recursive: true, force: true });
  await rm(join(dataFolder, MARK), { force: true });
}

async function moveIfThere(from: string, to: string): Promise<void> {
  const there = await access(from).then(
    () => true,
    () => false,
  );
  if (there) await rename(from, to);
}
