// What of a pass's lines fits into its time. Pure. The list ends because of this: what must be there is, the rest follows in
// its order while there is time, and what is left over is counted and said.
import type { Candidate } from './candidate.ts';

export interface Fitted {
  readonly chosen: Candidate[];
  readonly later: number;
}

/** `candidates` are in their order; the lines of one batch come out together, at the place of its first. */
export function fitPass(candidates: readonly Candidate[], minutes: number): Fitted {
  let left = minutes - sum(candidates.filter(({ must }) => must));
  let full = false;
  const chosen = candidates.filter((one) => {
    if (one.must) return true;
    // Nothing smaller slips in before a line that did not fit: the order is the point.
    full ||= one.minutes > left;
    if (full) return false;
    left -= one.minutes;
    return true;
  });
  // However small the plan, a pass that has lines has one.
  const first = candidates[0];
  const some = chosen.length === 0 && first ? [first] : chosen;
  return { chosen: together(some), later: candidates.length - some.length };
}

export function together<T extends { readonly batch: string }>(lines: readonly T[]): T[] {
  return [...Map.groupBy(lines, ({ batch }) => batch).values()].flat();
}

export function sum(lines: readonly { readonly minutes: number }[]): number {
  return lines.reduce((total, { minutes }) => total + minutes, 0);
}
