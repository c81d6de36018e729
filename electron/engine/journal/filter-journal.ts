// The journal, newest first, as far as it answers to a filter. Account and days are left to the store; words are compared
// here, where capitals of every alphabet are known.
import type { Database } from 'better-sqlite3';
import type { JournalFilter } from '../../contract/journal.ts';
import { statement } from '../store/statement.ts';
import { journalKindOf } from './journal-kinds.ts';
import { type EntryRow, undoneBy } from './read-journal.ts';

/** A filter whose days are instants: from the first of `from` to before the one after `to`. */
export interface JournalSpan extends Omit<JournalFilter, 'from' | 'to'> {
  readonly since: number | null;
  readonly until: number | null;
}

interface Walk {
  readonly before: number;
  readonly since: number | null;
  readonly until: number | null;
}
const walk = statement<Walk, EntryRow>(
  `SELECT * FROM journal_entry WHERE id < :before AND (:since IS NULL OR at >= :since) AND (:until IS NULL OR at < :until)
   ORDER BY id DESC`,
);
const walkAccount = statement<Walk & { account: number }, EntryRow>(
  `SELECT * FROM journal_entry WHERE id < :before AND (:since IS NULL OR at >= :since) AND (:until IS NULL OR at < :until)
   AND EXISTS (SELECT 1 FROM json_each(journal_entry.accounts) WHERE value = :account)
   ORDER BY id DESC`,
);

export function* filterJournal(db: Database, filter: JournalSpan, before: number): Generator<EntryRow> {
  const { since, until, accountId: account } = filter;
  const passes = passing(filter);
  const page = { before, since, until };
  const rows = account === undefined ? walk(db).iterate(page) : walkAccount(db).iterate({ ...page, account });
  for (const row of rows) {
    if (!passes(row)) continue;
    if (filter.undone && !undoneBy(db).get(row.id)) continue;
    yield row;
  }
}

function passing({ kinds, actors, text }: JournalSpan): (row: EntryRow) => boolean {
  const words = (text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return (row) => {
    if (actors && !actors.includes(row.actor)) return false;
    if (kinds) {
      const kind = journalKindOf(row.command);
      if (kind === null || !kinds.includes(kind)) return false;
    }
    if (words.length === 0) return true;
    const held = `${row.title} ${row.why ?? ''} ${row.command}`.toLowerCase();
    return words.every((word) => held.includes(word));
  };
}
