// Questions of accounts that wait for our answer, by the working hours that are left of the response goal (capability E5).
// What was missed long ago belongs to the book and its tasks; here stands what can still be saved, or was missed of late.
import type { Database } from 'better-sqlite3';
import type { BookRow } from '../../../contract/book.ts';
import type { WaitingAnswer } from '../../../contract/response.ts';
import { threadId } from '../../../contract/scalars.ts';
import { readSettings } from '../../store/queries/settings.ts';
import { statement } from '../../store/statement.ts';
import { afterWorkingHours, type LocalNow, workingHoursBetween } from '../local-time.ts';
import { type OpenMove, readOpenMoves, stillOpen } from '../open-moves.ts';

export interface Responses {
  readonly goalHours: number;
  readonly waiting: WaitingAnswer[];
  readonly missed: number;
  readonly soon: number;
  readonly nextAt: number | null;
  readonly working: boolean;
}

const DAY = 86_400_000;
/** Working days that a missed answer is shown for. */
const OF_LATE_DAYS = 10;
/** What is left of the goal when it is soon: a quarter of it, an hour at least. */
const SOON_SHARE = 0.25;
const SOON_HOURS = 1;

const wordsOf = statement<[string], { id: number; subject: string; who: string }>(
  `SELECT m.id, t.subject, coalesce(nullif(m.from_name, ''), m.from_address) AS who
   FROM json_each(?) j JOIN message m ON m.id = j.value JOIN thread t ON t.id = m.thread_id`,
);
const lastTouches = statement<{ account: number; now: number }, { last_in: number | null; last_out: number | null }>(
  `SELECT
     (SELECT max(sent_at) FROM message_account WHERE account_id = :account AND touch = 'mail_in' AND sent_at <= :now) AS last_in,
     (SELECT max(sent_at) FROM message_account WHERE account_id = :account AND touch = 'mail_out' AND sent_at <= :now) AS last_out`,
);

export function readResponses(db: Database, clock: LocalNow, book: readonly BookRow[]): Responses {
  const { responseGoalHours: goalHours, workingHours } = readSettings(db);
  const { now, timeZone } = clock;
  const rows = new Map<number, BookRow>(book.map((row) => [row.accountId, row]));
  const owed = [...readOpenMoves(db, now)].flatMap(([account, moves]) => ours(db, rows.get(account), moves, now));
  const words = new Map(
    wordsOf(db)
      .all(JSON.stringify(owed.map(({ move }) => move.messageId)))
      .map((row) => [row.id, row]),
  );
  const waiting = owed.map(({ row, move }): WaitingAnswer => {
    const said = words.get(move.messageId);
    const dueAt = afterWorkingHours(move.since, goalHours, workingHours, timeZone);
    const hoursLeft =
      dueAt >= now
        ? workingHoursBetween(now, dueAt, workingHours, timeZone)
        : -workingHoursBetween(dueAt, now, workingHours, timeZone);
    const state = dueAt < now ? 'missed' : hoursLeft <= soonHours(goalHours) ? 'soon' : 'in_time';
    return {
      accountId: row.accountId,
      accountName: row.name,
      tier: row.tier,
      arr: row.arr,
      threadId: threadId.parse(move.threadId),
      subject: said?.subject ?? '',
      who: said?.who ?? '',
      askedAt: move.since,
      dueAt,
      hoursLeft: Math.round(hoursLeft * 100) / 100,
      state,
      words: wordsFor(state, Math.abs(hoursLeft), goalHours),
    };
  });
  const hoursOfLate = OF_LATE_DAYS * dayHours(workingHours);
  const shown = waiting
    .filter(({ hoursLeft }) => hoursLeft > -hoursOfLate)
    .sort((a, b) => ranked[a.state] - ranked[b.state] || a.dueAt - b.dueAt);
  const ahead = shown.filter(({ dueAt }) => dueAt > now).map(({ dueAt }) => dueAt);
  return {
    goalHours,
    waiting: shown,
    missed: shown.filter(({ state }) => state === 'missed').length,
    soon: shown.filter(({ state }) => state === 'soon').length,
    nextAt: ahead.length === 0 ? null : Math.min(...ahead),
    working: workingHoursBetween(now, now + 1000, workingHours, timeZone) > 0,
  };
}

/** What is about to be missed first: that can be helped. */
const ranked: Readonly<Record<WaitingAnswer['state'], number>> = { soon: 0, missed: 1, in_time: 2 };

function ours(
  db: Database,
  row: BookRow | undefined,
  moves: readonly OpenMove[],
  now: number,
): { row: BookRow; move: OpenMove }[] {
  if (!row || !moves.some(({ whoseMove }) => whoseMove === 'ours')) return [];
  const last = lastTouches(db).get({ account: row.accountId, now });
  return stillOpen(moves, { lastIn: last?.last_in ?? null, lastOut: last?.last_out ?? null }, now)
    .filter(({ whoseMove, since }) => whoseMove === 'ours' && since > now - 60 * DAY)
    .map((move) => ({ row, move }));
}

const soonHours = (goal: number): number => Math.max(SOON_HOURS, goal * SOON_SHARE);

function dayHours({ start, end }: { readonly start: string; readonly end: string }): number {
  const [from = 0, to = 0] = [start, end].map((time) => Number(time.slice(0, 2)) + Number(time.slice(3)) / 60);
  return Math.max(1, to - from);
}

function wordsFor(state: WaitingAnswer['state'], hours: number, goal: number): string {
  const said = inHours(hours);
  return state === 'missed' ? `${said} over the goal of ${inHours(goal)}` : `${said} left of ${inHours(goal)}`;
}

/** "40 minutes", "1.5 working hours". */
function inHours(hours: number): string {
  if (hours < 1) {
    const minutes = Math.round(hours * 60);
    return minutes === 1 ? '1 minute' : `${minutes} minutes`;
  }
  const rounded = Math.round(hours * 2) / 2;
  return rounded === 1 ? '1 working hour' : `${rounded} working hours`;
}
