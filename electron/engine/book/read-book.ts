// Reads the book from the store and ranks it: one pass of set-wise queries, then the pure formula of priority.ts.
import type { Database } from 'better-sqlite3';
import type { BookRow, Silence } from '../../contract/book.ts';
import { type AccountId, accountId, type Segment, type Tier, type WhoseMove } from '../../contract/scalars.ts';
import { readSettings } from '../store/queries/settings.ts';
import { statement } from '../store/statement.ts';
import { countPeople } from './count-people.ts';
import type { SilenceProof } from './coverage.ts';
import { gapReason } from './coverage-words.ts';
import { explain, type OpenThread } from './explain-place.ts';
import { daysSince, daysUntil, type LocalNow, workingHoursBetween } from './local-time.ts';
import { accountValue, byPriority, priorityOf, riskComponents, riskOf } from './priority.ts';
import { type Coverage, readCoverage } from './read-coverage.ts';

const DAY = 86_400_000;
const WEEKS = 26;
const ACCOUNTS_A_STEP = 40;
/** An unanswered question older than this no longer counts as anyone's move. */
const DORMANT_DAYS = 180;
/** A question this old is settled when the side that owed the answer has written to the account since, in any thread. */
const SETTLED_ELSEWHERE_DAYS = 14;
/** Within this time what we owe goes before what they owe, whichever is newer. */
const OWED_FIRST_DAYS = 30;

interface AccountRow {
  readonly id: number;
  readonly name: string;
  readonly tier: Tier | null;
  readonly segment: Segment | null;
  readonly arr_minor: number | null;
  readonly arr_currency: string | null;
  readonly renewal_date: string | null;
  readonly owner: string;
  readonly status_line: string;
  readonly cadence_days: number | null;
  readonly snoozed_until: number | null;
  readonly last_in: number | null;
  readonly last_out: number | null;
  readonly last_logged: number | null;
  readonly last_in_message: number | null;
  readonly last_in_from: string | null;
}

// The newest touch of each kind is the end of a range of message_account_touch: three look-ups an account.
const accountRows = statement<{ now: number }, AccountRow>(
  `WITH last AS (
     SELECT a.*,
       (SELECT max(sent_at) FROM message_account t WHERE t.account_id = a.id AND t.touch = 'mail_in' AND t.sent_at <= :now) AS last_in,
       (SELECT max(sent_at) FROM message_account t WHERE t.account_id = a.id AND t.touch = 'mail_out' AND t.sent_at <= :now) AS last_out,
       (SELECT max(at) FROM logged_touch l WHERE l.account_id = a.id AND l.at <= :now) AS last_logged
     FROM account a)
   SELECT last.*, m.id AS last_in_message, coalesce(nullif(m.from_name, ''), m.from_address) AS last_in_from
   FROM last LEFT JOIN message m ON m.id = (
     SELECT t.message_id FROM message_account t
     WHERE t.account_id = last.id AND t.touch = 'mail_in' AND t.sent_at = last.last_in LIMIT 1)`,
);

/** An open question as it is counted; only the few that are spoken of get their words. */
type OpenMove = Omit<OpenThread, 'subject' | 'who'>;

// From one index, in its order: a busy book has thousands of these.
const openMoves = statement<{ since: number; now: number }, OpenMove>(
  `SELECT ta.account_id AS accountId, f.thread_id AS threadId, f.whose_move AS whoseMove, f.move_since AS since,
     f.move_message_id AS messageId
   FROM thread_fact f JOIN thread_account ta ON ta.thread_id = f.thread_id
   WHERE f.whose_move <> 'none' AND f.listed = 1 AND f.move_since BETWEEN :since AND :now
     AND f.thread_id NOT IN (
       SELECT a.thread_id FROM thread_mark k JOIN thread_anchor a ON a.message_id = k.anchor
       JOIN thread t ON t.id = a.thread_id JOIN thread_fact g ON g.thread_id = t.id
       WHERE k.archived_at >= t.last_at AND g.server_inbox = 0)
   ORDER BY f.move_since`,
);
const wordsOf = statement<[string], { id: number; subject: string; who: string }>(
  `SELECT m.id, t.subject, coalesce(nullif(m.from_name, ''), m.from_address) AS who
   FROM json_each(?) j JOIN message m ON m.id = j.value JOIN thread t ON t.id = m.thread_id`,
);

const unreadCounts = statement<[], { account_id: number; n: number }>(
  `SELECT ta.account_id, count(DISTINCT m.thread_id) AS n
   FROM message_location l JOIN message m ON m.id = l.message_id JOIN thread_account ta ON ta.thread_id = m.thread_id
   WHERE l.seen = 0
   GROUP BY ta.account_id`,
);

// The week of every touch in one string an account: a fifth of what grouping them takes.
const weeklyTouches = statement<
  { since: number; now: number },
  { id: number; mail: string | null; logged: string | null }
