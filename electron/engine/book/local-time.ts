// Days and working hours as the user's calendar counts them. Asking Intl for a zone's offset is slow and a book asks for
// hundreds, so offsets are remembered: by the day where the zone's clock did not change within it, and else by the quarter
// of an hour, within which no zone has ever changed its clock.
import { DateTime, IANAZone } from 'luxon';
import type { Settings } from '../../contract/app.ts';

export interface LocalNow {
  /** Epoch milliseconds. */
  readonly now: number;
  /** IANA zone. */
  readonly timeZone: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const QUARTER = 15 * MINUTE;
const REMEMBERED = 50_000;

const offsets = new Map<string, Map<number, number>>();

/** What is added to UTC for the zone's clock, in milliseconds; 0 for a zone nobody knows. */
function offsetAt(at: number, timeZone: string): number {
  const midnight = Math.floor(at / DAY) * DAY;
  const before = offsetOfQuarter(midnight, timeZone);
  return before === offsetOfQuarter(midnight + DAY, timeZone) ? before : offsetOfQuarter(at, timeZone);
}

function offsetOfQuarter(at: number, timeZone: string): number {
  const quarter = Math.floor(at / QUARTER);
  let known = offsets.get(timeZone);
  if (!known || known.size > REMEMBERED) {
    known = new Map();
    offsets.set(timeZone, known);
  }
  let offset = known.get(quarter);
  if (offset === undefined) {
    const minutes = IANAZone.create(timeZone).offset(quarter * QUARTER);
    offset = Number.isFinite(minutes) ? minutes * MINUTE : 0;
    known.set(quarter, offset);
  }
  return offset;
}

/** Minutes that the zone's clock is ahead of UTC at an instant. */
export function minutesEast(at: number, timeZone: string): number {
  return offsetAt(at, timeZone) / MINUTE;
}

/** Days since 1970-01-01 of the zone's calendar. */
function dayOf(at: number, timeZone: string): number {
  return Math.floor((at + offsetAt(at, timeZone)) / DAY);
}

/** The instant of a time of day; inside a gap of the clock, the instant right after it. */
function instantOf(day: number, minutes: number, timeZone: string): number {
  const wall = day * DAY + minutes * MINUTE;
  return wall - offsetAt(wall - offsetAt(wall, timeZone), timeZone);
}

/** ISO weekday of a day number, Monday is 1. 1970-01-01 was a Thursday. */
function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Whole local days from an instant until now: how many midnights of the user's calendar lie between. Never negative. */
export function daysSince(at: number, { now, timeZone }: LocalNow): number {
  return Math.max(0, dayOf(now, timeZone) - dayOf(at, timeZone));
}

/** Days from today to a calendar day; negative once it is past. */
export function daysUntil(isoDate: string, { now, timeZone }: LocalNow): number {
  return Math.round(Date.parse(`${isoDate}T00:00:00Z`) / DAY) - dayOf(now, timeZone);
}

/** The calendar day of an instant, `YYYY-MM-DD`. */
export function isoDayOf(at: number, timeZone: string): string {
  return new Date(dayOf(at, timeZone) * DAY).toISOString().slice(0, 10);
}

/** The instant at which a calendar day begins. */
export function startOfDay(isoDate: string, timeZone: string): number {
  return instantOf(Math.round(Date.parse(`${isoDate}T00:00:00Z`) / DAY), 0, timeZone);
}

/** The instant of a time of day, `HH:MM`, by the clock on the wall. */
export function instantAt(isoDate: string, time: string, timeZone: string): number {
  return instantOf(Math.round(Date.parse(`${isoDate}T00:00:00Z`) / DAY), minutesOf(time), timeZone);
}

/** "today 09:12", "yesterday 18:40", "12 Mar 2026 18:40": up to when something is known. */
export function writeMoment(at: number, { now, timeZone }: LocalNow): string {
  const local = DateTime.fromMillis(at, { zone: timeZone, locale: 'en' });
  const days = dayOf(now, timeZone) - dayOf(at, timeZone);
  const day = days === 0 ? 'today' : days === 1 ? 'yesterday' : local.toFormat('d LLL yyyy');
  return `${day} ${local.toFormat('HH:mm')}`;
}

const MAX_DAYS = 400;

interface Workday {
  /** Epoch milliseconds. */
  readonly opens: number;
  readonly closes: number;
}
let workdaysOf: { readonly of: string; readonly days: Map<number, Workday | null> } | null = null;

/** When a day's work begins and ends, null on a day off; a book asks the same days for every account, so they are remembered. */
function workdays(hours: Settings['workingHours'], timeZone: string): (day: number) => Workday | null {
  const holidays = hours.holidays ?? [];
  const of = `${timeZone} ${hours.start} ${hours.end} ${hours.weekdays.join()} ${holidays.map((one) => one.day).join()}`;
  if (workdaysOf?.of !== of) workdaysOf = { of, days: new Map() };
  const { days } = workdaysOf;
  const [start, end] = [minutesOf(hours.start), minutesOf(hours.end)];
  const free = new Set(holidays.map(({ day }) => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY)));
  return (day) => {
    let window = days.get(day);
    if (window === undefined) {
      const off = free.has(day) || !hours.weekdays.includes(weekdayOf(day));
      window = off ? null : { opens: instantOf(day, start, timeZone), closes: instantOf(day, end, timeZone) };
      days.set(day, window);
    }
    return window;
  };
}

/** Working hours between two instants by the user's working days; after 400 days it stops counting. */
export function workingHoursBetween(
  from: number,
  to: number,
  hours: Settings['workingHours'],
  timeZone: string,
): number {
  if (to <= from) return 0;
  const windowOf = workdays(hours, timeZone);
  const first = dayOf(from, timeZone);
  const last = Math.min(dayOf(to, timeZone), first + MAX_DAYS);
  let total = 0;
  for (let day = first; day <= last; day += 1) {
    const window = windowOf(day);
    if (window === null) continue;
    const opens = Math.max(from, window.opens);
    const closes = Math.min(to, window.closes);
    if (closes > opens) total += closes - opens;
  }
  return total / HOUR;
}

/** The instant at which a number of working hours after `from` is used up. */
export function afterWorkingHours(
  from: number,
  hoursLeft: number,
  hours: Settings['workingHours'],
  timeZone: string,
): number {
  const windowOf = workdays(hours, timeZone);
  const first = dayOf(from, timeZone);
  let left = hoursLeft * HOUR;
  for (let day = first; day <= first + MAX_DAYS; day += 1) {
    const window = windowOf(day);
    if (window === null) continue;
    const opens = Math.max(from, window.opens);
    if (window.closes <= opens) continue;
    if (left <= window.closes - opens) return opens + left;
    left -= window.closes - opens;
  }
  return from;
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
