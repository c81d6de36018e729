// The passes of a day as they lie in the store, the time somebody was at them, and what was told outside the window.
import type { Database } from 'better-sqlite3';
import { Failure } from '../../../contract/failure.ts';
import { statement } from '../statement.ts';

export interface PassRow {
  readonly id: number;
  readonly day: string;
  readonly name: string;
  readonly began_at: number;
  readonly ended_at: number | null;
  readonly later: number;
}
export interface PassItemRow {
  readonly id: number;
  readonly pass_id: number;
  readonly item_key: string;
  readonly position: number;
  readonly account_id: number | null;
  readonly name: string;
  readonly item: string;
  readonly state: 'open' | 'done' | 'left';
  readonly state_at: number | null;
  readonly why: string | null;
}

export const passOfDay = statement<[string, string], PassRow>('SELECT * FROM day_pass WHERE day = ? AND name = ?');
/** Whether somebody was at a pass of a day past an instant: it is under way, or was ended after it. */
export const atPassesOfDay = statement<[string, number], { n: number }>(
  'SELECT EXISTS (SELECT 1 FROM day_pass WHERE day = ? AND (ended_at IS NULL OR ended_at >= ?)) AS n',
);
const passById = statement<[number], PassRow>('SELECT * FROM day_pass WHERE id = ?');
export const itemsOfPass = statement<[number], PassItemRow>(
  'SELECT * FROM day_pass_item WHERE pass_id = ? ORDER BY position, id',
);
export const itemOfPass = statement<[number, string], PassItemRow>(
  'SELECT * FROM day_pass_item WHERE pass_id = ? AND item_key = ?',
);

export function requirePass(db: Database, id: number): PassRow {
  const row = passById(db).get(id);
  if (!row) throw new Failure('not_found', 'There is no such pass; its beginning may have been taken back.', 'passId');
  return row;
}

interface TimeRow {
  readonly spent_ms: number;
  readonly seen_at: number;
}
export const timeOfPass = statement<[number], TimeRow>('SELECT spent_ms, seen_at FROM day_pass_time WHERE pass_id = ?');
export const putTimeOfPass = statement<[number, number, number]>(
  `INSERT INTO day_pass_time (pass_id, spent_ms, seen_at) VALUES (?, ?, ?)
   ON CONFLICT (pass_id) DO UPDATE SET spent_ms = excluded.spent_ms, seen_at = excluded.seen_at`,
);

export interface UnreadRow {
  readonly account_id: number;
  readonly thread_id: number;
  readonly subject: string;
  readonly who: string;
  readonly at: number;
}
/** Letters of people of accounts that nobody opened, a line for each thread with its newest. */
export const unreadLetters = statement<[number], UnreadRow>(
  `SELECT ma.account_id, m.thread_id, t.subject, coalesce(nullif(m.from_name, ''), m.from_address) AS who,
     max(m.sent_at) AS at
   FROM message_location l JOIN message m ON m.id = l.message_id JOIN thread t ON t.id = m.thread_id
     JOIN message_account ma ON ma.message_id = m.id AND ma.touch = 'mail_in'
   WHERE l.seen = 0 AND m.sent_at >= ?
   GROUP BY ma.account_id, m.thread_id ORDER BY at`,
);

export const wordsOfMessages = statement<[string], { id: number; subject: string; who: string }>(
  `SELECT m.id, t.subject, coalesce(nullif(m.from_name, ''), m.from_address) AS who
   FROM json_each(?) j JOIN message m ON m.id = j.value JOIN thread t ON t.id = m.thread_id`,
);
export const lastTouchesOf = statement<
  { account: number; now: number },
  { last_in: number | null; last_out: number | null }
>(
  `SELECT
     (SELECT max(sent_at) FROM message_account WHERE account_id = :account AND touch = 'mail_in' AND sent_at <= :now) AS last_in,
     (SELECT max(sent_at) FROM message_account WHERE account_id = :account AND touch = 'mail_out' AND sent_at <= :now) AS last_out`,
);
export const threadOfAnchor = statement<[string], { thread_id: number }>(
  'SELECT thread_id FROM thread_anchor WHERE message_id = ?',
);
export const accountsOfThread = statement<[number], { account_id: number }>(
  'SELECT DISTINCT account_id FROM thread_account WHERE thread_id = ?',
);
export const accountOfQueuedDraft = statement<[number], { account_id: number }>(
  'SELECT account_id FROM queue_item WHERE draft_id = ?',
);

export const toldNotice = statement<[string], { told_at: number }>(
  'SELECT told_at FROM notice_told WHERE notice_key = ?',
);
export const tellNotice = statement<[string, number]>(
  'INSERT INTO notice_told (notice_key, told_at) VALUES (?, ?) ON CONFLICT (notice_key) DO NOTHING',
);
export const forgetNotices = statement<[number]>('DELETE FROM notice_told WHERE told_at < ?');
