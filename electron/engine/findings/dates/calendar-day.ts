// Days as numbers: how many since 1 January 1970 in somebody's own calendar. Adding and comparing them needs no time zone;
// a zone is asked once per message, for the day on which it was written.
const DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    const fields = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
    try {
      format = new Intl.DateTimeFormat('en-CA', { timeZone, ...fields });
    } catch {
      // A zone's name comes from mail and may be anything.
      format = new Intl.DateTimeFormat('en-CA', { timeZone: 'UTC', ...fields });
    }
    if (formats.size < 200) formats.set(timeZone, format);
  }
  return format;
}

export function dayIn(timeZone: string, at: number): number {
  const parts = formatOf(timeZone).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 1);
  return Math.floor(Date.UTC(of('year'), of('month') - 1, of('day')) / DAY);
}

/** `month` counts from 1; null where there is no such day. */
export function dayOf(year: number, month: number, date: number): number | null {
  const at = new Date(Date.UTC(year, month - 1, date));
  return month >= 1 && month <= 12 && at.getUTCDate() === date && date >= 1 ? Math.floor(at.getTime() / DAY) : null;
}

export function lastDayOf(year: number, month: number): number {
  return Math.floor(Date.UTC(year, month, 0) / DAY);
}

export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

export function yearAndMonth(day: number): { readonly year: number; readonly month: number } {
  const at = new Date(day * DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1 };
}

/** Monday is 0. */
export function weekdayOf(day: number): number {
  return (day + 3) % 7;
}

export function mondayOf(day: number): number {
  return day - weekdayOf(day);
}

export function afterWorkingDays(day: number, count: number): number {
  let at = day;
  for (let left = Math.min(count, 260); left > 0; ) {
    at += 1;
    if (weekdayOf(at) < 5) left -= 1;
  }
  return at;
}
