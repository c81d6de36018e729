// How figures are written: money, days, ages, dates. Pure, so that a test can say what a person will read.
import type { AccountFields } from '../../electron/contract/account.ts';
import type { PersonRole } from '../../electron/contract/people.ts';
import type { Money, Segment, Tier, WhoseMove } from '../../electron/contract/scalars.ts';
import { dateFormat, numberFormat } from './intl-formats.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;
/** Amounts look the same in a table as in the engine's sentences beside it, which are English. */
const MONEY_LOCALE = 'en';

const digitsOf = new Map<string, number>();
function minorDigits(currency: string): number {
  const known = digitsOf.get(currency);
  if (known !== undefined) return known;
  const digits = numberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  digitsOf.set(currency, digits);
  return digits;
}

export function moneyInWords(money: Money, locale = MONEY_LOCALE): string {
  const amount = money.minor / 10 ** minorDigits(money.currency);
  return numberFormat(locale, {
    style: 'currency',
    currency: money.currency,
    maximumFractionDigits: Number.isInteger(amount) ? 0 : minorDigits(money.currency),
  }).format(amount);
}

/** "$1.2M", for rows; in one style all down a column. */
export function moneyShort(money: Money, locale = MONEY_LOCALE): string {
  const amount = money.minor / 10 ** minorDigits(money.currency);
  if (Math.abs(amount) < 1000) return moneyInWords({ ...money, minor: Math.round(money.minor) }, locale);
  return numberFormat(locale, {
    style: 'currency',
    currency: money.currency,
    notation: 'compact',
    maximumSignificantDigits: 3,
  }).format(amount);
}

