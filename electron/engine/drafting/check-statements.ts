// Finds what a draft states and no fact supports: figures, days and names. The last look of the composer at its own text, of
// the gate at what goes out, and of whoever asks a language model.
import type { DraftFact } from '../../contract/touch-drafts.ts';
import { languageOf } from '../findings/language.ts';
import { type FoundDate, isoDates, readDates } from './statements/dates.ts';
import { readFigures } from './statements/figures.ts';
import { nameWords, readNames } from './statements/names.ts';
import { readNumberWords } from './statements/number-words.ts';

export interface UnsupportedStatement {
  readonly kind: 'figure' | 'date' | 'name';
  readonly words: string;
}

const DAY = 86_400_000;

/** In the order of the text, each once. Words that quote a fact are supported by it as they stand. */
export function unsupportedStatements(text: string, facts: readonly DraftFact[]): UnsupportedStatement[] {
  const known = knownOf(facts);
  const dates = readDates(text);
  const rest = withoutSpans(text, dates);
  const found: (UnsupportedStatement & { readonly at: number })[] = [];
  for (const date of dates) {
    if (!supportsDate(date, known)) found.push({ kind: 'date', words: date.words, at: date.at });
  }
  const language = languageOf(text.toLowerCase().replace(/[’‘]/gu, "'"));
  for (const { words, value, at } of [...readFigures(rest), ...readNumberWords(text, language)]) {
    if (!known.figures.has(value)) found.push({ kind: 'figure', words, at });
  }
  for (const { words, at } of readNames(text, language)) {
    if (!nameWords(words).every((word) => known.words.has(word))) found.push({ kind: 'name', words, at });
  }
  const seen = new Set<string>();
  return found
    .sort((a, b) => a.at - b.at)
    .filter(({ kind, words }) => {
      const isNew = !seen.has(`${kind} ${words}`);
      seen.add(`${kind} ${words}`);
      return isNew;
    })
    .map(({ kind, words }) => ({ kind, words }));
}

interface Known {
  readonly figures: ReadonlySet<string>;
  /** `MM-DD` of every day that a fact has, and `YYYY-MM-DD`. */
  readonly days: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

function knownOf(facts: readonly DraftFact[]): Known {
  const texts = facts.flatMap((fact) => [
    fact.text,
    ...fact.sources.map((source) => ('quote' in source ? source.quote : 'field' in source ? source.field : '')),
  ]);
  const iso = [
    ...texts.flatMap(isoDates),
    ...facts.flatMap(({ sources }) => sources.flatMap((source) => ('date' in source ? [source.date] : []))),
    // The calendar day of an instant is another one east and west of here.
    ...facts.flatMap(({ sources }) =>
      sources.flatMap((source) =>
        'sentAt' in source
          ? [-DAY / 2, 0, DAY / 2].map((shift) => new Date(source.sentAt + shift).toISOString().slice(0, 10))
          : [],
      ),
    ),
  ];
  const written = texts.flatMap(readDates);
  const days = new Set([
    ...iso,
    ...iso.map((day) => day.slice(5)),
    ...written.flatMap(({ monthDay, iso: day }) => [monthDay, day]).filter((one) => one !== null),
  ]);
  const months = new Set([
    ...iso.map((day) => day.slice(5, 7)),
    ...written.map(({ month }) => month).filter((one) => one !== null),
  ]);
  return {
    figures: new Set(texts.flatMap((text) => figuresIn(text).map(({ value }) => value)).concat(texts.flatMap(timesIn))),
    days,
    months,
    words: new Set(texts.flatMap(nameWords)),
  };
}

/** A fact may be in another language than the draft. */
const figuresIn = (text: string) => [
  ...readFigures(text),
  ...(['en', 'de', 'fr', 'es'] as const).flatMap((language) => readNumberWords(text, language)),
];
const timesIn = (text: string): string[] => [...text.matchAll(/\b\d{1,2}:\d{2}\b/gu)].map(([time]) => time);

function supportsDate(date: FoundDate, known: Known): boolean {
  if (date.iso !== null) return known.days.has(date.iso);
  if (date.monthDay !== null) return known.days.has(date.monthDay);
  return date.month === null || known.months.has(date.month);
}

function withoutSpans(text: string, spans: readonly FoundDate[]): string {
  let rest = text;
  for (const { at, words } of spans)
    rest = rest.slice(0, at) + ' '.repeat(words.length) + rest.slice(at + words.length);
  return rest;
}
