// The book as it would have looked at a past time. From the mail alone: whose move, silence, people and health are those of
// then; what the user keeps of an account (its value, rhythm, renewal date) is as it is now. The formula is that of today.
import type { Database } from 'better-sqlite3';
import type { BookRow } from '../../../contract/book.ts';
import type { PastRow } from '../../../contract/past.ts';
import { messageRowId, threadId } from '../../../contract/scalars.ts';
import { readSettings } from '../../store/queries/settings.ts';
import { statement } from '../../store/statement.ts';
import { countPeople } from '../count-people.ts';
import { gapReason, gapSentence } from '../coverage-words.ts';
import { explain, type OpenThread } from '../explain-place.ts';
import { readHealth } from '../health/read-health.ts';
import { daysSince, daysUntil, type LocalNow, workingHoursBetween } from '../local-time.ts';
import { byPriority, priorityOf, riskComponents, riskOf } from '../priority.ts';
import { type CoverageAt, coverageOfThePast } from './coverage-at.ts';
import { type MoveAt, openMovesAt } from './open-moves-at.ts';
import { type TouchesAt, touchesAt } from './touches-at.ts';

const DAY = 86_400_000;
/** As for the book of today, see read-book.ts. */
const DORMANT_DAYS = 180;
const SETTLED_ELSEWHERE_DAYS = 14;
const OWED_FIRST_DAYS = 30;

export interface BookAt {
  readonly at: number;
  readonly mailFrom: number | null;
  readonly rows: PastRow[];
  readonly notYet: { accountId: BookRow['accountId']; name: string; firstTouchAt: number | null }[];
  readonly coverage: string | null;
}

const wordsOf = statement<[number], { subject: string; who: string }>(
  `SELECT t.subject, coalesce(nullif(m.from_name, ''), m.from_address) AS who
   FROM message m JOIN thread t ON t.id = m.thread_id WHERE m.id = ?`,
);

/** `today` is the book as it is now; `then` the time to look at, in the user's zone. */
export function readBookAt(db: Database, today: readonly BookRow[], then: LocalNow, now: number): BookAt {
  const coverage = coverageOfThePast(db, now);
  const people = countPeople(db, then.now);
  const moves = openMovesAt(db, then.now, DORMANT_DAYS);
  const seen = today.map((row) => ({
    row,
    touches: touchesAt(db, row.accountId, then.now, people.get(row.accountId) ?? 0),
  }));
  const firsts = seen.map(({ touches }) => touches.first).filter((first) => first !== null);
  const inBook = seen.filter(({ touches }) => touches.first !== null && touches.first <= then.now);
  const rows = inBook
    .map(({ row, touches }) => rowAt(db, row, touches, moves.get(row.accountId) ?? [], coverage, then))
    .sort(byPriority);
  const { gap } = coverage.overall(then.now);
  return {
    at: then.now,
    mailFrom: firsts.length === 0 ? null : Math.min(...firsts),
    rows: rows.map((row, index) => ({ ...row, rank: index + 1 })),
    notYet: seen
      .filter(({ touches }) => touches.first === null || touches.first > then.now)
      .map(({ row, touches }) => ({ accountId: row.accountId, name: row.name, firstTouchAt: touches.first })),
    coverage: gap === null ? null : gapSentence(gap, then),
  };
}

function rowAt(
  db: Database,
  row: BookRow,
  touches: TouchesAt,
  moves: readonly MoveAt[],
  coverage: CoverageAt,
  then: LocalNow,
): PastRow {
  const settings = readSettings(db);
  const open = moves.filter((move) => !settledElsewhere(move, touches, then.now));
  const owed = spoken(db, open, 'ours');
  const waiting = spoken(db, open, 'theirs');
  const silence = coverage.of(row.accountId, then.now);
  const daysSilent = touches.lastIn === null ? null : daysSince(touches.lastIn, then);
  const renewalInDays = row.renewalDate === null ? null : daysUntil(row.renewalDate, then);
  const owedHours = owed && workingHoursBetween(owed.since, then.now, settings.workingHours, then.timeZone);
  const waitingDays = waiting && daysSince(waiting.since, then);
  const goalHours = settings.responseGoalHours;
  const components = riskComponents({
    tier: row.tier,
    silenceKnown: silence.known,
    daysSilent,
    cadenceDays: row.cadenceDays,
    owedHours,
    goalHours,
    waitingDays,
    renewalInDays,
  });
  const place = explain({
    components,
    silence,
    daysSilent,
    cadenceDays: row.cadenceDays,
    owed,
    owedHours,
    goalHours,
    waiting,
    waitingDays,
    renewalInDays,
    tier: row.tier,
    arr: row.arr,
    lastInFrom: touches.lastInFrom,
    lastInMessage: touches.lastInMessage,
    lastTouchAt: touches.lastTouch,
    clock: then,
  });
  const move = moveOfAccount(open, then.now);
  const risk = riskOf(components);
  return {
    accountId: row.accountId,
    name: row.name,
    rank: 0,
    rankNow: row.rank,
    priority: priorityOf(row.value, risk),
    value: row.value,
    risk,
    reasons: place.why.map((reason) => reason.text),
    ...place,
    lastTouchAt: touches.lastTouch,
    lastInboundAt: touches.lastIn,
    daysSilent: silence.known ? daysSilent : null,
    silence: {
      verdict: silence.known ? 'known' : 'not_known',
      reason: silence.gap && gapReason(silence.gap, then),
      coveredUntil: silence.coveredUntil,
    },
    whoseMove: move?.whoseMove ?? 'none',
    moveSince: move?.since ?? null,
    moveMessageRowId: move ? messageRowId.parse(move.messageId) : null,
    moveThreadId: move ? threadId.parse(move.threadId) : null,
    tier: row.tier,
    arr: row.arr,
    renewalDate: row.renewalDate,
    renewalInDays,
    cadenceDays: row.cadenceDays,
    people: touches.people,
    openThreads: open.length,
    health: readHealth(db, row.accountId, then).score,
  };
}

function spoken(db: Database, open: readonly MoveAt[], side: MoveAt['whoseMove']): OpenThread | null {
  const move = open.find(({ whoseMove }) => whoseMove === side);
  const said = move && wordsOf(db).get(move.messageId);
  return move && said ? { ...move, ...said } : null;
}

function settledElsewhere(move: MoveAt, touches: TouchesAt, at: number): boolean {
  const written = move.whoseMove === 'ours' ? touches.lastOut : touches.lastIn;
  return move.since < at - SETTLED_ELSEWHERE_DAYS * DAY && written !== null && written > move.since;
}

function moveOfAccount(open: readonly MoveAt[], at: number): MoveAt | null {
  const owedOfLate = open.find(({ whoseMove, since }) => whoseMove === 'ours' && since >= at - OWED_FIRST_DAYS * DAY);
  return owedOfLate ?? open.at(-1) ?? null;
}
