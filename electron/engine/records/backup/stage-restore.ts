// Lays a backup ready in the data folder while the program runs: copied, checked in its new place, and then, as the last
// thing, marked. Until the mark is there nothing happens at the next start.
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { DATABASE } from './backup-files.ts';
import { checkBackup, checkCounts, spoiled } from './check-backup.ts';
import { copyFile, syncFolder, writeSynced } from './copy-file.ts';
import type { Checked, Progressed } from './make-backup.ts';

export const STAGED = 'restore-ready';
export const MARK = 'restore.json';

export const restoreMark = z.object({
  /** `ready`: nothing was moved yet, or some of what was there. `kept`: all of what was there is beside, and the rest comes in. `placed`. */
  phase: z.enum(['ready', 'kept', 'placed']),
  from: z.string(),
  takenAt: z.number().int(),
  /** The name of a folder in the data folder. */
  keptIn: z.string().regex(/^before-restore-[0-9-]+$/),
});
export type RestoreMark = z.infer<typeof restoreMark>;

export interface StageJob {
  readonly path: string;
  readonly dataFolder: string;
  readonly keptIn: string;
}

/** @throws Failure; nothing is laid ready then. */
export async function stageRestore({ path, dataFolder, keptIn }: StageJob, progressed: Progressed): Promise<Checked> {
  const list = await checkBackup(path, (share) => progressed('checking', share / 2));
  const staged = join(dataFolder, STAGED);
  await rm(join(dataFolder, MARK), { force: true });
  await rm(staged, { recursive: true, force: true });
  await mkdir(staged, { recursive: true, mode: 0o700 });
  try {
    const total = list.files.reduce((sum, { size }) => sum + size, 1);
    let done = 0;
    for (const { path: name, size, sha256 } of list.files) {
      const to = join(staged, name);
      await mkdir(dirname(to), { recursive: true, mode: 0o700 });
      const copied = await copyFile(join(path, name), to, (bytes) => progressed('copying', (done + bytes) / total));
      if (copied.sha256 !== sha256) throw spoiled(name, 'is not as it was written');
      done += size;
    }
    checkCounts(list, join(staged, DATABASE));
    await syncFolder(staged);
    await writeMark(dataFolder, { phase: 'ready', from: path, takenAt: list.takenAt, keptIn });
    return { path, list };
  } catch (error) {
    await rm(staged, { recursive: true, force: true }).catch(() => {});
    throw error;
  }
}

export async function writeMark(dataFolder: string, mark: RestoreMark): Promise<void> {
  await writeSynced(join(dataFolder, `${MARK}.new`), JSON.stringify(mark));
  await rename(join(dataFolder, `${MARK}.new`), join(dataFolder, MARK));
  await syncFolder(dataFolder);
}

export async function readMark(dataFolder: string): Promise<RestoreMark | null> {
  const text = await readFile(join(dataFolder, MARK), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return restoreMark.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
