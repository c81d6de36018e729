// The days on which something repeats (RFC 5545 3.3.10), counted by whole days and with a limit: a rule out of a file can ask
// for the 31st of February for ever, and must not keep this thread busy. Rules within a day are not read.

type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

export interface RepeatRule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | null;
  /** As written, `20261224` or `20261224T100000Z`; null for none. */
  readonly until: string | null;
  readonly byDay: readonly { readonly nth: number; readonly weekday: number }[];
  readonly byMonthDay: readonly number[];
  readonly byMonth: readonly number[];
  readonly bySetPosition: readonly number[];
  /** ISO weekday, Monday is 1. */
  readonly weekStart: number;
}

const DAY = 86_400_000;
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const known = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS', 'WKST']);
const MOST_PERIODS = 15_000;

/** Null for a rule that is not read here: within a day, by week number, by day of the year. */
export function parseRule(text: string): RepeatRule | null {
  const parts = new Map(
    text
      .slice(0, 500)
      .toUpperCase()
      .split(';')
      .filter((part) => part !== '')
      .map((part): [string, string] => {
        const [name = '', value = ''] = part.split('=');
        return [name, value];
      }),
  );
  const frequency = frequencyOf(parts.get('FREQ'));
  if (frequency === null || [...parts.keys()].some((name) => !known.has(name) && !name.startsWith('X-'))) return null;
  const byDay = (parts.get('BYDAY') ?? '').split(',').flatMap((one) => {
    const [, nth = '', name = ''] = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(one) ?? [];
    return name === '' ? [] : [{ nth: Number(nth) || 0, weekday: weekdays.indexOf(name) + 1 }];
  });
  const numbers = (name: string, low: number, high: number) =>
    (parts.get(name) ?? '')
      .split(',')
      .map(Number)
      .filter((one) => Number.isInteger(one) && one !== 0 && one >= low && one <= high);
  const count = Number(parts.get('COUNT') ?? Number.NaN);
  return {
    frequency,
    interval: Math.min(1000, Math.max(1, Math.floor(Number(parts.get('INTERVAL') ?? 1)) || 1)),
    count: Number.isInteger(count) && count > 0 ? count : null,
    until: parts.get('UNTIL') ?? null,
    byDay,
    byMonthDay: numbers('BYMONTHDAY', -31, 31),
    byMonth: numbers('BYMONTH', 1, 12),
    bySetPosition: numbers('BYSETPOS', -366, 366),
    weekStart: Math.max(0, weekdays.indexOf(parts.get('WKST') ?? 'MO')) + 1,
  };
}

function frequencyOf(text: string | undefined): Frequency | null {
  return text === 'DAILY' || text === 'WEEKLY' || text === 'MONTHLY' || text === 'YEARLY' ? text : null;
}

/**
 * Days since 1970-01-01 from `from` to `to` on which it happens, in order; the first day always counts. What ends it by UNTIL is
 * the caller's to know, because that is an instant.
 */
export function repeatDays(rule: RepeatRule, first: number, from: number, to: number): number[] {
  const found: number[] = [];
  let counted = 0;
  const take = (day: number): boolean => {
    counted += 1;
    if (rule.count !== null && counted > rule.count) return false;
    if (day >= from && day <= to) found.push(day);
    return day <= to;
  };
  if (!take(first)) return found;
  // Without a count nothing that lies before has to be gone through.
  const skip = rule.count === null ? Math.max(0, periodsUntil(rule, first, from) - 1) : 0;
  for (let step = skip; step < skip + MOST_PERIODS; step += 1) {
    const { days, begins } = period(rule, first, step);
    if (begins > to) break;
    for (const day of days) if (day > first && !take(day)) return found;
  }
  return found;
}

/** Whole periods of the rule that lie before a day. */
function periodsUntil({ frequency, interval }: RepeatRule, first: number, day: number): number {
  const days = day - first;
  const long: Record<Frequency, number> = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 };
  return Math.floor(days / (long[frequency] * interval));
}

interface Period {
  readonly begins: number;
  /** In order. */
  readonly days: readonly number[];
}

