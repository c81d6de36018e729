// Reading the journal: entries with what they changed in words, and the check of the chain of hashes.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Actor } from '../../contract/journal.ts';
import { statement } from '../store/statement.ts';
import { FIRST_HASH, hashOf, type Reversal, type StoredChange } from './append-entry.ts';

export interface EntryRow {
  readonly id: number;
  readonly at: number;
  readonly actor: Actor;
  readonly command: string;
  readonly title: string;
  readonly why: string | null;
  readonly reversal: Reversal;
  readonly undoes: number | null;
  readonly accounts: string;
  readonly hash: string;
}

export const readEntry = statement<[number], EntryRow>('SELECT * FROM journal_entry WHERE id = ?');
export const readChanges = statement<[number], StoredChange>(
  'SELECT table_name, row_key, before, after FROM journal_change WHERE entry_id = ? ORDER BY position',
);
export const readFirstChanges = statement<[number, number], StoredChange>(
  'SELECT table_name, row_key, before, after FROM journal_change WHERE entry_id = ? ORDER BY position LIMIT ?',
);
export const countChanges = statement<[number], { n: number }>(
  'SELECT count(*) AS n FROM journal_change WHERE entry_id = ?',
);
export const undoneBy = statement<[number], { id: number }>('SELECT id FROM journal_entry WHERE undoes = ?');
export const listEntries = statement<{ before: number; limit: number }, EntryRow>(
  'SELECT * FROM journal_entry WHERE id < :before ORDER BY id DESC LIMIT :limit',
);
export const listEntriesOfAccount = statement<{ before: number; limit: number; account: number }, EntryRow>(
  `SELECT * FROM journal_entry WHERE id < :before
   AND EXISTS (SELECT 1 FROM json_each(journal_entry.accounts) WHERE value = :account)
   ORDER BY id DESC LIMIT :limit`,
);
const allEntries = statement<[], EntryRow>('SELECT * FROM journal_entry ORDER BY id');

export interface ChainCheck {
  readonly intact: boolean;
  readonly checked: number;
  readonly firstBroken: number | null;
}

/** Recomputes every hash. An altered, inserted or missing entry breaks the chain at its place or right after it. */
export function verifyJournal(db: Database): ChainCheck {
  let previous = FIRST_HASH;
  let checked = 0;
  for (const entry of allEntries(db).iterate()) {
    const expected = hashOf(
      previous,
      checked + 1,
      { ...entry, accounts: z.array(z.number()).parse(JSON.parse(entry.accounts)) },
      changesOf(db, entry.id),
    );
    if (entry.id !== checked + 1 || entry.hash !== expected) return { intact: false, checked, firstBroken: entry.id };
    previous = entry.hash;
    checked += 1;
  }
  return { intact: true, checked, firstBroken: null };
}

function changesOf(db: Database, id: number): StoredChange[] {
  return readChanges(db).all(id);
}
