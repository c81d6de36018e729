// Steps on the way to a day, counted back from it. A step whose day has passed is due now.
import { DateTime } from 'luxon';
import type { DocumentBlock } from '../../../contract/documents.ts';
import { longDay, type Page, shortDay, table } from '../page.ts';

export interface StepBefore {
  readonly days: number;
  readonly words: readonly [en: string, de: string];
  readonly who: 'us' | 'them' | 'both';
}

export function dayBefore(day: string, days: number): string {
  return DateTime.fromISO(day, { zone: 'utc' }).minus({ days }).toISODate() ?? day;
}

export const towardsRenewal: readonly StepBefore[] = [
  {
    days: 90,
    words: ['Results of the term looked at together', 'Gemeinsamer Blick auf die Ergebnisse der Laufzeit'],
    who: 'both',
  },
  {
    days: 60,
    words: ['Scope and needs of the next term agreed', 'Umfang und Bedarf der nächsten Laufzeit geklärt'],
    who: 'both',
  },
  { days: 45, words: ['Proposal with terms and price', 'Angebot mit Konditionen und Preis'], who: 'us' },
  { days: 30, words: ['Decision in principle', 'Grundsätzliche Entscheidung'], who: 'them' },
  { days: 21, words: ['Legal and purchasing have looked at it', 'Prüfung durch Recht und Einkauf'], who: 'them' },
  { days: 7, words: ['Signed by both sides', 'Von beiden Seiten unterschrieben'], who: 'both' },
  { days: 0, words: ['The next term begins', 'Die nächste Laufzeit beginnt'], who: 'both' },
];

export function stepsBefore(
  page: Page,
  day: string,
  list: readonly StepBefore[],
  sources: readonly string[],
): DocumentBlock[] {
  const who = {
    us: page.say('Our side', 'Unsere Seite'),
    them: page.facts.account.name,
    both: page.say('Both', 'Beide'),
  };
  return table(
    [
      [page.say('By', 'Bis'), 0.24],
      [page.say('Step', 'Schritt'), 0.52],
      [page.say('Who', 'Wer'), 0.24],
    ],
    list.map(({ days, words, who: side }) => {
      const by = dayBefore(day, days);
      return {
        cells: [
          by < page.facts.today ? page.say('Now', 'Jetzt') : shortDay(by, page.language),
          page.say(...words),
          who[side],
        ],
        sources,
      };
    }),
  );
}

export function countedBackFrom(page: Page, day: string): string {
  return page.say(
    `The days are counted back from ${longDay(day, 'en')}.`,
    `Die Tage sind vom ${longDay(day, 'de')} zurückgerechnet.`,
  );
}
