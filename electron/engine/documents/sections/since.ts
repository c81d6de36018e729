// What happened since the last review: what was worked on, who spoke with whom, what changed.

import type { Touch } from '../../../contract/account.ts';
import type { DocumentBlock, DocumentLine } from '../../../contract/documents.ts';
import { topicOf } from '../../drafting/reasons/quotable.ts';
import {
  bullets,
  counted,
  dayAt,
  inQuotes,
  line,
  type Page,
  paragraph,
  type SectionSpec,
  shortDay,
  writtenAt,
} from '../page.ts';
import { isJudged } from '../said.ts';
import { citeHealth } from './health.ts';

const TOPICS = 5;
const CALLS = 6;
/** What was bargained over is no work to look back on before an executive of theirs. */
const OF_TERMS =
  /\b(?:vendor|supplier|competitor|invoice|billing|reminder|renewal|contract|price|pricing|licen[cs]e|term|terms|termination|complaint|wettbewerb\p{L}*|anbieter\p{L}*|rechnung\p{L}*|mahnung|vertrag\p{L}*|preis\p{L}*|verlängerung|kündigung|lizenz\p{L}*|beschwerde)s?\b/iu;

/** Courtesies of a relationship, good to have and nothing to report. */
const COURTESY =
  /\b(?:come by|coming to|visit\p{L}*|thank(?:s| you)|goodbye|farewell|favou?r|snow|storm|weather|strike|holidays?|vacation|birthday|christmas|congratulations|lunch|coffee|dinner|interview|reference call|user day|besuch\p{L}*|danke\p{L}*|abschied|gefallen|wetter|urlaub|feiertage?|geburtstag|weihnacht\p{L}*|glückwunsch|mittagessen|referenz\p{L}*)\b/iu;

function isMail({ kind }: Touch): boolean {
  return kind === 'mail_in' || kind === 'mail_out';
}

export interface Topic {
  readonly subject: string;
  readonly messages: number;
  readonly last: number;
  readonly sources: readonly string[];
}

/** Threads of the period with the most mail of both sides; the customer does not read those back that hold their trouble. */
export function topicsOf(page: Page): Topic[] {
  const judged = new Set(
    page.client
      ? page.facts.findings.filter(({ kind }) => isJudged(kind)).map(({ evidence }): number => evidence.threadId)
      : [],
  );
  const mails = page.facts.touches.filter((one) => isMail(one) && one.at >= page.facts.lookBack.since);
  return [...Map.groupBy(mails, ({ threadId }): number => threadId ?? 0)]
    .flatMap(([thread, list]): Topic[] => {
      const subject = topicOf(list[0]?.subject ?? '');
      const both = list.some(({ kind }) => kind === 'mail_in') && list.some(({ kind }) => kind === 'mail_out');
      if (subject !== null && (COURTESY.test(subject) || (page.client && OF_TERMS.test(subject)))) return [];
      if (thread === 0 || judged.has(thread) || subject === null || !both || list.length < 3) return [];
      const sources = list
        .slice(0, 2)
        .flatMap(({ messageRowId }) => (messageRowId === null ? [] : page.cite.message(messageRowId)));
      return [{ subject, messages: list.length, last: list[0]?.at ?? 0, sources }];
    })
    .sort((a, b) => b.messages - a.messages || b.last - a.last)
    .slice(0, TOPICS);
}

function topicLine(page: Page, { subject, messages, last, sources }: Topic): DocumentLine {
  const until = shortDay(dayAt(page, last), page.language);
  const count = counted(page, messages, ['message', 'Nachricht'], ['messages', 'Nachrichten']);
  const figures = page.say(`(${count}, last on ${until})`, `(${count}, zuletzt am ${until})`);
  return line(`${inQuotes(page, subject)} ${figures}`, sources);
}

function calls(page: Page, touches: readonly Touch[]): DocumentLine[] {
  return touches
    .filter((one) => !isMail(one) && one.touchId !== null)
    .slice(0, CALLS)
    .map(({ kind, at, subject, touchId }) => {
      const what = kind === 'call' ? page.say('Call', 'Anruf') : page.say('Meeting', 'Treffen');
      const says = page.say(`${what} recorded: ${subject}`, `${what} festgehalten: ${subject}`);
      return line(
        `${what}, ${shortDay(dayAt(page, at), page.language)}: ${subject}`,
        // What we noted as its subject was written for ourselves.
        page.cite.own(`touch:${touchId ?? 0}`, says, { at, internal: true }),
      );
    });
}

export const since: SectionSpec = {
  key: 'since',
  title: ['Since the last review', 'Seit dem letzten Review'],
  titleFor: ({ facts }) => (facts.lookBack.review === null ? ['This period', 'Dieser Zeitraum'] : null),
  blocks(page) {
    const { touches, lookBack, weeks, clock } = page.facts;
    const within = touches.filter(({ at }) => at >= lookBack.since && at <= clock.now);
    const mails = within.filter(isMail);
    const from = writtenAt(page, lookBack.since);
    const blocks: DocumentBlock[] = [];
    const people = new Set(mails.filter(({ kind }) => kind === 'mail_in').map(({ who }) => who));
    const newest = mails.find(({ kind }) => kind === 'mail_in');
    if (mails.length === 0) {
      blocks.push(
        paragraph(
          page.say(`No mail went back and forth since ${from}.`, `Seit dem ${from} wurde nichts geschrieben.`),
          page.cite.own('mail:period', page.say('Mail of the period', 'Mails des Zeitraums')),
        ),
      );
    } else {
      const count = counted(page, mails.length, ['message', 'Nachricht'], ['messages', 'Nachrichten']);
      const who = counted(page, people.size, ['person', 'Person'], ['people', 'Personen']);
      const oldest = mails.findLast(({ kind }) => kind === 'mail_in');
      blocks.push(
        paragraph(
          people.size === 0
            ? page.say(
                `Since ${from}: ${count}, all of them from our side.`,
                `Seit dem ${from}: ${count}, alle von unserer Seite.`,
              )
            : page.say(
                `Since ${from}: ${count} between us, with ${who} of ${page.facts.account.name}.`,
                `Seit dem ${from}: ${count} zwischen uns, mit ${who} von ${page.facts.account.name}.`,
              ),
          [newest, oldest].flatMap((one) => (one?.messageRowId == null ? [] : page.cite.message(one.messageRowId))),
        ),
      );
    }
    const spoken = topicsOf(page).map((topic) => topicLine(page, topic));
    if (spoken.length > 0)
      blocks.push(
        paragraph(page.say('What we worked on together:', 'Woran wir gemeinsam gearbeitet haben:')),
        ...bullets(spoken),
      );
    if (page.client) return blocks;
    const held = calls(page, within);
    if (held.length > 0)
      blocks.push(paragraph(page.say('Calls and meetings:', 'Anrufe und Treffen:')), ...bullets(held));
    const then =
      weeks.findLast(({ weekStart, score }) => score !== null && weekStart <= dayAt(page, lookBack.since))?.score ??
      null;
    const now = page.facts.health.score;
    if (then !== null && now !== null) {
      const text =
        then === now
          ? page.say(`Health is ${now}, as it was then.`, `Der Zustand der Beziehung liegt wie damals bei ${now}.`)
          : page.say(
              `Health was ${then} then and is ${now} now.`,
              `Der Zustand der Beziehung lag damals bei ${then} und liegt heute bei ${now}.`,
            );
      blocks.push(paragraph(text, citeHealth(page)));
    }
    return blocks;
  },
};
