// What the user does with threads here: archive, read, star. The marks hang on a Message-ID and stay on this machine.
import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import type { Row } from '../journal/journaled-tables.ts';
import type { Recorder } from '../journal/recorder.ts';
import { statement } from '../store/statement.ts';
import type { Command } from './command.ts';

interface ThreadState {
  readonly subject: string;
  readonly last_at: number;
  readonly last_received: number;
  readonly anchor: string;
}

const threadState = statement<[number], ThreadState>(
  `SELECT t.subject, t.last_at,
     (SELECT max(received_at) FROM message WHERE thread_id = t.id) AS last_received,
     (SELECT message_id FROM message WHERE thread_id = t.id ORDER BY sent_at, id LIMIT 1) AS anchor
   FROM thread t WHERE t.id = ?`,
);
const marksOfThread = statement<[number], { id: number }>(
  'SELECT k.id FROM thread_anchor a JOIN thread_mark k ON k.anchor = a.message_id WHERE a.thread_id = ? ORDER BY k.id',
);
const accountsOfThread = statement<[number], { account_id: number }>(
  'SELECT account_id FROM thread_account WHERE thread_id = ?',
);

type Patch = (state: ThreadState, now: number) => Row;

function markThreads(
  context: { db: Database; record: Recorder; now: number },
  ids: readonly number[],
  words: (count: string) => string,
  patch: Patch,
) {
  const { db, record, now } = context;
  const accounts = new Set<number>();
  for (const id of new Set(ids)) {
    const state = threadState(db).get(id);
    if (!state) throw new Failure('not_found', 'One of these threads is gone; the list was out of date.', 'threadIds');
    const marks = marksOfThread(db).all(id);
    if (marks.length === 0) record.insert('thread_mark', { anchor: state.anchor, ...patch(state, now) });
    for (const mark of marks) record.update('thread_mark', [mark.id], patch(state, now));
    for (const row of accountsOfThread(db).all(id)) accounts.add(row.account_id);
  }
  const count = ids.length === 1 ? 'a thread' : `${ids.length} threads`;
  return { title: words(count), accounts: [...accounts], result: {} };
}

export const archiveThreads: Command<{ threadIds: readonly number[]; archived: boolean }> = {
  name: 'thread.archive',
  reversal: 'reverse',
  run: (context, { threadIds, archived }) =>
    markThreads(
      context,
      threadIds,
      (count) => (archived ? `Archived ${count}` : `Brought back ${count}`),
      (state, now) => ({ archived_at: archived ? Math.max(now, state.last_at) : null }),
    ),
};

export const markThreadsRead: Command<{ threadIds: readonly number[]; read: boolean }> = {
  name: 'thread.markRead',
  reversal: 'reverse',
  run: (context, { threadIds, read }) =>
    markThreads(
      context,
      threadIds,
      (count) => `Marked ${count} ${read ? 'read' : 'unread'}`,
      (state) =>
        read ? { read_at: state.last_received, unread_at: null } : { read_at: null, unread_at: state.last_received },
    ),
};

export const starThreads: Command<{ threadIds: readonly number[]; starred: boolean }> = {
  name: 'thread.star',
  reversal: 'reverse',
  run: (context, { threadIds, starred }) =>
    markThreads(
      context,
      threadIds,
      (count) => (starred ? `Starred ${count}` : `Took the star off ${count}`),
      () => ({ starred: starred ? 1 : 0 }),
    ),
};
