// The agenda of a review, in full and in short, with its minutes.
import { type Page, paragraph, type SectionSpec, table } from '../page.ts';

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

export const agenda: SectionSpec = {
  key: 'agenda',
  title: ['Agenda', 'Agenda'],
  blocks(page) {
    return [
      paragraph(
        page.say(
          `In full it takes ${minutes('full')} minutes, in short ${minutes('short')}.`,
          `In voller Form dauert das Gespräch ${minutes('full')} Minuten, in kurzer ${minutes('short')}.`,
        ),
      ),
      ...table(
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
      ),
    ];
  },
};
