// Calls about mail in files: bringing it in from mbox files, Maildirs and single messages, and writing it out as such.
import { z } from 'zod';
import { call } from './call.ts';
import { mailboxAddress } from './mailbox.ts';
import { accountId, epochMs, mailboxId, messageRowId, threadId } from './scalars.ts';

const importId = z.number().int().positive();
const stageId = z.string().regex(/^[0-9a-f]{32}$/);

export const unfinishedImport = z.object({
  importId,
  mailboxId,
  address: z.string(),
  /** The file or folder; null for what was dropped into the window and is kept as a copy until it is read. */
  path: z.string().nullable(),
  startedAt: epochMs,
  /** Messages read so far. */
  messages: z.number().int(),
  /** It is being read at this moment. */
  running: z.boolean(),
});
export type UnfinishedImport = z.infer<typeof unfinishedImport>;

export const mailFilesProgress = z.object({
  task: z.enum(['import', 'export']),
  mailboxId: mailboxId.nullable(),
  done: z.number().int(),
  total: z.number().int().nullable(),
});
export type MailFilesProgress = z.infer<typeof mailFilesProgress>;

export const mailFileCalls = {
  'mail.import': call(
    'Read mail from an mbox file, an .eml file, a Maildir or a folder of them; what is here already is not doubled.',
    z.object({
      path: z.string().min(1).optional(),
      /** What `mail.stage` was given, instead of a path. */
      stageId: stageId.optional(),
      /** An import that was stopped, to go on with, instead of both. */
      importId: importId.optional(),
      /** The address whose mail this is; messages from it count as ours. Not needed with `importId`. */
      address: mailboxAddress.optional(),
      displayName: z.string().optional(),
      /** When the files were exported: all mail up to then is in them. Without it they cover up to their newest message. */
      exportedAt: epochMs.optional(),
    }),
    z.object({
      mailboxId,
      added: z.number().int(),
      alreadyHere: z.number().int(),
      problems: z.array(z.object({ file: z.string(), sentence: z.string() })),
    }),
  ),
  'mail.stage': call(
    'Hand over a file that has no path here, piece by piece, for `mail.import` to read.',
    z.object({
      /** Of the answer to the first piece; left out for that one. */
      stageId: stageId.optional(),
      /** The file's name, with the folders it was dropped in, parted by slashes. */
      file: z.string().min(1).max(4000),
      /** Where this piece goes: the bytes of the file that were handed over before. */
      offset: z.number().int().min(0),
      /** Base64, at most 16 MB. */
      content: z.string().max(23_000_000),
    }),
    z.object({ stageId }),
  ),
  'mail.imports': call(
    'The imports from files that were stopped before their end.',
    z.object({}),
    z.object({ imports: z.array(unfinishedImport) }),
  ),
  'mail.forgetImport': call(
    'Do not go on with an import; the mail it brought in stays.',
    z.object({ importId }),
    z.object({}),
  ),
  'mail.export': call(
    'Write the mail of a thread, an account or a search to a file or folder, byte by byte as it was received.',
    z.object({
      threadId: threadId.optional(),
      accountId: accountId.optional(),
      query: z.string().min(1).max(2000).optional(),
      /** `eml`: a file for each message. `mbox`: one file, with mboxrd quoting. */
      format: z.enum(['eml', 'mbox']),
      /** For mbox the file to write, for eml the folder; nothing there is overwritten. Without it the bytes are answered. */
      path: z.string().min(1).optional(),
    }),
    z.object({
      messages: z.number().int(),
      /** Bytes written. */
      bytes: z.number().int(),
      /** Where it was written; null where the bytes are answered. */
      path: z.string().nullable(),
      /** Of the file; of the folder for several .eml files at a path. */
      fileName: z.string(),
      /** Base64, without a path: the mbox, the .eml, or a .zip of several. */
      content: z.string().nullable(),
      /** Messages that could not be had, such as large ones whose server is out of reach. */
      problems: z.array(z.object({ messageRowId, sentence: z.string() })),
    }),
  ),
} as const;
