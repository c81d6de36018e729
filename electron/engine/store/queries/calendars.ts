// Which calendars the user has, and what each held when it was last fetched.
import type { Database } from 'better-sqlite3';
import { Failure } from '../../../contract/failure.ts';
import { statement } from '../statement.ts';

export interface CalendarRow {
  readonly id: number;
  readonly kind: 'file' | 'feed';
  readonly name: string;
  readonly place: string;
  readonly created_at: number;
}
/** How it was last fetched, without what it holds: that may be megabytes. */
export interface FetchRow {
  readonly source_id: number;
  readonly etag: string | null;
  readonly last_modified: string | null;
  readonly fetched_at: number | null;
  readonly tried_at: number | null;
  readonly problem: string | null;
}

export const calendarRows = statement<[], CalendarRow>('SELECT * FROM calendar_source ORDER BY id');
const calendarById = statement<[number], CalendarRow>('SELECT * FROM calendar_source WHERE id = ?');
export const calendarOfFile = statement<[string], { id: number }>(
  "SELECT id FROM calendar_source WHERE kind = 'file' AND place = ?",
);
export const calendarContent = statement<[number], { text: string | null }>(
  'SELECT text FROM calendar_content WHERE source_id = ?',
);
export const fetchOf = statement<[number], FetchRow>(
  'SELECT source_id, etag, last_modified, fetched_at, tried_at, problem FROM calendar_content WHERE source_id = ?',
);
export const putContent = statement<FetchRow & { text: string }>(
  `INSERT OR REPLACE INTO calendar_content (source_id, text, etag, last_modified, fetched_at, tried_at, problem)
   VALUES (:source_id, :text, :etag, :last_modified, :fetched_at, :tried_at, :problem)`,
);
/** What it holds stays. */
export const putFetch = statement<FetchRow>(
  `INSERT INTO calendar_content (source_id, etag, last_modified, fetched_at, tried_at, problem)
   VALUES (:source_id, :etag, :last_modified, :fetched_at, :tried_at, :problem)
   ON CONFLICT (source_id) DO UPDATE SET etag = excluded.etag, last_modified = excluded.last_modified,
     fetched_at = excluded.fetched_at, tried_at = excluded.tried_at, problem = excluded.problem`,
);

/** @throws Failure `not_found`. */
export function requireCalendar(db: Database, id: number): CalendarRow {
  const row = calendarById(db).get(id);
  if (!row) throw new Failure('not_found', 'There is no such calendar; it may have been removed.', 'calendarId');
  return row;
}
