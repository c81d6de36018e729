// Which threads are asleep, and which have come back: read from the marks at the moment of asking, so that nothing has to
// be woken by a timer.
import type { Database } from 'better-sqlite3';
import { statement } from '../statement.ts';

/** A person answered after the thread was put to sleep; automatic mail is no answer. */
const answered = (mark: string, thread: string) =>
  `EXISTS (SELECT 1 FROM message r JOIN message_fact rf ON rf.message_id = r.id
   WHERE r.thread_id = ${thread} AND r.received_at > ${mark}.snooze_after AND rf.direction = 'inbound' AND r.automatic IS NULL)`;

const marked = 'thread_mark s JOIN thread_anchor sa ON sa.message_id = s.anchor';

/** A set of thread ids; needs `:now`. */
export const asleep = `(SELECT sa.thread_id FROM ${marked}
  WHERE s.snoozed_until > :now AND NOT ${answered('s', 'sa.thread_id')})`;

/** Those whose time has come and that were not dealt with since, by an answer of ours. */
const cameBack = statement<{ now: number }, { thread_id: number; at: number }>(
  `SELECT sa.thread_id, max(s.snoozed_until) AS at FROM ${marked}
   WHERE s.snoozed_until <= :now AND (s.snooze_mode = 'date' OR NOT ${answered('s', 'sa.thread_id')})
     AND NOT EXISTS (SELECT 1 FROM message o JOIN message_fact f ON f.message_id = o.id
       WHERE o.thread_id = sa.thread_id AND o.sent_at > s.snoozed_until AND f.direction = 'outbound')
   GROUP BY sa.thread_id ORDER BY at DESC, sa.thread_id DESC`,
);

/** When each came back, the last one first. */
export function threadsBack(db: Database, now: number): ReadonlyMap<number, number> {
  return new Map(
    cameBack(db)
      .all({ now })
      .map((row) => [row.thread_id, row.at]),
  );
}

const nextWake = statement<{ now: number }, { at: number | null }>(
  'SELECT min(snoozed_until) AS at FROM thread_mark WHERE snoozed_until > :now',
);
export const nextWakeAfter = (db: Database, now: number): number | null => nextWake(db).get({ now })?.at ?? null;

const isAsleep = statement<{ now: number; thread: number }, { until: number; mode: 'date' | 'no_reply' }>(
  `SELECT max(s.snoozed_until) AS until, s.snooze_mode AS mode FROM thread_anchor sa JOIN thread_mark s ON s.anchor = sa.message_id
   WHERE sa.thread_id = :thread AND s.snoozed_until > :now AND NOT ${answered('s', 'sa.thread_id')}
   GROUP BY sa.thread_id`,
);
export const sleepOf = (db: Database, thread: number, now: number) => isAsleep(db).get({ now, thread }) ?? null;
