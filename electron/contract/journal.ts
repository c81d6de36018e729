// Calls about what was changed: the journal, undo, and the check that no entry was altered.
import { z } from 'zod';
import { call } from './call.ts';
import { accountId, changed, entryId, epochMs, isoDate } from './scalars.ts';

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
  /** What it rests on beyond the changes, in words: what a gate found, what a model call cost. */
  evidence: z.array(z.object({ name: z.string(), value: z.string() })),
  hash: z.string(),
});
export type JournalEntry = z.infer<typeof journalEntry>;

/** What an entry is about, for filtering. */
export const journalKind = z.enum([
  'drafting',
  'sending',
  'autopilot',
  'model',
  'book',
  'mail',
  'tasks',
  'settings',
  'undo',
]);
export type JournalKind = z.infer<typeof journalKind>;

/** What is left out lets everything through; all of them together must hold. */
export const journalFilter = z.object({
  kinds: z.array(journalKind).min(1).optional(),
  actors: z.array(actor).min(1).optional(),
  accountId: accountId.optional(),
  /** Days of the user's zone, both included. */
  from: isoDate.optional(),
  to: isoDate.optional(),
  /** Words that all stand in what was done, why, or the name of the call. */
  text: z.string().max(200).optional(),
  /** Only what was undone. */
  undone: z.boolean().optional(),
});
export type JournalFilter = z.infer<typeof journalFilter>;

export const recordCheck = z.object({
  /** Nothing was altered, nothing is missing. */
  intact: z.boolean(),
  /** Entries that were recomputed. */
  checked: z.number().int(),
  /** The first entry that is not as it was written; null where there is none, or where it is gone. */
  firstBroken: entryId.nullable(),
  /** What was found, in a sentence; null when intact. */
  problem: z.string().nullable(),
  /** Hash of the newest entry: whoever noted it elsewhere can compare. */
  head: z.string(),
  /** Up to here the record agrees with what was sealed outside of the database; null where nothing was sealed yet. */
  sealedTo: entryId.nullable(),
  /** What the seal says, in a sentence. */
  seal: z.string(),
});
export type RecordCheck = z.infer<typeof recordCheck>;

export const journalCalls = {
  'journal.list': call(
    'What was changed, newest first.',
    journalFilter.extend({
      limit: z.number().int().min(1).max(500).optional(),
      before: entryId.optional(),
    }),
    z.object({ entries: z.array(journalEntry), more: z.boolean() }),
  ),
  'journal.export': call(
    'The journal as CSV, one line an entry, or as JSON with every row before and after and how each hash is made.',
    journalFilter.extend({
      format: z.enum(['csv', 'json']),
      /** Where to write it; nothing that is there is overwritten. Left out, the answer holds the bytes. */
      path: z.string().min(1).optional(),
    }),
    z.object({
      fileName: z.string(),
      path: z.string().nullable(),
      bytes: z.number().int(),
      entries: z.number().int(),
      /** Base64; null when it was written to a path. */
      content: z.string().nullable(),
    }),
  ),
  'journal.undo': call(
    'Undo one entry; refused when what it changed was changed again since. Undoing an undo does it again.',
    z.object({ entryId }),
    changed.extend({ title: z.string() }),
  ),
  'audit.verify': call(
    'Check that no row of the journal was changed, added or taken away, at its end neither.',
    z.object({}),
    recordCheck,
  ),
  'journal.verify': call(
    'Check the chain of hashes over the whole journal.',
    z.object({}),
    z.object({ intact: z.boolean(), checked: z.number().int(), firstBroken: entryId.nullable() }),
  ),
} as const;
