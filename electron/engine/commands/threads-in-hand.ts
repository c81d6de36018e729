// What every command on threads needs first: that the threads are there, whose accounts they are, how to speak of them, and
// the mark that hangs on them.
import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import type { Row } from '../journal/journaled-tables.ts';
import type { Recorder } from '../journal/recorder.ts';
import { placesOfThreads, type ThreadPlaceRow } from '../store/queries/mail-places.ts';
import { statement } from '../store/statement.ts';

const known = statement<[string], { id: number; last_at: number; anchor: string; last_received: number }>(
  `SELECT t.id, t.last_at,
     (SELECT message_id FROM message WHERE thread_id = t.id ORDER BY sent_at, id LIMIT 1) AS anchor,
     (SELECT max(received_at) FROM message WHERE thread_id = t.id) AS last_received
   FROM json_each(?) j CROSS JOIN thread t ON t.id = j.value`,
);
const accountsOf = statement<[string], { account_id: number }>(
  'SELECT DISTINCT account_id FROM json_each(?) j CROSS JOIN thread_account a ON a.thread_id = j.value',
);
const marksOf = statement<[number], { id: number }>(
  'SELECT k.id FROM thread_anchor a JOIN thread_mark k ON k.anchor = a.message_id WHERE a.thread_id = ? ORDER BY k.id',
);

export interface HeldThread {
  readonly id: number;
  readonly last_at: number;
  readonly last_received: number;
  /** The Message-ID its mark hangs on, so that the mark survives a rebuild. */
  readonly anchor: string;
}

export interface ThreadsInHand {
  readonly threads: readonly HeldThread[];
  readonly places: readonly ThreadPlaceRow[];
  readonly accounts: readonly number[];
  /** "a thread", "12 threads". */
  readonly words: string;
}

/** @throws Failure `not_found` when one of them is gone. */
export function holdThreads(db: Database, ids: readonly number[]): ThreadsInHand {
  const wanted = [...new Set(ids)];
  const json = JSON.stringify(wanted);
  const threads = known(db).all(json);
  if (threads.length < wanted.length) {
    throw new Failure('not_found', 'One of these threads is gone; the list was out of date.', 'threadIds');
  }
  return {
    threads,
    places: placesOfThreads(db).all(json),
    accounts: accountsOf(db)
      .all(json)
      .map((row) => row.account_id),
    words: wanted.length === 1 ? 'a thread' : `${wanted.length} threads`,
  };
}

/** `patch` is what the mark of the thread shall say; a thread without one gets one, unless there is nothing to say. */
export function markThread(db: Database, record: Recorder, thread: HeldThread, patch: Row): void {
  const marks = marksOf(db).all(thread.id);
  if (marks.length === 0 && Object.values(patch).some((value) => value !== null)) {
    record.insert('thread_mark', { anchor: thread.anchor, ...patch });
  }
  for (const mark of marks) record.update('thread_mark', [mark.id], patch);
}

/** What is put away is no longer waited for. */
export const AWAKE: Row = { snoozed_until: null, snooze_mode: null, snooze_after: null };
