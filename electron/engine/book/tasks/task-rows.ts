// The rows of tasks as they lie in the store, and what mail and touches have made of them since.
import type { Level, TaskSource } from '../../../contract/tasks.ts';
import { statement } from '../../store/statement.ts';

export interface TaskRow {
  readonly id: number;
  readonly source_key: string | null;
  readonly source: TaskSource;
  readonly account_id: number | null;
  readonly anchor: string | null;
  readonly name: string;
  readonly notes: string;
  readonly due: string | null;
  readonly remind_at: number | null;
  readonly impact: Level | null;
  readonly urgency: Level | null;
  readonly edited: string;
  readonly state: 'open' | 'done' | 'removed';
  readonly state_at: number | null;
  readonly snoozed_until: number | null;
  readonly snooze_mode: 'date' | 'no_reply' | null;
  readonly snooze_after: number | null;
  readonly created_at: number;
  readonly thread_id: number | null;
}

const columns = 't.*, (SELECT a.thread_id FROM thread_anchor a WHERE a.message_id = t.anchor) AS thread_id';
export const allTasks = statement<[], TaskRow>(`SELECT ${columns} FROM task t ORDER BY t.id`);
export const taskById = statement<[number], TaskRow>(`SELECT ${columns} FROM task t WHERE t.id = ?`);
export const taskByKey = statement<[string], TaskRow>(`SELECT ${columns} FROM task t WHERE t.source_key = ?`);
export const tasksOfAccount = statement<[number], { id: number }>('SELECT id FROM task WHERE account_id = ?');

/** The Message-ID that a task's thread hangs on. */
export const anchorOfThread = statement<[number], { message_id: string }>(
  'SELECT message_id FROM message WHERE thread_id = ? ORDER BY sent_at, id LIMIT 1',
);

export const accountsOfThread = statement<[number], { account_id: number }>(
  'SELECT DISTINCT account_id FROM thread_account WHERE thread_id = ? LIMIT 2',
);

/** When a person first answered in a thread after an instant. */
export const answerInThread = statement<{ thread: number; after: number; now: number }, { at: number | null }>(
  `SELECT min(m.sent_at) AS at FROM message m JOIN message_fact f ON f.message_id = m.id
   WHERE m.thread_id = :thread AND m.sent_at > :after AND m.sent_at <= :now
     AND f.direction = 'inbound' AND m.automatic IS NULL`,
);
/** When somebody of an account first wrote after an instant. */
export const answerOfAccount = statement<{ account: number; after: number; now: number }, { at: number | null }>(
  `SELECT min(sent_at) AS at FROM message_account
   WHERE account_id = :account AND touch = 'mail_in' AND sent_at > :after AND sent_at <= :now`,
);
/** When we first reached an account after an instant, by mail, call or meeting. */
export const ownTouchAfter = statement<{ account: number; after: number; now: number }, { at: number | null }>(
  `SELECT min(at) AS at FROM (
     SELECT min(sent_at) AS at FROM message_account
     WHERE account_id = :account AND touch = 'mail_out' AND sent_at > :after AND sent_at <= :now
     UNION ALL
     SELECT min(at) FROM logged_touch WHERE account_id = :account AND at > :after AND at <= :now)`,
);
/** Whether a reminder or the end of a snooze lies after one instant and up to another. */
export const reminderBetween = statement<{ since: number; now: number }, { found: number }>(
  `SELECT 1 AS found FROM task WHERE remind_at > :since AND remind_at <= :now
   UNION ALL SELECT 1 FROM task WHERE snoozed_until > :since AND snoozed_until <= :now LIMIT 1`,
);
