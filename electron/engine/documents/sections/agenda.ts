// The agenda of a review, in full and in short, with its minutes.
import type { DocumentBlock } from '../../../contract/documents.ts';
import type { NextReview } from '../meetings-facts.ts';
import { type Page, type SectionSpec, table } from '../page.ts';

interface Item {
  readonly words: readonly [string, string];
  readonly full: number;
  /** Null where the short form leaves it out, or has it in another point. */
  readonly short: number | null;
}

const items: readonly Item[] = [
  { words: ['Summary', 'Zusammenfassung'], full: 5, short: null },
  { words: ['Goals and results', 'Ziele und Ergebnisse'], full: 20, short: 20 },
  { words: ['Adoption and usage', 'Nutzung'], full: 15, short: 15 },
  { words: ['Challenges', 'Herausforderungen'], full: 15, short: null },
  { words: ['Planning', 'Planung'], full: 20, short: 20 },
  { words: ['Action items', 'Nächste Schritte'], full: 10, short: 5 },
];
const minutes = (form: 'full' | 'short') => items.reduce((sum, item) => sum + (item[form] ?? 0), 0);

const cell = (page: Page, value: number | null) => (value === null ? '–' : page.say(`${value} min`, `${value} Min.`));

/** As it is planned for the review that comes next. */
function planned(page: Page, { id, name, agenda: points }: NextReview): DocumentBlock[] {
  const sources = page.cite.own(`meeting:${id}`, page.say(`Meeting planned: ${name}`, `Geplantes Treffen: ${name}`));
  const all = points.reduce((sum, point) => sum + point.minutes, 0);
  return table(
    [
      [page.say('Topic', 'Thema'), 0.75],
      [page.say('Time', 'Zeit'), 0.25, 'right'],
    ],
    [
      ...points.map((point) => ({ cells: [point.title, cell(page, point.minutes)], sources })),
      { cells: [page.say('Together', 'Zusammen'), cell(page, all)], sources },
    ],
  );
}

function bothForms(page: Page): DocumentBlock[] {
  return table(
    [
      [page.say('Topic', 'Thema'), 0.6],
      [page.say('Full form', 'Volle Form'), 0.2, 'right'],
      [page.say('Short form', 'Kurze Form'), 0.2, 'right'],
    ],
    [
      ...items.map(({ words, full, short }) => ({
        cells: [page.say(...words), cell(page, full), cell(page, short)],
        sources: [],
      })),
      {
        cells: [page.say('Together', 'Zusammen'), cell(page, minutes('full')), cell(page, minutes('short'))],
        sources: [],
      },
    ],
  );
}

export const agenda: SectionSpec = {
  key: 'agenda',
  title: ['Agenda', 'Agenda'],
  blocks(page) {
    const { next } = page.facts.meetings;
    return next !== null && next.agenda.length > 0 ? planned(page, next) : bothForms(page);
  },
};
