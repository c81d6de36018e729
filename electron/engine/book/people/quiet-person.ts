// When a person counts as quiet: silent for more than twice their own median gap between mails, by at least five of them.
import type { Person } from '../../../contract/account.ts';
import { daysSince, type LocalNow } from '../local-time.ts';

const DAY = 86_400_000;
const FEWEST = 5;
const LEAST_DAYS = 7;

/** `times` of their mail, the oldest first. */
export function quietOf(times: readonly number[], clock: LocalNow): Person['quiet'] {
  const last = times.at(-1);
  if (last === undefined || times.length < FEWEST) return null;
  const gaps = times.slice(1).map((time, index) => (time - (times[index] ?? time)) / DAY);
  const sorted = gaps.sort((a, b) => a - b);
  const usual = Math.max(1, sorted[Math.floor(sorted.length / 2)] ?? 1);
  const days = daysSince(last, clock);
  return days > 2 * usual && days > LEAST_DAYS ? { days, usualGapDays: Math.round(usual * 10) / 10 } : null;
}
