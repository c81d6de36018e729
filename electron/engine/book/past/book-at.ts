// The book as it would have looked at a past time. From the mail alone: whose move, silence, people and health are those of
// then; what the user keeps of an account (its value, rhythm, renewal date) is as it is now. The ranking is that of today.
import type { Database } from 'better-sqlite3';
import type { BookRow } from '../../../contract/book.ts';
import type { PastRow } from '../../../contract/past.ts';
import { messageRowId, threadId } from '../../../contract/scalars.ts';
import { statement } from '../../store/statement.ts';
import { gapSentence } from '../coverage-words.ts';
import type { LocalNow } from '../local-time.ts';
import type { OpenMove } from '../open-moves.ts';
import { ranking } from '../read-book.ts';
import { coverageOfThePast } from './coverage-at.ts';
import { openMovesAt } from './open-moves-at.ts';

export interface BookAt {
  readonly at: number;
  readonly mailFrom: number | null;
  readonly rows: PastRow[];
  readonly notYet: { accountId: BookRow['accountId']; name: string; firstTouchAt: number | null }[];
  readonly coverage: string | null;
}

const firstTouches = statement<
  [],
  { id: number; mail_in: number | null; mail_out: number | null; logged: number | null }
>(
  `SELECT a.id,
     (SELECT min(sent_at) FROM message_account t WHERE t.account_id = a.id AND t.touch = 'mail_in') AS mail_in,
     (SELECT min(sent_at) FROM message_account t WHERE t.account_id = a.id AND t.touch = 'mail_out') AS mail_out,
     (SELECT min(at) FROM logged_touch l WHERE l.account_id = a.id) AS logged
   FROM account a`,
);

/** In steps between which other calls are answered. `today` is the book as it is now; `then` the time to look at. */
export function* readBookAt(
  db: Database,
  today: readonly BookRow[],
  then: LocalNow,
  now: number,
): Generator<void, BookAt> {
  const past = coverageOfThePast(db, now);
  const moves = openMovesAt(db, then.now);
  yield;
  const ranked = yield* ranking(db, then, { of: (account) => past.of(account, then.now) }, moves);
  const first = new Map(
    firstTouches(db)
      .all()
      .map((row) => [row.id, earliest(row.mail_in, row.mail_out, row.logged)]),
  );
  const firstOf = (row: BookRow) => first.get(row.accountId) ?? null;
  const begun = (row: BookRow) => (firstOf(row) ?? Number.POSITIVE_INFINITY) <= then.now;
  const rankNow = new Map(today.map(({ accountId, rank }) => [accountId, rank]));
  const { gap } = past.overall(then.now);
  return {
    at: then.now,
    mailFrom: earliest(...first.values()),
    rows: ranked.filter(begun).map((row, index) => {
      const move = moves.get(row.accountId)?.find((each) => isMoveOf(row, each)) ?? null;
      return pastRow({ ...row, rank: index + 1 }, move, rankNow.get(row.accountId) ?? index + 1);
    }),
    notYet: ranked
      .filter((row) => !begun(row))
      .map((row) => ({ accountId: row.accountId, name: row.name, firstTouchAt: firstOf(row) })),
    coverage: gap === null ? null : gapSentence(gap, then),
  };
}

function isMoveOf({ whoseMove, moveSince }: BookRow, move: OpenMove): boolean {
  return move.whoseMove === whoseMove && move.since === moveSince;
}

function pastRow(row: BookRow, move: OpenMove | null, rankNow: number): PastRow {
  return {
    accountId: row.accountId,
    name: row.name,
    rank: row.rank,
    rankNow,
    priority: row.priority,
    value: row.value,
    risk: row.risk,
    reasons: row.reasons,
    why: row.why,
    nextAction: row.nextAction,
    action: row.action,
    lastTouchAt: row.lastTouchAt,
    lastInboundAt: row.lastInboundAt,
    daysSilent: row.daysSilent,
    silence: row.silence,
    whoseMove: row.whoseMove,
    moveSince: row.moveSince,
    promiseLate: row.promiseLate,
    moveMessageRowId: move && messageRowId.parse(move.messageId),
    moveThreadId: move && threadId.parse(move.threadId),
    tier: row.tier,
    arr: row.arr,
    renewalDate: row.renewalDate,
    renewalInDays: row.renewalInDays,
    cadenceDays: row.cadenceDays,
    people: row.people,
    openThreads: row.openThreads,
    health: row.health.score,
  };
}

function earliest(...times: (number | null)[]): number | null {
  const known = times.filter((time) => time !== null);
  return known.length === 0 ? null : Math.min(...known);
}
