// Every question of an account that waits for our answer, however old within the time that questions are kept open, with the
// state of its response goal. The response list shows only what can still be helped; a proof has to look at all of them.
import type { Database } from 'better-sqlite3';
import type { BookRow } from '../../contract/book.ts';
import { afterWorkingHours, daysSince, type LocalNow } from '../book/local-time.ts';
import { readOpenMoves, stillOpen } from '../book/open-moves.ts';
import { readResponses } from '../book/response/read-responses.ts';
import { lastTouchesOf, wordsOfMessages } from '../store/queries/day.ts';
import { readSettings } from '../store/queries/settings.ts';
import type { OwedAnswer } from './day-facts.ts';

export function readOwed(db: Database, clock: LocalNow, book: readonly BookRow[]): OwedAnswer[] {
  const { responseGoalHours, workingHours } = readSettings(db);
  const { now, timeZone } = clock;
  const inBook = new Set<number>(book.map((row) => row.accountId));
  const rank = new Map<number, number>(book.map((row) => [row.accountId, row.rank]));
  const place = (one: OwedAnswer) => rank.get(one.accountId) ?? 0;
  const counted = new Map(readResponses(db, clock, book).waiting.map((each) => [keyOf(each), each]));
  const moves = [...readOpenMoves(db, now)].flatMap(([account, open]) => {
    if (!inBook.has(account) || !open.some(({ whoseMove }) => whoseMove === 'ours')) return [];
    const last = lastTouchesOf(db).get({ account, now });
    return stillOpen(open, { lastIn: last?.last_in ?? null, lastOut: last?.last_out ?? null }, now).filter(
      ({ whoseMove }) => whoseMove === 'ours',
    );
  });
  const words = new Map(
    wordsOfMessages(db)
      .all(JSON.stringify(moves.map(({ messageId }) => messageId)))
      .map((row) => [row.id, row]),
  );
  return moves
    .map((move): OwedAnswer => {
      const said = words.get(move.messageId);
      const goal = counted.get(keyOf(move));
      const dueAt = afterWorkingHours(move.since, responseGoalHours, workingHours, timeZone);
      const days = daysSince(move.since, clock);
      return {
        accountId: move.accountId,
        threadId: move.threadId,
        messageRowId: move.messageId,
        subject: said?.subject ?? '',
        who: said?.who ?? '',
        since: move.since,
        dueAt,
        state: goal?.state ?? (dueAt < now ? 'missed' : 'in_time'),
        words: goal?.words ?? (days === 0 ? 'asked today' : `asked ${days} ${days === 1 ? 'day' : 'days'} ago`),
      };
    })
    .sort((a, b) => turn[a.state] - turn[b.state] || place(a) - place(b) || a.dueAt - b.dueAt);
}

/** What is about to be missed can be helped; among alike ones the account's place in the book decides, never the hour of the mail. */
const turn: Readonly<Record<OwedAnswer['state'], number>> = { soon: 0, missed: 1, in_time: 2 };
const keyOf = (one: { readonly accountId: number; readonly threadId: number }) => `${one.accountId} ${one.threadId}`;
