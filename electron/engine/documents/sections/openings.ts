// Where the account could grow, in the words of its people. Internal: what we make of it is ours.
import { bullets, gap, type Page, paragraph, type SectionSpec } from '../page.ts';
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

export const openings: SectionSpec = {
  key: 'openings',
  title: ['Openings', 'Chancen'],
  internal: true,
  blocks(page) {
    const lines = growthLines(page, 6);
    if (lines.length === 0)
      return [
        paragraph(
          page.say(
            'Nothing in their mail of the last half year points to an opening.',
            'In den Mails des letzten halben Jahres deutet nichts auf eine Chance hin.',
          ),
        ),
      ];
    return [
      paragraph(
        page.say(
          'What their mail says of plans, budgets and growth:',
          'Was in den Mails von Vorhaben, Budgets und Wachstum steht:',
        ),
      ),
      ...bullets(lines),
      gap(
        page.say(
          'The opening worth raising in this review, its amount and who decides',
          'Die Chance, die angesprochen werden soll, ihr Umfang und wer entscheidet',
        ),
      ),
    ];
  },
};
