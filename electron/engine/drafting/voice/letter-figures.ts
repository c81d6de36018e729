// Length, sentence length and habits, from the nearest letters of which there are enough to say so.
import { z } from 'zod';
import type { LetterManner } from '../../book/voice/letter-manners.ts';
import type { Letters } from './letters-for.ts';
import type { Heard, Voice } from './read-voice.ts';

export interface LetterFigures {
  readonly usualWords: Heard<number>;
  readonly sentenceWords: number;
  readonly contractions: (register: Voice['register']) => Heard<boolean>;
  readonly exclamations: Heard<boolean>;
  readonly phrases: readonly string[];
}

type List = readonly LetterManner[];

const ENOUGH = 5;
const PLAIN_WORDS = 90;
const PLAIN_SENTENCE = 15;
/** Places at which words were or could have been drawn together. */
const ENOUGH_PLACES = 4;
/** Exclamation marks a letter, from which on somebody uses them. */
const EXCLAIMS = 0.4;
const FEWEST_LETTERS = 3;
const MOST_PHRASES = 8;

export function letterFigures(letters: Letters): LetterFigures {
  const levels = [
    ['person', letters.person],
    ['account', letters.account],
    ['mailbox', letters.mailbox],
  ] as const;
  const enough = levels.find(([, list]) => list.length >= ENOUGH);
  const [source, list] = enough ?? (['plain', []] as const);
  const drawn = levels.find(([, each]) => places(each) >= ENOUGH_PLACES);
  return {
    usualWords:
      list.length === 0 ? { value: PLAIN_WORDS, source } : { value: median(list.map(({ words }) => words)), source },
    sentenceWords: list.length === 0 ? PLAIN_SENTENCE : sum(list, 'words') / Math.max(1, sum(list, 'sentences')),
    contractions: (register) =>
      drawn
        ? { value: sum(drawn[1], 'contracted') * 2 >= places(drawn[1]), source: drawn[0] }
        : { value: register === 'casual', source: 'plain' },
    exclamations: { value: list.length > 0 && sum(list, 'exclamations') / list.length >= EXCLAIMS, source },
    phrases: phrasesOf(letters.mailbox),
  };
}

const places = (list: List): number => sum(list, 'contracted') + sum(list, 'uncontracted');

export function sum(
  list: List,
  field: 'words' | 'sentences' | 'contracted' | 'uncontracted' | 'exclamations' | 'questions' | 'dashes',
): number {
  return list.reduce((total, letter) => total + letter[field], 0);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

const phraseList = z.array(z.string());

function phrasesOf(list: List): string[] {
  const times = new Map<string, number>();
  for (const { phrases } of list) {
    if (phrases === '[]') continue;
    for (const phrase of phraseList.parse(JSON.parse(phrases))) times.set(phrase, (times.get(phrase) ?? 0) + 1);
  }
  return [...times]
    .filter(([, count]) => count >= FEWEST_LETTERS)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_PHRASES)
    .map(([phrase]) => phrase);
}
