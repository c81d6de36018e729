// What the customer got out of it: results in figures that we reported, what they said of it, and what we delivered.
import type { DocumentBlock, DocumentLine } from '../../../contract/documents.ts';
import { bullets, gap, inQuotes, line, type Page, paragraph, type SectionSpec, writtenAt } from '../page.ts';
import { quotedLines, told } from '../said.ts';
import { aboutWords, commitmentsOf, pledgeOf } from './commitments.ts';

const YEAR = 365 * 86_400_000;

/** In figures, as we wrote them to the customer; the newest first. */
export function measured(page: Page, most: number): DocumentLine[] {
  return page.facts.reported.slice(0, most).map(({ quote, who, at, messageRowId }) => {
    const topic = page.cite.topic(messageRowId);
    const about = topic === '' ? '' : page.say(`, on ${inQuotes(page, topic)}`, `, zu ${inQuotes(page, topic)}`);
    return line(`${inQuotes(page, quote)} (${who}, ${writtenAt(page, at)}${about})`, page.cite.message(messageRowId));
  });
}

/** What they said of it, in their words; those with figures first. */
export function praise(page: Page, most: number): DocumentLine[] {
  const said = told(
    page,
    ({ kind, by }) => by === 'them' && (kind === 'expansion.success' || kind === 'satisfaction_positive'),
    { since: page.facts.clock.now - YEAR, most: 40 },
  );
  const figuresFirst = said.toSorted((a, b) => Number(/\d/u.test(b.quote)) - Number(/\d/u.test(a.quote)));
  return quotedLines(page, figuresFirst, most);
}

function delivered(page: Page, most: number): DocumentLine[] {
  return commitmentsOf(page, 'us')
    .filter(({ state }) => state === 'kept')
    .slice(0, most)
    .map((one) => {
      const day = writtenAt(page, one.evidence.sentAt);
      const settled = one.stateMessageRowId === null ? [] : page.cite.message(one.stateMessageRowId);
      return line(
        page.say(
          `${aboutWords(page, one)} ${pledgeOf(page, one) ?? ''}, promised on ${day}, done`,
          `${aboutWords(page, one)} ${pledgeOf(page, one) ?? ''}, zugesagt am ${day}, erledigt`,
        ),
        [...page.cite.message(one.evidence.messageRowId), ...settled],
      );
    });
}

function under(lead: string, lines: readonly DocumentLine[]): DocumentBlock[] {
  return lines.length === 0 ? [] : [paragraph(lead), ...bullets(lines)];
}

export const value: SectionSpec = {
  key: 'value',
  title: ['Value and results', 'Nutzen und Ergebnisse'],
  blocks(page) {
    const saidBy = page.client
      ? page.say('In your words:', 'In Ihren Worten:')
      : page.say('In their words:', 'In den Worten des Kunden:');
    const figures = measured(page, 3);
    return [
      ...under(page.say('Results in figures:', 'Ergebnisse in Zahlen:'), figures),
      ...under(saidBy, praise(page, 3)),
      ...under(
        page.say('What we delivered in this period:', 'Was wir in diesem Zeitraum geliefert haben:'),
        delivered(page, 5),
      ),
      gap(
        figures.length > 0
          ? page.say('What these results are worth to the business', 'Was diese Ergebnisse wert sind')
          : page.say(
              'A result in figures: what it was before, what it is now, and what that is worth',
              'Ein Ergebnis in Zahlen: vorher, heute, und was das wert ist',
            ),
      ),
    ];
  },
};
