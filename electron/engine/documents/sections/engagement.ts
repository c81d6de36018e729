// The calendar of an account: what comes when, from the rhythm, the agreement and the goals. And who of ours takes part.
import type { DocumentBlock } from '../../../contract/documents.ts';
import { dayAt, gap, type SectionSpec, shortDay, table } from '../page.ts';
import { moments, timeline } from './commercial.ts';

export const engagement: SectionSpec = {
  key: 'engagement',
  title: ['Engagement calendar', 'Kontaktkalender'],
  blocks(page) {
    const { row } = page.facts;
    const ahead = moments(page).filter(({ done }) => !done);
    const next = page.client || row.nextTouch.at === null ? null : dayAt(page, row.nextTouch.at);
    const says = page.say('Rhythm of touches', 'Rhythmus der Kontakte');
    const touch =
      next === null
        ? []
        : [
            {
              day: next,
              title: page.say('Next touch', 'Nächster Kontakt'),
              text: page.say(`every ${row.cadenceDays} days`, `alle ${row.cadenceDays} Tage`),
              done: false,
              sources: page.cite.own('account:rhythm', says, { internal: true }),
            },
          ];
    const blocks: DocumentBlock[] = timeline([...touch, ...ahead].sort((a, b) => a.day.localeCompare(b.day)));
    return [
      ...blocks,
      gap(page.say('Reviews, visits and events of the year', 'Reviews, Besuche und Termine des Jahres')),
    ];
  },
};

export const team: SectionSpec = {
  key: 'team',
  title: ['Internal team', 'Eigenes Team'],
  internal: true,
  blocks(page) {
    const { colleagues, account, touches } = page.facts;
    if (colleagues.length === 0)
      return [gap(page.say('Who of ours works with the account', 'Wer von uns den Kunden betreut'))];
    const lastOf = (message: number) => touches.find(({ messageRowId }) => messageRowId === message)?.at ?? null;
    return [
      ...table(
        [
          [page.say('Name', 'Name'), 0.4],
          [page.say('Part', 'Aufgabe'), 0.35],
          [page.say('Last mail to them', 'Letzte Mail an den Kunden'), 0.25],
        ],
        colleagues.slice(0, 8).map(({ name, lastMessage }) => {
          const at = lastOf(lastMessage);
          return {
            cells: [
              name,
              name === account.owner ? page.say('Account manager', 'Kundenbetreuung') : '',
              at === null ? '–' : shortDay(dayAt(page, at), page.language),
            ],
            sources: page.cite.message(lastMessage),
          };
        }),
      ),
      gap(
        page.say(
          'Who of ours answers for what, and the executive who stands behind it',
          'Wer von uns wofür zuständig ist, und wer in der Leitung dahintersteht',
        ),
      ),
    ];
  },
};
