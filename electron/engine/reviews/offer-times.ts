// Times to offer: free in the user's calendars, not kept for somebody else, within the working hours of both sides.
import type { Database } from 'better-sqlite3';
import type { LocalNow } from '../book/local-time.ts';
import { keptTimes } from '../store/queries/meetings.ts';
import { readSettings } from '../store/queries/settings.ts';
import type { CalendarsAtHand } from './calendars-at-hand.ts';
import { findSlots, type Slot, type Span } from './find-slots.ts';

export interface TimesWanted {
  readonly theirZone: string;
  readonly minutes: number;
  readonly count: number;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Kept since the store was asked, in the same batch. */
  readonly taken?: readonly Span[];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const AHEAD_DAYS = 35;

export async function timesToOffer(
  db: Database,
  calendars: CalendarsAtHand,
  wanted: TimesWanted,
  clock: LocalNow,
): Promise<Slot[]> {
  const { workingHours, reviews } = readSettings(db);
  const from = Math.max(wanted.from ?? 0, clock.now + reviews.noticeHours * HOUR);
  const to = wanted.to ?? from + AHEAD_DAYS * DAY;
  const busy = await calendars.busy({ from: from - DAY, to: to + DAY, timeZone: clock.timeZone });
  const kept = keptTimes(db)
    .all({ from: clock.now - DAY })
    .map((one) => ({ start: one.start_at, end: one.end_at }));
  return findSlots({
    ours: { timeZone: clock.timeZone, hours: workingHours },
    // Their hours are taken to be like ours, by their clock; our holidays are not theirs.
    theirs: { timeZone: wanted.theirZone, hours: { ...workingHours, holidays: [] } },
    taken: [...busy, ...kept, ...(wanted.taken ?? [])],
    from,
    to,
    minutes: wanted.minutes,
    buffer: reviews.bufferMinutes,
    count: wanted.count,
  });
}
