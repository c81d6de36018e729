// What is proposed to happen next: promises that are open, questions that want an answer, and room for what we suggest.
import type { DocumentBlock } from '../../../contract/documents.ts';
import { gap, inQuotes, nameOf, type Page, type SectionSpec, shortDay, table, whoSaid } from '../page.ts';
import { quoteOf } from '../said.ts';
import { openQuestions } from './challenges.ts';
import { aboutWords, commitmentsOf, isOpen, pledgeOf } from './commitments.ts';

interface Step {
  readonly cells: readonly [what: string, who: string, by: string];
  readonly sources: readonly string[];
}

const STEPS = 10;

export function steps(page: Page): Step[] {
  const { tasks, account } = page.facts;
  const day = (due: string | null) =>
    due === null ? page.say('To be agreed', 'Noch offen') : shortDay(due, page.language);
  const promised = (['us', 'them'] as const).flatMap((side) =>
    commitmentsOf(page, side)
      .filter(isOpen)
      .map((one): Step => {
        const late = one.due !== null && one.due < page.facts.today;
        const who = side === 'us' ? whoSaid(page, one) : `${whoSaid(page, one)}, ${account.name}`;
        const by = late ? page.say('New day to be agreed', 'Neuer Termin offen') : day(one.due);
        return {
          cells: [`${aboutWords(page, one)} ${pledgeOf(page, one) ?? ''}`, who, by],
          sources: page.cite.message(one.evidence.messageRowId),
        };
      }),
  );
  const questions = openQuestions(page).flatMap((one): Step[] => {
    const words = quoteOf(page, one);
    if (words === null) return [];
    const text = page.say(`Answer ${inQuotes(page, words)}`, `Antwort auf ${inQuotes(page, words)}`);
    return [{ cells: [text, page.say('Us', 'Wir'), day(null)], sources: page.cite.message(one.evidence.messageRowId) }];
  });
  const own = page.client
    ? []
    : tasks.map(
        ({ id, title, due }): Step => ({
          cells: [title, page.say('Us', 'Wir'), day(due)],
          sources: page.cite.own(`yours:task-${id}`, page.say(`Task: ${title}`, `Aufgabe: ${title}`), {
            internal: true,
          }),
        }),
      );
  return [...promised, ...questions.slice(0, 3), ...own].slice(0, STEPS);
}

export function stepTable(page: Page, rows: readonly Step[]): DocumentBlock[] {
  return table(
    [
      [page.say('Step', 'Schritt'), 0.52],
      [page.say('Who', 'Wer'), 0.26],
      [page.say('By', 'Bis'), 0.22],
    ],
    rows,
  );
}

export const plan: SectionSpec = {
  key: 'plan',
  title: ['Proposed plan', 'Vorschlag für das weitere Vorgehen'],
  blocks(page) {
    const sponsor = page.facts.people.find(({ isPrimary, left }) => isPrimary && !left);
    const who = sponsor === undefined ? page.facts.account.name : nameOf(sponsor);
    return [
      gap(
        page.say(
          `What the next quarter should achieve, as agreed with ${who}`,
          `Was das nächste Quartal erreichen soll, abgestimmt mit ${who}`,
        ),
      ),
      ...stepTable(page, steps(page)),
    ];
  },
};
