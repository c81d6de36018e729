// Looks at a backup as somebody who needs it would: every file is there and is what the list says, and the database opens,
// is whole and holds as much as it should. What the list says comes from a disk that may hold anything.
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../../contract/failure.ts';
import { checkSnapshot } from '../../store/snapshot.ts';
import { type BackupList, backupList, DATABASE, LIST } from './backup-files.ts';
import { copyFile } from './copy-file.ts';

const MAX_LIST = 8 * 1024 * 1024;

/** @throws Failure `not_found`, `damaged_database` or `newer_database`. */
export async function readList(path: string): Promise<BackupList> {
  const file = join(path, LIST);
  const info = await lstat(file).catch(() => null);
  if (!info?.isFile() || info.size > MAX_LIST) {
    throw new Failure(
      'not_found',
      'There is no backup of Tend in that folder. Choose the folder that holds backup.json.',
      'path',
    );
  }
  try {
    return backupList.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    throw new Failure(
      'damaged_database',
      'The list of this backup cannot be read, so it is not used. Nothing was changed; use another backup.',
      'path',
    );
  }
}

/** @throws Failure, with what is wrong. */
export async function checkBackup(path: string, progressed: (share: number) => void = () => {}): Promise<BackupList> {
  const list = await readList(path);
  const total = list.files.reduce((sum, { size }) => sum + size, 1);
  let done = 0;
  for (const { path: name, size, sha256 } of list.files) {
    const file = join(path, name);
    if (!(await lstat(file).catch(() => null))?.isFile()) throw spoiled(name, 'is missing');
    const found = await copyFile(file, null, (bytes) => progressed(((done + bytes) / total) * 0.7));
    if (found.size !== size || found.sha256 !== sha256) throw spoiled(name, 'is not as it was written');
    done += size;
  }
  checkCounts(list, join(path, DATABASE));
  progressed(1);
  return list;
}

export function checkCounts({ counts }: BackupList, database: string): void {
  const found = checkSnapshot(database).counts;
  if (
    found.mailboxes !== counts.mailboxes ||
    found.accounts !== counts.accounts ||
    found.messages !== counts.messages
  ) {
    throw spoiled(DATABASE, 'does not hold what the list says');
  }
}

export function spoiled(name: string, what: string): Failure {
  return new Failure(
    'damaged_database',
    `This backup is damaged: ${name} ${what}. Nothing was changed; use another backup.`,
    'path',
  );
}
