// Reads what documents are made of.
import type { Database } from 'better-sqlite3';
import type { BookRow } from '../../contract/book.ts';
import { Failure } from '../../contract/failure.ts';
import { type Goal, goal } from '../../contract/goals.ts';
import { findingsOfAccount } from '../book/findings/read-findings.ts';
import { readDriftOf } from '../book/health/read-drift.ts';
import { readHealth, readHealthHistory } from '../book/health/read-health.ts';
import { isoDayOf, type LocalNow, startOfDay } from '../book/local-time.ts';
import { readPeople } from '../book/people/read-people.ts';
import { readTouches } from '../book/read-touches.ts';
import { isOwn, readOwnSide } from '../book/sides.ts';
import { contractView } from '../renewals/contract-view.ts';
import { openingView } from '../renewals/read-openings.ts';
import { readRenewals } from '../renewals/read-renewals.ts';
import { readAccount } from '../store/queries/accounts.ts';
import { contractsOfAccount } from '../store/queries/contracts.ts';
import { type GoalRow, goalsOfAccount } from '../store/queries/documents.ts';
import { figuresOfAccount } from '../store/queries/figures.ts';
import { openingLinesOfAccount } from '../store/queries/openings.ts';
import { statement } from '../store/statement.ts';
import { type MeetingFacts, readMeetingFacts } from './meetings-facts.ts';
import type { Colleague, HandTask, LookBack, PackFacts } from './pack-facts.ts';
import { readReported } from './reported.ts';

const TOUCHES = 400;
const WEEKS = 26;

const writersOfOurs = statement<
  { account: number; now: number },
  { address: string; name: string; mails: number; last: number }
>(
  `SELECT m.from_address AS address, max(m.from_name) AS name, count(*) AS mails, max(m.id) AS last
   FROM message_account t JOIN message m ON m.id = t.message_id
   WHERE t.account_id = :account AND t.touch = 'mail_out' AND t.sent_at <= :now
   GROUP BY m.from_address ORDER BY mails DESC, m.from_address`,
);
const openTasks = statement<[number], HandTask>(
  `SELECT id, name AS title, due FROM task
   WHERE account_id = ? AND state = 'open' AND source = 'hand' ORDER BY due IS NULL, due, id`,
);
const reviewHeld = statement<{ account: number; now: number }, { id: number; at: number; subject: string }>(
  `SELECT id, at, subject FROM logged_touch
   WHERE account_id = :account AND kind = 'meeting' AND at <= :now ORDER BY at DESC`,
);
const isReview =
  /\b(?:QBR|EBR|(?:business|quarterly|annual|yearly|executive|mid-?year) review|review|steering|Quartals?\w*|Jahresgespräch|Rückblick|Lenkungskreis)\b/iu;

/** @throws Failure `not_found`. */
export function readPackFacts(db: Database, id: number, clock: LocalNow, book: readonly BookRow[]): PackFacts {
  const account = readAccount(db, id);
  const row = book.find(({ accountId }) => accountId === account.accountId);
  if (!row) throw new Failure('not_found', 'There is no such account; it may have been removed.', 'accountId');
  const findings = findingsOfAccount(db, id, clock).filter(
    ({ state, decision }) => state !== 'dismissed' && state !== 'dropped' && decision !== 'dismissed',
  );
  const meetings = readMeetingFacts(db, id, clock.now);
  return {
    clock,
    today: isoDayOf(clock.now, clock.timeZone),
    account,
    row,
    people: readPeople(db, id, clock, row.silence.verdict === 'known'),
    colleagues: readColleagues(db, id, clock),
    findings,
    health: readHealth(db, id, clock),
    movements: () => readDriftOf(db, id, clock).filter(({ address }) => address === null),
    weeks: readHealthHistory(db, id, WEEKS, clock).weeks,
    figures: figuresOfAccount(db)
      .all(id)
      .filter(({ day }) => day <= isoDayOf(clock.now, clock.timeZone))
      .reverse(),
    touches: readTouches(db, id, clock.now, TOUCHES).touches,
    reported: readReported(db, id, clock.now),
    tasks: openTasks(db).all(id),
    goals: goalsOfAccount(db).all(id).map(goalOf),
    lookBack: lookBackOf(db, id, clock, meetings),
    contracts: contractsOfAccount(db)
      .all(id)
      .filter(({ lost_on }) => lost_on === null)
      .map((one) => contractView(one, isoDayOf(clock.now, clock.timeZone))),
    renewals: readRenewals(db, [row], clock, { accountId: id }).map(({ renewal }) => renewal),
    openings: openingLinesOfAccount(db)
      .all(id)
      .filter(({ state }) => state === 'open')
      .map((line) => openingView(db, line, clock)),
    meetings,
  };
}

function readColleagues(db: Database, account: number, { now }: LocalNow): Colleague[] {
  const own = readOwnSide(db);
  return writersOfOurs(db)
    .all({ account, now })
    .filter(({ address }) => isOwn(own, address))
    .map(({ address, name, mails, last }) => ({ address, name: name || address, mails, lastMessage: last }));
}

/** Without a review that is known, back to the first day of the month three months ago: the same day for a month. */
function lookBackOf(
  db: Database,
  account: number,
  { now, timeZone }: LocalNow,
  { lastReview }: MeetingFacts,
): LookBack {
  const held = reviewHeld(db)
    .all({ account, now })
    .find(({ subject }) => isReview.test(subject));
  if (lastReview && lastReview.at >= (held?.at ?? 0)) {
    const { at, subject, id } = lastReview;
    return { since: at, review: { at, subject, source: `meeting:${id}` } };
  }
  if (!held) {
    const [year = 0, month = 1] = isoDayOf(now, timeZone).split('-').map(Number);
    const first = new Date(Date.UTC(year, month - 4, 1)).toISOString().slice(0, 10);
    return { since: startOfDay(first, timeZone), review: null };
  }
  return { since: held.at, review: { at: held.at, subject: held.subject, source: `touch:${held.id}` } };
}

export function goalOf(row: GoalRow): Goal {
  return goal.parse({
    goalId: row.id,
    accountId: row.account_id,
    text: row.name,
    measure: row.measure,
    start: row.start_value,
    current: row.current,
    target: row.target,
    due: row.due,
    owner: row.owner,
    state: row.state,
    createdAt: row.created_at,
    changedAt: row.changed_at,
  });
}
