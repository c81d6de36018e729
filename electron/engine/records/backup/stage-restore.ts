// Lays a backup ready in the data folder while the program runs: copied, checked in its new place, and then, as the last
// thing, marked. Until the mark is there nothing happens at the next start.
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { Failure } from '../../../contract/failure.ts';
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
    await writeMark(dataFolder, {
      phase: 'ready',
      from: path,
      takenAt: list.takenAt,
      keptIn: await unusedName(dataFolder, keptIn),
    });
    return { path, list };
  } catch (error) {
    await rm(staged, { recursive: true, force: true }).catch(() => {});
    throw error;
  }
}

/** A clock that stands still or was set back must not lay one book over another. */
async function unusedName(dataFolder: string, name: string): Promise<string> {
  const taken = new Set(await readdir(dataFolder));
  let free = name;
  for (let next = 2; taken.has(free); next += 1) free = `${name}-${next}`;
  return free;
}

export async function writeMark(dataFolder: string, mark: RestoreMark): Promise<void> {
  await writeSynced(join(dataFolder, `${MARK}.new`), JSON.stringify(mark));
  await rename(join(dataFolder, `${MARK}.new`), join(dataFolder, MARK));
  await syncFolder(dataFolder);
}

/** Null only where there is none: taking one that can't be read for none would open an empty book beside the one that was kept. */
export async function readMark(dataFolder: string): Promise<RestoreMark | null> {
  const file = join(dataFolder, MARK);
  try {
    return restoreMark.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new Failure(
      'damaged_database',
      `What a restore noted about itself cannot be read, so nothing was opened and nothing changed. If there is a folder before-restore-… in ${dataFolder}, your book from before lies in it. Remove the file ${MARK} there to start with the data that is in place.`,
    );
  }
}
