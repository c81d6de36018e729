// A promise that no rule names: a sentence which the learned model takes for one, where it asks nothing and sets no condition. Its day
// is read as that of any other promise.
import { dueDay } from '../dates/due-day.ts';
import { namedDays } from '../dates/named-days.ts';
import type { Found, ReadableMessage, Sentence } from '../finding.ts';
import { inShort } from '../in-short.ts';
import { isMeant } from './meant-by-learned.ts';

/** Names the rule of all that the model finds. */
export const LEARNED_RULE = 'learned v1';

/** "You'll have it by Friday", right after the promise: it is the same one. */
const isMoreOf = (promise: Found, { plain, start }: Sentence): boolean =>
  promise.start < start &&
  start - promise.start - promise.quote.length <= 4 &&
  ofThat.test(plain) &&
  plain.split(' ').length <= 9;
const ofThat = /\b(?:it|them|that|this|those|these)\b/u;

/** `known` is what rules found in the message. */
export function promiseIn(message: ReadableMessage, sentence: Sentence, known: readonly Found[]): readonly Found[] {
  const { plain, text, start, marks } = sentence;
  if (
    marks.question ||
    marks.reported ||
    (marks.past && !marks.future) ||
    !isMeant('commitment', plain, message.sentAt)
  )
    return [];
  if (known.some((one) => one.kind === 'commitment' && (one.start === start || isMoreOf(one, sentence)))) return [];
  const due = dueDay(namedDays(plain, message.writing), plain);
  return [
    {
      kind: 'commitment',
      quote: text,
      start,
      what: inShort(text),
      due: due ? { day: due.day, words: due.words } : null,
      returnDate: null,
      successor: null,
      rule: LEARNED_RULE,
    },
  ];
}