/** What a person typed, like "120,000.50" or "120000", in minor units; null when it is no amount. */
export function parseMoney(text: string, currency: string): Money | null {
  const cleaned = text.replace(/[\s'’]/g, '');
  // "1.234" is a thousand and some, but in a currency of thousandths (KWD) it is one and a fraction.
  const grouped =
    minorDigits(currency) === 3
      ? /^[1-9]\d{0,2}(\.\d{3}){2,}(,\d+)?$|^[1-9]\d{0,2}\.\d{3},\d+$/
      : /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/;
  const decimalComma = grouped.test(cleaned) || /^\d+,\d{1,2}$/.test(cleaned);
  const plain = decimalComma ? cleaned.replaceAll('.', '').replace(',', '.') : cleaned.replaceAll(',', '');
  if (!/^\d+(\.\d+)?$/.test(plain)) return null;
  return { minor: Math.round(Number(plain) * 10 ** minorDigits(currency)), currency };
}

export function moneyForEditing(money: Money): string {
  const digits = minorDigits(money.currency);
  const amount = money.minor / 10 ** digits;
  return Number.isInteger(amount) ? String(amount) : amount.toFixed(digits);
}

/** `known` is false where mail may have come that was not seen. */
export function silenceInWords(daysSilent: number | null, cadenceDays: number, known = true): string {
  if (!known) return 'not known';
  return daysSilent === null ? `never / ${cadenceDays} d` : `${daysSilent} / ${cadenceDays} d`;
}

const MOVES: Record<WhoseMove, string> = { ours: 'You owe', theirs: 'They owe', none: 'Quiet' };
/** Of what was seen: where an answer may have come that was not, nobody is said to be quiet or to owe one. */
const MOVES_SEEN: Record<WhoseMove, string> = { ours: 'You owe', theirs: 'They owe?', none: 'None seen' };
export const moveInWords = (move: WhoseMove, known = true): string => (known ? MOVES : MOVES_SEEN)[move];

/** Where nobody waits for an answer, it is still the turn of whoever promised something and is late with it. */
export const turnOf = (row: { readonly whoseMove: WhoseMove; readonly promiseLate: boolean }): WhoseMove =>
  row.whoseMove === 'none' && row.promiseLate ? 'ours' : row.whoseMove;

const TIERS: Record<Tier, string> = { enterprise: 'Enterprise', business: 'Business', standard: 'Standard' };
export const tierInWords = (tier: Tier | null): string => (tier ? TIERS[tier] : 'No tier');

const SEGMENTS: Record<Segment, string> = {
  white_glove: 'White-glove',
  growth: 'Growth',
  stable: 'Stable',
  at_risk: 'At risk',
};
export const segmentInWords = (segment: Segment | null): string => (segment ? SEGMENTS[segment] : 'No segment');

const ROLES: Record<PersonRole, string> = {
  champion: 'Champion',
  economic_buyer: 'Economic buyer',
  decision_maker: 'Decision maker',
  influencer: 'Influencer',
  end_user: 'End user',
  detractor: 'Detractor',
};
export const roleInWords = (role: PersonRole | null): string => (role ? ROLES[role] : 'No role');

export function daysApart(from: number, to: number): number {
  const midnight = (at: number) => {
    const day = new Date(at);
    return Date.UTC(day.getFullYear(), day.getMonth(), day.getDate());
  };
  return Math.round((midnight(to) - midnight(from)) / DAY);
}

/** "now", "12 min", "5 h", "yesterday", "9 d", then the date: short enough for a row. */
export function ageShort(at: number, now: number, locale?: string): string {
  const gap = now - at;
  if (gap < 0) return dateShort(at, now, locale);
  if (gap < MINUTE) return 'now';
  if (gap < HOUR) return `${Math.floor(gap / MINUTE)} min`;
  const days = daysApart(at, now);
  if (days === 0) return `${Math.floor(gap / HOUR)} h`;
  if (days === 1) return 'yesterday';
  if (days < 14) return `${days} d`;
  return dateShort(at, now, locale);
}

/** What follows "since": the time today, "yesterday", then the date. */
export function sinceInWords(at: number, now: number, locale?: string): string {
  const days = daysApart(at, now);
  if (days === 0) return timeOfDay(at, locale);
  return days === 1 ? 'yesterday' : dateShort(at, now, locale);
}

/** A moment to be kept, near now: "today 12:05", "yesterday 14:20", "18 Nov 14:20". */
export function momentShort(at: number, now: number, locale?: string): string {
  const days = daysApart(at, now);
  const day = days === 0 ? 'today' : days === 1 ? 'yesterday' : days === -1 ? 'tomorrow' : dateShort(at, now, locale);
  return `${day} ${timeOfDay(at, locale)}`;
}

/** "3 Nov", with the year when it is another one. */
export function dateShort(at: number, now: number, locale?: string): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return dateFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
}

export function dateTime(at: number, locale?: string): string {
  return dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

export function timeOfDay(at: number, locale?: string): string {
  return dateFormat(locale, { timeStyle: 'short' }).format(at);
}

/** When something is tried again by itself; seconds are not worth a time. */
export function nextTryInWords(at: number, now: number, locale?: string): string {
  return at - now < MINUTE ? 'Tend tries again in a moment.' : `Tend tries again at ${timeOfDay(at, locale)}.`;
}

/** A calendar day as people write it; it has no time zone and must not be moved by one. */
export function isoDateInWords(date: string, locale?: string): string {
  return dateFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(`${date}T00:00Z`));
}

export function renewalInWords(days: number): string {
  if (days === 0) return 'today';
  return days > 0 ? `in ${days} d` : `${-days} d ago`;
}

export function timeLeft(seconds: number): string {
  if (seconds < 60) return 'less than a minute left';
  if (seconds < 3600) return `about ${Math.round(seconds / 60)} min left`;
  return `about ${Math.round(seconds / 3600)} h left`;
}

export const count = (value: number, locale?: string): string => numberFormat(locale).format(value);

export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** With its full stop, unless it ends already, as one that closes with a quotation does: `They wrote "We stop."`. */
export const asSentence = (text: string): string => (/[.!?…]["'”’»)]*$/u.test(text) ? text : `${text}.`);

export function fileSize(bytes: number, locale?: string): string {
  const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  let step = 0;
  let size = bytes;
  while (size >= 1000 && step < steps.length - 1) {
    size /= 1000;
    step += 1;
  }
  return numberFormat(locale, {
    style: 'unit',
    unit: steps[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: size < 10 && step > 0 ? 1 : 0,
  }).format(size);
}

/** What an account holds that a person may list, separated by commas, spaces or lines. */
export function splitList(text: string): AccountFields['domains'] {
  return [...new Set(text.split(/[\s,;]+/).filter((each) => each !== ''))];
}
