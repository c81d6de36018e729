// The stage a renewal is in by the calendar (capability C2), from the days that are left until they
// decide. Pure. Day 1 of the preparation is 90
// days before: assess 90 to 84, prepare 83 to 61, engage 60 to 31, negotiate 30 to the day itself. A runway that starts at 120
// days assesses from there.
import type { RenewalStage } from '../../contract/renewals.ts';
import type { Tier } from '../../contract/scalars.ts';

const FROM: readonly (readonly [stage: RenewalStage, days: number])[] = [
  ['negotiate', 30],
  ['engage', 60],
  ['prepare', 83],
];

/** Days before a renewal at which its runway starts. */
export const runwayDays = (tier: Tier | null): number => (tier === 'enterprise' ? 120 : 90);

export function stageOf(daysLeft: number, tier: Tier | null): RenewalStage {
  if (daysLeft < 0) return 'overdue';
  if (daysLeft > runwayDays(tier)) return 'ahead';
  return FROM.find(([, days]) => daysLeft <= days)?.[0] ?? 'assess';
}

const ORDER: readonly RenewalStage[] = ['ahead', 'assess', 'prepare', 'engage', 'negotiate', 'overdue'];

/** Where the person has it is before where the calendar does. */
export function isBehind(at: RenewalStage, calendar: RenewalStage): boolean {
  return ORDER.indexOf(at) < ORDER.indexOf(calendar);
}
