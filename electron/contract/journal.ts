// Calls about what was changed: the journal, undo, and the check that no entry was altered.
import { z } from 'zod';
import { call } from './call.ts';
import { accountId, changed, entryId, epochMs } from './scalars.ts';

export const actor = z.enum(['user', 'rule', 'autopilot', 'sync']);
export type Actor = z.infer<typeof actor>;

export const fieldChange = z.object({
  /** What was changed, in words: "Acme", "Cadence of Acme". */
  subject: z.string(),
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

export const journalEntry = z.object({
  entryId,
  at: epochMs,
  actor,
  command: z.string(),
  /** What was done, in words. */
  title: z.string(),
  why: z.string().nullable(),
  accountIds: z.array(accountId),
  /** At most the first 20 fields. */
  changes: z.array(fieldChange),
  changeCount: z.number().int(),
  undoable: z.boolean(),
  /** Why it can't be undone, when it can't. */
  undoNotice: z.string().nullable(),
  undoes: entryId.nullable(),
  undoneBy: entryId.nullable(),
  hash: z.string(),
});
export type JournalEntry = z.infer<typeof journalEntry>;

export const journalCalls = {
  'journal.list': call(
    'What was changed, newest first.',
    z.object({
      limit: z.number().int().min(1).max(500).optional(),
      before: entryId.optional(),
      accountId: accountId.optional(),
    }),
    z.object({ entries: z.array(journalEntry), more: z.boolean() }),
  ),
  'journal.undo': call(
    'Undo one entry; refused when what it changed was changed again since. Undoing an undo does it again.',
    z.object({ entryId }),
    changed.extend({ title: z.string() }),
  ),
  'journal.verify': call(
    'Check the chain of hashes over the whole journal.',
    z.object({}),
    z.object({ intact: z.boolean(), checked: z.number().int(), firstBroken: entryId.nullable() }),
  ),
} as const;
