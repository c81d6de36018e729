// The days a report is about, as instants of the user's clock: what lies in them, what came before them, and the weeks or months
// that a plot is cut into. Pure.
import { Failure } from '../../contract/failure.ts';
import type { ReportComparison } from '../../contract/reports.ts';
import { isoDayOf, type LocalNow, startOfDay } from '../book/local-time.ts';

const DAY = 86_400_000;
/** Longer than this is no report any more. */
const MAX_DAYS = 1100;
/** Up to so many days a plot has weeks, beyond them months. */
const WEEKS_UP_TO = 190;

export interface Period {
  /** Both days are in it. */
  readonly from: string;
  readonly to: string;
  /** Instants: `start` is in it, `end` is not. What is still to come is not in it. */
  readonly start: number;
  readonly end: number;
  /** Days that are over or have begun; 0 where all of it is still to come. */
  readonly days: number;
}

/** @throws Failure `invalid_input`. */
export function periodOf(from: string, to: string, clock: LocalNow): Period {
  if (to < from) throw new Failure('invalid_input', 'The range ends before it begins. Turn the two days around.', 'to');
  const today = isoDayOf(clock.now, clock.timeZone);
  if (from > today)
    throw new Failure('invalid_input', 'That range is still to come. Begin it today or before.', 'from');
  const until = to < today ? to : today;
  if (daysBetween(from, to) > MAX_DAYS)
    throw new Failure('invalid_input', 'A report holds three years at most. Choose a shorter range.', 'from');
  return {
    from,
    to,
    start: startOfDay(from, clock.timeZone),
    end: Math.min(startOfDay(addDays(until, 1), clock.timeZone), clock.now + 1),
    days: daysBetween(from, until) + 1,
  };
}

/** The days that a period is compared with. Of a range that is not over, as many days as have begun. */
export function comparedWith(period: Period, how: ReportComparison, clock: LocalNow): Period | null {
  if (how === 'none') return null;
  const last = addDays(period.from, period.days - 1);
  return how === 'before'
    ? periodOf(addDays(period.from, -period.days), addDays(period.from, -1), clock)
    : periodOf(yearBefore(period.from), yearBefore(last), clock);
}

export const weeksOf = ({ days }: Period): number => days / 7;
export const lies = ({ start, end }: Period, at: number): boolean => at >= start && at < end;
/** Of a calendar day. */
export const holds = (period: Period, day: string): boolean =>
  day >= period.from && day <= addDays(period.from, period.days - 1);

export interface Slice extends Period {
  readonly label: string;
}

/** Weeks from Monday to Sunday, or months, as far as the period goes; the first and the last may be parts of one. */
export function slicesOf(period: Period, clock: LocalNow): Slice[] {
  const last = addDays(period.from, period.days - 1);
  const monthly = period.days > WEEKS_UP_TO;
  const slices: Slice[] = [];
  for (let from = period.from; from <= last; ) {
    const whole = monthly ? endOfMonth(from) : addDays(from, 7 - weekdayOf(from));
    const to = whole < last ? whole : last;
    const cut = { ...periodOf(from, to, clock), label: from };
    slices.push({ ...cut, end: Math.min(cut.end, period.end) });
    from = addDays(to, 1);
  }
  return slices;
}

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** Monday is 1. */
function weekdayOf(day: string): number {
  return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

function endOfMonth(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** 29 February has none in most years: then it is the 28th. */
function yearBefore(day: string): string {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, '0');
  const candidate = `${year}${day.slice(4)}`;
  const real = new Date(`${candidate}T00:00:00Z`);
  return Number.isNaN(real.getTime()) || real.getUTCDate() !== Number(day.slice(8)) ? `${year}-02-28` : candidate;
}
