// When nothing is told outside the window. Pure. A day off is quiet as a whole where the person wants that.
import type { Settings } from '../../contract/app.ts';
import type { NoticeSettings } from '../../contract/notices.ts';
import { instantAt, isoDayOf, type LocalNow, startOfDay } from '../book/local-time.ts';
import { addDays, isWorkday } from './pass-plans.ts';

const LOOK_DAYS = 400;

/** The instant at which the quiet ends; null while it is not quiet. */
export function quietUntil(
  { now, timeZone }: LocalNow,
  quiet: NoticeSettings['quiet'],
  hours: Settings['workingHours'],
): number | null {
  if (quiet === null) return null;
  const today = isoDayOf(now, timeZone);
  for (let day = 0; day <= LOOK_DAYS; day += 1) {
    for (const { from, to } of talking(addDays(today, day), quiet, hours, timeZone)) {
      if (now < from) return from;
      if (now < to) return null;
    }
  }
  return null;
}

/** The times of a day at which something may be told: in one piece, or in two around a quiet noon. */
function talking(
  day: string,
  { from, to, daysOff }: NonNullable<NoticeSettings['quiet']>,
  hours: Settings['workingHours'],
  timeZone: string,
): { from: number; to: number }[] {
  if (daysOff && !isWorkday(day, hours)) return [];
  const begin = startOfDay(day, timeZone);
  const end = startOfDay(addDays(day, 1), timeZone);
  const at = (time: string) => instantAt(day, time, timeZone);
  if (from === to) return [{ from: begin, to: end }];
  const pieces =
    from > to
      ? [{ from: at(to), to: at(from) }]
      : [
          { from: begin, to: at(from) },
          { from: at(to), to: end },
        ];
  return pieces.filter((piece) => piece.from < piece.to);
}
