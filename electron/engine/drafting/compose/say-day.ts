// Days, times and amounts as letters write them in each language.
import { isoDayOf, type LocalNow } from '../../book/local-time.ts';

export type LetterLanguage = 'en' | 'de' | 'fr' | 'es';

const locales: Record<LetterLanguage, string> = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR', es: 'es-ES' };
const near = (language: LetterLanguage) =>
  new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'long', timeZone: 'UTC' });
const far = (language: LetterLanguage) =>
  new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const weekday = (language: LetterLanguage) =>
  new Intl.DateTimeFormat(locales[language], { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });

const formats = new Map<string, Intl.DateTimeFormat>();
function format(language: LetterLanguage, kind: 'near' | 'far' | 'weekday'): Intl.DateTimeFormat {
  const key = `${language} ${kind}`;
  const known = formats.get(key) ?? { near, far, weekday }[kind](language);
  formats.set(key, known);
  return known;
}

const HALF_YEAR = 182;

/** "9 November"; with its year where that is not plain. `day` is `YYYY-MM-DD`. */
export function sayDay(day: string, language: LetterLanguage, now: LocalNow): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  const today = Date.parse(`${isoDayOf(now.now, now.timeZone)}T00:00:00Z`);
  const plain = Math.abs(at - today) / 86_400_000 <= HALF_YEAR;
  const written = format(language, plain ? 'near' : 'far').format(at);
  return language === 'fr' ? written.replace(/^1 /u, '1er ') : written;
}

export function sayInstant(at: number, language: LetterLanguage, now: LocalNow): string {
  return sayDay(isoDayOf(at, now.timeZone), language, now);
}

/** "Tuesday 1 December at 10:00". */
export function sayAppointment(day: string, time: string, language: LetterLanguage): string {
  const date = format(language, 'weekday')
    .format(Date.parse(`${day}T00:00:00Z`))
    .replace(',', language === 'de' ? ',' : '');
  switch (language) {
    case 'de':
      return `${date} um ${time} Uhr`;
    case 'fr':
      return `${date} à ${time}`;
    case 'es':
      return `el ${date} a las ${time}`;
    default:
      return `${date} at ${time}`;
  }
}

const amounts = new Map<string, Intl.NumberFormat>();
/** Making a format takes longer than all else in a letter. */
function amountFormat(locale: string, currency: string | null): Intl.NumberFormat {
  const key = `${locale} ${currency ?? ''}`;
  const known =
    amounts.get(key) ?? new Intl.NumberFormat(locale, currency === null ? {} : { style: 'currency', currency });
  amounts.set(key, known);
  return known;
}

/** Without minor units: letters speak of yearly amounts. */
export function sayMoney(minor: number, currency: string, language: LetterLanguage): string {
  const digits = amountFormat('en', currency).resolvedOptions().maximumFractionDigits ?? 2;
  return `${currency} ${amountFormat(locales[language], null).format(Math.round(minor / 10 ** digits))}`;
}
