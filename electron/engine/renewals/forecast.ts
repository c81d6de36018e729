// What is likely to come of a renewal, by the account's health. Pure; the assumptions are written out for whoever reads the figure.
//
//   logit(p) = logit(base) + c * 0.045 * (H - 70) + shifts
//
// H is health, 70 is that of an account that is well; c is how sure health is (high 1, medium 0.8, low 0.5, unknown 0). base is the
// share of renewals that come at 70: nine of ten, moved by the outcomes recorded here as if twenty had been seen before
// (a beta prior of 18 and 2). A point of health is 0.045 in log-odds: 40 gives 70 of 100, 90 gives 96. The shifts are for what
// health does not hold or holds too faintly. p stays within 0.02 and 0.98. Of those that renew, a share becomes smaller:
// 0.05 + 0.004 * (70 - H), within 0.03 and 0.25, and keeps 0.7 of its amount. Expected = amount * p * (1 - 0.3 * share).

import type { Health } from '../../contract/relationship.ts';
import type { Forecast } from '../../contract/renewals.ts';
import type { Money } from '../../contract/scalars.ts';
import { share } from './amounts.ts';

const WELL = 70;
const PRIOR = { seen: 20, kept: 18 };
const PER_POINT = 0.045;
const SMALLER_KEEPS = 0.7;
const SURE: Readonly<Record<Health['confidence'], number>> = { high: 1, medium: 0.8, low: 0.5, unknown: 0 };
const SHIFT = {
  cancellation: -1.5,
  at_risk: -0.7,
  competitor: -0.5,
  overdue: -0.5,
  drop: -0.4,
  missed: -0.15,
  notice_over: 2,
} as const;

/** What was recorded so far. */
export interface TrackRecord {
  readonly seen: number;
  readonly kept: number;
}

export interface ForecastInput {
  readonly health: Pick<Health, 'score' | 'confidence' | 'drop'>;
  /** They spoke of ending it, or named a competitor, and nobody said that it is settled. */
  readonly cancellation: boolean;
  readonly competitor: boolean;
  readonly atRiskPath: boolean;
  /** It renews by itself and the time for notice is over. */
  readonly noticeOver: boolean;
  readonly overdue: boolean;
  readonly missed: number;
  readonly record: TrackRecord;
  /** The person's own figure. */
  readonly own: number | null;
  /** A year. */
  readonly amount: Money | null;
}

const logit = (p: number): number => Math.log(p / (1 - p));
const odds = (x: number): number => 1 / (1 + Math.exp(-x));
const within = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x));

export function baseRate({ seen, kept }: TrackRecord): number {
  return (PRIOR.kept + kept) / (PRIOR.seen + seen);
}

export function forecastOf(input: ForecastInput): Forecast {
  const { score, confidence, drop } = input.health;
  const known = score === null ? 0 : SURE[confidence];
  const why: { text: string; shift: number }[] = [];
  const say = (shift: number, text: string) => shift !== 0 && why.push({ text, shift });
  if (score !== null)
    say(known * PER_POINT * (score - WELL), `Health ${score}${known < 1 ? `, of ${confidence} confidence` : ''}`);
  if (input.cancellation) say(SHIFT.cancellation, 'They spoke of ending the contract');
  if (input.atRiskPath) say(SHIFT.at_risk, 'It is on the at-risk path');
  if (input.competitor) say(SHIFT.competitor, 'They named a competitor');
  if (input.overdue) say(SHIFT.overdue, 'Its day is over and nothing is recorded');
  if (drop) say(SHIFT.drop, `Health fell from ${drop.from} to ${drop.to}`);
  if (input.missed > 0)
    say(SHIFT.missed * input.missed, input.missed === 1 ? 'A touch was missed' : `${input.missed} touches were missed`);
  if (input.noticeOver) say(SHIFT.notice_over, 'It renews by itself, and the time for notice is over');
  const shifts = why.reduce((sum, each) => sum + each.shift, 0);
  const formula = within(odds(logit(baseRate(input.record)) + shifts), 0.02, 0.98);
  const likely = input.own ?? formula;
  const smaller = likely * within(0.05 + 0.004 * (WELL - (score ?? WELL)), 0.03, 0.25);
  const rounded = (x: number) => Math.round(x * 1000) / 1000;
  return {
    likely: rounded(likely),
    whole: rounded(likely - smaller),
    smaller: rounded(smaller),
    lost: rounded(1 - likely),
    band: bandOf(likely, known === 0 && input.own === null && why.length === 0),
    expected: input.amount && share(input.amount, likely - smaller * (1 - SMALLER_KEEPS)),
    byHand: input.own !== null,
    formula: rounded(formula),
    why: why
      .toSorted((a, b) => Math.abs(b.shift) - Math.abs(a.shift))
      .map(({ text, shift }) => ({ text, shift: rounded(shift) })),
  };
}

function bandOf(likely: number, unknown: boolean): Forecast['band'] {
  if (unknown) return 'unknown';
  return likely >= 0.85 ? 'commit' : likely >= 0.6 ? 'likely' : 'at_risk';
}

const percent = (x: number): string => `${Math.round(x * 100)}%`;

/** The formula in sentences, with the figures it has today. */
export function forecastAssumptions(record: TrackRecord): string[] {
  const base = baseRate(record);
  const known =
    record.seen === 0
      ? 'No outcome is recorded yet, so this is an assumption and not your own rate'
      : `${record.kept} of the ${record.seen} outcomes you recorded were kept, weighed against an assumed 18 of 20`;
  return [
    `An account of health ${WELL} renews in ${percent(base)} of cases. ${known}.`,
    `Health moves that: 40 gives ${percent(odds(logit(base) - 30 * PER_POINT))}, 90 gives ${percent(odds(logit(base) + 20 * PER_POINT))}. Where health is less sure it counts less; where it is unknown it counts for nothing.`,
    'What lowers it further, the most first: talk of ending the contract, the at-risk path, a competitor named, a day that is over without an outcome, a sharp fall of health, a missed touch.',
    'A contract that renews by itself counts as nearly certain once the time for notice is over.',
    `Of those that renew, 5% become smaller at health ${WELL} (13% at 50) and keep ${percent(SMALLER_KEEPS)} of their amount. Nothing is added for growth: that is what openings are for.`,
    'A figure you set yourself stands in for the formula’s.',
  ];
}
