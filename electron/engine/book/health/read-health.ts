// Health as it is shown: of now with every component's figures and the messages behind them, and week by week.
import type { Database } from 'better-sqlite3';
import {
  type Health,
  type HealthComponent,
  type HealthComponentKind,
  type HealthWeek,
  healthComponentKind,
} from '../../../contract/relationship.ts';
import { accountId, messageRowId } from '../../../contract/scalars.ts';
import { requireAccount } from '../../store/queries/accounts.ts';
import { readSettings } from '../../store/queries/settings.ts';
import { gapCause } from '../coverage-words.ts';
import type { LocalNow } from '../local-time.ts';
import { readCoverage } from '../read-coverage.ts';
import { whoWrote } from './account-facts.ts';
import { componentTexts } from './component-words.ts';
import type { Observation } from './drift.ts';
import { confidenceOf, dropOf, HEALTH_RULE, sharesOf } from './health.ts';
import { readWeeks } from './health-weeks.ts';
import { readRelation } from './read-relation.ts';
import { readDatedOf, scaleOf } from './read-scale.ts';
import { type Course, dropWithin, historyOf, isoDay, type Scale, scoreAt, weekStartOf } from './score.ts';
import {
  type Movements,
  movedOf,
  movementsOf,
  type Relation,
  relationAt,
  type Standing,
  standingOf,
} from './standing.ts';

const WEEK = 7 * 86_400_000;

interface Read {
  readonly relation: Relation;
  readonly movements: Movements;
  readonly standing: Standing;
  readonly scale: Scale;
  readonly course: Course;
  /** Why silence is not known; null where it is. */
  readonly gap: string | null;
}

/** @throws Failure `not_found`. */
export function readHealth(db: Database, account: number, clock: LocalNow): Health {
  const read = readAsOf(db, account, clock, 8);
  const { standing, scale, movements, relation, course } = read;
  const scored = scoreAt(standing, clock.now, scale);
  const shares = sharesOf(scored.scores, scale.weights);
  const newest = movements.main?.latency.newest.at(-1)?.messageId;
  const mainName = newest === undefined ? '' : whoWrote(db, newest);
  const texts = componentTexts({ scored, standing, movements, scale, mainName, gap: read.gap });
  const evidence = evidenceOf(relation, movements, standing, scored.late);
  const components = healthComponentKind.options.map((kind): HealthComponent => {
    const score = scored.scores[kind];
    return {
      kind,
      score: score === null ? null : Math.round(score),
      weight: shares.get(kind) ?? 0,
      text: texts[kind],
      rule: `${HEALTH_RULE}: ${kind}`,
      messageRowIds: evidence[kind].map((id) => messageRowId.parse(id)),
    };
  });
  return {
    accountId: accountId.parse(account),
    score: scored.score,
    ...confidenceOf(scored.scores, standing.inbound, scored.score),
    components,
    drop: dropWithin(course, clock.now, scale),
  };
}

/** @throws Failure `not_found`. */
export function readHealthHistory(
  db: Database,
  account: number,
  count: number,
  clock: LocalNow,
): { weeks: HealthWeek[]; drop: Health['drop'] } {
  const { course, scale } = readAsOf(db, account, clock, count);
  const weeks = historyOf(course, count, clock.now, scale);
  return { weeks, drop: dropOf(weeks) };
}

function readAsOf(db: Database, account: number, clock: LocalNow, weeks: number): Read {
  const row = requireAccount(db, account);
  const whole = readRelation(db, account);
  const relation = relationAt(whole, clock.now);
  const movements = movementsOf(relation);
  const standing = standingOf(relation, movedOf(relation, movements));
  const silence = readCoverage(db, clock.now).of(account);
  const lastInMessage = relation.log.findLast(({ by }) => by === 'them')?.messageId ?? null;
  const settings = readSettings(db);
  const scale = scaleOf(db, { account: row, settings, silence, clock, lastInMessage }, readDatedOf(db, account));
  const since = weekStartOf(clock.now) - weeks * WEEK;
  const stored = readWeeks(db, account, isoDay(since));
  const newestAt = relation.log.at(-1)?.at ?? 0;
  // Further back than what is kept, and before the deriver came by, weeks are measured now.
  for (let week = weekStartOf(clock.now); week >= since; week -= WEEK) {
    const end = week + WEEK - 1;
    if (end >= newestAt || stored.has(isoDay(week))) continue;
    const then = relationAt(whole, end);
    if (then.log.length === 0) break;
    stored.set(isoDay(week), standingOf(then, movedOf(then, movementsOf(then))));
  }
  const course = { weeks: stored, newestAt, current: standing };
  return { relation, movements, standing, scale, course, gap: silence.gap && gapCause(silence.gap, clock) };
}

const SHOWN = 5;

function evidenceOf(
  { log }: Relation,
  { latency, length, initiated, people, main }: Movements,
  standing: Standing,
  late: readonly (readonly [number, number])[],
): Readonly<Record<HealthComponentKind, readonly number[]>> {
  const ids = (...lists: (readonly Observation[])[]) => [
    ...new Set(lists.flatMap((list) => list.slice(-SHOWN).map(({ messageId }) => messageId))),
  ];
  const lastIn = log.findLast(({ by }) => by === 'them')?.messageId;
  return {
    silence: lastIn === undefined ? [] : [lastIn],
    responsiveness: ids(latency.newest, main?.latency.newest ?? []),
    depth: ids(length.newest, main?.length.newest ?? [], initiated.newest),
    breadth: ids(people.newest),
    risks: standing.risks.map(([, , message]) => message),
    promises: late.map(([, message]) => message),
    usage: [],
    nps: [],
    tickets: [],
  };
}
