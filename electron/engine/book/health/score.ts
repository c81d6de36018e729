// Scores a standing at an instant: with the account's cadence and weights, its calls and meetings, its imported figures, and
// what is known of its silence then. Pure.
import type { Health } from '../../../contract/relationship.ts';
import { daysSince, isoDayOf } from '../local-time.ts';
import { type DatedFigure, type FigureScores, figureScores } from './figure-scores.ts';
import { dropOf, type HealthScores, type HealthWeights, healthOf, healthScores, type WeekScore } from './health.ts';
import type { Standing } from './standing.ts';

const DAY = 86_400_000;
const WEEK = 7 * DAY;

export interface Scale {
  readonly cadenceDays: number;
  readonly weights: HealthWeights;
  readonly timeZone: string;
  /** Silence can be claimed of every instant up to here; null of none. */
  readonly knownUntil: number | null;
  /** Instants of calls and meetings, oldest first. */
  readonly logged: readonly number[];
  /** In the order of days. */
  readonly figures: readonly DatedFigure[];
  /** Whoever wrote last is away since then: their clock stands still. */
  readonly pausedSince: number | null;
}

export interface Scored {
  readonly score: number | null;
  readonly scores: HealthScores;
  readonly figures: FigureScores;
  /** Days since their last word, a call or a meeting; null where it is not known. */
  readonly daysSilent: number | null;
  /** Our overdue promises: days late, message. */
  readonly late: readonly (readonly [number, number])[];
}

export function scoreAt(standing: Standing, at: number, scale: Scale): Scored {
  const { timeZone, cadenceDays } = scale;
  const known = scale.knownUntil !== null && at <= scale.knownUntil;
  const spoken = scale.logged.findLast((one) => one <= at) ?? null;
  const last = Math.max(standing.lastIn ?? 0, spoken ?? 0);
  const until = scale.pausedSince !== null && scale.pausedSince <= at ? Math.max(last, scale.pausedSince) : at;
  const daysSilent = known && last > 0 ? daysSince(last, { now: until, timeZone }) : null;
  const today = isoDayOf(at, timeZone);
  const figures = figureScores(
    scale.figures.filter(({ day }) => day <= today),
    today,
  );
  const late = standing.promises
    .map(([due, message]) => [Math.round((Date.parse(today) - Date.parse(due)) / DAY), message] as const)
    .filter(([days]) => days > 0);
  const scores = healthScores({
    daysSilent,
    cadenceDays,
    inbound: standing.inbound,
    responsiveness: standing.responsiveness,
    depth: standing.depth,
    breadth: known ? standing.breadth : null,
    risks: standing.risks.map(([, gravity]) => gravity),
    late: late.map(([days]) => days),
    usage: figures.usage?.score ?? null,
    nps: figures.nps?.score ?? null,
    tickets: figures.tickets?.score ?? null,
  });
  return { score: healthOf(scores, scale.weights, standing.inbound), scores, figures, daysSilent, late };
}

/** The Monday of an instant's week, UTC. */
export function weekStartOf(at: number): number {
  // 1970-01-05 was a Monday.
  return Math.floor((at - 4 * DAY) / WEEK) * WEEK + 4 * DAY;
}

const isoDays = new Map<number, string>();
const MOST_DAYS = 5000;

/** UTC. A book asks for the same few weeks of every account. */
export function isoDay(at: number): string {
  const day = Math.floor(at / DAY);
  let iso = isoDays.get(day);
  if (iso === undefined) {
    iso = new Date(at).toISOString().slice(0, 10);
    if (isoDays.size >= MOST_DAYS) isoDays.clear();
    isoDays.set(day, iso);
  }
  return iso;
}

/** `week` is in standings of weeks that are over and before the newest mail; every later week stands as mail left it. */
export interface Course {
  readonly weeks: ReadonlyMap<string, Standing>;
  readonly newestAt: number;
  readonly current: Standing;
}

/** Week by week as it would have been computed then, the newest last; this week as of now. */
export function historyOf(course: Course, count: number, now: number, scale: Scale): WeekScore[] {
  const last = weekStartOf(now);
  return Array.from({ length: count }, (_, index) => {
    const start = last - (count - 1 - index) * WEEK;
    const end = Math.min(now, start + WEEK - 1);
    const standing = end >= course.newestAt ? course.current : course.weeks.get(isoDay(start));
    return { weekStart: isoDay(start), score: standing ? scoreAt(standing, end, scale).score : null };
  });
}

const DROP_WEEKS = 6;

export function dropWithin(course: Course, now: number, scale: Scale): Health['drop'] {
  return dropOf(historyOf(course, DROP_WEEKS, now, scale));
}
