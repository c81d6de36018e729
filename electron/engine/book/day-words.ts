// A calendar day as the engine's own sentences write it: "3 Nov 2026".
import { isoDayOf } from './local-time.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Of `YYYY-MM-DD`. */
export function dayWords(isoDate: string): string {
  const [year = '', month = '1', day = '1'] = isoDate.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

export function dayWordsOf(at: number, timeZone: string): string {
  return dayWords(isoDayOf(at, timeZone));
}
