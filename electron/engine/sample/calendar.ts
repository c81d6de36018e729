// Places the sample book in time: working hours of the user's zone, counted back from `now`, and dates as people write them.
import { DateTime, FixedOffsetZone } from 'luxon';

export interface SampleCalendar {
  readonly now: number;
  /** That many local days before today at a time of day; never after now. */
  at(daysAgo: number, hour: number, minute?: number): number;
  /** Moves on by working minutes (weekdays, 08:30 to 18:00). */
  later(at: number, workingMinutes: number): number;
  /** The same or the next weekday that many local days before today, counted towards now. */
  weekday(daysAgo: number): number;
  /** Whole local days from then to now. */
  daysAgo(at: number): number;
  offset(at: number): number;
  local(at: number): DateTime;
  /** The working day at or after `days` after `at`. */
  due(at: number, days: number): DateTime;
}

const OPEN = 8 * 60 + 30;
const CLOSE = 18 * 60;

export function createCalendar(now: number, timeZone: string): SampleCalendar {
  const today = DateTime.fromMillis(now, { zone: timeZone, locale: 'en-US' }).startOf('day');
  const days = new Map<number, { readonly start: number; readonly weekday: number; readonly offset: number }>();
  // The start that a day would have if its clocks had been set at midnight: minutes from it are minutes on the wall.
  const day = (daysAgo: number) => {
    let entry = days.get(daysAgo);
    if (!entry) {
      const noon = today.minus({ days: daysAgo }).set({ hour: 12 });
      entry = { start: noon.toMillis() - 12 * 3_600_000, weekday: noon.weekday, offset: noon.offset };
      days.set(daysAgo, entry);
    }
    return entry;
  };
  const daysAgo = (at: number): number => {
    let guess = Math.floor((day(0).start + 86_400_000 - 1 - at) / 86_400_000);
    while (at < day(guess).start) guess += 1;
    while (at >= day(guess - 1).start) guess -= 1;
    return guess;
  };
  // Clocks change at night, so that the offset at noon holds all day; a fixed zone spares Intl for thousands of mails.
  const offset = (at: number): number => day(daysAgo(at)).offset;
  const local = (at: number) =>
    DateTime.fromMillis(at, { zone: FixedOffsetZone.instance(offset(at)), locale: 'en-US' });
  const weekday = (ago: number): number => {
    let shifted = ago;
    while (day(shifted).weekday > 5) shifted -= 1;
    return shifted;
  };

  return {
    now,
    at: (ago, hour, minute = 0) => Math.min(now - 60_000, day(ago).start + (hour * 60 + minute) * 60_000),
    later(at, workingMinutes) {
      let ago = weekday(daysAgo(at));
      let minute = ago === daysAgo(at) ? (at - day(ago).start) / 60_000 : OPEN;
      let left = workingMinutes;
      minute = Math.max(OPEN, minute);
      while (minute + left > CLOSE) {
        left -= Math.max(0, CLOSE - minute);
        ago = weekday(ago - 1);
        minute = OPEN;
      }
      return day(ago).start + Math.round((minute + left) * 60) * 1000;
    },
    weekday,
    daysAgo,
    offset,
    local,
    due(at, count) {
      let due = local(at).startOf('day').plus({ days: count });
      while (due.weekday > 5) due = due.plus({ days: 1 });
      return due;
    },
  };
}

/** One of the ways in which people write a day that is near. */
export function writeDay(due: DateTime, from: DateTime, choice: number): string {
  const near = due.diff(from.startOf('day'), 'days').days < 7;
  const ordinal = `the ${due.day}${suffix(due.day)}`;
  const far = [due.toFormat('d LLLL'), due.toFormat('cccc d LLLL'), due.toFormat('LLLL d'), ordinal];
  const close = [
    due.toFormat('cccc'),
    `end of day ${due.toFormat('cccc')}`,
    due.toFormat('cccc d LLLL'),
    due.toFormat('cccc'),
  ];
  const list = near ? close : far;
  return list[Math.floor(choice * list.length)] ?? due.toFormat('d LLLL');
}

function suffix(day: number): string {
  if (day % 10 === 1 && day !== 11) return 'st';
  if (day % 10 === 2 && day !== 12) return 'nd';
  if (day % 10 === 3 && day !== 13) return 'rd';
  return 'th';
}
