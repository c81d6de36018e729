// The field of a task in the matrix of impact and urgency (capability E3). Pure; the same inputs give the same field.
//
// impact = 0.6 * value + 0.4 * stake
//   value   of the account as priority.ts has it, 0.05 to 1; 0.4 where the task belongs to no account.
//   stake   what is lost when it is not done, by what the task comes from: STAKES below. A mean and not a product: a
//           cancellation at a small account and a trifle at a large one both matter somewhat, neither matters most.
//
// urgency = 1 - product over components of (1 - w), the "noisy or" that priority.ts counts risk with:
//   due      0.70 * (1 - d / 10) with d days left, 0.70 on the day, and 0.02 more for each day past it, to 0.90 at most.
//   alarm    what waits badly by itself, without a date: ALARMS below.
//   renewal  within 90 days: 0.40 * (1 - d / 90); 0.40 on and after the date.
//
// Both are high from 0.5 on. What the person says of an axis wins, and the figures stay beside it.
import type { FindingKind } from '../../../contract/findings.ts';
import type { Axis, Level, Quadrant } from '../../../contract/tasks.ts';

export const MATRIX_RULE = 'task-matrix v2';

/** What a task is about, as far as the matrix asks. */
export type Matter = FindingKind | 'our_promise' | 'their_promise' | 'drift' | 'quiet' | 'hand';

export interface MatrixInput {
  readonly matter: Matter;
  /** 0.05 to 1; null without an account. */
  readonly value: number | null;
  /** Days from today to the due day, negative once it is past; null without one. */
  readonly dueInDays: number | null;
  readonly renewalInDays: number | null;
  readonly impact: Level | null;
  readonly urgency: Level | null;
}

export interface Field {
  readonly quadrant: Quadrant;
  readonly impact: Axis;
  readonly urgency: Axis;
}

interface Weighed {
  readonly weight: number;
  readonly text: string;
}

const HIGH = 0.5;
const NO_ACCOUNT_VALUE = 0.4;
const USUAL_STAKE = 0.5;
const RENEWAL_HORIZON = 90;

const STAKES: Partial<Record<Matter, Weighed>> = {
  our_promise: { weight: 0.8, text: 'our word is given' },
  their_promise: { weight: 0.5, text: 'their word is open' },
  drift: { weight: 0.6, text: 'the relationship is drifting' },
  hand: { weight: 0.6, text: 'you wrote it down' },
  'risk.cancellation': { weight: 1, text: 'the contract is at stake' },
  'risk.escalation': { weight: 0.9, text: 'it has been escalated' },
  'risk.champion_left': { weight: 0.9, text: 'the person who spoke for us is going' },
  'risk.competitor': { weight: 0.85, text: 'a competitor is being looked at' },
  'risk.complaint': { weight: 0.7, text: 'they are not content' },
  'risk.outage': { weight: 0.8, text: 'they could not work' },
  'risk.usage_decline': { weight: 0.7, text: 'they use it less' },
  'risk.billing': { weight: 0.6, text: 'there is trouble with the bill' },
  billing_dispute: { weight: 0.6, text: 'a bill is disputed' },
  satisfaction_negative: { weight: 0.6, text: 'they are not content' },
  role_change: { weight: 0.6, text: 'the people there change' },
  'expansion.budget': { weight: 0.7, text: 'there is new budget' },
  'expansion.initiative': { weight: 0.6, text: 'something new begins there' },
  'expansion.team_growth': { weight: 0.6, text: 'their team grows' },
  'expansion.solvable_problem': { weight: 0.6, text: 'they have a problem that can be solved' },
  'expansion.success': { weight: 0.5, text: 'a success is worth repeating' },
};

const ALARMS: Partial<Record<Matter, Weighed>> = {
  'risk.cancellation': { weight: 0.7, text: 'Talk of leaving waits badly' },
  'risk.escalation': { weight: 0.7, text: 'An escalation waits badly' },
  'risk.outage': { weight: 0.65, text: 'An outage waits badly' },
  'risk.complaint': { weight: 0.55, text: 'A complaint waits badly' },
  'risk.champion_left': { weight: 0.5, text: 'Who follows is being settled now' },
  billing_dispute: { weight: 0.5, text: 'A dispute grows with the invoice’s age' },
  'risk.billing': { weight: 0.45, text: 'Trouble with a bill grows' },
  'risk.competitor': { weight: 0.5, text: 'A comparison is being made now' },
  satisfaction_negative: { weight: 0.4, text: 'Discontent is best answered soon' },
  their_promise: { weight: 0.3, text: 'It was due already' },
  // Alone it is scheduled; with the renewal less than two months away it is done now.
  drift: { weight: 0.45, text: 'Drift is cheap to answer early' },
  role_change: { weight: 0.3, text: 'New people look around early' },
  'expansion.budget': { weight: 0.3, text: 'Budget is given away once' },
};

