// What the words of a reason can say: whose sentence it was, when, in which thread, and how it may be told or quoted.

import type { DraftFact } from '../../../contract/touch-drafts.ts';
import type { LocalNow } from '../../book/local-time.ts';
import type { Candidate } from '../reasons/candidate.ts';
import { standsByItself, topicOf } from '../reasons/quotable.ts';
import type { Known } from './letter.ts';
import { promisedWords, retold } from './retell.ts';
import { type LetterLanguage, sayDay, sayInstant } from './say-day.ts';
import type { LanguageWords } from './words/words.ts';

export interface ReasonTold extends Known {
  /** The words are those of the person written to, or of a promise or question of ours the user's own. */
  readonly own: boolean;
  /** Names that the words may bring: who said it, and what the thread is called. */
  readonly named: readonly DraftFact[];
}

export interface ReasonTerms {
  readonly language: LetterLanguage;
  readonly words: LanguageWords;
  readonly to: string;
  readonly ownAddresses: ReadonlySet<string>;
  /** Lower-case words that are known to be names. */
  readonly names: ReadonlySet<string>;
  readonly now: LocalNow;
}

export function reasonSlots(candidate: Candidate, terms: ReasonTerms): ReasonTold {
  const { said, frame, day, words } = candidate;
  const { language, now } = terms;
  const ids = candidate.facts.map(({ factId }) => factId);
  const slots: Record<string, string> = {};
  const [open, close] = terms.words.quotes;
  if (day !== null) slots.due = sayDay(day, language, now);
  let own = true;
  if (said !== null) {
    const ours = ['promise_late', 'promise_due', 'promise_kept', 'our_question'].includes(frame);
    own = ours ? terms.ownAddresses.has(said.address) : said.address === terms.to || said.address === '';
    slots.day = sayInstant(said.at, language, now);
    slots.who = said.who;
    const topic = topicOf(said.subject);
    // "You will have it by Monday" says nothing where the thread is not before one's eyes: the thread is named instead.
    const clear = topic === null || !(ours || frame === 'risk') || standsByItself(said.quote);
    if (said.quote !== '' && clear) {
      slots.quote = `${open}${said.quote}${said.mark}${close}`;
      slots['quote.'] = `${open}${said.quote}${said.mark === '' ? '.' : said.mark}${close}`;
    }
    if (topic !== null) {
      slots.topic = `${open}${topic}${close}`;
      if (!/[?:]/u.test(topic)) slots.subject = topic;
    }
    if (language === 'en' && said.mark === '') {
      const told = ours ? null : retold(said.quote, terms.names);
      const promised = ours && own ? promisedWords(said.quote) : null;
      if (told !== null) slots.told = told;
      if (promised !== null) slots.promised = promised;
    }
  }
  if (frame === 'resource') {
    const [title = '', link = ''] = words.split('|');
    slots.title = title;
    if (link !== '') slots.link = link;
  }
  if (frame === 'figure') {
    const [metric = '', before = '', after = ''] = words.split('|');
    const name = Object.entries(terms.words.metrics).find(([key]) => key === metric)?.[1];
    if (name !== undefined) Object.assign(slots, { metric: name, before, after, day: slots.due });
  }
  return {
    own,
    named: namedBy(candidate),
    slots,
    factIds: Object.fromEntries(Object.keys(slots).map((name) => [name.replace('.', ''), ids])),
  };
}

function namedBy({ said, facts }: Candidate): DraftFact[] {
  const [source] = facts.flatMap(({ sources }) => sources);
  if (said === null || source === undefined) return [];
  return [
    { factId: `said:${said.messageRowId}`, kind: 'person', text: said.who, sources: [source] },
    { factId: `thread:${said.threadId}`, kind: 'account', text: said.subject, sources: [source] },
  ];
}
