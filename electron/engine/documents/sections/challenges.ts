// What is in the way. Ourselves see every sign of risk; the customer sees what they asked and requested, and we leave room for
// the words that only a person should choose.
import type { DocumentBlock } from '../../../contract/documents.ts';
import type { Finding, FindingKind } from '../../../contract/findings.ts';
import { bullets, gap, type Page, paragraph, type SectionSpec } from '../page.ts';
import { isJudged, quotedLines, told } from '../said.ts';
import { changeLine } from './adoption.ts';

const DAY = 86_400_000;
const GRAVITY: readonly FindingKind[] = [
  'risk.cancellation',
  'risk.competitor',
  'risk.champion_left',
  'risk.escalation',
  'risk.outage',
  'risk.complaint',
];

/** What of it is not over; the gravest first, of half a year. */
export function risks(page: Page): Finding[] {
  const rank = ({ kind }: Finding) => (GRAVITY.indexOf(kind) + GRAVITY.length + 1) % (GRAVITY.length + 1);
  return told(page, ({ kind, by, state }) => by === 'them' && isJudged(kind) && state !== 'settled', {
    since: page.facts.clock.now - 182 * DAY,
    most: 60,
  }).sort((a, b) => rank(a) - rank(b) || b.evidence.sentAt - a.evidence.sentAt);
}

/** Questions of theirs that nobody answered yet. */
export function openQuestions(page: Page): Finding[] {
  return told(
    page,
    ({ kind, by, state, quote }) =>
      kind === 'question' && by === 'them' && state === 'open' && quote.trim().endsWith('?'),
    {
      since: page.facts.clock.now - 60 * DAY,
    },
  );
}

export const challenges: SectionSpec = {
  key: 'challenges',
  title: ['Challenges and open issues', 'Herausforderungen und offene Punkte'],
  blocks(page) {
    const blocks: DocumentBlock[] = [];
    const grave = page.client ? [] : quotedLines(page, risks(page), 5);
    if (grave.length > 0)
      blocks.push(
        paragraph(
          page.say('What they raised, the gravest first:', 'Was der Kunde angesprochen hat, das Schwerste zuerst:'),
        ),
        ...bullets(grave),
      );
    if (!page.client && grave.length === 0) {
      const none = page.say(
        'No complaint, escalation or talk of leaving was found in their mail of the last half year.',
        'In den Mails des letzten halben Jahres wurde keine Beschwerde, keine Eskalation und kein Gedanke an Kündigung gefunden.',
      );
      const mail = page.say('Mail of the last half year', 'Mails des letzten halben Jahres');
      blocks.push(paragraph(none, page.cite.own('mail:half-year', mail, { internal: true })));
    }
    const asked = quotedLines(page, openQuestions(page), 4);
    if (asked.length > 0) {
      blocks.push(
        paragraph(
          page.client
            ? page.say(
                'Questions we still owe you an answer to:',
                'Fragen, auf die wir Ihnen noch eine Antwort schulden:',
              )
            : page.say('Questions of theirs without an answer:', 'Fragen des Kunden ohne Antwort:'),
        ),
        ...bullets(asked),
      );
    }
    const tickets = changeLine(page, 'tickets');
    if (tickets !== null) blocks.push(paragraph(tickets.text, tickets.sources));
    blocks.push(
      gap(
        page.say(
          'Issues to discuss: what happened, where it stands, and what comes next',
          'Punkte, die zu besprechen sind: was war, wo es steht, wie es weitergeht',
        ),
      ),
    );
    return blocks;
  },
};
