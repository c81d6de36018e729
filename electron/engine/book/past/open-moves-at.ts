// The questions that were open at a past time. A thread that was over by then says it in its facts; one that went on since is
// gone through again, as far as it had come.
import type { Database } from 'better-sqlite3';
import { statement } from '../../store/statement.ts';
import { moveOf } from '../derive-thread.ts';
import { DORMANT_DAYS, type OpenMove } from '../open-moves.ts';
import { readThreadPast } from './thread-past.ts';

const DAY = 86_400_000;

// A thread that was archived by then, and in which nothing came after that until then, was no one's move.
const overByThen = statement<{ since: number; at: number }, OpenMove>(
  `SELECT ta.account_id AS accountId, f.thread_id AS threadId, f.whose_move AS whoseMove, f.move_since AS since,
     f.move_message_id AS messageId
   FROM thread_fact f JOIN thread t ON t.id = f.thread_id JOIN thread_account ta ON ta.thread_id = f.thread_id
   WHERE f.whose_move <> 'none' AND f.listed = 1 AND f.move_since BETWEEN :since AND :at AND t.last_at <= :at
     AND f.thread_id NOT IN (
       SELECT a.thread_id FROM thread_mark k JOIN thread_anchor a ON a.message_id = k.anchor
       JOIN thread s ON s.id = a.thread_id JOIN thread_fact g ON g.thread_id = s.id
       WHERE k.archived_at >= s.last_at AND k.archived_at <= :at AND g.server_inbox = 0)`,
);
const wentOn = statement<{ at: number }, { id: number }>(
  `SELECT t.id FROM thread t JOIN thread_fact f ON f.thread_id = t.id
   WHERE t.last_at > :at AND t.first_at <= :at AND f.listed = 1 AND f.has_account = 1`,
);
const accountsUpTo = statement<{ thread: number; at: number }, { account_id: number }>(
  `SELECT DISTINCT t.account_id FROM message m JOIN message_account t ON t.message_id = m.id
   WHERE m.thread_id = :thread AND m.sent_at <= :at`,
);

/** The oldest first. */
export function openMovesAt(db: Database, at: number): ReadonlyMap<number, OpenMove[]> {
  const since = at - DORMANT_DAYS * DAY;
  const moves = overByThen(db).all({ since, at });
  const pastOf = readThreadPast(db);
  for (const { id } of wentOn(db).all({ at })) {
    const messages = pastOf(id, at);
    const last = messages.at(-1);
    if (!last || last.message.sentAt < since) continue;
    const { whoseMove, moveSince, moveMessageId } = moveOf(messages);
    if (whoseMove === 'none' || moveSince === null || moveMessageId === null || moveSince < since) continue;
    for (const { account_id: accountId } of accountsUpTo(db).all({ thread: id, at })) {
      moves.push({ accountId, threadId: id, whoseMove, since: moveSince, messageId: moveMessageId });
    }
  }
  return Map.groupBy(
    moves.sort((a, b) => a.since - b.since || a.threadId - b.threadId),
    ({ accountId }) => accountId,
  );
}