function period(rule: RepeatRule, first: number, step: number): Period {
  const start = partsOf(first);
  const steps = step * rule.interval;
  switch (rule.frequency) {
    case 'DAILY':
      return chosen(
        rule,
        first + steps,
        [first + steps].filter((day) => fits(rule, day)),
      );
    case 'WEEKLY': {
      const begins = first - ((weekdayOf(first) - rule.weekStart + 7) % 7) + 7 * steps;
      const wanted = rule.byDay.length > 0 ? rule.byDay.map((one) => one.weekday) : [weekdayOf(first)];
      const days = range(begins, begins + 6).filter((day) => wanted.includes(weekdayOf(day)) && inMonths(rule, day));
      return chosen(rule, begins, days);
    }
    case 'MONTHLY': {
      const months = start.year * 12 + start.month - 1 + steps;
      const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
      const begins = dayNumber(year, month, 1);
      const days =
        rule.byMonth.length > 0 && !rule.byMonth.includes(month) ? [] : inMonth(rule, year, month, start.day);
      return chosen(rule, begins, days);
    }
    case 'YEARLY': {
      const year = start.year + steps;
      return chosen(rule, dayNumber(year, 1, 1), inYear(rule, year, start));
    }
  }
}

function chosen({ bySetPosition }: RepeatRule, begins: number, days: readonly number[]): Period {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  if (bySetPosition.length === 0) return { begins, days: sorted };
  const places = bySetPosition.map((place) => (place > 0 ? place - 1 : sorted.length + place));
  return { begins, days: sorted.filter((_day, index) => places.includes(index)) };
}

const inMonths = ({ byMonth }: RepeatRule, day: number): boolean =>
  byMonth.length === 0 || byMonth.includes(partsOf(day).month);

function fits(rule: RepeatRule, day: number): boolean {
  const { year, month, day: date } = partsOf(day);
  const weekdaysFit = rule.byDay.length === 0 || rule.byDay.some((one) => one.weekday === weekdayOf(day));
  const dates = rule.byMonthDay.map((one) => (one > 0 ? one : daysIn(year, month) + 1 + one));
  return weekdaysFit && inMonths(rule, day) && (dates.length === 0 || dates.includes(date));
}

function inMonth(rule: RepeatRule, year: number, month: number, usual: number): number[] {
  const [begins, length] = [dayNumber(year, month, 1), daysIn(year, month)];
  const dates = rule.byMonthDay.map((one) => (one > 0 ? one : length + 1 + one));
  const all = range(begins, begins + length - 1);
  if (dates.length > 0)
    return all.filter((day) => dates.includes(day - begins + 1) && isNamed(rule, day, begins, length));
  if (rule.byDay.length > 0) return all.filter((day) => isNamed(rule, day, begins, length));
  return usual <= length ? [begins + usual - 1] : [];
}

function inYear(rule: RepeatRule, year: number, start: { readonly month: number; readonly day: number }): number[] {
  const months = rule.byMonth.length > 0 ? rule.byMonth : range(1, 12);
  if (rule.byMonthDay.length > 0) return months.flatMap((month) => inMonth(rule, year, month, start.day));
  if (rule.byDay.length > 0 && rule.byMonth.length > 0) {
    return months.flatMap((month) => inMonth(rule, year, month, start.day));
  }
  if (rule.byDay.length > 0) {
    const begins = dayNumber(year, 1, 1);
    const length = dayNumber(year + 1, 1, 1) - begins;
    return range(begins, begins + length - 1).filter((day) => isNamed(rule, day, begins, length));
  }
  const wanted = rule.byMonth.length > 0 ? rule.byMonth : [start.month];
  return wanted.flatMap((month) => (start.day <= daysIn(year, month) ? [dayNumber(year, month, start.day)] : []));
}

/** Whether it is one of the weekdays of the rule, the nth of the span where the rule says which. */
function isNamed({ byDay }: RepeatRule, day: number, begins: number, length: number): boolean {
  if (byDay.length === 0) return true;
  const weekday = weekdayOf(day);
  const fromStart = Math.floor((day - begins) / 7) + 1;
  const fromEnd = -(Math.floor((begins + length - 1 - day) / 7) + 1);
  return byDay.some(
    (one) => one.weekday === weekday && (one.nth === 0 || one.nth === fromStart || one.nth === fromEnd),
  );
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_none, index) => from + index);
}

const dayNumber = (year: number, month: number, day: number): number =>
  Math.round(Date.UTC(year, month - 1, day) / DAY);
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
/** 1970-01-01 was a Thursday. */
const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

function partsOf(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
