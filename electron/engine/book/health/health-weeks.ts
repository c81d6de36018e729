// The standings of past weeks, kept per account: two years back from the newest mail. A week is measured again only when
// what was there by its end has changed; what was found in its mail is looked at each time, because the user's word counts.
import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { statement } from '../../store/statement.ts';
import { DRIFT_RULE } from './drift.ts';
import { HEALTH_RULE } from './health.ts';
import { isoDay, weekStartOf } from './score.ts';
import {
  countUntil,
  moved,
  movedOf,
  movementsOf,
  type Relation,
  relationAt,
  type Standing,
  standing,
  standingOf,
} from './standing.ts';

const WEEK = 7 * 86_400_000;
const WEEKS_KEPT = 104;

interface WeekRow {
  readonly account_id: number;
  readonly week_start: string;
  readonly basis: string;
  readonly standing: string;
}

const weeksOfAccount = statement<{ account: number; since: string }, WeekRow>(
  'SELECT * FROM health_week WHERE account_id = :account AND week_start >= :since',
);
const put = statement<WeekRow>(
  `INSERT OR REPLACE INTO health_week (account_id, week_start, basis, standing)
   VALUES (:account_id, :week_start, :basis, :standing)`,
);
const drop = statement<{ account: number; from: string; until: string }>(
  'DELETE FROM health_week WHERE account_id = :account AND (week_start < :from OR week_start > :until)',
);

/** Inside the transaction of a deriver. Answers with a digest that changes when any week does. */
export function putWeeks(db: Database, account: number, relation: Relation): string {
  const { log } = relation;
  const [first, newest] = [log[0], log.at(-1)];
  if (!first || !newest) {
    drop(db).run({ account, from: '', until: '' });
    return '';
  }
  const last = weekStartOf(newest.at);
  const start = Math.max(weekStartOf(first.at), last - (WEEKS_KEPT - 1) * WEEK);
  drop(db).run({ account, from: isoDay(start), until: isoDay(last) });
  const known = new Map(
    weeksOfAccount(db)
      .all({ account, since: isoDay(start) })
      .map((row) => [row.week_start, row]),
  );
  const basisAt = basisOf(relation);
  const digest = createHash('sha1');
  for (let week = start; week <= last; week += WEEK) {
    const end = week + WEEK - 1;
    const basis = basisAt(end);
    const before = known.get(isoDay(week));
    const then = relationAt(relation, end);
    const measured =
      before?.basis === basis ? moved.parse(JSON.parse(before.standing)) : movedOf(then, movementsOf(then));
    const text = JSON.stringify(standingOf(then, measured));
    digest.update(text);
    if (before?.basis === basis && before.standing === text) continue;
    put(db).run({ account_id: account, week_start: isoDay(week), basis, standing: text });
  }
  return digest.digest('base64url');
}

/** Says of an instant which mail was there by then: how much, and which, in a sum that order does not change. */
function basisOf({ log }: Relation): (at: number) => string {
  const sums: number[] = [];
  let sum = 0;
  for (const { messageId, at, words } of log) {
    sum = (sum + messageId * 31 + (at % 1_000_003) * 7 + words) % 2_147_483_647;
    sums.push(sum);
  }
  return (at) => {
    const count = countUntil(log, at);
    return `${HEALTH_RULE} ${DRIFT_RULE} ${count} ${sums[count - 1] ?? 0}`;
  };
}

export function readWeeks(db: Database, account: number, since: string): Map<string, Standing> {
  return new Map(weeksOfAccount(db).all({ account, since }).map(parsed));
}

function parsed(row: WeekRow): [string, Standing] {
  return [row.week_start, standing.parse(JSON.parse(row.standing))];
}
