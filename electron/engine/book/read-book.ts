// Reads the book from the store and ranks it: one derived row an account, the open questions, then the pure formula of
// priority.ts.
import type { Database } from 'better-sqlite3';
import type { BookRow, Silence } from '../../contract/book.ts';
import { type AccountId, accountId } from '../../contract/scalars.ts';
import { lastSigned } from '../store/queries/contracts.ts';
import { kindOf, openStandings, queueStateOf } from '../store/queries/queue.ts';
import { readSettings } from '../store/queries/settings.ts';
import { statement } from '../store/statement.ts';
import type { SilenceProof } from './coverage.ts';
import { gapReason } from './coverage-words.ts';
import { decideOn, explain } from './explain-place.ts';
import { pausesOfBook } from './findings/pauses.ts';
import { bookHealth } from './health/book-health.ts';
import { nextTouchAt, overTouch } from './health/cadence.ts';
import { readDated, scaleOf } from './health/read-scale.ts';
import { daysSince, daysUntil, isoDayOf, type LocalNow, startOfDay, workingHoursBetween } from './local-time.ts';
import { moveOf, readOpenMoves, spokenOf, stillOpen } from './open-moves.ts';
import { accountValue, byPriority, priorityOf, riskComponents, riskOf } from './priority.ts';
import { type AccountLine, readAccountLines } from './read-account-lines.ts';
import { type Coverage, readCoverage } from './read-coverage.ts';

const DAY = 86_400_000;
const WEEKS = 26;
const ACCOUNTS_A_STEP = 5;

const unreadCounts = statement<[], { account_id: number; n: number }>(
  `SELECT ta.account_id, count(DISTINCT m.thread_id) AS n
   FROM message_location l JOIN message m ON m.id = l.message_id JOIN thread_account ta ON ta.thread_id = m.thread_id
   WHERE l.seen = 0
   GROUP BY ta.account_id`,
);

/** The book in its order, as it stands now. */
export function readBook(db: Database, clock: LocalNow): BookRow[] {
  return withWhatWaits(db, finish(ranking(db, clock, readCoverage(db, clock.now))), clock.now);
}

/** Unread mail and the queue change by the second and move nobody in the book, so they are looked at in every reading. */
export function withWhatWaits(db: Database, rows: readonly BookRow[], now: number): BookRow[] {
  const unread = countsOf(unreadCounts(db).all());
  const drafts = Map.groupBy(
    openStandings(db)
      .all()
      .filter((each) => queueStateOf(each, now) === 'waiting'),
    (each) => each.account_id,
  );
  return rows.map((row) => ({
    ...row,
    unreadThreads: unread.get(row.accountId) ?? 0,
    nextAction: (row.action.kind === 'none' && decideOn(drafts.get(row.accountId)?.map(kindOf))) || row.nextAction,
  }));
}

