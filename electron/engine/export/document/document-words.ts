// What a document says by itself, whatever is in it: the cover's lines, headings of what is added, page numbers. In its language.
import type { DocumentEdition, TendDocument } from '../../../contract/documents.ts';

export interface DocumentWords {
  readonly edition: Readonly<Record<DocumentEdition, string>>;
  /** On the cover: who may read it, and what was left out. */
  readonly editionSentence: (edition: DocumentEdition, company: string, account: string) => string;
  readonly asOf: (day: string) => string;
  readonly contents: string;
  readonly sources: string;
  readonly sourcesSentence: string;
  readonly sourcesOfSlide: string;
  readonly noSources: string;
  readonly gap: string;
  readonly openGaps: (count: number) => string;
  readonly page: (page: number, of: number) => string;
  readonly part: (title: string, part: number, of: number) => string;
  readonly name: string;
  readonly title: string;
  readonly role: string;
  readonly influence: string;
  readonly strength: string;
  readonly low: string;
  readonly high: string;
  readonly gone: string;
  readonly done: string;
  readonly open: string;
  readonly day: string;
  readonly step: string;
  readonly state: string;
  readonly map: string;
  readonly unprintable: (words: string) => string;
  readonly noValue: string;
}

const EN: DocumentWords = {
  edition: { internal: 'Internal', client: 'Customer edition' },
  editionSentence: (edition, company, account) =>
    edition === 'internal'
      ? `Internal: for ${company === '' ? 'our own team' : company} only. It holds our own judgement${account === '' ? ', so it is for no customer' : ` of the relationship, so it is not for ${account}`}.`
      : `Prepared for ${account}. Our own notes and assessments are not part of this edition.`,
  asOf: (day) => `As of ${day}`,
  contents: 'Contents',
  sources: 'Sources',
  sourcesSentence: 'What the statements of this document rest on, by their numbers.',
  sourcesOfSlide: 'Sources of this slide',
  noSources: 'This slide names no sources.',
  gap: 'To be filled in',
  openGaps: (count) =>
    count === 1 ? '1 place is still to be filled in.' : `${count} places are still to be filled in.`,
  page: (page, of) => `Page ${page} of ${of}`,
  part: (title, part, of) => `${title} (${part} of ${of})`,
  name: 'Name',
  title: 'Position',
  role: 'Role',
  influence: 'Influence',
  strength: 'How well we know each other',
  low: 'low',
  high: 'high',
  gone: 'has left',
  done: 'done',
  open: 'open',
  day: 'Date',
  step: 'Step',
  state: 'State',
  map: 'People by influence and by how well we know each other',
  unprintable: (words) =>
    `A question mark stands for a letter that can’t be printed here. In full, by code: ${words}. The other formats have them as they are.`,
  noValue: 'no value',
};

const DE: DocumentWords = {
  edition: { internal: 'Intern', client: 'Ausgabe für den Kunden' },
  editionSentence: (edition, company, account) =>
    edition === 'internal'
      ? `Intern: nur für ${company === '' ? 'unser eigenes Team' : company}. Enthält unsere eigene Einschätzung und ist nicht für ${account === '' ? 'Kunden' : account} bestimmt.`
      : `Erstellt für ${account}. Unsere eigenen Notizen und Einschätzungen sind nicht Teil dieser Ausgabe.`,
  asOf: (day) => `Stand: ${day}`,
  contents: 'Inhalt',
  sources: 'Quellen',
  sourcesSentence: 'Worauf die Aussagen dieses Dokuments beruhen, nach ihren Nummern.',
  sourcesOfSlide: 'Quellen dieser Folie',
  noSources: 'Diese Folie nennt keine Quellen.',
  gap: 'Noch auszufüllen',
  openGaps: (count) => (count === 1 ? '1 Stelle ist noch auszufüllen.' : `${count} Stellen sind noch auszufüllen.`),
  page: (page, of) => `Seite ${page} von ${of}`,
  part: (title, part, of) => `${title} (${part} von ${of})`,
  name: 'Name',
  title: 'Position',
  role: 'Rolle',
  influence: 'Einfluss',
  strength: 'Wie gut wir uns kennen',
  low: 'gering',
  high: 'hoch',
  gone: 'nicht mehr dort',
  done: 'erledigt',
  open: 'offen',
  day: 'Datum',
  step: 'Schritt',
  state: 'Stand',
  map: 'Personen nach Einfluss und danach, wie gut wir uns kennen',
  unprintable: (words) =>
    `Ein Fragezeichen steht für einen Buchstaben, der hier nicht gedruckt werden kann. Vollständig, nach Nummern: ${words}. Die anderen Formate enthalten sie unverändert.`,
  noValue: 'kein Wert',
};

const WORDS: Readonly<Record<TendDocument['language'], DocumentWords>> = { en: EN, de: DE };

export function documentWords(language: TendDocument['language']): DocumentWords {
  return WORDS[language];
}

/** A day in the document's language: `20 November 2026`, `20. November 2026`. */
export function dayInWords(
  isoDay: string,
  language: TendDocument['language'],
  month: 'long' | 'short' = 'long',
): string {
  const at = new Date(`${isoDay}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return isoDay;
  const words = dayFormats[language][month].format(at);
  // Three letters like every other month.
  return language === 'en' && month === 'short' ? words.replace('Sept', 'Sep') : words;
}

/** A figure as a plot writes it: `1,240` and `1.240`. */
export function figureInWords(value: number, language: TendDocument['language']): string {
  return figureFormats[language].format(value);
}

const LOCALES = { en: 'en-GB', de: 'de-DE' } as const;
/** To make one takes longer than a page. */
const days = (locale: string, month: 'long' | 'short') =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' });
const dayFormats = {
  en: { long: days(LOCALES.en, 'long'), short: days(LOCALES.en, 'short') },
  de: { long: days(LOCALES.de, 'long'), short: days(LOCALES.de, 'short') },
};
const figureFormats = {
  en: new Intl.NumberFormat(LOCALES.en, { maximumFractionDigits: 2 }),
  de: new Intl.NumberFormat(LOCALES.de, { maximumFractionDigits: 2 }),
};

/** `84 %`, `1,200 EUR`: with a blank that does not break. */
export function withUnit(figure: string, unit: string): string {
  return unit === '' ? figure : `${figure}\u00a0${unit}`;
}
