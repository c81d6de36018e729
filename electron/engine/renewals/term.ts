// The arithmetic of terms, on calendar days without a time zone. Pure.
//
// A term runs from its first day up to, not including, the day it renews: twelve months from 1 March 2026 renew on 1 March 2027.
// Months are counted by the day of the month that a contract keeps to (its anchor). Where a month has no such day, its last day
// stands in, and the anchor comes back with the next month that has it: 31 January, 28 February, 31 March; and 29 February renews
// on the 28th in common years and on the 29th again in leap years.
import { DateTime } from 'luxon';

export interface Term {
  readonly start: string;
  /** The day it renews. */
  readonly end: string;
}

const at = (day: string): DateTime => DateTime.fromISO(day, { zone: 'utc' });

const DAY = 86_400_000;
const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);

/** Days without a zone are all as long: counted by number, as everywhere else in the book. */
export function addDays(day: string, days: number): string {
  return new Date((dayNumber(day) + days) * DAY).toISOString().slice(0, 10);
}

/** From the first to the second; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

export const dayOfMonth = (day: string): number => Number(day.slice(8));

export function addMonths(day: string, months: number, anchor = dayOfMonth(day)): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(anchor, last))).toISOString().slice(0, 10);
}

/** The term after one that ended: it begins on the day that one renewed. */
export function nextTerm(end: string, months: number, anchor: number): Term {
  return { start: end, end: addMonths(end, months, anchor) };
}

/** Whole months, the last one begun counting as one; what a term of two days is written as. */
export function monthsBetween({ start, end }: Term): number {
  return Math.max(1, Math.ceil(at(end).diff(at(start), 'months').months - 0.1));
}

/** The last day on which notice can be given; null where none was agreed. */
export function noticeDay(end: string, days: number | null): string | null {
  return days === null || days === 0 ? null : addDays(end, -days);
}

/** The next day, today included, on which a contract that rolls on from month to month begins another one. */
export function nextRoll(start: string, anchor: number, today: string): string {
  if (start >= today) return start;
  const months = Math.max(0, Math.floor(at(today).diff(at(start), 'months').months));
  const here = addMonths(start, months, anchor);
  return here >= today ? here : addMonths(start, months + 1, anchor);
}

/** The yearly days within a term of several years, its ends left out: where prices step and seats are counted anew. */
export function anniversaries({ start, end }: Term, anchor: number): string[] {
  const days: string[] = [];
  for (let years = 1; years <= 20; years += 1) {
    const day = addMonths(start, 12 * years, anchor);
    if (day >= end) break;
    days.push(day);
  }
  return days;
}

export const monthOf = (day: string): string => day.slice(0, 7);
