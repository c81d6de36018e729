// What a backup is made of: the files of the data folder that are the user's, and a list of them that says what each must be.
// Everything else in the folder is a lock, a cache, a log or a secret.
import { z } from 'zod';

/** The database goes by its own way: it is copied as of one moment. */
export const DATABASE = 'tend.db';
/** Single files, and folders with files in them. */
export const KEPT_FILES = ['audit-seal.json', 'sign-in.json'] as const;
export const KEPT_FOLDERS = ['templates', 'meetings', 'playbooks'] as const;
export const LIST = 'backup.json';
/** Ends the name of a backup's folder until it is whole and checked. */
export const UNFINISHED = '.unfinished';

/** The person's own files may be called whatever the system lets them be called. */
const FILE_NAME =
  process.platform === 'win32'
    ? // biome-ignore lint/suspicious/noControlCharactersInRegex: no name may have any
      /^[^./\\:*?"<>|\u0000-\u001f][^/\\:*?"<>|\u0000-\u001f]{0,254}$/
    : /^[^./\0][^/\0]{0,254}$/;

/** A file right in the folder, or one level down in a folder of ours: no other path is written to, whatever a list names. */
const filePath = z.string().refine((path) => {
  if (path === DATABASE || KEPT_FILES.some((each) => each === path)) return true;
  const [folder, name = '', ...more] = path.split('/');
  return more.length === 0 && KEPT_FOLDERS.some((each) => each === folder) && FILE_NAME.test(name);
}, 'not a file of a data folder');

export const backupList = z.object({
  kind: z.literal('Tend backup'),
  format: z.literal(1),
  version: z.string().max(100),
  takenAt: z.number().int(),
  schema: z.number().int(),
  counts: z.object({ mailboxes: z.number().int(), accounts: z.number().int(), messages: z.number().int() }),
  files: z
    .array(z.object({ path: filePath, size: z.number().int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .max(10_000)
    .refine((files) => files.some(({ path }) => path === DATABASE), 'there is no database'),
});
export type BackupList = z.infer<typeof backupList>;
export type BackupFile = BackupList['files'][number];
