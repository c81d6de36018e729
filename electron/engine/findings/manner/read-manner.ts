// How a letter is written, as figures and forms of words: its greeting and sign-off, length, formality, habits. Pure; what it
// says is left behind.

import type { Language } from '../finding.ts';
import { languageOf } from '../language.ts';
import { plainOf } from '../sentences.ts';
import { findGreeting, type NamedRecipient, type Register } from './greeting.ts';
import { findSetPhrases } from './set-phrases.ts';
import { findSignOff } from './sign-off.ts';

export interface LetterToRead {
  /** Without quotes and signature. */
  readonly text: string;
  readonly to: readonly NamedRecipient[];
  /** The writer, as the header names them. */
  readonly own: string;
}

export interface Manner {
  readonly language: Language;
  readonly register: Register;
  readonly greeting: string;
  readonly greetingForm: string;
  readonly signOff: string;
  readonly words: number;
  readonly sentences: number;
  readonly contracted: number;
  readonly uncontracted: number;
  readonly exclamations: number;
  readonly questions: number;
  readonly dashes: number;
  readonly phrases: readonly string[];
}

const MAX_TEXT = 20_000;
const MAX_LINES = 600;

const contracted =
  /\b(?:i'(?:m|ve|ll|d)|(?:we|you|they)'(?:re|ve|ll|d)|(?:he|she|it|that|there|here|what|who|let)'s|(?:do|does|did|is|are|was|were|have|has|had|could|would|should|wo|ca)n't)\b/g;
const uncontracted =
  /\b(?:i (?:am|have|will|would)|(?:we|you|they) (?:are|have|will|would)|(?:it|that|there|he|she) (?:is|has|will)|let us|(?:do|does|did|is|are|was|were|have|has|had|could|would|should|can|will) ?not)\b/g;
/** How the reader is addressed says more about the register than the greeting does. */
const formalAddress: Readonly<Record<Language, RegExp | null>> = {
  en: null,
  de: /(?<=\p{L}[,;]? )(?:Sie|Ihnen|Ihre[mnrs]?|Ihr)\b/u,
  fr: /\b(?:vous|votre|vos)\b/iu,
  es: /\b(?:usted|ustedes|le agradezco|les agradezco)\b/iu,
  other: null,
};
const familiarAddress: Readonly<Record<Language, RegExp | null>> = {
  en: null,
  de: /\b(?:du|dir|dich|dein(?:e[mnrs]?)?|euch|eu(?:er|re[mnrs]?))\b/iu,
  fr: /\b(?:tu|toi|ton|tes|t'as)\b/iu,
  es: /\b(?:tú|ti|contigo|tu|tus|te)\b/iu,
  other: null,
};
/** Near enough for a mean: no quote hangs on it. */
const sentenceEnd = /(?<=[.!?…]['")]?)\s+|\n\s*\n/u;
const smile = /(?:[:;]-?[)D]|\p{Emoji_Presentation})/u;

/** Null where there is nothing to learn from: a forwarded mail without a word, a bare attachment. */
export function readManner(letter: LetterToRead): Manner | null {
  const lines = letter.text.slice(0, MAX_TEXT).split(/\r\n|\r|\n/, MAX_LINES);
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0) return null;
  const greeting = findGreeting(lines[first] ?? '', letter.to);
  const after = greeting.words === '' ? lines.slice(first) : [greeting.rest, ...lines.slice(first + 1)];
  const end = findSignOff(after, letter.own);
  const body = after.slice(0, Math.min(end.line, after.length)).join('\n');
  const plain = plainOf(body);
  const words = plain.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
  if (words < 2) return null;
  const read = languageOf(plain);
  // Three words show no language; the greeting and the sign-off do.
  const language = words < 12 ? (greeting.language ?? end.language ?? read) : read;
  const count = (pattern: RegExp) => plain.match(pattern)?.length ?? 0;
  const english = language === 'en';
  const figures = {
    contracted: english ? count(contracted) : 0,
    uncontracted: english ? count(uncontracted) : 0,
    exclamations: count(/!/g),
    questions: count(/\?/g),
    dashes: count(/(?<=\s)-{1,2}(?=\s)/g),
  };
  const ends = [greeting, end].filter(({ words: said }) => said !== '').map(({ formality }) => formality);
  const loose = smile.test(body) || figures.exclamations >= 2 ? 1 : 0;
  const score =
    ends.reduce((sum, each) => sum + each, 0) +
    (formalAddress[language]?.test(body) ? 2 : 0) -
    (familiarAddress[language]?.test(body) ? 2 : 0) -
    loose -
    (figures.contracted > 0 ? 1 : 0) +
    (figures.uncontracted > 1 && figures.contracted === 0 ? 1 : 0);
  return {
    language,
    register: score >= 2 ? 'formal' : score <= -2 ? 'casual' : 'neutral',
    greeting: greeting.words,
    greetingForm: greeting.form,
    signOff: end.words,
    words,
    sentences: Math.max(1, body.split(sentenceEnd).filter((one) => /\p{L}/u.test(one)).length),
    ...figures,
    phrases: findSetPhrases(body, language),
  };
}
