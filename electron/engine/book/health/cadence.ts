// When the next touch is due, and when one more would be one too many. Pure.
//
// The rhythm is the account's own number of days where it has one; else its tier's, times its segment's share. The next touch
// is due that long after the last real one, whoever made it. Three or more days on which we wrote within three weeks without
// a word of theirs in between are enough: the next touch then waits until half a rhythm after our last, by another way or
// with another reason.
import type { Settings } from '../../../contract/app.ts';
import type { Segment, Tier } from '../../../contract/scalars.ts';

export const CADENCE_RULE = 'cadence v1';

const DAY = 86_400_000;
const ENOUGH = 3;
const WITHIN = 21 * DAY;

export function cadenceOf(
  account: { readonly own: number | null; readonly tier: Tier | null; readonly segment: Segment | null },
  settings: Pick<Settings, 'cadenceDays' | 'segmentCadence'>,
): number {
  if (account.own !== null) return account.own;
  const share = settings.segmentCadence[account.segment ?? 'none'];
  return Math.max(1, Math.round(settings.cadenceDays[account.tier ?? 'none'] * share));
}

export interface OverTouch {
  /** Days on which we wrote. */
  readonly count: number;
  /** The first of them. */
  readonly since: number;
  readonly last: number;
}

/** `ours` are instants of our mails since their last word, oldest first. */
export function overTouch(ours: readonly number[]): OverTouch | null {
  const last = ours.at(-1);
  if (last === undefined) return null;
  const within = ours.filter((at) => last - at <= WITHIN);
  const days = new Set(within.map((at) => Math.floor(at / DAY)));
  const since = within[0];
  return since !== undefined && days.size >= ENOUGH ? { count: days.size, since, last } : null;
}

/** Epoch milliseconds at which the next touch is due; null where there was none and any day is good. */
export function nextTouchAt(lastTouch: number | null, cadenceDays: number, over: OverTouch | null): number | null {
  if (lastTouch === null) return null;
  if (over) return over.last + Math.ceil(cadenceDays / 2) * DAY;
  return lastTouch + cadenceDays * DAY;
}
