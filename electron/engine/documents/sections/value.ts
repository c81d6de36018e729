// What the customer got out of it, in their own words and figures, and what we delivered.
import type { DocumentBlock } from '../../../contract/documents.ts';
import { bullets, dayAt, gap, line, type Page, paragraph, type SectionSpec, shortDay, whoSaid } from '../page.ts';
import { quotedLines, told } from '../said.ts';
import { commitmentsOf, promiseWords } from './commitments.ts';

const YEAR = 365 * 86_400_000;

/** Results they told of, newest first: of the period, and where there are few, of the year. */
export function results(page: Page, most: number) {
  const wanted = told(
    page,
    ({ kind, by }) => by === 'them' && (kind === 'expansion.success' || kind === 'satisfaction_positive'),
    {
      since: page.facts.clock.now - YEAR,
      most: 40,
    },
  );
  const figures = wanted.toSorted((a, b) => Number(/\d/u.test(b.quote)) - Number(/\d/u.test(a.quote)));
  return quotedLines(page, figures, most);
}

export function delivered(page: Page, most: number): DocumentBlock[] {
  const kept = commitmentsOf(page, 'us').filter(({ state }) => state === 'kept');
  const items = kept
    .slice(0, most)
    .map((one) =>
      line(
        `${promiseWords(one)} (${whoSaid(page, one)}, ${shortDay(dayAt(page, one.evidence.sentAt), page.language)})`,
        [
          ...page.cite.message(one.evidence.messageRowId),
          ...(one.stateMessageRowId === null ? [] : page.cite.message(one.stateMessageRowId)),
        ],
      ),
    );
  return bullets(items);
}

function resultsLead(page: Page): string {
  return page.client
    ? page.say('Results you told us of:', 'Ergebnisse, von denen Sie berichtet haben:')
    : page.say('Results they told us of:', 'Ergebnisse, von denen der Kunde berichtet hat:');
}

export const value: SectionSpec = {
  key: 'value',
  title: ['Value and results', 'Nutzen und Ergebnisse'],
  blocks(page) {
    const said = results(page, 4);
    const done = delivered(page, 5);
    return [
      ...(said.length === 0 ? [] : [paragraph(resultsLead(page)), ...bullets(said)]),
      ...(done.length === 0
        ? []
        : [
            paragraph(page.say('What we delivered in this period:', 'Was wir in diesem Zeitraum geliefert haben:')),
            ...done,
          ]),
      gap(
        page.say(
          'A result in figures: what it was before, what it is now, and what that is worth',
          'Ein Ergebnis in Zahlen: vorher, heute, und was das wert ist',
        ),
      ),
    ];
  },
};
