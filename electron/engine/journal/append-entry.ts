// Appends one entry to the journal. Each carries a SHA-256 over itself, its changes and the hash of the entry before it,
// so that a changed or missing row shows.
import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { Actor } from '../../contract/journal.ts';
import { type EntryId, entryId } from '../../contract/scalars.ts';
import { statement } from '../store/statement.ts';
import type { RowChange } from './recorder.ts';

export type Reversal = 'reverse' | 'hold' | 'never';

export interface EntryHead {
  readonly at: number;
  readonly actor: Actor;
  readonly command: string;
  readonly title: string;
  readonly why: string | null;
  readonly reversal: Reversal;
  readonly undoes: number | null;
  readonly accounts: readonly number[];
  /** JSON: what it rests on beyond the rows it changed, like what a gate found. */
  readonly evidence?: string | null;
}

export interface StoredChange {
  readonly table_name: string;
  readonly row_key: string;
  readonly before: string | null;
  readonly after: string | null;
}

const lastEntry = statement<[], { id: number; hash: string }>(
  'SELECT id, hash FROM journal_entry ORDER BY id DESC LIMIT 1',
);
const insertEntry = statement<
  [number, number, string, string, string, string | null, string, number | null, string, string, string | null]
>(
  `INSERT INTO journal_entry (id, at, actor, command, title, why, reversal, undoes, accounts, hash, evidence)
   VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
);
const insertChange = statement<[number, number, string, string, string | null, string | null]>(
  'INSERT INTO journal_change (entry_id, position, table_name, row_key, before, after) VALUES (?, ?, ?, ?, ?, ?)',
);

export const FIRST_HASH = '0'.repeat(64);

export function appendEntry(db: Database, said: EntryHead, changes: readonly RowChange[]): EntryId {
  // Half a character is not kept by the database as it was written, and the hash must be over what is kept.
  const head = {
    ...said,
    title: said.title.toWellFormed(),
    why: said.why?.toWellFormed() ?? null,
    evidence: said.evidence?.toWellFormed() ?? null,
  };
  const last = lastEntry(db).get();
  const id = (last?.id ?? 0) + 1;
  const stored = changes.map(toStored);
  const hash = hashOf(last?.hash ?? FIRST_HASH, id, head, stored);
  insertEntry(db).run(
    id,
    head.at,
    head.actor,
    head.command,
    head.title,
    head.why,
    head.reversal,
    head.undoes,
    JSON.stringify(head.accounts),
    hash,
    head.evidence ?? null,
  );
  for (const [position, change] of stored.entries()) {
    insertChange(db).run(id, position, change.table_name, change.row_key, change.before, change.after);
  }
  return entryId.parse(id);
}

function toStored(change: RowChange): StoredChange {
  return {
    table_name: change.table,
    row_key: JSON.stringify(change.key),
    before: change.before === null ? null : JSON.stringify(change.before),
    after: change.after === null ? null : JSON.stringify(change.after),
  };
}

export function hashOf(previous: string, id: number, head: EntryHead, changes: readonly StoredChange[]): string {
  const hash = createHash('sha256');
  hash.update(
    JSON.stringify([
      previous,
      id,
      head.at,
      head.actor,
      head.command,
      head.title,
      head.why,
      head.reversal,
      head.undoes,
      head.accounts,
      ...(head.evidence == null ? [] : [head.evidence]),
    ]),
  );
  for (const change of changes) {
    hash.update(JSON.stringify([change.table_name, change.row_key, change.before, change.after]));
  }
  return hash.digest('hex');
}
