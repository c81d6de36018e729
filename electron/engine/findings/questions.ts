// What a message asks of its reader, sentence by sentence. Whether it asks at all is decided where whose move it is is decided;
// here only the sentences are found that do.
import { asksSomething, sentenceMayAsk } from '../mail/text/asks.ts';
import { dueDay } from './dates/due-day.ts';
import { namedDays } from './dates/named-days.ts';
import type { Found, ReadableMessage, Sentence } from './finding.ts';
import { saysAutomatic } from './people/automated.ts';

const RULE = 'question v1';
const LONGEST = 120;

export function questions(message: ReadableMessage): readonly Found[] {
  if (message.sentences.length === 0 || !(message.asks ?? asksSomething(message.text))) return [];
  // Nobody waits for an answer to what a machine wrote.
  if (saysAutomatic(message)) return [];
  const asking = message.sentences.filter(
    ({ text, plain, words, marks }) =>
      sentenceMayAsk(plain, words) && !(marks.courtesy && !marks.question) && asksSomething(text),
  );
  const found = asking.length > 0 ? asking : message.sentences.filter(({ marks }) => marks.question).slice(-1);
  return found.map((sentence) => {
    const due = dueDay(namedDays(sentence.plain, message.writing), sentence.plain);
    return {
      kind: 'question',
      quote: sentence.text,
      start: sentence.start,
      what: briefly(sentence),
      due: due ? { day: due.day, words: due.words } : null,
      returnDate: null,
      successor: null,
      rule: RULE,
    };
  });
}

function briefly({ text }: Sentence): string {
  if (text.length <= LONGEST) return text;
  const cut = text.lastIndexOf(' ', LONGEST);
  return `${text.slice(0, cut > 0 ? cut : LONGEST)}…`;
}
