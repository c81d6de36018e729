// Action items: what was carried over, and room for what the review decides.
import { gap, paragraph, type SectionSpec } from '../page.ts';
import { commitmentsOf, isOpen, promiseTable } from './commitments.ts';

export const actions: SectionSpec = {
  key: 'actions',
  title: ['Action items', 'Vereinbarte Maßnahmen'],
  blocks(page) {
    const open = (['us', 'them'] as const).flatMap((side) =>
      commitmentsOf(page, side)
        .filter((one) => isOpen(one) && one.due !== null)
        .slice(0, 4),
    );
    return [
      ...(open.length === 0
        ? []
        : [
            paragraph(page.say('Carried into this review:', 'In dieses Review mitgenommen:')),
            ...promiseTable(page, open),
          ]),
      gap(page.say('New action items: what, who and by when', 'Neue Maßnahmen: was, wer und bis wann')),
    ];
  },
};
