// Times of meetings in words, by the clock of both sides.
import { DateTime } from 'luxon';
import type { MeetingTime } from '../../contract/meetings.ts';
import type { LetterLanguage } from '../drafting/compose/say-day.ts';
import type { Slot, Span } from './find-slots.ts';

export type MeetingLanguage = LetterLanguage;

const dayFormat: Readonly<Record<MeetingLanguage, string>> = {
  en: 'cccc d LLLL',
  de: 'cccc, d. LLLL',
  fr: 'cccc d LLLL',
  es: "cccc d 'de' LLLL",
};

/** "Tue 1 December, 10:00–11:00"; with its year where that is another one. */
export function saySpan({ start, end }: Span, timeZone: string, language: MeetingLanguage, now: number): string {
  const from = at(start, timeZone, language);
  const thisYear = from.year === at(now, timeZone, language).year;
  const day = from.toFormat(dayFormat[language]);
  return `${day}${thisYear ? '' : ` ${from.year}`}, ${from.toFormat('HH:mm')}–${at(end, timeZone, language).toFormat('HH:mm')}`;
}

/** By both clocks where they differ then: "Tuesday 1 December, 14:45–15:45 (10:00–11:00 in Berlin)". The reader's comes first. */
export function sayForBoth(
  span: Span,
  zones: { readonly reader: string; readonly other: string },
  language: MeetingLanguage,
  now: number,
): string {
  const said = saySpan(span, zones.reader, language, now);
  const [reader, other] = [at(span.start, zones.reader, language), at(span.start, zones.other, language)];
  if (reader.offset === other.offset) return said;
  const clock = `${other.toFormat('HH:mm')}–${at(span.end, zones.other, language).toFormat('HH:mm')}`;
  const where = cityOf(zones.other, language);
  const elsewhere = reader.toISODate() === other.toISODate() ? clock : saySpan(span, zones.other, language, now);
  return `${said} ${cityOf(zones.reader, language)} (${elsewhere} ${where})`;
}

const inWord: Readonly<Record<MeetingLanguage, string>> = { en: 'in', de: 'in', fr: 'à', es: 'en' };

/** "in Kathmandu", "UTC+05:45". */
function cityOf(zone: string, language: MeetingLanguage): string {
  if (/^[+-]/.test(zone)) return `UTC${zone}`;
  if (!zone.includes('/')) return zone;
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  return `${inWord[language]} ${city}`;
}

export function timeOf(
  span: Span & Partial<Pick<Slot, 'stretch'>>,
  zones: { readonly ours: string; readonly theirs: string },
  now: number,
): MeetingTime {
  return {
    start: span.start,
    end: span.end,
    ours: saySpan(span, zones.ours, 'en', now),
    theirs: saySpan(span, zones.theirs, 'en', now),
    stretch: span.stretch ?? 0,
  };
}

/** Every form in which a letter may name it, for whoever checks what is stated. */
export function statedTimes(span: Span, zones: readonly string[]): string {
  return zones
    .map((zone) => {
      const [from, to] = [at(span.start, zone, 'en'), at(span.end, zone, 'en')];
      return `${from.toISODate()} ${from.toFormat('HH:mm')} ${to.toISODate()} ${to.toFormat('HH:mm')} ${zone} ${zone.replace(/^[+-]0?/, '')}`;
    })
    .join(' ');
}

/** A zone that comes from an offset is written +05:45, which luxon knows as UTC+5:45. */
function at(instant: number, zone: string, language: MeetingLanguage): DateTime {
  return DateTime.fromMillis(instant, { zone: /^[+-]/.test(zone) ? `UTC${zone}` : zone, locale: language });
}
