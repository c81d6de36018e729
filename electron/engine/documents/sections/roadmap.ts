// What the customer asked the product for and what they plan, so that the roadmap can be spoken of where it touches them.
import type { DocumentBlock } from '../../../contract/documents.ts';
import { bullets, gap, paragraph, type SectionSpec } from '../page.ts';
import { quotedLines, told } from '../said.ts';

const YEAR = 365 * 86_400_000;

export const roadmap: SectionSpec = {
  key: 'roadmap',
  title: ['Roadmap topics', 'Themen der Weiterentwicklung'],
  blocks(page) {
    const since = page.facts.clock.now - YEAR;
    const asked = quotedLines(
      page,
      told(page, ({ kind, by }) => by === 'them' && kind === 'feature_request', { since, most: 20 }),
      4,
    );
    const planned = quotedLines(
      page,
      told(
        page,
        ({ kind, by }) => by === 'them' && (kind === 'expansion.initiative' || kind === 'expansion.solvable_problem'),
        { since, most: 20 },
      ),
      3,
    );
    const blocks: DocumentBlock[] = [];
    if (asked.length > 0)
      blocks.push(
        paragraph(
          page.client
            ? page.say('What you asked for:', 'Was Sie sich gewünscht haben:')
            : page.say('What they asked for:', 'Was der Kunde sich gewünscht hat:'),
        ),
        ...bullets(asked),
      );
    if (planned.length > 0)
      blocks.push(
        paragraph(
          page.client
            ? page.say('Plans of yours that the roadmap touches:', 'Vorhaben bei Ihnen, die es berührt:')
            : page.say('Plans of theirs that the roadmap touches:', 'Vorhaben des Kunden, die es berührt:'),
        ),
        ...bullets(planned),
      );
    return [
      ...blocks,
      gap(page.say('What is coming that matters to them, and when', 'Was kommt, das für den Kunden zählt, und wann')),
    ];
  },
};
