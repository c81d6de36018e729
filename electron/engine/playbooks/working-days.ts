// Calendar days counted by the user's working week and holidays. Pure, on days as `YYYY-MM-DD`: a day has no time zone.
import type { Settings } from '../../contract/app.ts';

type WorkingHours = Settings['workingHours'];
const DAY = 86_400_000;
const MOST = 2000;

const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
const isoDay = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

function isWorkingDay(number: number, { weekdays, holidays = [] }: WorkingHours): boolean {
  const weekday = ((((number + 3) % 7) + 7) % 7) + 1;
  return weekdays.includes(weekday) && !holidays.some(({ day }) => dayNumber(day) === number);
}

/**
 * The working day that lies so many working days after a day, or before it where negative. None at all is the day itself, or the
 * next working day where nobody works on it. Where every day is a holiday it gives up.
 */
export function plusWorkingDays(day: string, days: number, hours: WorkingHours): string {
  const step = days < 0 ? -1 : 1;
  let at = dayNumber(day);
  let left = Math.abs(days);
  for (let tried = 0; tried < MOST; tried += 1) {
    if (left === 0 && isWorkingDay(at, hours)) return isoDay(at);
    at += step;
    if (left > 0 && isWorkingDay(at, hours)) left -= 1;
  }
  return isoDay(dayNumber(day) + days);
}
