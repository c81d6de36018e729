// Reads the words that answer one question as the kind of value that was asked for.
import type { AskedQuestion } from '../../../contract/step-answers.ts';
import { plainOf } from '../../findings/sentences.ts';
import { nothing } from './answer-words.ts';
import { readAmount, readAmountOfMoney, readDay, type WrittenWhen } from './read-amounts.ts';
import { readChoice, readChoices } from './read-choice.ts';
import { readScale } from './read-scale.ts';
import { readYesNo } from './read-yes-no.ts';
import { asksBack, clear, likely, notYet, unclear, type ValueReading } from './value-reading.ts';

export interface ReadingTerms extends WrittenWhen {
  /** Of an amount that names none. */
  readonly currency: string;
}

const LONGEST = 4000;

export function readValue(text: string, question: AskedQuestion, terms: ReadingTerms): ValueReading {
  const words = text.slice(0, LONGEST);
  switch (question.type) {
    case 'scale':
      return readScale(words, question);
    case 'number':
      return readAmount(words);
    case 'money':
      return readAmountOfMoney(words, terms.currency);
    case 'date':
      return readDay(words, terms);
    case 'yes_no':
      return readYesNo(words);
    case 'choice':
      return readChoice(words, question.options);
    case 'choices':
      return readChoices(words, question.options);
    case 'file':
      return unclear('A file was asked for.');
    default:
      return readWords(text, question);
  }
}

/** Words are their own value; that they will come back to it, or a question, is none. */
function readWords(text: string, { required }: AskedQuestion): ValueReading {
  const isNothing = nothing.test(plainOf(text).trim());
  if (isNothing) return required ? likely(text.trim(), 'They say that there is nothing.') : clear(text.trim());
  const isShort = text.trim().split(/\s+/u).length <= 12;
  const held = isShort ? notYet(text) : null;
  if (held) return { ...held, candidates: [text.trim()] };
  if (isShort && asksBack(text)) return unclear('They asked something back.', [text.trim()]);
  return clear(text.trim().slice(0, 20_000), 'In their own words.');
}
