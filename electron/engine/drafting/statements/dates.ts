// Calendar days as letters in four languages write them. Weekdays and "next week" are no dates: they name none by themselves.

export interface FoundDate {
  readonly words: string;
  readonly at: number;
  /** `YYYY-MM-DD` where a year stands beside it. */
  readonly iso: string | null;
  /** `MM-DD`; null for a month alone. */
  readonly monthDay: string | null;
  /** `MM`. */
  readonly month: string | null;
}

const months = [
  'january|jan|januar|jänner|janvier|janv|enero|ene',
  'february|feb|februar|février|févr|fév|febrero',
  'march|mar|märz|mars|marzo',
  'april|apr|avril|avr|abril|abr',
  'may|mai|mayo',
  'june|jun|juni|juin|junio',
  'july|jul|juli|juillet|juil|julio',
  'august|aug|août|agosto|ago',
  'september|sept|sep|septembre|septiembre',
  'october|oct|oktober|okt|octobre|octubre',
  'november|nov|novembre|noviembre',
  'december|dec|dezember|dez|décembre|déc|diciembre|dic',
];
const numberOf = new Map(months.flatMap((names, index) => names.split('|').map((name) => [name, index + 1] as const)));
const month = `(?:${months.join('|')})`;
const year = '(?:,? (?:de |del )?((?:19|20)\\d{2})\\b)?';
/** The word ends here; a month's short form may have its full stop. */
const end = '(?![\\p{L}\\d])';

const patterns: readonly { readonly pattern: RegExp; readonly order: readonly ('d' | 'm' | 'y')[] }[] = [
  { pattern: /\b((?:19|20)\d{2})-(\d{2})-(\d{2})\b/gu, order: ['y', 'm', 'd'] },
  { pattern: /\b(\d{1,2})[./](\d{1,2})[./]((?:19|20)?\d{2})\b/gu, order: ['d', 'm', 'y'] },
  {
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th|er|\\.)? (?:of |de )?(${month})${end}\\.?${year}`, 'giu'),
    order: ['d', 'm', 'y'],
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\d])(${month})\\.? (\\d{1,2})(?:st|nd|rd|th)?${end}(?! ?%)${year}`, 'giu'),
    order: ['m', 'd', 'y'],
  },
];
/** A month alone is a date only with its capital letter or a year: "may" and "mars" are words. */
const alone = new RegExp(`(?<![\\p{L}\\d.])(${month})${end}${year}`, 'giu');
const little = new Set([
  'may',
  'mar',
  'mars',
  'mai',
  'sep',
  'dic',
  'ago',
  'ene',
  'jan',
  'jun',
  'jul',
  'march',
  'august',
]);

export function readDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  const taken = (at: number, length: number) =>
    found.some((one) => at < one.at + one.words.length && one.at < at + length);
  for (const { pattern, order } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const date = dateOf(match, order);
      if (date !== null && !taken(date.at, date.words.length)) found.push(date);
    }
  }
  for (const match of text.matchAll(alone)) {
    const [words, name = '', years] = match;
    const number = numberOf.get(name.toLowerCase());
    const capital = /^\p{Lu}/u.test(name);
    if (number === undefined || taken(match.index, words.length)) continue;
    if (!years && (!capital || little.has(name.toLowerCase()))) continue;
    found.push({ words, at: match.index, iso: null, monthDay: null, month: two(number) });
  }
  return found.sort((a, b) => a.at - b.at);
}

export function isoDates(text: string): string[] {
  return [...text.matchAll(/\b(?:19|20)\d{2}-\d{2}-\d{2}\b/gu)].map(([day]) => day);
}

function dateOf(match: RegExpExecArray, order: readonly ('d' | 'm' | 'y')[]): FoundDate | null {
  const part = (name: 'd' | 'm' | 'y') => match[order.indexOf(name) + 1] ?? '';
  const named = numberOf.get(part('m').toLowerCase());
  const monthNumber = named ?? Number(part('m'));
  const dayNumber = Number(part('d'));
  if (!(monthNumber >= 1 && monthNumber <= 12 && dayNumber >= 1 && dayNumber <= 31)) return null;
  const monthDay = `${two(monthNumber)}-${two(dayNumber)}`;
  const written = part('y');
  const full = written.length === 2 ? `20${written}` : written;
  return {
    words: match[0],
    at: match.index,
    iso: full === '' ? null : `${full}-${monthDay}`,
    monthDay,
    month: two(monthNumber),
  };
}

const two = (value: number): string => String(value).padStart(2, '0');
