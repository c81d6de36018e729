// How the relationship stands by its figures: the score, how it moved, and what each part of it rests on. Internal.
import type { DocumentBlock } from '../../../contract/documents.ts';
import type { HealthComponentKind } from '../../../contract/relationship.ts';
import { longDay, monthOf, type Page, paragraph, type SectionSpec, shortDay, table } from '../page.ts';
import { restsOnGerman } from './health-german.ts';

const names: Record<HealthComponentKind, readonly [string, string]> = {
  silence: ['Silence', 'Funkstille'],
  responsiveness: ['Answer times', 'Antwortzeiten'],
  depth: ['Depth', 'Tiefe'],
  breadth: ['Breadth', 'Breite'],
  risks: ['Signs of risk', 'Risikozeichen'],
  promises: ['Our promises', 'Unsere Zusagen'],
  usage: ['Usage', 'Nutzung'],
  nps: ['Opinion', 'Zufriedenheit'],
  tickets: ['Tickets', 'Tickets'],
};

/** Weeks that a label takes. */
const NARROW = 3;

export function citeHealth(page: Page): string[] {
  return page.cite.own(
    'health:score',
    page.say(
      'Health, computed from mail and figures week by week',
      'Zustand der Beziehung, wöchentlich aus Mails und Kennzahlen berechnet',
    ),
    { at: page.facts.clock.now, internal: true },
  );
}

function sentence(page: Page): string {
  const { score, confidenceWhy, drop } = page.facts.health;
  if (score === null)
    return page.say(
      `Health is unknown: ${confidenceWhy}`,
      'Der Zustand der Beziehung ist nicht bekannt: zu wenige Mails des Kunden, um ihn zu messen.',
    );
  const fell =
    drop === null
      ? ''
      : page.say(
          ` It fell from ${drop.from} to ${drop.to} since ${longDay(drop.since, 'en')}.`,
          ` Seit dem ${longDay(drop.since, 'de')} fiel er von ${drop.from} auf ${drop.to}.`,
        );
  return page.say(`Health is ${score} of 100.${fell}`, `Der Zustand der Beziehung liegt bei ${score} von 100.${fell}`);
}

/** Weeks without a score before the first are left out. */
export function healthPlot(page: Page): DocumentBlock[] {
  const first = page.facts.weeks.findIndex(({ score }) => score !== null);
  const weeks = first < 0 ? [] : page.facts.weeks.slice(first);
  if (weeks.length < 3) return [];
  let month = '';
  const labels = weeks.map(({ weekStart }) => {
    const label = monthOf(weekStart, page.language);
    const shown = label === month ? '' : label;
    month = label;
    return shown;
  });
  // A month of which only the end is shown would stand upon the next.
  if (labels.slice(1, NARROW).some((label) => label !== '')) labels[0] = '';
  return [
    {
      type: 'chart',
      form: 'line',
      title: page.say('Health week by week', 'Zustand der Beziehung je Woche'),
      unit: '',
      labels,
      series: [{ name: page.say('Health', 'Zustand'), values: weeks.map(({ score }) => score) }],
      sources: citeHealth(page),
    },
  ];
}

export const health: SectionSpec = {
  key: 'health',
  title: ['Relationship health', 'Zustand der Beziehung'],
  internal: true,
  blocks(page) {
    const { components } = page.facts.health;
    const known = components.filter(({ score }) => score !== null);
    return [
      paragraph(sentence(page), citeHealth(page)),
      ...healthPlot(page),
      ...table(
        [
          [page.say('Part', 'Teil'), 0.2],
          [page.say('Score', 'Wert'), 0.1, 'right'],
          [page.say('Weight', 'Gewicht'), 0.1, 'right'],
          [page.say('What it rests on', 'Worauf er beruht'), 0.6],
        ],
        known.map(({ kind, score, weight, text, messageRowIds }) => ({
          cells: [
            page.say(...names[kind]),
            String(score),
            `${Math.round(weight * 100)} %`,
            page.language === 'en' ? text : restsOnGerman(page, kind, score),
          ],
          sources: [...citeHealth(page), ...messageRowIds.slice(0, 2).flatMap((id) => page.cite.message(id))],
        })),
      ),
      ...(known.length < components.length
        ? [
            paragraph(
              page.say(
                `Not known, and not counted: ${components
                  .filter(({ score }) => score === null)
                  .map(({ kind }) => names[kind][0].toLowerCase())
                  .join(', ')}.`,
                `Nicht bekannt und nicht gezählt: ${components
                  .filter(({ score }) => score === null)
                  .map(({ kind }) => names[kind][1])
                  .join(', ')}.`,
              ),
              citeHealth(page),
            ),
          ]
        : []),
    ];
  },
};

export function healthNote(page: Page): string {
  const { drop } = page.facts.health;
  return drop === null
    ? ''
    : page.say(`${drop.from} on ${shortDay(drop.since, 'en')}`, `${drop.from} am ${shortDay(drop.since, 'de')}`);
}
