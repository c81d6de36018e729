// What a sentence is made of, as far as the learned model knows sentences: its words without their endings, the pairs and threes
// of words that stand together, and the four-letter pieces of longer words, by which a word with a typo is still known. Each is a
// number of 32 bits. The model holds these numbers: with any change here it has to be learned anew.
import { wordClasses } from './word-classes.ts';

const PIECE = 4;
const endings = ['ings', 'ing', 'edly', 'ed', 'ies', 'es', 's', 'ly'];
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

/** `plain` is lower case with straight quotes. Every number once, in no particular order. */
export function sequencesOf(plain: string): ReadonlySet<number> {
  const found = new Set<number>();
  let before = edge;
  let last = edge;
  const classes: number[] = [];
  for (const [word] of plain.matchAll(words)) {
    const stem = stemOf(word);
    const at = hashOf(stem, WORD);
    found.add(at);
    found.add(joined(last, at, PAIR));
    if (last !== edge) found.add(joined(before, at, AROUND));
    for (let from = 0; from + PIECE <= stem.length; from += 1)
      found.add(hashOf(stem.slice(from, from + PIECE), LETTERS));
    for (const one of classesOf().get(stem) ?? []) {
      found.add(joined(one, one, CLASS));
      for (const other of classes) found.add(joined(other, one, CLASSES));
      classes.push(one);
    }
    before = last;
    last = at;
  }
  if (last !== edge) found.add(joined(last, edge, PAIR));
  return found;
}

/** Numbers are one word: it matters that there is one. "Cancelled" and "cancel", "reducing" and "reduce" have one stem. */
function stemOf(word: string): string {
  if (/^\d/.test(word)) return '0';
  const ending = endings.find((one) => word.length >= STEM + one.length && word.endsWith(one));
  const stem = ending === undefined ? word : word.slice(0, -ending.length);
  if (stem.length <= STEM) return stem;
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
  return (once ^ (once >>> 13)) >>> 0;
}

let byStem: ReadonlyMap<string, readonly number[]> | null = null;

/** By a word's stem, the numbers of its classes. */
function classesOf(): ReadonlyMap<string, readonly number[]> {
  if (byStem) return byStem;
  const classes = new Map<string, number[]>();
  for (const [name, list] of Object.entries(wordClasses)) {
    for (const stem of new Set(list.split(' ').map(stemOf))) {
      classes.set(stem, [...(classes.get(stem) ?? []), hashOf(name, CLASS)]);
    }
  }
  byStem = classes;
  return classes;
}
