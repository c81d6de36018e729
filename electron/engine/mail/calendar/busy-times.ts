// When somebody is busy by their calendar file, between two instants: repeated events by their own clock (summer time and all),
// without their exceptions, changed occurrences in their new place, whole days by the user's calendar.
import { DateTime, IANAZone } from 'luxon';
import type { CalendarEntry, CalendarFile } from './calendar-file.ts';
import { ianaZone } from './calendar-zones.ts';
import { repeatDays } from './recurrence.ts';
import { instantIn, type WallTime, zoned } from './wall-time.ts';

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

/** What is looked at between two rests; a few milliseconds. */
const WALLS_A_STEP = 50;

interface Series {
  /** Instants of occurrences that stand elsewhere. */
  readonly moved: Set<number>;
  /** Changes of one occurrence and all that follow, by their first, the latest first. */
  readonly onward: { readonly from: number; readonly entry: CalendarEntry }[];
}

/** In order. In steps, as the file was read. */
export function* busyTimes(file: CalendarFile, window: BusyWindow): Generator<undefined, BusyTime[]> {
  const series = yield* seriesOf(file, window);
  const found: BusyTime[] = [];
  let looked = 0;
  const keep = ({ shows, declined, start: { day }, title }: CalendarEntry, [start, end]: Span): void => {
    if (shows === 'free' || declined.some((address) => window.own.has(address))) return;
    if (end > window.from && start < window.to)
      found.push({ start, end, tentative: shows === 'tentative', allDay: day, title });
  };
  for (const entry of file.entries) {
    if (entry.instead !== null && entry.onward) continue;
    looked += 1;
    if (looked % WALLS_A_STEP === 0) yield;
    if (isElsewhere(entry, window)) continue;
    const own = entry.instead === null ? series.get(entry.uid) : undefined;
    const length = lengthOf(file, entry, window);
    for (const wall of wallsOf(file, entry, window, reachOf(entry, own))) {
      looked += 1;
      if (looked % WALLS_A_STEP === 0) yield;
      const span = spanOf(file, entry, wall, { window, length });
      if (own?.moved.has(span[0])) continue;
      const change = own?.onward.find(({ from }) => from <= span[0]);
      if (change) keep(change.entry, changedSpan(file, change.entry, span[0], window));
      else keep(entry, span);
      if (found.length >= MOST) return inOrder(found);
    }
  }
  return inOrder(found);
}

type Span = [start: number, end: number];

const inOrder = (found: readonly BusyTime[]): BusyTime[] =>
  found.toSorted((a, b) => a.start - b.start || a.end - b.end);

function* seriesOf(file: CalendarFile, window: BusyWindow): Generator<undefined, Map<string, Series>> {
  const found = new Map<string, Series>();
  let looked = 0;
  for (const entry of file.entries) {
    if (entry.instead === null) continue;
    looked += 1;
    if (looked % WALLS_A_STEP === 0) yield;
    const series = found.get(entry.uid) ?? { moved: new Set(), onward: [] };
    const from = instantOf(file, entry.instead, window);
    if (entry.onward) series.onward.push({ from, entry });
    else series.moved.add(from);
    found.set(entry.uid, series);
  }
  for (const { onward } of found.values()) onward.sort((a, b) => b.from - a.from);
  return found;
}

/** Happens once, and more than a day outside of the window by any clock. */
function isElsewhere({ start, end, rule, more, instead }: CalendarEntry, { from, to }: BusyWindow): boolean {
  if ((rule !== null && instead === null) || more.length > 0) return false;
  const [begins, ends] = [start.clock.toMillis(), (end ?? start).clock.toMillis()];
  return begins - 2 * DAY > to || Math.max(begins, ends) + 2 * DAY < from;
}

/** How far outside of the window an occurrence may be written that reaches into it. */
function reachOf(entry: CalendarEntry, series: Series | undefined): number {
  const lengths = [entry, ...(series?.onward ?? []).map((one) => one.entry)].map(({ start, end, instead }) => {
    const length = end === null ? 0 : Math.abs(end.clock.toMillis() - start.clock.toMillis());
    return length + (instead === null ? 0 : Math.abs(start.clock.toMillis() - instead.clock.toMillis()));
  });
  return Math.min(LONGEST, Math.max(...lengths) + 2 * DAY);
}

