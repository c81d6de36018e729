// Today: what needs the user, in the book's order. An account is here when someone waits for our answer, when it is silent
// past its cadence, when a renewal is inside its horizon, when our own question was left lying, or when nobody ever wrote.
import type { Database } from 'better-sqlite3';
import type { BookRow, TodayItem } from '../../contract/book.ts';
import { readSettings } from '../store/queries/settings.ts';
import { gapSentence } from './coverage-words.ts';
import { afterWorkingHours, daysSince, type LocalNow } from './local-time.ts';
import { chosenFor } from './quiet/read-quiet.ts';
import { readCoverage } from './read-coverage.ts';

/** What one person can do well in a day; the rest is counted, not listed, so that the day ends. */
const DAY_HOLDS = 20;

export interface Today {
  readonly items: TodayItem[];
  readonly later: number;
  readonly inRhythm: number;
  readonly notKnown: number;
  readonly snoozed: number;
  readonly coverage: string | null;
}

export function readToday(db: Database, clock: LocalNow, rows: readonly BookRow[]): Today {
  const awake = withoutChosen(
    db,
    clock,
    rows.filter((row) => row.snoozedUntil === null),
  );
  const due = awake.filter((row) => row.action.kind !== 'none');
  const notKnown = awake.filter((row) => row.action.kind === 'none' && !isInRhythm(row, clock)).length;
  return {
    items: due.slice(0, DAY_HOLDS).map((row) => itemOf(db, row, clock)),
    later: Math.max(0, due.length - DAY_HOLDS),
    inRhythm: awake.length - due.length - notKnown,
    notKnown,
    snoozed: rows.length - awake.length,
    coverage: coverageOf(db, clock, rows.length),
  };
}

/** What was chosen for a silence stands among the tasks, or was to be left alone: it is put aside here. */
function withoutChosen(db: Database, clock: LocalNow, rows: readonly BookRow[]): BookRow[] {
  const nudges = rows.filter(({ action }) => action.kind === 'check_in' || action.kind === 'follow_up');
  const chosen = chosenFor(db, clock, nudges);
  return rows.filter(({ accountId }) => !chosen.has(accountId));
}

/** Where silence is not known, only a word within the cadence shows that the account is in rhythm. */
function isInRhythm(row: BookRow, clock: LocalNow): boolean {
  if (row.silence.verdict === 'known') return true;
  return row.lastInboundAt !== null && daysSince(row.lastInboundAt, clock) <= row.cadenceDays;
}

function itemOf(db: Database, row: BookRow, clock: LocalNow): TodayItem {
  const settings = readSettings(db);
  const answerDue =
    row.action.kind === 'reply' && row.moveSince !== null
      ? afterWorkingHours(row.moveSince, settings.responseGoalHours, settings.workingHours, clock.timeZone)
      : null;
  return {
    accountId: row.accountId,
    name: row.name,
    rank: row.rank,
    kind: row.action.kind,
    title: row.nextAction,
    why: row.reasons,
    whoseMove: row.whoseMove,
    promiseLate: row.promiseLate,
    threadId: row.action.threadId,
    dueAt: answerDue,
    overdue:
      answerDue !== null
        ? answerDue < clock.now
        : row.action.kind === 'check_in' || (row.renewalInDays !== null && row.renewalInDays < 0),
    arr: row.arr,
    renewalInDays: row.renewalInDays,
    daysSilent: row.daysSilent,
    silence: row.silence,
    cadenceDays: row.cadenceDays,
  };
}

/** Why silence is not known in the book as a whole; nothing is to be said of a book without accounts and mailboxes. */
function coverageOf(db: Database, clock: LocalNow, accounts: number): string | null {
  const { gap } = readCoverage(db, clock.now).overall;
  if (gap === null || (gap.kind === 'no_mailbox' && accounts === 0)) return null;
  return gapSentence(gap, clock);
}
