// Reads the values people keep in sheets: amounts in any notation, dates in any order that is certain, tiers by any name.
import { DateTime } from 'luxon';
import type { Money, Segment, Tier } from '../../contract/scalars.ts';
import { minorDigits } from '../book/reference-rates.ts';

const symbols: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₩': 'KRW',
  '₺': 'TRY',
  '₪': 'ILS',
  zł: 'PLN',
  C$: 'CAD',
  A$: 'AUD',
};
const multipliers: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mio: 1e6, mn: 1e6, bn: 1e9, b: 1e9 };

/** `€1.200.000,50`, `1,200,000.50 EUR`, `1.2M`, `120k`. Null where it is no amount, or more than a trillion. */
export function readMoney(text: string, defaultCurrency: string): Money | null {
  const named = /\b([A-Z]{3})\b/.exec(text.toUpperCase())?.[1];
  const symbol = Object.keys(symbols)
    .sort((a, b) => b.length - a.length)
    .find((key) => text.includes(key));
  const currency = named ?? (symbol ? symbols[symbol] : undefined) ?? defaultCurrency;
  const bare = text.replace(/[A-Z]{3}(?![a-z])/g, '').replace(/[$€£¥₹₩₺₪]|zł/g, '');
  const match = /^\s*[CA]?(-?)\s*([\d.,'’\s]*\d)\s*(k|m|mio|mn|bn|b)?\.?\s*(?:\/\s*(?:yr|year|y)|p\.?a\.?)?\s*$/i.exec(
    bare,
  );
  if (!match) return null;
  const amount = readNumber(match[2] ?? '');
  if (amount === null) return null;
  const scaled = amount * (multipliers[(match[3] ?? '').toLowerCase()] ?? 1) * (match[1] ? -1 : 1);
  if (scaled < 0 || scaled > 1e12) return null;
  return { minor: Math.round(scaled * 10 ** minorDigits(currency)), currency };
}

/** Decides between 1,234.5 and 1.234,5 by the last separator and the groups of three. Null where it is no plain number. */
export function readNumber(text: string): number | null {
  const plain = text.replace(/['’\s]/g, '');
  const comma = plain.lastIndexOf(',');
  const dot = plain.lastIndexOf('.');
  let decimal = '';
  if (comma >= 0 && dot >= 0) decimal = comma > dot ? ',' : '.';
  else if (comma >= 0) decimal = isGrouping(plain, ',') ? '' : ',';
  else if (dot >= 0) decimal = isGrouping(plain, '.') ? '' : '.';
  const grouping = decimal === ',' ? '.' : ',';
  const normal = decimal === '' ? plain.replace(/[.,]/g, '') : plain.replaceAll(grouping, '').replace(decimal, '.');
  return /^\d+(\.\d+)?$/.test(normal) ? Number(normal) : null;
}

function isGrouping(text: string, separator: string): boolean {
  const groups = text.split(separator);
  return groups.length > 1 && (groups[0]?.length ?? 0) <= 3 && groups.slice(1).every((group) => group.length === 3);
}

export type DayOrder = 'day_first' | 'month_first';

/**
 * A calendar day, from ISO dates (with or without a time), `31.12.2026`, `12/31/2026`, `31 Dec 2026`, `Dec 31, 2026`, or
 * epoch milliseconds. Null where it is none. 03/04/2026 follows `order`.
 */
export function readDate(text: string, order: DayOrder): string | null {
  const value = text.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(value);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4}|\d{2})(?:[ T].*)?$/.exec(value);
  if (numeric) {
    const [first, third] = [Number(numeric[1]), Number(numeric[3])];
    const year = Number(numeric[4]) + ((numeric[4]?.length ?? 4) === 2 ? 2000 : 0);
    const dayFirst = first > 12 || (third <= 12 && (numeric[2] === '.' || order === 'day_first'));
    return dayFirst ? day(year, third, first) : day(year, first, third);
  }
  if (/^\d{12,13}$/.test(value)) return DateTime.fromMillis(Number(value), { zone: 'utc' }).toISODate();
  const words = value.replace(/\s+/g, ' ');
  // Trying formats is slow, and a column of something else may be long.
  if (!/^(?:\d{1,2}[ -]\p{L}{3,12}[ -]\d{2,4}|\p{L}{3,12} \d{1,2},? \d{4})$/u.test(words)) return null;
  for (const format of [
    'd LLL yyyy',
    'd LLLL yyyy',
    'LLL d, yyyy',
    'LLLL d, yyyy',
    'd-LLL-yyyy',
    'd-LLL-yy',
    'LLL d yyyy',
  ]) {
    const parsed = DateTime.fromFormat(words, format, { locale: 'en', zone: 'utc' });
    if (parsed.isValid) return parsed.toISODate();
  }
  return null;
}

/** Day first when some date of the column can only be read so; the other way round likewise; else month first for USD. */
export function dayOrderOf(values: readonly string[], currency: string): DayOrder {
  for (const value of values) {
    const match = /^(\d{1,2})[-/](\d{1,2})[-/]\d{2,4}/.exec(value.trim());
    if (!match) continue;
    if (Number(match[1]) > 12) return 'day_first';
    if (Number(match[2]) > 12) return 'month_first';
  }
  return currency === 'USD' ? 'month_first' : 'day_first';
}

function day(year: number, month: number, dayOfMonth: number): string | null {
  const date = DateTime.fromObject({ year, month, day: dayOfMonth }, { zone: 'utc' });
  return date.isValid && year >= 1990 && year <= 2200 ? date.toISODate() : null;
}

const tiers: readonly [RegExp, Tier][] = [
  [/^(enterprise|strategic|platinum|gold|a|1|tier ?(1|a)|key|top|high|large|vip)$/i, 'enterprise'],
  [/^(business|mid|mid ?market|growth|silver|b|2|tier ?(2|b)|medium|commercial|professional|pro)$/i, 'business'],
  [
    /^(standard|smb|small|small ?business|starter|basic|bronze|c|d|3|4|tier ?(3|4|c|d)|low|scale|tech ?touch)$/i,
    'standard',
  ],
];

export function readTier(text: string): Tier | null {
  const plain = text.replace(/[-_]+/g, ' ').trim();
  return tiers.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

const segments: readonly [RegExp, Segment][] = [
  [/^(white ?glove|high ?touch|strategic)$/i, 'white_glove'],
  [/^(growth|growing|expand|expansion)$/i, 'growth'],
  [/^(stable|steady|maintain|healthy|low ?touch)$/i, 'stable'],
  [/^(at ?risk|risk|red|churn(ing)?( risk)?)$/i, 'at_risk'],
];

export function readSegment(text: string): Segment | null {
  const plain = text.replace(/[-_]+/g, ' ').trim();
  return segments.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
