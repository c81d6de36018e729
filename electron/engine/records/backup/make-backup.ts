// Makes a backup: everything into a folder whose name says that it is unfinished, then looked at as a restore would look at
// it, and only then given its name. A kill in between leaves a folder that no one takes for a backup.
import { lstat, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../../contract/failure.ts';
import { checkSnapshot, copySnapshot } from '../../store/snapshot.ts';
import {
  type BackupFile,
  type BackupList,
  DATABASE,
  KEPT_FILES,
  KEPT_FOLDERS,
  LIST,
  UNFINISHED,
} from './backup-files.ts';
import { checkBackup } from './check-backup.ts';
import { copyFile, syncFolder, writeSynced } from './copy-file.ts';
import { clearUnfinished, holdShelf } from './hold-shelf.ts';

export interface BackupJob {
  readonly dataFolder: string;
  /** The folder it is made in. */
  readonly folder: string;
  /** Its name there. */
  readonly name: string;
  readonly takenAt: number;
  readonly version: string;
}

export interface Checked {
  readonly path: string;
  readonly list: BackupList;
}

export type Progressed = (phase: 'copying' | 'checking', share: number) => void;

/** After one was ended from outside in this process. */
export async function takeBackBackup({ folder }: BackupJob): Promise<void> {
  const letGo = holdShelf(folder);
  await clearUnfinished(folder).finally(letGo);
}

/** @throws Failure; nothing is left then but what was there before. */
export async function makeBackup(job: BackupJob, progressed: Progressed): Promise<Checked> {
  const letGo = holdShelf(job.folder);
  try {
    await clearUnfinished(job.folder);
    return await makeHeld(job, progressed);
  } finally {
    letGo();
  }
}

async function makeHeld(job: BackupJob, progressed: Progressed): Promise<Checked> {
  const path = join(job.folder, job.name);
  const unfinished = `${path}${UNFINISHED}`;
  if (await exists(path)) {
    throw new Failure('conflict', 'There is a backup of this minute already; it was left as it is.', 'folder');
  }
  await mkdir(unfinished, { mode: 0o700 });
  try {
    const files: BackupFile[] = [];
    const add = async (name: string) => {
      files.push({ path: name, ...(await copyFile(join(job.dataFolder, name), join(unfinished, name))) });
    };
    // Before the database: a seal over more than the record holds would look as if something was taken away.
    for (const name of KEPT_FILES) if (await isFile(join(job.dataFolder, name))) await add(name);
    for (const folder of KEPT_FOLDERS) {
      const names = await namesIn(join(job.dataFolder, folder));
      if (names.length > 0) await mkdir(join(unfinished, folder), { mode: 0o700 });
      for (const name of names) await add(`${folder}/${name}`);
    }
    const database = join(unfinished, DATABASE);
    await copySnapshot(join(job.dataFolder, DATABASE), database, (share) => progressed('copying', share));
    files.push({ path: DATABASE, ...(await copyFile(database, null)) });
    const { schema, counts } = checkSnapshot(database);
    const { version, takenAt } = job;
    const list: BackupList = { kind: 'Tend backup', format: 1, version, takenAt, schema, counts, files };
    await writeSynced(join(unfinished, LIST), JSON.stringify(list, null, 2));
    await checkBackup(unfinished, (share) => progressed('checking', share));
    await syncFolder(unfinished);
    await rename(unfinished, path);
    await syncFolder(job.folder);
    return { path, list };
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => {});
    throw error;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  if (!(await stat(folder).catch(() => null))?.isDirectory()) return [];
  const names = await readdir(folder);
  const files = await Promise.all(names.map((name) => isFile(join(folder, name))));
  return names.filter((name, index) => files[index] && !name.startsWith('.')).sort();
}

/** A link leads out of the folder, and what it leads to is not the user's here. */
async function isFile(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null))?.isFile() ?? false;
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null;
}
