// Days and working hours as the user's calendar counts them.
import { DateTime } from 'luxon';
import type { Settings } from '../../contract/app.ts';

export interface LocalNow {
  /** Epoch milliseconds. */
  readonly now: number;
  /** IANA zone. */
  readonly timeZone: string;
}

/** Whole local days from an instant until now: how many midnights of the user's calendar lie between. Never negative. */
export function daysSince(at: number, { now, timeZone }: LocalNow): number {
  const from = DateTime.fromMillis(at, { zone: timeZone }).startOf('day');
  const to = DateTime.fromMillis(now, { zone: timeZone }).startOf('day');
  return Math.max(0, Math.round(to.diff(from, 'days').days));
}

/** Days from today to a calendar day; negative once it is past. */
export function daysUntil(isoDate: string, { now, timeZone }: LocalNow): number {
  const to = DateTime.fromISO(isoDate, { zone: timeZone });
  const from = DateTime.fromMillis(now, { zone: timeZone }).startOf('day');
  return Math.round(to.diff(from, 'days').days);
}

const MAX_DAYS = 400;

/** Working hours between two instants by the user's working days; after 400 days it stops counting. */
export function workingHoursBetween(
  from: number,
  to: number,
  hours: Settings['workingHours'],
  timeZone: string,
): number {
  if (to <= from) return 0;
  let total = 0;
  const end = DateTime.fromMillis(to, { zone: timeZone });
  let day = DateTime.fromMillis(from, { zone: timeZone }).startOf('day');
  for (let n = 0; day <= end && n < MAX_DAYS; n += 1, day = day.plus({ days: 1 })) {
    if (!hours.weekdays.includes(day.weekday)) continue;
    const opens = Math.max(from, atTime(day, hours.start));
    const closes = Math.min(to, atTime(day, hours.end));
    if (closes > opens) total += closes - opens;
  }
  return total / 3_600_000;
}

/** The instant at which a number of working hours after `from` is used up. */
export function afterWorkingHours(
  from: number,
  hoursLeft: number,
  hours: Settings['workingHours'],
  timeZone: string,
): number {
  let left = hoursLeft * 3_600_000;
  let day = DateTime.fromMillis(from, { zone: timeZone }).startOf('day');
  for (let n = 0; n < MAX_DAYS; n += 1, day = day.plus({ days: 1 })) {
    if (!hours.weekdays.includes(day.weekday)) continue;
    const opens = Math.max(from, atTime(day, hours.start));
    const closes = atTime(day, hours.end);
    if (closes <= opens) continue;
    if (left <= closes - opens) return opens + left;
    left -= closes - opens;
  }
  return from;
}

function atTime(day: DateTime, time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return day.set({ hour, minute }).toMillis();
}
