// Health of an account, 0 to 100, from named components. Pure; more of anything bad never makes it better.
//
// health = 100 x product over the known components of (max(score, 4) / 100) ^ share, share being a component's weight over
// the weights of all that are known: a weighted geometric mean, because a lively exchange must not buy off a cancellation
// (for the same reason the Human Development Index changed to one in 2010). Weights belong to the segment and to the user.
//
//   silence         days since their last word d, cadence c: 100 up to c / 2, then down to 80 at c and to 0 at 4 c.
//                   Known only where coverage proves it.
//   responsiveness  the time they take to answer against their own usual: 85 where it is as ever, down to 0 when slower, up
//                   to 100 when quicker (of a movement: see scoreOfMovement).
//   depth           the same of the length of answers and the share of threads they open; the mean of what is known.
//   breadth         people who wrote within 90 days before the newest mail: 50 for one, 75, 90, 100 for four and more; less
//                   when it was more people once. Known only where coverage proves it.
//   risks           100 x product over open risks of (1 - gravity). Gravity is the kind's; it fades from 45 to 180 days of
//                   mail written since, not of time gone by: only a conversation that goes on makes a risk old.
//   promises        100 x product over our overdue promises of (1 - 0.25 - 0.25 x min(1, days late / 60)); one whose day lies
//                   more than 60 days of mail before the newest is taken for settled.
//   usage, nps, tickets   imported figures, see figure-scores.ts.
//
// Beyond twice the cadence the past says ever less of the present: responsiveness, depth and breadth are multiplied by a
// freshness that falls from 1 at 2 c to 0 at 6 c. So time alone moves silence, freshness and the lateness of promises, and
// always down.
//
// risks and promises are always known (nothing found is nothing found), so that one more can only lower the whole. Health
// itself is unknown with fewer than 3 of their mails, or when neither silence nor any movement is known.
import type { FindingKind } from '../../../contract/findings.ts';
import { type Health, type HealthComponentKind, healthComponentKind } from '../../../contract/relationship.ts';
import { factorOf, type Movement } from './drift.ts';

export const HEALTH_RULE = 'health v1';

export type HealthWeights = Readonly<Record<HealthComponentKind, number>>;
export type HealthScores = Readonly<Record<HealthComponentKind, number | null>>;

export interface HealthInput {
  /** Null where they never wrote, or where it is not known. */
  readonly daysSilent: number | null;
  readonly cadenceDays: number;
  /** How many mails of theirs it rests on. */
  readonly inbound: number;
  readonly responsiveness: number | null;
  readonly depth: number | null;
  readonly breadth: number | null;
  /** Gravity of each open risk, 0 to 1. */
  readonly risks: readonly number[];
  /** Days that each overdue promise of ours is late. */
  readonly late: readonly number[];
  readonly usage: number | null;
  readonly nps: number | null;
  readonly tickets: number | null;
}

const FEWEST_MAILS = 3;
const FLOOR = 4;

export function healthScores(input: HealthInput): HealthScores {
  const fresh = freshness(input);
  const aged = (score: number | null) => (score === null ? null : score * fresh);
  return {
    silence: input.daysSilent === null ? null : silenceScore(input.daysSilent / input.cadenceDays),
    responsiveness: aged(input.responsiveness),
    depth: aged(input.depth),
    breadth: aged(input.breadth),
    risks: 100 * input.risks.reduce((rest, gravity) => rest * (1 - gravity), 1),
    promises: 100 * input.late.reduce((rest, days) => rest * (0.75 - 0.25 * Math.min(1, days / 60)), 1),
    usage: input.usage,
    nps: input.nps,
    tickets: input.tickets,
  };
}

/** Null is "unknown". */
export function healthOf(scores: HealthScores, weights: HealthWeights, inbound: number): number | null {
  const moves = [scores.silence, scores.responsiveness, scores.depth].some((score) => score !== null);
  if (inbound < FEWEST_MAILS || !moves) return null;
  const shares = sharesOf(scores, weights);
  if (shares.size === 0) return null;
  let logarithm = 0;
  for (const [kind, share] of shares) logarithm += share * Math.log(Math.max(scores[kind] ?? 0, FLOOR) / 100);
  return Math.round(100 * Math.exp(logarithm));
}

/** The share of each component that is known and weighs something; they sum to 1. */
export function sharesOf(scores: HealthScores, weights: HealthWeights): Map<HealthComponentKind, number> {
  const known = healthComponentKind.options.filter((kind) => scores[kind] !== null && weights[kind] > 0);
  const total = known.reduce((sum, kind) => sum + weights[kind], 0);
  return new Map(known.map((kind) => [kind, weights[kind] / total]));
}

/** `ratio` is days silent over cadence. */
function silenceScore(ratio: number): number {
  if (ratio <= 0.5) return 100;
  return ratio <= 1 ? 100 - 40 * (ratio - 0.5) : Math.max(0, 80 - (80 / 3) * (ratio - 1));
}

