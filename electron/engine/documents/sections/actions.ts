// Action items: what the last meetings agreed on, what was promised besides, and room for what this review decides.
import type { DocumentBlock } from '../../../contract/documents.ts';
import { gap, type Page, paragraph, type SectionSpec, shortDay, table } from '../page.ts';
import { commitmentsOf, isOpen, promiseTable } from './commitments.ts';

const SHOWN = 12;

/** Open ones, and those that were done since the last review. */
function agreed(page: Page): DocumentBlock[] {
  return table(
    [
      [page.say('Action', 'Maßnahme'), 0.46],
      [page.say('Who', 'Wer'), 0.24],
      [page.say('By', 'Bis'), 0.16],
      [page.say('State', 'Stand'), 0.14],
    ],
    page.facts.meetings.actions.slice(0, SHOWN).map(({ id, what, owner, who, due, done, meeting, agreedAt }) => ({
      cells: [
        what,
        who || (owner === 'us' ? page.say('Our side', 'Unsere Seite') : page.facts.account.name),
        due === null ? '–' : shortDay(due, page.language),
        done ? page.say('Done', 'Erledigt') : page.say('Open', 'Offen'),
      ],
      sources: page.cite.own(`action:${id}`, page.say(`Agreed in: ${meeting}`, `Vereinbart in: ${meeting}`), {
        at: agreedAt,
      }),
    })),
  );
}

export const actions: SectionSpec = {
  key: 'actions',
  title: ['Action items', 'Vereinbarte Maßnahmen'],
  blocks(page) {
    const items = agreed(page);
    const open = (['us', 'them'] as const).flatMap((side) =>
      commitmentsOf(page, side)
        .filter((one) => isOpen(one) && one.due !== null)
        .slice(0, 4),
    );
    const carried = page.say('Carried over from the last meetings:', 'Aus den letzten Gesprächen übernommen:');
    const promised = page.say('Promised and still open:', 'Zugesagt und noch offen:');
    return [
      ...(items.length === 0 ? [] : [paragraph(carried), ...items]),
      ...(open.length === 0 ? [] : [paragraph(promised), ...promiseTable(page, open)]),
      gap(page.say('New action items: what, who and by when', 'Neue Maßnahmen: was, wer und bis wann')),
    ];
  },
};
