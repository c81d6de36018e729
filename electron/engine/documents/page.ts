// What a section is written with: the facts, whose eyes it is for, its language, and the sources it cites.
import type { Person } from '../../contract/account.ts';
import type { DocumentBlock, DocumentEdition, DocumentKind, DocumentLine } from '../../contract/documents.ts';
import type { Finding } from '../../contract/findings.ts';
import type { Money } from '../../contract/scalars.ts';
import { dayWords } from '../book/day-words.ts';
import { isoDayOf } from '../book/local-time.ts';
import { minorDigits } from '../book/reference-rates.ts';
import type { PackFacts } from './pack-facts.ts';
import type { SourceBook } from './source-book.ts';

export type DocumentLanguage = 'en' | 'de';

export interface Page {
  readonly facts: PackFacts;
  readonly kind: DocumentKind;
  readonly edition: DocumentEdition;
  /** The customer reads it. */
  readonly client: boolean;
  readonly language: DocumentLanguage;
  readonly cite: SourceBook;
  /** What the person wrote into a gap, in whichever language its prompt was read. */
  filled(section: string, prompts: readonly [en: string, de: string]): string | null;
  /** The one of the page's language. */
  say(en: string, de: string): string;
}

export interface SectionSpec {
  readonly key: string;
  readonly title: readonly [en: string, de: string];
  /** Another title where the facts ask for it. */
  titleFor?(page: Page): readonly [en: string, de: string] | null;
  /** Not in the client's edition. */
  readonly internal?: true;
  blocks(page: Page): DocumentBlock[];
}

const locales: Record<DocumentLanguage, string> = { en: 'en-GB', de: 'de-DE' };
const formats = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

/** Making a format takes longer than all that is written with it. */
function remembered<T extends Intl.DateTimeFormat | Intl.NumberFormat>(key: string, make: () => T): T {
  const known = formats.get(key) ?? make();
  formats.set(key, known);
  // Each key is made by one caller alone.
  return known as T;
}

/** "20 November 2026". */
export function longDay(day: string, language: DocumentLanguage): string {
  const format = remembered(
    `day ${language}`,
    () =>
      new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  );
  return format.format(Date.parse(`${day}T00:00:00Z`));
}

/** "20 Nov 2026": in tables. */
export function shortDay(day: string, language: DocumentLanguage): string {
  if (language === 'en') return dayWords(day);
  const format = remembered(
    'short de',
    () => new Intl.DateTimeFormat('de-DE', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
  );
  return format.format(Date.parse(`${day}T00:00:00Z`));
}

/** "Nov 26": under an axis. */
export function monthOf(day: string, language: DocumentLanguage): string {
  const format = remembered(
    `month ${language}`,
    () => new Intl.DateTimeFormat(locales[language], { month: 'short', year: '2-digit', timeZone: 'UTC' }),
  );
  return format.format(Date.parse(`${day}T00:00:00Z`));
}

export function numberWords(value: number, language: DocumentLanguage, digits = 0): string {
  const format = remembered(
    `number ${language} ${digits}`,
    () => new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits }),
  );
  return format.format(value);
}

/** Whole units; with cents where there are any. */
export function moneyWords({ minor, currency }: Money, language: DocumentLanguage): string {
  const digits = minorDigits(currency);
  const amount = minor / 10 ** digits;
  const written = numberWords(amount, language, Number.isInteger(amount) ? 0 : digits);
  return language === 'de' ? `${written} ${currency}` : `${currency} ${written}`;
}

export const dayAt = (page: Page, at: number): string => isoDayOf(at, page.facts.clock.timeZone);
export const writtenAt = (page: Page, at: number): string => longDay(dayAt(page, at), page.language);

export const line = (text: string, sources: readonly string[]): DocumentLine => ({ text, sources: [...sources] });
export const paragraph = (text: string, sources: readonly string[] = []): DocumentBlock => ({
  type: 'paragraph',
  ...line(text, sources),
});
export const bullets = (items: readonly DocumentLine[]): DocumentBlock[] =>
  items.length === 0 ? [] : [{ type: 'bullets', items: [...items] }];
export const gap = (prompt: string): DocumentBlock => ({ type: 'gap', prompt });

type Column = readonly [title: string, share: number, align?: 'right'];
export function table(
  columns: readonly Column[],
  rows: readonly { readonly cells: readonly string[]; readonly sources: readonly string[] }[],
): DocumentBlock[] {
  if (rows.length === 0) return [];
  return [
    {
      type: 'table',
      columns: columns.map(([title, share, align]) => ({ title, share, align: align ?? 'left' })),
      rows: rows.map(({ cells, sources }) => ({ cells: [...cells], sources: [...sources] })),
    },
  ];
}

/** A person's name, or the readable part of their address. */
export function nameOf(person: Pick<Person, 'name' | 'address'>): string {
  return person.name || person.address;
}

/** Who said it, by the name the account's people go by. */
export function whoSaid(page: Page, finding: Finding): string {
  const known = [...page.facts.people, ...page.facts.colleagues].find(
    ({ address }) => address === finding.who.toLowerCase(),
  );
  return known ? nameOf(known) : finding.who;
}

/** “Quote” or „Zitat“. */
export function inQuotes(page: Page, text: string): string {
  return page.language === 'de' ? `„${text}“` : `“${text}”`;
}

export function counted(
  page: Page,
  n: number,
  one: readonly [string, string],
  many: readonly [string, string],
): string {
  const [en, de] = n === 1 ? one : many;
  return `${numberWords(n, page.language)} ${page.say(en, de)}`;
}

/** "1 day", "12 days"; in the dative, as "seit 12 Tagen" has it, where that is asked for. */
export function daysWords(page: Page, n: number, dative = false): string {
  return counted(page, n, ['day', 'Tag'], ['days', dative ? 'Tagen' : 'Tage']);
}
