// The standings of past weeks, kept per account: two years back from the newest mail. A week is measured again only when
// the mail that was there by its end has changed, and looked at again only when what had been found in it by then did.
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
  type Signal,
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
const basesOfAccount = statement<{ account: number; since: string }, Pick<WeekRow, 'week_start' | 'basis'>>(
  'SELECT week_start, basis FROM health_week WHERE account_id = :account AND week_start >= :since',
);
const standingOfWeek = statement<{ account: number; week: string }, { standing: string }>(
  'SELECT standing FROM health_week WHERE account_id = :account AND week_start = :week',
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
  const known = new Map(
    basesOfAccount(db)
      .all({ account, since: isoDay(start) })
      .map((row) => [row.week_start, row.basis]),
  );
  const basisAt = basisOf(relation);
  const digest = createHash('sha1');
  const changed: WeekRow[] = [];
  for (let at = start; at <= last; at += WEEK) {
    const week = isoDay(at);
    const basis = basisAt(at + WEEK - 1);
    digest.update(basis);
    const before = known.get(week);
    if (before === basis) continue;
    const then = relationAt(relation, at + WEEK - 1);
    const measured =
      before !== undefined && mailPart(before) === mailPart(basis)
        ? moved.parse(JSON.parse(standingOfWeek(db).get({ account, week })?.standing ?? ''))
        : movedOf(then, movementsOf(then));
    changed.push({
      account_id: account,
      week_start: week,
      basis,
      standing: JSON.stringify(standingOf(then, measured)),
    });
  }
  drop(db).run({ account, from: isoDay(start), until: isoDay(last) });
  for (const row of changed) put(db).run(row);
  return digest.digest('base64url');
}

const SEPARATOR = '/';

/**
 * Says of an instant which mail was there by then, and after a separator which signals and how they stood: how many, and
 * which, in sums that order does not change.
 */
function basisOf({ log, signals }: Relation): (at: number) => string {
  const mail = running(log, ({ messageId, at, words }) => messageId * 31 + (at % 1_000_003) * 7 + words);
  const said = signals.flatMap((signal) => {
    const weight = weightOf(signal);
    const settled = signal.settledAt;
    return [
      { at: signal.at, weight },
      ...(settled === null ? [] : [{ at: Math.max(settled, signal.at), weight: weight + 1 }]),
    ];
  });
  const signalled = running(
    said.sort((a, b) => a.at - b.at),
    ({ weight }) => weight,
  );
  return (at) => `${HEALTH_RULE} ${DRIFT_RULE} ${mail(at)}${SEPARATOR}${signalled(at)}`;
}

function mailPart(basis: string): string {
  return basis.slice(0, basis.indexOf(SEPARATOR));
}

const MODULUS = 2_147_483_647;

/** How many lie at or before an instant, and the sum of what stands for each. */
function running<T extends { readonly at: number }>(
  list: readonly T[],
  weigh: (one: T) => number,
): (at: number) => string {
  const sums: number[] = [];
  let sum = 0;
  for (const one of list) {
    sum = (sum + weigh(one)) % MODULUS;
    sums.push(sum);
  }
  return (at) => {
    const count = countUntil(list, at);
    return `${count} ${sums[count - 1] ?? 0}`;
  };
}

/** Another number for another signal, or the same one with another day or the user's word. */
function weightOf({ kind, at, messageId, due, confirmed }: Signal): number {
  let weight = 7;
  for (const letter of `${kind} ${at} ${messageId} ${due} ${confirmed}`)
    weight = (weight * 31 + letter.charCodeAt(0)) % MODULUS;
  return weight;
}

export function readWeeks(db: Database, account: number, since: string): Map<string, Standing> {
  return new Map(weeksOfAccount(db).all({ account, since }).map(parsed));
}

function parsed(row: WeekRow): [string, Standing] {
  return [row.week_start, standing.parse(JSON.parse(row.standing))];
}