>(
  `SELECT a.id,
     (SELECT group_concat((sent_at - :since) / 604800000) FROM message_account t
      WHERE t.account_id = a.id AND t.touch IN ('mail_in', 'mail_out') AND t.sent_at BETWEEN :since AND :now) AS mail,
     (SELECT group_concat((at - :since) / 604800000) FROM logged_touch l
      WHERE l.account_id = a.id AND l.at BETWEEN :since AND :now) AS logged
   FROM account a`,
);

/** The book in its order, as it stands now. */
export function readBook(db: Database, clock: LocalNow): BookRow[] {
  return withUnread(db, finish(ranking(db, clock, readCoverage(db, clock.now))));
}

/** Unread mail changes by the second and moves nobody in the book, so it is counted at every reading. */
export function withUnread(db: Database, rows: readonly BookRow[]): BookRow[] {
  const unread = countsOf(unreadCounts(db).all());
  return rows.map((row) => ({ ...row, unreadThreads: unread.get(row.accountId) ?? 0 }));
}

/** Runs a ranking to its end in one go. */
export function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Ranks the book in steps of a few milliseconds; between two of them other calls may be answered. Unread mail is not counted. */
export function* ranking(db: Database, clock: LocalNow, coverage: Coverage): Generator<void, BookRow[]> {
  const settings = readSettings(db);
  const { now } = clock;
  const threads = groupBy(openMoves(db).all({ since: now - DORMANT_DAYS * DAY, now }), (thread) => thread.accountId);
  yield;
  const people = countPeople(db, now);
  yield;
  const weeks = weeksOf(weeklyTouches(db).all({ since: now - WEEKS * 7 * DAY + 1, now }));
  yield;

  const accounts = accountRows(db).all({ now });
  const openOf = new Map(
    accounts.map((row) => [
      row.id,
      (threads.get(row.id) ?? []).filter((thread) => !settledElsewhere(thread, row, now)),
    ]),
  );
  yield;
  const spoken = spokenOf(db, openOf);
  const rows: BookRow[] = [];
  for (const [index, row] of accounts.entries()) {
    if (index % ACCOUNTS_A_STEP === 0) yield;
    const open = openOf.get(row.id) ?? [];
    const owed = spoken(row.id, 'ours');
    const waiting = spoken(row.id, 'theirs');
    const cadenceDays = row.cadence_days ?? settings.cadenceDays[row.tier ?? 'none'];
    const lastWordDays = row.last_in === null ? null : daysSince(row.last_in, clock);
    const silence = coverage.of(row.id);
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
    });
    const value = accountValue({ tier: row.tier, arrMinor: row.arr_minor, currency: row.arr_currency });
    const risk = riskOf(components);
    const lastTouchAt = latest(row.last_in, row.last_out, row.last_logged);
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
      lastInFrom: row.last_in_from,
      lastInMessage: row.last_in_message,
      lastTouchAt,
      clock,
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
      lastInboundAt: row.last_in,
      daysSilent: silence.known ? lastWordDays : null,
      silence: silenceOf(silence, clock),
      whoseMove: move?.whoseMove ?? 'none',
      moveSince: move?.since ?? null,
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
      people: people.get(row.id) ?? 0,
      openThreads: open.length,
      unreadThreads: 0,
      touchesByWeek: weeks.get(row.id) ?? Array.from({ length: WEEKS }, () => 0),
      snoozedUntil: row.snoozed_until !== null && row.snoozed_until > now ? row.snoozed_until : null,
    });
  }
  return rows.sort(byPriority).map((row, index) => ({ ...row, rank: index + 1 }));
}

function silenceOf({ known, gap, coveredUntil }: SilenceProof, clock: LocalNow): Silence {
  return { verdict: known ? 'known' : 'not_known', reason: gap && gapReason(gap, clock), coveredUntil };
}

/** The questions that are spoken of, by account and side, with their words: one look-up for all of them. */
function spokenOf(db: Database, open: ReadonlyMap<number, readonly OpenMove[]>) {
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

function settledElsewhere(thread: OpenMove, row: AccountRow, now: number): boolean {
  const written = thread.whoseMove === 'ours' ? row.last_out : row.last_in;
  return thread.since < now - SETTLED_ELSEWHERE_DAYS * DAY && written !== null && written > thread.since;
}

/** What we owe of late goes first; otherwise the newest open question says whose move it is. */
function moveOf(open: readonly OpenMove[], now: number): OpenMove | null {
  const owedOfLate = open.find((thread) => thread.whoseMove === 'ours' && thread.since >= now - OWED_FIRST_DAYS * DAY);
  return owedOfLate ?? open.at(-1) ?? null;
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

function weeksOf(rows: readonly { id: number; mail: string | null; logged: string | null }[]): Map<number, number[]> {
  const weeks = new Map<number, number[]>();
  for (const { id, mail, logged } of rows) {
    const counts = Array.from({ length: WEEKS }, () => 0);
    for (const written of `${mail ?? ''},${logged ?? ''}`.split(',')) {
      const week = Number.parseInt(written, 10);
      if (week >= 0 && week < WEEKS) counts[week] = (counts[week] ?? 0) + 1;
    }
    weeks.set(id, counts);
  }
  return weeks;
}

function groupBy<T>(items: readonly T[], key: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
