// Where the account could grow, in the words of its people. Internal: what we make of it is ours.
import type { DocumentBlock } from '../../../contract/documents.ts';
import type { OpeningStage } from '../../../contract/openings.ts';
import { bullets, gap, moneyWords, type Page, paragraph, type SectionSpec, shortDay, table } from '../page.ts';
import { quotedLines, told } from '../said.ts';

/** "We need more seats soon" is old news after that. */
const HALF_YEAR = 182 * 86_400_000;

export function growthLines(page: Page, most: number) {
  const said = told(
    page,
    ({ kind, by }) => by === 'them' && kind.startsWith('expansion.') && kind !== 'expansion.success',
    {
      since: page.facts.clock.now - HALF_YEAR,
      most: 30,
    },
  );
  return quotedLines(page, said, most);
}

const stages: Record<OpeningStage, readonly [string, string]> = {
  qualify: ['Qualify', 'Klären'],
  educate: ['Educate', 'Zeigen'],
  propose: ['Propose', 'Anbieten'],
  close: ['Close', 'Abschließen'],
};

function openingTable(page: Page): DocumentBlock[] {
  return table(
    [
      [page.say('Opening', 'Chance'), 0.34],
      [page.say('Stage', 'Stufe'), 0.14],
      [page.say('A year more', 'Mehr im Jahr'), 0.18, 'right'],
      [page.say('Next step', 'Nächster Schritt'), 0.34],
    ],
    page.facts.openings.map(({ openingId, name, stage, amount, nextStep, nextStepOn, evidence }) => ({
      cells: [
        name,
        page.say(...stages[stage]),
        amount === null ? '–' : moneyWords(amount, page.language),
        [nextStep || '–', ...(nextStepOn === null ? [] : [shortDay(nextStepOn, page.language)])].join(', '),
      ],
      sources: [
        ...page.cite.own(`opening:${openingId}`, page.say(`Opening: ${name}`, `Chance: ${name}`), { internal: true }),
        ...(evidence === null ? [] : page.cite.message(evidence.messageRowId)),
      ],
    })),
  );
}

export const openings: SectionSpec = {
  key: 'openings',
  title: ['Openings', 'Chancen'],
  internal: true,
  blocks(page) {
    const worked = openingTable(page);
    const lines = growthLines(page, 6);
    const raise = gap(
      page.say(
        'The opening worth raising in this review, its amount and who decides',
        'Die Chance, die angesprochen werden soll, ihr Umfang und wer entscheidet',
      ),
    );
    const said = page.say(
      'What their mail says of plans, budgets and growth:',
      'Was in den Mails von Vorhaben, Budgets und Wachstum steht:',
    );
    const heard = lines.length === 0 ? [] : [paragraph(said), ...bullets(lines)];
    if (worked.length > 0) return [...worked, ...heard];
    if (heard.length > 0) return [...heard, raise];
    const none = page.say(
      'Nothing in their mail of the last half year points to an opening.',
      'In den Mails des letzten halben Jahres deutet nichts auf eine Chance hin.',
    );
    const mail = page.say('Mail of the last half year', 'Mails des letzten halben Jahres');
    return [paragraph(none, page.cite.own('mail:half-year', mail, { internal: true }))];
  },
};
