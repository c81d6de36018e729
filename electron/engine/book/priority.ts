// The place of an account in the book: priority = 100 x value x risk. Pure; the same inputs give the same order.
//
// Why a product: attention is worth an account's value times the chance that this attention changes its course. Recency of
// mail appears in neither factor, so a loud small account can't push a quiet large one down.
//
// value = 0.75 * size + 0.25 * tier
//   size  = (log10(ARR in US dollars) - 3) / 3, held in 0..1: 1,000 is 0 and 1,000,000 is 1. A logarithm because books
//           span orders of magnitude and the next 10,000 matters less to a large account (Weber-Fechner; the usual
//           treatment of money in prioritisation). Without an ARR, size is what its tier usually brings.
//   tier  = enterprise 1, business 0.6, standard 0.3, none 0.4.
//   value is never under 0.05: a client is a client.
//
// risk = 1 - (1 - 0.02) * product over components of (1 - w), the "noisy or" of independent causes (Pearl 1988, 4.3): two
// moderate causes together weigh more than either, and no component can push risk beyond 1.
//   owed      they asked and we did not answer: 0.60 * (1 - exp(-h / (4 g))), h working hours waited, g the response goal.
//   silence   their last human mail against the cadence: 0.60 * clamp((s - 0.5) / 2), s = days silent / cadence days.
//   no_contact  no human mail of theirs was ever seen: 0.35.
//   renewal   within the horizon (120 days enterprise, 90 otherwise): 0.45 * (1 - d / horizon); 0.45 on and after the date.
//   waiting   our question waits on them: 0.20 * clamp((d - 3) / 14), d days.
//
//   responsiveness, depth, breadth, risks, promises, usage, nps, tickets
//             the components of health (health/health.ts) beyond silence, which has its own line above, each once:
//             min(0.60, 2.5 w) * (r - s) / r where its score s is under r; w is its weight among the segment's health weights
//             (so the user's weights govern both), r is 85 ("as ever"), 100 for risks and promises, 70 for nps. Movements
//             count only where health/drift.ts says them.
//
// silence, no_contact and waiting say that nothing came. They count only where coverage.ts proves it: what is not known
// scores nothing, so that mail not seen can't put an account up. Taking coverage away never raises a risk.
import type { HealthComponentKind } from '../../contract/relationship.ts';
import type { Tier } from '../../contract/scalars.ts';
import { roughDollars } from './reference-rates.ts';

export const PRIORITY_RULE = 'priority v3';

export interface ValueInput {
  readonly tier: Tier | null;
  readonly arrMinor: number | null;
  readonly currency: string | null;
}

const tierWeight: Readonly<Record<Tier | 'none', number>> = { enterprise: 1, business: 0.6, standard: 0.3, none: 0.4 };
const usualSize: Readonly<Record<Tier | 'none', number>> = { enterprise: 0.7, business: 0.5, standard: 0.3, none: 0.3 };

/** 0.05 to 1. */
export function accountValue({ tier, arrMinor, currency }: ValueInput): number {
  const key = tier ?? 'none';
  const size = arrMinor === null ? usualSize[key] : sizeOf(roughDollars(arrMinor, currency ?? 'USD'));
  return Math.max(0.05, 0.75 * size + 0.25 * tierWeight[key]);
}

function sizeOf(dollars: number): number {
  return dollars <= 1000 ? 0 : clamp((Math.log10(dollars) - 3) / 3);
}

export interface RiskInput {
  readonly tier: Tier | null;
  /** Every folder that could hold an answer was seen up to now. */
  readonly silenceKnown: boolean;
  /** Days since their last human mail that was seen; null when none was. */
  readonly daysSilent: number | null;
  readonly cadenceDays: number;
  /** Working hours that their oldest open question waits; null when none does. */
  readonly owedHours: number | null;
  readonly goalHours: number;
  /** Days that our oldest open question waits; null when none does. */
  readonly waitingDays: number | null;
  readonly renewalInDays: number | null;
  /** What health has against the account, beyond silence; what is not known or not said is not here. */
  readonly concerns?: readonly Concern[];
}

export type ConcernKind = Exclude<HealthComponentKind, 'silence'>;
export interface Concern {
  readonly kind: ConcernKind;
  /** 0 to 100. */
  readonly score: number;
  /** Its share of the segment's health weights, 0 to 1. */
  readonly share: number;
}

export type RiskKind = 'owed' | 'silence' | 'no_contact' | 'renewal' | 'waiting' | ConcernKind;
export interface RiskComponent {
  readonly kind: RiskKind;
  /** 0 to 1. */
  readonly weight: number;
}

export const BASE_RISK = 0.02;

/** The components above zero, the weightiest first. */
export function riskComponents(input: RiskInput): RiskComponent[] {
  const proven = (weight: number) => (input.silenceKnown ? weight : 0);
  const components: RiskComponent[] = [
    { kind: 'owed', weight: input.owedHours === null ? 0 : owedWeight(input.owedHours, input.goalHours) },
    {
      kind: 'silence',
      weight: proven(input.daysSilent === null ? 0 : 0.6 * clamp((input.daysSilent / input.cadenceDays - 0.5) / 2)),
    },
    { kind: 'no_contact', weight: proven(input.daysSilent === null ? 0.35 : 0) },
    { kind: 'renewal', weight: renewalWeight(input.renewalInDays, renewalHorizon(input.tier)) },
    { kind: 'waiting', weight: proven(input.waitingDays === null ? 0 : 0.2 * clamp((input.waitingDays - 3) / 14)) },
    ...(input.concerns ?? []).map((concern) => ({ kind: concern.kind, weight: concernWeight(concern) })),
  ];
  return components.filter((component) => component.weight > 0).sort((a, b) => b.weight - a.weight);
}

function owedWeight(hours: number, goal: number): number {
  return 0.6 * (1 - Math.exp(-Math.max(0, hours) / (4 * goal)));
}

/** The score from which a component raises no concern. */
export function concernFrom(kind: ConcernKind): number {
  if (kind === 'risks' || kind === 'promises') return 100;
  return kind === 'nps' ? 70 : 85;
}

function concernWeight({ kind, score, share }: Concern): number {
  const from = concernFrom(kind);
  return Math.min(0.6, 2.5 * share) * clamp((from - score) / from);
}

/** Days before a renewal at which its runway starts (capability C1). */
export function renewalHorizon(tier: Tier | null): number {
  return tier === 'enterprise' ? 120 : 90;
}

function renewalWeight(days: number | null, horizon: number): number {
  if (days === null || days > horizon) return 0;
  return 0.45 * (1 - Math.max(0, days) / horizon);
}

/** 0 to 1. */
export function riskOf(components: readonly RiskComponent[]): number {
  return 1 - components.reduce((rest, component) => rest * (1 - component.weight), 1 - BASE_RISK);
}

export function priorityOf(value: number, risk: number): number {
  return 100 * value * risk;
}

interface Ranked {
  readonly priority: number;
  readonly value: number;
  readonly name: string;
  readonly accountId: number;
}

/** Higher priority first; ties by value, then name, then id, so that the order is always the same. */
export function byPriority(a: Ranked, b: Ranked): number {
  return b.priority - a.priority || b.value - a.value || compareText(a.name, b.name) || a.accountId - b.accountId;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function clamp(x: number): number {
  return Math.min(1, Math.max(0, x));
}
