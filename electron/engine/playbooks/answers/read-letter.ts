// Reads a letter that answers a step: their own words, or where those say nothing, the words of the mail they handed on.
import type { AnswerCaution, AskedStep } from '../../../contract/step-answers.ts';
import { type AnswerReading, type AnswerToRead, readAnswer } from './read-answer.ts';
import type { ReadingTerms } from './read-value.ts';
import { tameText } from './tame-text.ts';
import { unwrapForward } from './unwrap-forward.ts';

export interface Letter extends AnswerToRead {
  readonly subject: string;
}

export interface LetterRead extends AnswerReading {
  readonly cautions: AnswerCaution[];
}

/** @param sent The text of our mail as it left. */
export function readLetter(came: Letter, step: AskedStep, sent: string, terms: ReadingTerms): LetterRead {
  const letter = { ...came, text: tameText(came.text) };
  const forwarded = unwrapForward(letter.text, letter.subject);
  if (forwarded === null) return { ...readAnswer(letter, step, sent, terms), cautions: [] };
  const own = readAnswer({ ...letter, text: forwarded.own }, step, sent, terms);
  if (saysSomething(own)) return { ...own, cautions: [] };
  const inside = readAnswer({ ...letter, fromName: forwarded.by, text: forwarded.text }, step, sent, terms);
  const by = forwarded.by === '' ? 'somebody whose name it does not give' : forwarded.by;
  const caution: AnswerCaution = {
    kind: 'forwarded',
    sentence: `It was forwarded: the words are those of ${by}, as the forwarded mail says; nothing proves that.`,
  };
  const remarks = [forwarded.own, inside.remarks].filter((one) => one !== '').join('\n\n');
  return { ...inside, remarks, cautions: [caution] };
}

export const saysSomething = ({ fields }: Pick<AnswerReading, 'fields'>): boolean =>
  fields.some(({ confidence }) => confidence !== 'none');