function freshness({ daysSilent, cadenceDays }: HealthInput): number {
  if (daysSilent === null) return 1;
  return Math.min(1, Math.max(0, 1 - (daysSilent / cadenceDays - 2) / 4));
}

/**
 * 85 is as ever. What counts of a change is the smaller of how sure it is (its standard errors) and how large it is (a
 * factor of 4 counts as 4); the first unit is taken for noise. A change that is not said stays between 70 and 90.
 */
export function scoreOfMovement({ score, baseline, recent, measure, direction }: Movement): number | null {
  if (score === null || baseline === null || recent === null) return null;
  const large =
    measure === 'initiated_share' ? 8 * Math.abs(recent - baseline) : 4 * Math.log(factorOf(recent, baseline));
  const size = Math.min(Math.abs(score), measure === 'initiated_share' ? large : large / Math.log(4));
  const counted = Math.max(0, size - 1);
  const worse = measure === 'reply_latency' ? score > 0 : score < 0;
  const value = worse ? Math.max(0, 85 - 22 * counted) : Math.min(100, 85 + 5 * counted);
  // What is not sure enough to be said does not weigh much either.
  return direction === 'steady' ? Math.min(90, Math.max(70, value)) : value;
}

/** `people` wrote within 90 days; `movement` is that of the people active. */
export function breadthScore(people: number, movement: Movement): number {
  const wide = [0, 50, 75, 90][people] ?? 100;
  const fewer = movement.direction === 'worse' && (movement.baseline ?? 0) > 0;
  return fewer ? wide * Math.max(0.4, (movement.recent ?? 0) / (movement.baseline ?? 1)) : wide;
}

const GRAVITY: Partial<Readonly<Record<FindingKind, number>>> = {
  'risk.cancellation': 0.85,
  'risk.escalation': 0.6,
  'risk.champion_left': 0.5,
  'risk.competitor': 0.5,
  'risk.complaint': 0.4,
  'risk.usage_decline': 0.4,
  'risk.outage': 0.35,
  'risk.billing': 0.3,
  billing_dispute: 0.3,
  satisfaction_negative: 0.3,
};

/** How grave a finding of this kind is when it is new; 0 for one that is no risk. */
export function gravityOf(kind: FindingKind): number {
  return GRAVITY[kind] ?? 0;
}

/** `daysOfMail` lie between the finding and the newest mail since; what the user confirmed does not fade. */
export function fadedGravity(kind: FindingKind, daysOfMail: number, confirmed: boolean): number {
  const left = confirmed ? 1 : Math.min(1, Math.max(0, 1 - (daysOfMail - 45) / 135));
  return gravityOf(kind) * left;
}

export function confidenceOf(
  scores: HealthScores,
  inbound: number,
  score: number | null,
): Pick<Health, 'confidence' | 'confidenceWhy'> {
  const mails = inbound === 1 ? '1 mail of theirs' : `${inbound} mails of theirs`;
  if (score === null) {
    const why =
      inbound < FEWEST_MAILS
        ? `Too little to go by: ${inbound === 0 ? 'no mail of theirs' : mails}.`
        : `Neither their silence nor a habit of theirs is known, from ${mails}.`;
    return { confidence: 'unknown', confidenceWhy: why };
  }
  const habits = [scores.responsiveness, scores.depth, scores.breadth].filter((known) => known !== null).length;
  const silence = scores.silence === null ? 'their silence is not known' : 'their silence is known';
  const measures = `${habits} of 3 measures of their habits`;
  const confidence =
    scores.silence !== null && habits === 3 && inbound >= 20
      ? 'high'
      : (scores.silence !== null && habits >= 1 && inbound >= 8) || (habits >= 2 && inbound >= 20)
        ? 'medium'
        : 'low';
  return { confidence, confidenceWhy: `From ${mails}, ${measures}; ${silence}.` };
}

export interface WeekScore {
  readonly weekStart: string;
  readonly score: number | null;
}

const DROP = 15;
const LOW = 70;
const MONTH = 31;

/** The newest score against the highest within 31 days before it: a fall of 15 or more, to 70 or less, and since when. */
export function dropOf(weeks: readonly WeekScore[]): Health['drop'] {
  const last = weeks.at(-1);
  if (!last || last.score === null) return null;
  const to = last.score;
  const earliest = new Date(Date.parse(last.weekStart) - MONTH * 86_400_000).toISOString().slice(0, 10);
  let high: { from: number; since: string } | null = null;
  for (const { weekStart, score } of weeks) {
    if (score === null || weekStart < earliest) continue;
    if (high === null || score >= high.from) high = { from: score, since: weekStart };
  }
  return high && high.from - to >= DROP && to <= LOW ? { ...high, to } : null;
}