/** Runs a ranking to its end in one go. */
export function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Ranks the book in steps of a few milliseconds; between two of them other calls may be answered. Unread mail is not counted. */
export function* ranking(
  db: Database,
  clock: LocalNow,
  coverage: Pick<Coverage, 'of'>,
  moves = readOpenMoves(db, clock.now),
): Generator<void, BookRow[]> {
  const settings = readSettings(db);
  const { now } = clock;
  yield;
  const lines = yield* readAccountLines(db, now);
  yield;
  const dated = readDated(db);
  yield;
  const away = pausesOfBook(db, clock);
  yield;
  const openOf = new Map(lines.map(({ row, facts }) => [row.id, stillOpen(moves.get(row.id) ?? [], facts, now)]));
  yield;
  const spoken = spokenOf(db, openOf);
  const signed = new Map(
    lastSigned(db)
      .all()
      .map((each) => [each.account_id, startOfDay(each.day, clock.timeZone)]),
  );
  const rows: BookRow[] = [];
  for (const [index, line] of lines.entries()) {
    if (index % ACCOUNTS_A_STEP === 0) yield;
    const { row, facts } = line;
    const open = openOf.get(row.id) ?? [];
    const owed = spoken(row.id, 'ours');
    const waiting = spoken(row.id, 'theirs');
    const silence = coverage.of(row.id);
    const given = dated(row.id);
    const terms = { account: row, settings, silence, clock, lastInMessage: facts.lastInMessage };
    const scale = scaleOf(db, terms, given, away(row.id));
    const { cadenceDays } = scale;
    const { health, concerns } = bookHealth(db, row.id, facts, now, scale);
    const lastWordDays = facts.lastIn === null ? null : daysSince(facts.lastIn, clock);
    const renewalInDays = row.renewal_date === null ? null : daysUntil(row.renewal_date, clock);
    const owedHours = owed && workingHoursBetween(owed.since, now, settings.workingHours, clock.timeZone);
    const components = riskComponents({
      tier: row.tier,
      silenceKnown: silence.known,
      daysSilent: lastWordDays,
      cadenceDays,
      owedHours,
      goalHours: settings.responseGoalHours,
      waitingDays: waiting && daysSince(waiting.since, clock),
      renewalInDays,
      concerns,
    });
    const value = accountValue({ tier: row.tier, arrMinor: row.arr_minor, currency: row.arr_currency });
    const risk = riskOf(components);
    const lastLogged = given.logged.findLast((at) => at <= now) ?? null;
    const lastTouchAt = latest(facts.lastIn, facts.lastOut, lastLogged);
    const ours = facts.ours.filter((at) => at > (lastLogged ?? 0));
    const over = silence.known ? overTouch(ours) : null;
    // The rhythm begins anew with a signature.
    const nextAt = nextTouchAt(latest(lastTouchAt, signed.get(row.id) ?? null), cadenceDays, over);
    const place = explain({
      components,
      silence,
      daysSilent: lastWordDays,
      cadenceDays,
      owed,
      owedHours,
      goalHours: settings.responseGoalHours,
      waiting,
      waitingDays: waiting && daysSince(waiting.since, clock),
      renewalInDays,
      tier: row.tier,
      arr: row.arr_minor === null ? null : { minor: row.arr_minor, currency: row.arr_currency ?? 'USD' },
      lastInFrom: facts.lastInFrom,
      lastInMessage: facts.lastInMessage,
      lastTouchAt,
      clock,
      concerns,
      drop: health.drop,
      overTouch: over,
      nextTouchAt: nextAt,
    });
    const move = moveOf(open, now);
    rows.push({
      accountId: brand(row.id),
      name: row.name,
      rank: 0,
      priority: priorityOf(value, risk),
      value,
      risk,
      reasons: place.why.map((reason) => reason.text),
      nextAction: place.nextAction,
      lastTouchAt,
      lastInboundAt: facts.lastIn,
      daysSilent: silence.known ? lastWordDays : null,
      silence: silenceOf(silence, clock),
      whoseMove: move?.whoseMove ?? 'none',
      moveSince: move?.since ?? null,
      promiseLate: place.why.some(({ kind }) => kind === 'promises'),
      why: place.why,
      action: place.action,
      tier: row.tier,
      segment: row.segment,
      arr: row.arr_minor === null ? null : { minor: row.arr_minor, currency: row.arr_currency ?? 'USD' },
      renewalDate: row.renewal_date,
      renewalInDays,
      cadenceDays,
      owner: row.owner,
      statusLine: row.status_line,
      people: facts.people,
      openThreads: open.length,
      unreadThreads: 0,
      touchesByWeek: touchesByWeek(facts.days, given.logged, now),
      snoozedUntil: row.snoozed_until !== null && row.snoozed_until > now ? row.snoozed_until : null,
      health,
      nextTouch: nextTouchOf(nextAt, clock),
      overTouch: over && { count: over.count, since: over.since },
    });
  }
  return rows.sort(byPriority).map((row, index) => ({ ...row, rank: index + 1 }));
}

function silenceOf({ known, gap, coveredUntil }: SilenceProof, clock: LocalNow): Silence {
  return { verdict: known ? 'known' : 'not_known', reason: gap && gapReason(gap, clock), coveredUntil };
}

function latest(...times: (number | null)[]): number | null {
  const known = times.filter((time) => time !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function brand(id: number): AccountId {
  return accountId.parse(id);
}

function countsOf(rows: readonly { account_id: number; n: number }[]): Map<number, number> {
  return new Map(rows.map((row) => [row.account_id, row.n]));
}

/** Weeks count back from now; mail is counted by days. */
function touchesByWeek(days: AccountLine['facts']['days'], logged: readonly number[], now: number): number[] {
  const counts = Array.from({ length: WEEKS }, () => 0);
  const since = now - WEEKS * 7 * DAY + 1;
  const count = (at: number, n: number) => {
    const week = Math.floor((at - since) / (7 * DAY));
    if (week >= 0 && week < WEEKS) counts[week] = (counts[week] ?? 0) + n;
  };
  for (const [day, n] of days) count(Math.min(now, (day + 1) * DAY - 1), n);
  for (const at of logged) count(at, 1);
  return counts;
}

function nextTouchOf(at: number | null, clock: LocalNow): BookRow['nextTouch'] {
  if (at === null) return { at, inDays: null, text: 'No touch yet' };
  const inDays = daysUntil(isoDayOf(at, clock.timeZone), clock);
  if (inDays === 0) return { at, inDays, text: 'Next touch today' };
  const count = Math.abs(inDays) === 1 ? '1 day' : `${Math.abs(inDays)} days`;
  return { at, inDays, text: inDays > 0 ? `Next touch in ${count}` : `Next touch was due ${count} ago` };
}
