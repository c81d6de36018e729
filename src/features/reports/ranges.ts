// The ranges of days a report can be asked for by name, and the step to the one before or after. Pure; days are written YYYY-MM-DD
// and have no zone.
import type { Days, RangePreset } from '../../state/reports.ts';

const DAY = 86_400_000;

export const RANGES: readonly { readonly value: RangePreset; readonly label: string }[] = [
  { value: 'last_30_days', label: 'Last 30 days' },
  { value: 'last_90_days', label: 'Last 90 days' },
  { value: 'this_month', label: 'This month' },
  { value: 'last_month', label: 'Last month' },
  { value: 'this_quarter', label: 'This quarter' },
  { value: 'last_quarter', label: 'Last quarter' },
  { value: 'this_year', label: 'This year' },
  { value: 'last_12_months', label: 'Last 12 months' },
  { value: 'own', label: 'Other days' },
];

export function rangeOf(preset: Exclude<RangePreset, 'own'>, today: string): Days {
  const [year, month] = partsOf(today);
  const quarter = Math.floor((month - 1) / 3) * 3 + 1;
  switch (preset) {
    case 'last_30_days':
      return { from: addDays(today, -29), to: today };
    case 'last_90_days':
      return { from: addDays(today, -89), to: today };
    case 'this_month':
      return months(year, month, 1);
    case 'last_month':
      return months(year, month - 1, 1);
    case 'this_quarter':
      return months(year, quarter, 3);
    case 'last_quarter':
      return months(year, quarter - 3, 3);
    case 'this_year':
      return months(year, 1, 12);
    case 'last_12_months':
      return months(year, month - 12, 12);
  }
}

/** The range right before or after: whole months stay whole months, and nothing begins after today. */
export function stepRange({ from, to }: Days, by: -1 | 1, today: string): Days {
  const [year, month, first] = partsOf(from);
  const whole = first === 1 && addDays(to, 1).endsWith('-01');
  const [toYear, toMonth] = partsOf(to);
  const span = (toYear - year) * 12 + toMonth - month + 1;
  const length = daysBetween(from, to) + 1;
  const next = whole
    ? months(year, month + by * span, span)
    : { from: addDays(from, by * length), to: addDays(to, by * length) };
  return next.from > today ? { from, to } : next;
}

/** So many whole months from one of a year, which may lie before or after it. */
function months(year: number, month: number, count: number): Days {
  return { from: iso(Date.UTC(year, month - 1, 1)), to: iso(Date.UTC(year, month - 1 + count, 0)) };
}

const iso = (at: number): string => new Date(at).toISOString().slice(0, 10);
const addDays = (day: string, count: number): string => iso(Date.parse(`${day}T00:00:00Z`) + count * DAY);
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

function partsOf(day: string): readonly [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
}
