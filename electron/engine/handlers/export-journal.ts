// The journal as files: a table for reading, and JSON that holds all it takes to make every hash anew without this program.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { JournalFilter } from '../../contract/journal.ts';
import { isoDayOf, type LocalNow } from '../book/local-time.ts';
import { FIRST_HASH } from '../journal/append-entry.ts';
import { describeChanges } from '../journal/describe-changes.ts';
import { describeEvidence } from '../journal/describe-evidence.ts';
import { journalKindOf } from '../journal/journal-kinds.ts';
import { type EntryRow, readChanges, readEntry, undoneBy } from '../journal/read-journal.ts';
import { writeCsv } from '../records/write-csv.ts';
import { statement } from '../store/statement.ts';

const HEADERS = [
  'Entry',
  'At (UTC)',
  'By',
  'Kind',
  'Call',
  'What was done',
  'Why',
  'Accounts',
  'What was changed',
  'Evidence',
  'Undoes',
  'Undone by',
  'Hash',
];
/** A cell longer than this is cut by one spreadsheet or another. */
const MAX_CELL = 30_000;

const accountNames = statement<[string], { name: string }>(
  `SELECT coalesce(a.name, 'account ' || e.value) AS name FROM json_each(?) e LEFT JOIN account a ON a.id = e.value`,
);

export function journalFileName({ now, timeZone }: LocalNow, format: string): string {
  return `Activity ${isoDayOf(now, timeZone)}.${format}`;
}

export function journalAsCsv(db: Database, rows: readonly EntryRow[]): Buffer {
  return writeCsv(
    HEADERS,
    rows.map((row) => [
      row.id,
      new Date(row.at).toISOString(),
      row.actor,
      journalKindOf(row.command),
      row.command,
      row.title,
      row.why,
      accountNames(db)
        .all(row.accounts)
        .map(({ name }) => name)
        .join('; '),
      describeChanges(readChanges(db).all(row.id))
        .map(({ subject, field, before, after }) => `${subject} ${field}: ${before ?? '–'} → ${after ?? '–'}`)
        .join('; ')
        .slice(0, MAX_CELL),
      describeEvidence(row.evidence)
        .map(({ name, value }) => `${name}: ${value}`)
        .join('; '),
      row.undoes,
      undoneBy(db).get(row.id)?.id ?? null,
      row.hash,
    ]),
  );
}

const accountList = z.array(z.number());
const HOW =
  'hash = sha256 (hex) over the JSON text of [previous, id, at, actor, command, title, why, reversal, undoes, accounts] with evidence as an eleventh element where it is not null, followed by the JSON text of [table, key, before, after] of each change in order; key, before, after and evidence are the strings as they stand here. JSON without blanks, as JSON.stringify writes it.';

export function journalAsJson(
  db: Database,
  rows: readonly EntryRow[],
  about: { readonly filter: JournalFilter; readonly at: number },
): Buffer {
  const entries = rows.map((row) => ({
    previous: row.id === 1 ? FIRST_HASH : (readEntry(db).get(row.id - 1)?.hash ?? null),
    id: row.id,
    at: row.at,
    actor: row.actor,
    command: row.command,
    title: row.title,
    why: row.why,
    reversal: row.reversal,
    undoes: row.undoes,
    accounts: accountList.parse(JSON.parse(row.accounts)),
    evidence: row.evidence,
    changes: readChanges(db)
      .all(row.id)
      .map(({ table_name: table, row_key: key, before, after }) => ({ table, key, before, after })),
    hash: row.hash,
  }));
  const exported = { exportedAt: new Date(about.at).toISOString(), filter: about.filter, how: HOW, entries };
  return Buffer.from(`${JSON.stringify(exported, null, 1)}\n`, 'utf8');
}
