// Calls about backups of the whole data folder: made while everything runs, opened and checked before they are called one,
// and put back with what was there before kept beside.
import { z } from 'zod';
import { call } from './call.ts';
import { epochMs } from './scalars.ts';

const backupCounts = z.object({
  mailboxes: z.number().int(),
  accounts: z.number().int(),
  messages: z.number().int(),
});

export const backup = z.object({
  /** The folder of the backup. */
  path: z.string(),
  takenAt: epochMs,
  /** Of the Tend that made it. */
  version: z.string(),
  files: z.number().int(),
  bytes: z.number().int(),
  counts: backupCounts,
});
export type Backup = z.infer<typeof backup>;

export const restoreState = z.object({
  /** What is put in place at the next start. */
  path: z.string(),
  takenAt: epochMs,
  /** Where what is there now will be kept. */
  keptIn: z.string(),
});
export type RestoreState = z.infer<typeof restoreState>;

export const backupProgress = z.object({
  phase: z.enum(['copying', 'checking', 'done']),
  /** 0 to 1 of the phase. */
  share: z.number(),
});

export const backupCalls = {
  'backup.create': call(
    'Copy the whole data folder as of this moment into a folder of its own, and check the copy. Passwords stay out.',
    z.object({
      /** The folder in which the backup’s own folder is made; by itself where the last one went. */
      folder: z.string().trim().min(1).max(4000).optional(),
    }),
    backup,
  ),
  'backup.verify': call(
    'Open a backup and check every file of it, changing nothing.',
    z.object({ path: z.string().trim().min(1).max(4000) }),
    backup,
  ),
  'backup.restore': call(
    'Check a backup and lay it ready; the next start puts it in place and keeps what was there beside.',
    z.object({ path: z.string().trim().min(1).max(4000) }),
    z.object({ backup, waiting: restoreState }),
  ),
  'backup.cancelRestore': call('Do not put the backup in place that was laid ready.', z.object({}), z.object({})),
  'backup.status': call(
    'The last backup, where it is, and whether one is to be put in place at the next start.',
    z.object({}),
    z.object({
      folder: z.string().nullable(),
      last: z.object({ path: z.string(), at: epochMs }).nullable(),
      waiting: restoreState.nullable(),
      /** Where it would be wise to know: passwords and calendar addresses are not in a backup. */
      sentence: z.string(),
    }),
  ),
} as const;