function wallsOf(file: CalendarFile, entry: CalendarEntry, window: BusyWindow, reach: number): WallTime[] {
  const { start, rule } = entry;
  const except = new Set(entry.except.map((one) => exceptionKey(file, one, start, window)));
  const isLeft = (wall: WallTime) => except.size === 0 || !except.has(exceptionKey(file, wall, start, window));
  const walls: WallTime[] = [];
  if (rule === null || entry.instead !== null) walls.push(start);
  else {
    const first = dayOf(start);
    const [from, to] = [Math.floor((window.from - reach) / DAY), Math.ceil((window.to + reach) / DAY)];
    const until = rule.until === null ? null : untilOf(rule.until);
    for (const day of repeatDays(rule, first, from, to)) {
      const wall = { ...start, clock: start.clock.plus({ days: day - first }) };
      if (until !== null && isAfter(file, wall, until, window)) break;
      walls.push(wall);
    }
  }
  walls.push(...entry.more.map((one) => ({ ...one, day: start.day })));
  return walls.filter(isLeft);
}

/**
 * Where an occurrence stands since its series was changed: moved by as much, on the clock of the change, as the first one was,
 * and as long as that.
 */
function changedSpan(file: CalendarFile, change: CalendarEntry, at: number, window: BusyWindow): Span {
  const { start, instead } = change;
  const zone = clockOf(file, start, window).zone;
  const onClock = (instant: number) =>
    DateTime.fromMillis(instant, { zone }).setZone('utc', { keepLocalTime: true }).toMillis();
  const shift = start.clock.toMillis() - (instead === null ? 0 : onClock(instantOf(file, instead, window)));
  const clock = DateTime.fromMillis(onClock(at) + shift, { zone: 'utc' });
  return spanOf(file, change, { ...start, clock }, { window, length: lengthOf(file, change, window) });
}

/** Of what is no whole day; the same for every occurrence. */
function lengthOf(file: CalendarFile, { start, end }: CalendarEntry, window: BusyWindow): number {
  if (start.day || end === null || end.day) return 0;
  return Math.min(Math.max(0, instantOf(file, end, window) - instantOf(file, start, window)), LONGEST);
}

function spanOf(
  file: CalendarFile,
  entry: CalendarEntry,
  wall: WallTime,
  { window, length }: { readonly window: BusyWindow; readonly length: number },
): Span {
  const start = instantOf(file, wall, window);
  if (!wall.day) return [start, start + length];
  // RFC 5545 3.6.1: without an end it takes one day; the end itself is the day after the last.
  const days = entry.end?.day === true ? Math.max(1, dayOf(entry.end) - dayOf(entry.start)) : 1;
  return [start, instantOf(file, { ...wall, clock: wall.clock.plus({ days: Math.min(days, 62) }) }, window)];
}

/** A whole day is excluded by its date, and a file may exclude a time by its date too. */
function exceptionKey(file: CalendarFile, wall: WallTime, start: WallTime, window: BusyWindow): string {
  return wall.day || start.day ? (wall.clock.toISODate() ?? '') : String(instantOf(file, wall, window));
}

function clockOf(file: CalendarFile, wall: WallTime, { timeZone }: BusyWindow): DateTime {
  const isLocal = wall.day || (!wall.utc && wall.tzid === null);
  return isLocal ? wall.clock.setZone(timeZone, { keepLocalTime: true }) : zoned(file.zones, wall);
}

function instantOf(file: CalendarFile, wall: WallTime, { timeZone }: BusyWindow): number {
  if (wall.utc && !wall.day) return wall.clock.toMillis();
  const name = wall.day || wall.tzid === null ? timeZone : ianaZone(wall.tzid);
  return name === null ? zoned(file.zones, wall).toMillis() : instantIn(IANAZone.create(name), wall.clock);
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
