// What was seen of every folder, up to when and how that was checked; and what may therefore be said of each account's silence.
import { z } from 'zod';
import { silence } from './book.ts';
import { call } from './call.ts';
import { accountId, epochMs, mailboxId } from './scalars.ts';

export const folderCoverage = z.object({
  folderId: z.number().int(),
  /** The folder's full path, decoded. */
  name: z.string(),
  /** RFC 6154 special use, or `none`. */
  use: z.string(),
  /** False for drafts, sent and junk mail, and for a view of other folders. */
  couldHoldAnswer: z.boolean(),
  /** Messages of the folder on this machine now. */
  messages: z.number().int(),
  /** The oldest message of a folder that is here as a whole; null before that. */
  coveredFrom: epochMs.nullable(),
  /** Everything that arrived before this instant is here; null when that was never proven. */
  coveredUntil: epochMs.nullable(),
  checkedAt: epochMs.nullable(),
  /** By comparing counts, whole sets of UIDs, or mod-sequences (RFC 7162) with the server; `files` for what an import read. */
  how: z.enum(['counts', 'uid_set', 'mod_sequence', 'files']).nullable(),
  /** At the last check; null for files and where there was none. */
  serverCount: z.number().int().nullable(),
  localCount: z.number().int().nullable(),
  /** When whole sets of UIDs were last compared. */
  uidSetAt: epochMs.nullable(),
  result: z.enum(['agrees', 'repaired', 'differs', 'not_checked']),
  /** Messages on the server that could not be brought in. */
  missing: z.number().int(),
  /** The last time messages were missing here and were brought in. */
  repaired: z.object({ at: epochMs, messages: z.number().int() }).nullable(),
  verdict: z.enum(['covered', 'not_covered']),
  /** What keeps it from being covered, in a sentence; for a folder of no account's answers too. */
  problem: z.string().nullable(),
});
export type FolderCoverage = z.infer<typeof folderCoverage>;

export const mailboxCoverage = z.object({
  mailboxId,
  address: z.string(),
  kind: z.enum(['imap', 'imported']),
  verdict: z.enum(['covered', 'not_covered']),
  /** All its folders that could hold an answer were seen up to here. */
  coveredUntil: epochMs.nullable(),
  problem: z.string().nullable(),
  /** What became of the last attempt to bring it in step; null before the first and for files. */
  lastTry: z
    .object({
      at: epochMs,
      state: z.enum(['in_step', 'failed', 'login_needed']),
      problem: z.string().nullable(),
    })
    .nullable(),
  /** Problems first, then those that could hold an answer. */
  folders: z.array(folderCoverage),
});
export type MailboxCoverage = z.infer<typeof mailboxCoverage>;

export const accountSilence = silence.extend({
  accountId,
  name: z.string(),
  /** The last human mail of theirs that was seen. */
  lastInboundAt: epochMs.nullable(),
  daysSilent: z.number().int().nullable(),
  cadenceDays: z.number().int(),
  /** The folders that could hold an answer. */
  folderIds: z.array(z.number().int()),
});
export type AccountSilence = z.infer<typeof accountSilence>;

export const coverageCalls = {
  'coverage.get': call(
    'What was seen of every folder, how that was checked, and whether the silence of each account is known.',
    z.object({ accountId: accountId.optional() }),
    z.object({
      at: epochMs,
      /** For the book as a whole. */
      verdict: z.enum(['known', 'not_known']),
      reason: z.string().nullable(),
      coveredUntil: epochMs.nullable(),
      mailboxes: z.array(mailboxCoverage),
      /** In the book's order; one when an account was asked for. */
      silence: z.array(accountSilence),
    }),
  ),
} as const;
