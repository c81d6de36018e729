// Times at which both sides work and the user is free (capability D3). Pure. An hour that is comfortable on both sides comes
// first; where two zones share no working hour, the edges of the day are offered, and that is said.
import type { Settings } from '../../contract/app.ts';
import { isoDayOf, minutesEast } from '../book/local-time.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Side {
  readonly timeZone: string;
  readonly hours: Settings['workingHours'];
}

export interface SlotSearch {
  readonly ours: Side;
  readonly theirs: Side;
  /** Busy, offered to somebody, or agreed. */
  readonly taken: readonly Span[];
  /** Minimum notice is in it. */
  readonly from: number;
  readonly to: number;
  readonly minutes: number;
  /** Minutes kept free before and after what is taken. */
  readonly buffer: number;
  readonly count: number;
}

export interface Slot extends Span {
  /** So many minutes it lies outside of the working day of one side; 0 for none. */
  readonly stretch: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEP = 30 * MINUTE;
/** How far the day is stretched, as far as is needed to find a time at all. */
const stretches = [0, 60, 120, 180];
/** A morning, then an afternoon: who can't in the one may in the other. */
const liked = [10 * 60, 14 * 60 + 30, 11 * 60];
const MOST_DAYS = 120;

export function findSlots(search: SlotSearch): Slot[] {
  const taken = merged(search.taken.map((one) => widened(one, search.buffer * MINUTE)));
  for (const stretch of stretches) {
    const free = freeSlots(search, taken, stretch);
    if (free.length > 0) return chosen(free, search).map((one) => ({ ...one, stretch }));
  }
  return [];
}

function freeSlots({ ours, theirs, from, to, minutes }: SlotSearch, taken: readonly Span[], stretch: number): Span[] {
  const found: Span[] = [];
  const last = Math.min(to, from + MOST_DAYS * DAY);
  let next = 0;
  for (let start = Math.ceil(from / STEP) * STEP; start < last; start += STEP) {
    const slot = { start, end: start + minutes * MINUTE };
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const busy = taken[next];
    if (busy !== undefined && busy.start < slot.end) continue;
    if (isWithin(slot, ours, stretch) && isWithin(slot, theirs, stretch)) found.push(slot);
  }
  return found;
}

/** On one working day of theirs, by their clock. */
function isWithin({ start, end }: Span, { timeZone, hours }: Side, stretch: number): boolean {
  const day = isoDayOf(start, timeZone);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  if (!hours.weekdays.includes(weekday) || hours.holidays?.some((one) => one.day === day)) return false;
  const begins = minuteOfDay(start, timeZone);
  // By the clock: on the day it changes an hour may be missing between.
  const ends = minuteOfDay(end, timeZone) + (isoDayOf(end, timeZone) === day ? 0 : 24 * 60);
  return begins >= minutesOf(hours.start) - stretch && ends <= minutesOf(hours.end) + stretch;
}

/** One a day and not on days that follow each other, as long as there are days enough. */
function chosen(free: readonly Span[], { ours, count }: SlotSearch): Span[] {
  const days = [...Map.groupBy(free, (one) => isoDayOf(one.start, ours.timeZone)).values()];
  const found: Span[] = [];
  const spread = days.length >= 2 * count - 1 ? 2 : 1;
  for (let at = 0; at < days.length && found.length < count; at += spread) {
    const best = bestOf(days[at] ?? [], liked[found.length % liked.length] ?? 0, ours.timeZone);
    if (best) found.push(best);
  }
  const apart = (one: Span) => found.every((other) => Math.abs(one.start - other.start) >= 2 * HOUR);
  while (found.length < count) {
    const more = free.filter(apart);
    const best = bestOf(more, liked[found.length % liked.length] ?? 0, ours.timeZone);
    if (!best) break;
    found.push(best);
  }
  return found.sort((a, b) => a.start - b.start);
}

function bestOf(slots: readonly Span[], wanted: number, timeZone: string): Span | null {
  const away = (one: Span) => Math.abs(minuteOfDay(one.start, timeZone) - wanted);
  return slots.reduce<Span | null>((best, one) => (best === null || away(one) < away(best) ? one : best), null);
}

function merged(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && span.start <= last.end)
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else found.push(span);
  }
  return found;
}

const widened = ({ start, end }: Span, by: number): Span => ({ start: start - by, end: end + by });

function minuteOfDay(at: number, timeZone: string): number {
  const minutes = Math.floor(at / MINUTE) + minutesEast(at, timeZone);
  return ((minutes % 1440) + 1440) % 1440;
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
