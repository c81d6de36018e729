// When somebody is busy by their calendar file, between two instants: repeated events by their own clock (summer time and all),
// without their exceptions, changed occurrences in their new place, whole days by the user's calendar.
import type { CalendarEntry, CalendarFile } from './calendar-file.ts';
import { repeatDays } from './recurrence.ts';
import { type WallTime, zoned } from './wall-time.ts';

export interface BusyTime {
  /** Epoch milliseconds. */
  readonly start: number;
  readonly end: number;
  readonly tentative: boolean;
  readonly allDay: boolean;
  readonly title: string;
}

export interface BusyWindow {
  readonly from: number;
  readonly to: number;
  /** Of whole days and of times without a zone. */
  readonly timeZone: string;
  /** Lower case: what one of these declined takes no time. */
  readonly own: ReadonlySet<string>;
}

const DAY = 86_400_000;
const MOST = 20_000;
/** What lasts longer is cut: two months of leave is the longest that is looked back for. */
const LONGEST = 62 * DAY;

/** In order. */
export function busyTimes(file: CalendarFile, window: BusyWindow): BusyTime[] {
  const instead = new Map<string, Set<number>>();
  for (const entry of file.entries) {
    if (entry.instead === null) continue;
    const places = instead.get(entry.uid) ?? new Set<number>();
    places.add(instantOf(file, entry.instead, window));
    instead.set(entry.uid, places);
  }
  const found: BusyTime[] = [];
  for (const entry of file.entries) {
    if (entry.shows === 'free' || entry.declined.some((address) => window.own.has(address))) continue;
    const moved = entry.instead === null ? (instead.get(entry.uid) ?? new Set<number>()) : new Set<number>();
    for (const [start, end] of spansOf(file, entry, window)) {
      if (moved.has(start) || end <= window.from || start >= window.to) continue;
      const { title } = entry;
      found.push({ start, end, tentative: entry.shows === 'tentative', allDay: entry.start.day, title });
      if (found.length >= MOST) return found.sort((a, b) => a.start - b.start);
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

function spansOf(file: CalendarFile, entry: CalendarEntry, window: BusyWindow): [number, number][] {
  const { start, rule } = entry;
  const except = new Set(entry.except.map((one) => exceptionKey(file, one, start, window)));
  const isLeft = (wall: WallTime) => !except.has(exceptionKey(file, wall, start, window));
  const walls: WallTime[] = [];
  if (rule === null || entry.instead !== null) walls.push(start);
  else {
    const first = dayOf(start);
    const [from, to] = [Math.floor((window.from - LONGEST) / DAY), Math.ceil(window.to / DAY) + 1];
    const until = rule.until === null ? null : untilOf(rule.until);
    for (const day of repeatDays(rule, first, from, to)) {
      const wall = { ...start, clock: start.clock.plus({ days: day - first }) };
      if (until !== null && isAfter(file, wall, until, window)) break;
      walls.push(wall);
    }
  }
  walls.push(...entry.more.map((one) => ({ ...one, day: start.day })));
  return walls.filter(isLeft).map((wall) => spanOf(file, entry, wall, window));
}

function spanOf(file: CalendarFile, entry: CalendarEntry, wall: WallTime, window: BusyWindow): [number, number] {
  const start = instantOf(file, wall, window);
  if (wall.day) {
    // RFC 5545 3.6.1: without an end it takes one day; the end itself is the day after the last.
    const days = entry.end?.day === true ? Math.max(1, dayOf(entry.end) - dayOf(entry.start)) : 1;
    return [start, instantOf(file, { ...wall, clock: wall.clock.plus({ days: Math.min(days, 62) }) }, window)];
  }
  if (entry.end === null || entry.end.day) return [start, start];
  const length = instantOf(file, entry.end, window) - instantOf(file, entry.start, window);
  return [start, start + Math.min(Math.max(0, length), LONGEST)];
}

/** A whole day is excluded by its date, and a file may exclude a time by its date too. */
function exceptionKey(file: CalendarFile, wall: WallTime, start: WallTime, window: BusyWindow): string {
  return wall.day || start.day ? (wall.clock.toISODate() ?? '') : String(instantOf(file, wall, window));
}

function instantOf(file: CalendarFile, wall: WallTime, { timeZone }: BusyWindow): number {
  const isLocal = wall.day || (!wall.utc && wall.tzid === null);
  return isLocal
    ? wall.clock.setZone(timeZone, { keepLocalTime: true }).toMillis()
    : zoned(file.zones, wall).toMillis();
}

const dayOf = ({ clock }: WallTime): number => Math.floor(clock.toMillis() / DAY);

interface Until {
  /** `YYYYMMDD` */
  readonly day: string;
  /** Null where it is a day, or a clock time without a zone. */
  readonly instant: number | null;
  readonly clock: string | null;
}

function untilOf(text: string): Until | null {
  const [, day, time, utc] = /^(\d{8})(?:T(\d{6})(Z)?)?$/.exec(text) ?? [];
  if (day === undefined) return null;
  const iso = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
  const clock = time === undefined ? null : `${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}`;
  const instant = utc === undefined || clock === null ? null : Date.parse(`${iso}T${clock}Z`);
  return { day: iso, clock, instant: Number.isNaN(instant) ? null : instant };
}

function isAfter(file: CalendarFile, wall: WallTime, until: Until, window: BusyWindow): boolean {
  if (until.instant !== null && !wall.day) return instantOf(file, wall, window) > until.instant;
  const written = wall.clock.toISODate() ?? '';
  if (until.clock === null || wall.day) return written > until.day;
  return `${written}T${wall.clock.toFormat('HH:mm:ss')}` > `${until.day}T${until.clock}`;
}
