// What stands on the cover: whose eyes it is for, the time it looks back on, and who takes part.
import type { DocumentBlock } from '../../../contract/documents.ts';
import { gap, type Page, paragraph, type SectionSpec, writtenAt } from '../page.ts';

export const coverLine = (page: Pick<Page, 'client' | 'say'>): string =>
  page.client
    ? page.say(
        'Client edition: our internal assessments, forecasts and notes are not part of it.',
        'Kundenausgabe: unsere internen Einschätzungen, Prognosen und Notizen sind nicht enthalten.',
      )
    : page.say(
        'Internal edition: holds assessments, forecasts and notes. Not for the customer.',
        'Interne Ausgabe: mit Einschätzungen, Prognosen und Notizen. Nicht für den Kunden.',
      );

export const title: SectionSpec = {
  key: 'title',
  title: ['About this document', 'Zu diesem Dokument'],
  blocks(page) {
    const { lookBack } = page.facts;
    const since = writtenAt(page, lookBack.since);
    const period =
      lookBack.review === null
        ? page.say(`It looks back on the time since ${since}.`, `Betrachtet wird die Zeit seit dem ${since}.`)
        : page.say(
            `It looks back on the time since the last review on ${since}.`,
            `Betrachtet wird die Zeit seit dem letzten Review am ${since}.`,
          );
    const blocks = [paragraph(coverLine(page))];
    if (page.kind !== 'review_pack') return blocks;
    return [...blocks, paragraph(period), ...when(page)];
  },
};

function when(page: Page): DocumentBlock[] {
  const { next } = page.facts.meetings;
  const who = gap(page.say('Participants of the review', 'Teilnehmende des Reviews'));
  if (next === null || next.at === null) {
    return [gap(page.say('Date and participants of the review', 'Termin und Teilnehmende'))];
  }
  const day = writtenAt(page, next.at);
  const says = page.say(`Meeting agreed: ${next.name}`, `Vereinbartes Treffen: ${next.name}`);
  const sources = page.cite.own(`meeting:${next.id}`, says, { at: next.at });
  return [paragraph(page.say(`The review takes place on ${day}.`, `Das Review findet am ${day} statt.`), sources), who];
}
