// The questions that are open in the book now, by account, and whose move each account is.
import type { Database } from 'better-sqlite3';
import type { WhoseMove } from '../../contract/scalars.ts';
import { statement } from '../store/statement.ts';
import type { OpenThread } from './explain-place.ts';

const DAY = 86_400_000;
/** An unanswered question older than this no longer counts as anyone's move. */
export const DORMANT_DAYS = 180;
/** A question this old is settled when the side that owed the answer has written to the account since, in any thread. */
export const SETTLED_ELSEWHERE_DAYS = 14;
/** Within this time what we owe goes before what they owe, whichever is newer. */
const OWED_FIRST_DAYS = 30;

/** An open question as it is counted; only the few that are spoken of get their words. */
export type OpenMove = Omit<OpenThread, 'subject' | 'who'>;

// From one index, in its order: a busy book has thousands of these. What was put away is looked up by its marks, which are
// fewer than the book's threads.
const openMoves = statement<{ since: number; now: number }, OpenMove>(
  `SELECT ta.account_id AS accountId, f.thread_id AS threadId, f.whose_move AS whoseMove, f.move_since AS since,
     f.move_message_id AS messageId
   FROM thread_fact f JOIN thread_account ta ON ta.thread_id = f.thread_id
   WHERE f.whose_move <> 'none' AND f.listed = 1 AND f.move_since BETWEEN :since AND :now
     AND f.thread_id NOT IN (
       SELECT a.thread_id FROM thread_mark k CROSS JOIN thread_anchor a ON a.message_id = k.anchor
       JOIN thread t ON t.id = a.thread_id JOIN thread_fact g ON g.thread_id = t.id
       WHERE k.archived_at >= t.last_at AND g.server_inbox = 0)
   ORDER BY f.move_since`,
);
const wordsOf = statement<[string], { id: number; subject: string; who: string }>(
  `SELECT m.id, t.subject, coalesce(nullif(m.from_name, ''), m.from_address) AS who
   FROM json_each(?) j JOIN message m ON m.id = j.value JOIN thread t ON t.id = m.thread_id`,
);

/** The oldest first. */
export function readOpenMoves(db: Database, now: number): ReadonlyMap<number, readonly OpenMove[]> {
  return Map.groupBy(openMoves(db).all({ since: now - DORMANT_DAYS * DAY, now }), (move) => move.accountId);
}

/** Those that are not settled by what either side wrote elsewhere since. */
export function stillOpen(
  moves: readonly OpenMove[],
  { lastIn, lastOut }: { readonly lastIn: number | null; readonly lastOut: number | null },
  now: number,
): OpenMove[] {
  return moves.filter((thread) => {
    const written = thread.whoseMove === 'ours' ? lastOut : lastIn;
    return thread.since >= now - SETTLED_ELSEWHERE_DAYS * DAY || written === null || written <= thread.since;
  });
}

/** The questions that are spoken of, by account and side, with their words: one look-up for all of them. */
export function spokenOf(db: Database, open: ReadonlyMap<number, readonly OpenMove[]>) {
  const first = (id: number, side: WhoseMove) => open.get(id)?.find((thread) => thread.whoseMove === side);
  const moves = [...open.keys()]
    .flatMap((id) => [first(id, 'ours'), first(id, 'theirs')])
    .filter((one) => one !== undefined);
  const words = new Map(
    wordsOf(db)
      .all(JSON.stringify(moves.map(({ messageId }) => messageId)))
      .map(({ id, subject, who }) => [id, { subject, who }]),
  );
  return (id: number, side: WhoseMove): OpenThread | null => {
    const move = first(id, side);
    const said = move && words.get(move.messageId);
    return said ? { ...move, ...said } : null;
  };
}

/** What we owe of late goes first; otherwise the newest open question says whose move it is. */
export function moveOf(open: readonly OpenMove[], now: number): OpenMove | null {
  const owedOfLate = open.find((thread) => thread.whoseMove === 'ours' && thread.since >= now - OWED_FIRST_DAYS * DAY);
  return owedOfLate ?? open.at(-1) ?? null;
}
