// The check of the whole record: every hash made anew, every row counted against what the record's head says it holds. An
// altered, inserted or missing entry breaks the chain at its place or right after it; one missing at the end, the count.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { statement } from '../store/statement.ts';
import { FIRST_HASH, hashOf, type StoredChange } from './append-entry.ts';
import { type EntryRow, readChanges } from './read-journal.ts';

export interface ChainCheck {
  readonly intact: boolean;
  readonly checked: number;
  readonly firstBroken: number | null;
  readonly problem: string | null;
  /** Of the last entry that is as it was written. */
  readonly head: string;
  /** The hash at the entry asked for; null where the walk did not come to it. */
  readonly hashAt: string | null;
}

interface Head {
  readonly entries: number;
  readonly changes: number;
  readonly hash: string;
}
const recordHead = statement<[], Head>('SELECT entries, changes, hash FROM journal_head');
const counted = statement<[], { entries: number; changes: number; last: number }>(
  `SELECT (SELECT count(*) FROM journal_entry) AS entries, (SELECT count(*) FROM journal_change) AS changes,
   (SELECT coalesce(max(id), 0) FROM journal_entry) AS last`,
);
const nextEntries = statement<{ after: number; last: number }, EntryRow>(
  'SELECT * FROM journal_entry WHERE id > :after AND id <= :last ORDER BY id LIMIT 400',
);
const accountList = z.array(z.number());

export function readHead(db: Database): Head | null {
  return recordHead(db).get() ?? null;
}

/** Works in slices, between which `rest` lets others be answered; what is appended meanwhile is not looked at. */
export async function verifyRecord(db: Database, options: { at?: number; rest(): Promise<void> }): Promise<ChainCheck> {
  const head = readHead(db);
  const there = counted(db).get() ?? { entries: 0, changes: 0, last: 0 };
  let previous = FIRST_HASH;
  let checked = 0;
  let changes = 0;
  let hashAt: string | null = null;
  const found = (problem: string, firstBroken: number | null): ChainCheck => {
    return { intact: false, checked, firstBroken, problem, head: previous, hashAt };
  };
  for (;;) {
    const slice = nextEntries(db).all({ after: checked, last: there.last });
    if (slice.length === 0) break;
    for (const entry of slice) {
      if (entry.id !== checked + 1) return found(missing(checked + 1, entry.id - 1), entry.id);
      const rows = readChanges(db).all(entry.id);
      changes += rows.length;
      if (entry.hash !== expectedHash(previous, entry, rows)) return found(alteredAt(entry.id), entry.id);
      previous = entry.hash;
      checked += 1;
      if (checked === options.at) hashAt = previous;
    }
    await options.rest();
  }
  if (!head) return found('The count of entries is gone, so nothing shows whether some are missing at the end.', null);
  if (there.entries < head.entries) return found(missing(there.entries + 1, head.entries), null);
  if (there.entries > head.entries || (there.entries > 0 && previous !== head.hash)) {
    return found('The newest entries are not those that were written last.', there.entries);
  }
  if (there.changes !== head.changes || there.changes !== changes) {
    return found('The rows that say what was changed are not as many as were written.', null);
  }
  return { intact: true, checked, firstBroken: null, problem: null, head: previous, hashAt };
}

function expectedHash(previous: string, entry: EntryRow, changes: readonly StoredChange[]): string | null {
  try {
    const accounts = accountList.parse(JSON.parse(entry.accounts));
    return hashOf(previous, entry.id, { ...entry, accounts }, changes);
  } catch {
    // Not even readable any more.
    return null;
  }
}

function missing(first: number, last: number): string {
  return first === last ? `Entry ${first} is missing.` : `Entries ${first} to ${last} are missing.`;
}

function alteredAt(id: number): string {
  return `Entry ${id} is not as it was written.`;
}