/** How much hangs on a matter by itself: which of two readings of one sentence is the graver. */
export function gravityOf(matter: Matter): number {
  return (STAKES[matter]?.weight ?? USUAL_STAKE) + (ALARMS[matter]?.weight ?? 0);
}

export function fieldOf(input: MatrixInput): Field {
  const impact = axisOf(impactScore(input), impactReasons(input), input.impact);
  const urgency = urgencyAxis(input);
  return { quadrant: quadrantOf(impact.level, urgency.level), impact, urgency };
}

function quadrantOf(impact: Level, urgency: Level): Quadrant {
  if (impact === 'high') return urgency === 'high' ? 'do_now' : 'schedule';
  return urgency === 'high' ? 'quick_win' : 'defer';
}

function impactScore({ value, matter }: MatrixInput): number {
  return 0.6 * (value ?? NO_ACCOUNT_VALUE) + 0.4 * (STAKES[matter]?.weight ?? USUAL_STAKE);
}

function impactReasons({ value, matter }: MatrixInput): string[] {
  const worth = value === null ? 'Belongs to no account' : `The account’s value is ${Math.round(value * 100)} of 100`;
  const stake = STAKES[matter]?.text;
  return stake === undefined ? [worth] : [worth, `${stake.slice(0, 1).toUpperCase()}${stake.slice(1)}`];
}

function urgencyAxis(input: MatrixInput): Axis {
  const components = [dueOf(input.dueInDays), ALARMS[input.matter] ?? null, renewalOf(input.renewalInDays)]
    .filter((one) => one !== null)
    .filter((one) => one.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const score = 1 - components.reduce((rest, { weight }) => rest * (1 - weight), 1);
  const reasons = components.map(({ text }) => text);
  return axisOf(score, reasons.length === 0 ? ['No date, and nothing presses'] : reasons, input.urgency);
}

function dueOf(days: number | null): Weighed | null {
  if (days === null) return null;
  if (days < 0) return { weight: Math.min(0.9, 0.7 - 0.02 * days), text: `Overdue by ${inDays(-days)}` };
  const text = days === 0 ? 'Due today' : `Due in ${inDays(days)}`;
  return { weight: Math.max(0, 0.7 * (1 - days / 10)), text };
}

function renewalOf(days: number | null): Weighed | null {
  if (days === null || days > RENEWAL_HORIZON) return null;
  const text = days < 0 ? `Renewal date passed ${inDays(-days)} ago` : `Renewal in ${inDays(days)}`;
  return { weight: 0.4 * (1 - Math.max(0, days) / RENEWAL_HORIZON), text };
}

function axisOf(score: number, reasons: string[], byHand: Level | null): Axis {
  const rounded = Math.round(score * 1000) / 1000;
  const counted = rounded >= HIGH ? 'high' : 'low';
  return { level: byHand ?? counted, score: rounded, reasons, byHand: byHand !== null };
}

function inDays(n: number): string {
  return n === 1 ? '1 day' : `${n} days`;
}

const ORDER: Readonly<Record<Quadrant, number>> = { do_now: 0, schedule: 1, quick_win: 2, defer: 3 };

interface Placed extends Field {
  readonly due: string | null;
  readonly createdAt: number;
  readonly taskId: string;
}

/** By field, then the most of both axes, then the earlier day, then the older; never left to chance. */
export function byMatrix(a: Placed, b: Placed): number {
  return (
    ORDER[a.quadrant] - ORDER[b.quadrant] ||
    b.impact.score + b.urgency.score - (a.impact.score + a.urgency.score) ||
    compareText(a.due ?? '9999', b.due ?? '9999') ||
    a.createdAt - b.createdAt ||
    compareText(a.taskId, b.taskId)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
