// What a reader of one kind of value says of somebody's words: the value, how sure it is and why, or what it might be.

import type { AnswerValue } from '../../../contract/runs.ts';
import type { Confidence } from '../../../contract/step-answers.ts';
import { plainOf } from '../../findings/sentences.ts';
import { condition, elsewhere, hedge } from './answer-words.ts';

export interface ValueReading {
  readonly value: AnswerValue | null;
  readonly confidence: Confidence;
  readonly why: string;
  readonly candidates: readonly AnswerValue[];
  readonly condition: string | null;
}

export const clear = (value: AnswerValue, why = 'Said in so many words.'): ValueReading => ({
  value,
  confidence: 'clear',
  why,
  candidates: [],
  condition: null,
});

export const likely = (value: AnswerValue, why: string): ValueReading => ({
  ...clear(value, why),
  confidence: 'likely',
});

export const unclear = (why: string, candidates: readonly AnswerValue[] = []): ValueReading => ({
  value: null,
  confidence: 'unclear',
  why,
  candidates,
  condition: null,
});

/** With what it is tied to, nothing is filled in: the person reads it. */
export const tied = (value: AnswerValue, words: string, others: readonly AnswerValue[] = []): ValueReading => ({
  ...unclear('They tied it to something; what they wrote says to what.', [value, ...others]),
  condition: words,
});

/** "but the price has to come down": from the word that ties it on, as it was written. */
export function conditionIn(text: string): string | null {
  const found = condition.exec(plainOf(text));
  if (!found) return null;
  // The plain text may be shorter than what was written; the words are looked for again.
  const at = text.toLowerCase().indexOf(found[0]);
  return (at < 0 ? text : text.slice(at)).replace(/\s+/gu, ' ').trim().slice(0, 500);
}

/** What keeps an answer from being read at all; null where nothing does. */
export function notYet(text: string): ValueReading | null {
  const plain = plainOf(text).trim();
  if (elsewhere.test(plain)) return unclear('They point at something that is written elsewhere.');
  if (hedge.test(plain)) return unclear('They are not sure, or will come back to it.');
  return null;
}

/** They answered with a question. */
export const asksBack = (text: string): boolean => /\?[\s"')]*$/u.test(text.trim());
