// The questions of a step as plain text that reads and can be answered in any mail program: each with its number, options by letter,
// what kind of answer is meant in brackets. Reading the answer back begins from these very lines (answers/asked-text.ts).
import type { AskedQuestion, AskedStep } from '../../../contract/step-answers.ts';
import { askedWords } from './asked-words.ts';
import { addressed } from './known-labels.ts';

/** @param only Keys of what is still open; numbers stay as they were. */
export function writeQuestions({ questions, language }: AskedStep, only: ReadonlySet<string> | null = null): string {
  const isAlone = questions.length === 1;
  return questions
    .flatMap((question, at) =>
      only === null || only.has(question.key) ? [oneQuestion(question, language, isAlone ? null : at + 1)] : [],
    )
    .join('\n\n');
}

function oneQuestion(question: AskedQuestion, language: AskedStep['language'], number: number | null): string {
  const words = askedWords[language];
  const hints = [hintOf(question, language), question.required ? '' : words.optional].filter((one) => one !== '');
  const hint = hints.length === 0 ? '' : ` (${hints.join(', ')})`;
  const head = `${number === null ? '' : `${number}. `}${question.label}${hint}`;
  const options = question.options.map(({ label }, at) => `   ${String.fromCharCode(97 + at)}) ${label}`);
  return [head, ...options].join('\n');
}

function hintOf({ type, min, max }: AskedQuestion, language: AskedStep['language']): string {
  const words = askedWords[language];
  switch (type) {
    case 'scale':
      return words.scale(min, max);
    case 'yes_no':
      return words.yesNo;
    case 'choices':
      return words.choices;
    case 'date':
      return words.date;
    case 'money':
      return words.money;
    default:
      return '';
  }
}

/** How to answer, in a sentence or two. */
export function howToAnswer({ questions, language }: AskedStep, familiar: boolean): string {
  const words = askedWords[language];
  const [only] = questions.length === 1 ? questions : [];
  if (only?.type === 'file') return '';
  const said = only === undefined ? words.several : only.type === 'choice' ? words.oneChoice : words.one;
  return addressed(said, familiar);
}

export const sayMark = (mark: string, language: AskedStep['language'], familiar: boolean): string =>
  addressed(askedWords[language].mark, familiar).replace('{mark}', mark);
