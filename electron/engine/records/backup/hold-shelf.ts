// One backup at a time is made in a folder, whichever Tend makes it: so whatever unfinished one lies there when it is our turn
// was left by a process that is gone, and can be cleared.
import { accessSync, constants, lstatSync, rmSync } from 'node:fs';
import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../../contract/failure.ts';
import { lockFile } from '../../store/file-lock.ts';
import { DATABASE, KEPT_FILES, KEPT_FOLDERS, LIST } from './backup-files.ts';

const LOCK = '.tend-backup.lock';
const OURS = /^Tend backup \d{4}-\d{2}-\d{2} \d{4}-\d{2}\.unfinished$/;
/** With what SQLite lays beside a file that it writes. */
const MADE: readonly string[] = [
  ...KEPT_FOLDERS,
  ...KEPT_FILES,
  LIST,
  DATABASE,
  `${DATABASE}-journal`,
  `${DATABASE}-wal`,
  `${DATABASE}-shm`,
];

/**
 * Holds the folder until the answer is called; the system lets go of it when the process is killed.
 * @throws Failure `in_use` while another Tend makes a backup there.
 */
export function holdShelf(folder: string): () => void {
  accessSync(folder, constants.W_OK);
  const path = join(folder, LOCK);
  const lock = lockFile(path);
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (!lock || !there) {
    // Without the file another one just ended and took it away: what is held here is a lock that nobody else sees.
    lock?.release();
    throw new Failure('in_use', 'Another Tend makes a backup in that folder right now. Try again when it is done.');
  }
  return () => {
    // Before it is let go where the system allows that, so that nobody takes it in between.
    const gone = removed(path);
    lock.release();
    if (!gone) removed(path);
  };
}

/**
 * Takes away what killed backups left: folders with our name, in which there is nothing but what a backup is made of. One that
 * somebody put something of their own into stays.
 */
export async function clearUnfinished(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory() || !OURS.test(entry.name) || !(await onlyMade(path))) continue;
    // A file that cannot be removed now is tried again with the next backup.
    await rm(path, { recursive: true, force: true }).catch(() => {});
  }
}

async function onlyMade(path: string): Promise<boolean> {
  const names = await readdir(path).catch(() => null);
  if (names === null || names.some((name) => !MADE.includes(name))) return false;
  for (const name of KEPT_FOLDERS) {
    const info = await lstat(join(path, name)).catch(() => null);
    if (info && !info.isDirectory()) return false;
  }
  return true;
}

function removed(path: string): boolean {
  try {
    rmSync(path, { force: true });
    return true;
  } catch {
    return false;
  }
}
