// What a sentence is made of, as far as the learned model knows sentences: its words without their endings, the pairs and threes
// of words that stand together, and the four-letter pieces of longer words, by which a word with a typo is still known. Each is a
// signed number of 32 bits. The model holds these numbers: with any change here it has to be learned anew.
import type { Language } from '../finding.ts';
import { wordClasses } from './word-classes.ts';

/** The languages of which a model is learned. */
export type LearnedLanguage = Exclude<Language, 'other'>;
export const learnedLanguages: readonly LearnedLanguage[] = ['en'];

const PIECE = 4;
const endings: Readonly<Record<LearnedLanguage, readonly string[]>> = {
  en: ['ings', 'ing', 'edly', 'ed', 'ies', 'es', 's', 'ly'],
  de: [
    'ungen',
    'ung',
    'endes',
    'ende',
    'eten',
    'etes',
    'ete',
    'test',
    'ten',
    'tes',
    'te',
    'ern',
    'em',
    'en',
    'er',
    'es',
    'et',
    'st',
    'e',
    'n',
    's',
    't',
  ],
  fr: [
    'ations',
    'ation',
    'ements',
    'ement',
    'erons',
    'eront',
    'aient',
    'ées',
    'ent',
    'ons',
    'ait',
    'ais',
    'era',
    'ée',
    'és',
    'er',
    'ez',
    'es',
    'ir',
    'is',
    'it',
    'é',
    'e',
    's',
  ],
  es: [
    'aciones',
    'ación',
    'amientos',
    'amiento',
    'aremos',
    'arían',
    'iendo',
    'ando',
    'aron',
    'ieron',
    'amos',
    'emos',
    'imos',
    'ados',
    'adas',
    'idos',
    'idas',
    'aría',
    'ado',
    'ada',
    'ido',
    'ida',
    'aba',
    'ían',
    'ía',
    'ar',
    'er',
    'ir',
    'an',
    'en',
    'ó',
    'é',
    'es',
    'os',
    'as',
    'a',
    'o',
    'e',
    's',
  ],
};
/** So many letters are left of a word at least. */
const STEM = 4;
const words = /[\p{L}]+(?:'[\p{L}]+)?|\d+|[?!€$£%]/gu;

const WORD = 1;
const PAIR = 2;
/** Two words with one between them. */
const AROUND = 3;
const LETTERS = 5;
const CLASS = 7;
const CLASSES = 11;
const edge = hashOf('<', WORD);

/** What a word brings by itself; sentences share most of their words, and all mail pays for finding this out. */
interface WordParts {
  readonly stem: number;
  /** Its pieces and its classes. */
  readonly others: readonly number[];
  readonly classes: readonly number[];
}
const known: Readonly<Record<LearnedLanguage, Map<string, WordParts>>> = {
  en: new Map(),
  de: new Map(),
  fr: new Map(),
  es: new Map(),
};
const MOST_KNOWN = 20_000;

/**
 * Names every sequence of a sentence, some of them twice, and answers of how many words it is. `plain` is lower case with straight
 * quotes. `visit` answers whether it knows the sequence: of a word that is not known, nobody knows a pair.
 */
export function visitSequences(plain: string, language: LearnedLanguage, visit: (sequence: number) => boolean): number {
  const all = plain.match(words);
  if (all === null) return 0;
  const classes: number[] = [];
  let before: number | null = null;
  let last: number | null = edge;
  for (const word of all) {
    const parts = partsOf(word, language);
    const stem = visit(parts.stem) ? parts.stem : null;
    for (const one of parts.others) visit(one);
    if (stem !== null && last !== null) visit(joined(last, stem, PAIR));
    if (stem !== null && before !== null) visit(joined(before, stem, AROUND));
    for (const one of parts.classes) {
      for (const other of classes) visit(joined(other, one, CLASSES));
      classes.push(one);
    }
    before = last;
    last = stem;
  }
  if (last !== null) visit(joined(last, edge, PAIR));
  return all.length;
}

function partsOf(word: string, language: LearnedLanguage): WordParts {
  const words = known[language];
  const there = words.get(word);
  if (there) return there;
  if (words.size >= MOST_KNOWN) words.clear();
  const stem = stemOf(word, language);
  const number = hashOf(stem, WORD);
  const pieces = Array.from({ length: Math.max(0, stem.length - PIECE + 1) }, (_, from) =>
    hashOf(stem.slice(from, from + PIECE), LETTERS),
  );
  const classes = language === 'en' ? (classesOf().get(stem) ?? []) : [];
  const parts = { stem: number, others: [...pieces, ...classes.map((one) => joined(one, one, CLASS))], classes };
  words.set(word, parts);
  return parts;
}

/** Numbers are one word: it matters that there is one. "Cancelled" and "cancel", "reducing" and "reduce" have one stem. */
function stemOf(word: string, language: LearnedLanguage): string {
  if (/^\d/.test(word)) return '0';
  const ending = endings[language].find((one) => word.length >= STEM + one.length && word.endsWith(one));
  const stem = ending === undefined ? word : word.slice(0, -ending.length);
  if (stem.length <= STEM || language !== 'en') return stem;
  return /(?:[^aeiousl]e|([b-df-hj-np-tv-z])\1)$/u.test(stem) ? stem.slice(0, -1) : stem;
}

/** FNV-1a over the letters. */
function hashOf(text: string, kind: number): number {
  let hash = 0x811c9dc5 ^ kind;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

const joined = (left: number, right: number, kind: number): number =>
  mixed(Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b) ^ kind);

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return once ^ (once >>> 13);
}

let byStem: ReadonlyMap<string, readonly number[]> | null = null;

/** By an English word's stem, the numbers of its classes. */
function classesOf(): ReadonlyMap<string, readonly number[]> {
  if (byStem) return byStem;
  const classes = new Map<string, number[]>();
  for (const [name, list] of Object.entries(wordClasses)) {
    for (const stem of new Set(list.split(' ').map((word) => stemOf(word, 'en')))) {
      classes.set(stem, [...(classes.get(stem) ?? []), hashOf(name, CLASS)]);
    }
  }
  byStem = classes;
  return classes;
}
