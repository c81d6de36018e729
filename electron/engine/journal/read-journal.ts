// Reading the journal: single entries with what they changed.
import type { Actor } from '../../contract/journal.ts';
import { statement } from '../store/statement.ts';
import type { Reversal, StoredChange } from './append-entry.ts';

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
  /** JSON; null for a change, which rests on its rows. */
  readonly evidence: string | null;
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
/** Newest first. */
export const entriesOf = statement<{ command: string; since: number }, EntryRow>(
  'SELECT * FROM journal_entry WHERE command = :command AND at >= :since ORDER BY at DESC, id DESC',
);
