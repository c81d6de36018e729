// A quick look for the words that a pattern cannot do without, before the pattern itself is tried. The words of a text are
// looked up once, by their first one to four letters, and become small numbers; which patterns are worth trying is read from
// lists by those numbers. This is asked of every sentence of every message. Letters outside a-z share one number; that lets
// a few more through.
import { neededWords } from './needed-words.ts';

const BEGINNING = 4;
const LETTERS = 28;
const MOST = 30_000;

/** By the letters of a beginning, and of a whole word: the number under which somebody looks for it; 0 where nobody does. */
const beginnings = new Uint16Array(LETTERS ** BEGINNING);
const wholes = new Uint16Array(LETTERS ** BEGINNING);
const seen = new Uint32Array(MOST);
let round = 0;
let known = 0;

/** Of each list one word at least stands wherever the pattern matches. */
export type Needs = readonly (readonly number[])[];

export interface NeedsWords {
  readonly needs: Needs;
}

/** What of a text anybody looks for, without order. */
export type Words = readonly number[];

function letterOf(unit: number): number {
  return unit >= 97 && unit <= 122 ? unit - 96 : unit > 127 ? LETTERS - 1 : 0;
}

/**
 * `words` are separated by spaces, lower case; one with an exclamation mark ("we!", four letters at most) is meant whole.
 * Lists are separated by an ampersand: a word of each has to be there.
 */
export function beginningsOf(words: string): Needs {
  return words.split(' & ').map((list) => list.split(' ').map(numberOf));
}

function numberOf(word: string): number {
  const table = word.endsWith('!') ? wholes : beginnings;
  const letters = table === wholes ? word.slice(0, -1) : word;
  let number = 0;
  for (let at = 0; at < Math.min(BEGINNING, letters.length); at += 1) {
    number = number * LETTERS + letterOf(letters.charCodeAt(at));
  }
  if (table[number] === 0) {
    known += 1;
    table[number] = known;
  }
  return table[number] ?? 0;
}

/**
 * What a pattern says itself that it needs, the list that fewest texts have first; `words` only where it says nothing, because
 * a list kept by hand beside a pattern goes wrong when the pattern changes.
 */
export function needsOf(words: string, pattern: string): Needs {
  const own = neededWords(pattern);
  const lists = own.length > 0 || words === '' ? own : [words.split(' ')];
  return lists.map((list) => list.map(numberOf));
}

/** `text` is lower case. */
export function wordsIn(text: string): Words {
  const found: number[] = [];
  round += 1;
  const add = (number: number): void => {
    if (number === 0 || seen[number] === round) return;
    seen[number] = round;
    found.push(number);
  };
  for (let at = 0; at < text.length; at += 1) {
    let number = 0;
    let length = 0;
    for (let letter = letterOf(text.charCodeAt(at)); letter > 0; letter = letterOf(text.charCodeAt(at))) {
      if (length < BEGINNING) {
        number = number * LETTERS + letter;
        add(beginnings[number] ?? 0);
      }
      length += 1;
      at += 1;
    }
    if (length > 0 && length <= BEGINNING) add(wholes[number] ?? 0);
  }
  return found;
}

const present = new Uint32Array(MOST);
let looks = 0;

/** Finds those of `all` that are worth trying on a text with these words, in their order. */
export function screenOf<T extends NeedsWords>(all: readonly T[]): (words: Words) => T[] {
  // For each word the patterns that wait for it: by the rarest of their lists. The others are asked when one of it is there.
  const waiting: number[][] = [];
  const always = all.flatMap(({ needs }, index) => (needs.length === 0 ? [index] : []));
  for (const [index, { needs }] of all.entries()) {
    for (const word of needs[0] ?? []) {
      waiting[word] ??= [];
      waiting[word].push(index);
    }
  }
  const needs = all.map((one) => one.needs);
  const asked = new Uint32Array(all.length);
  let asks = 0;
  return (words) => {
    asks += 1;
    let candidates = always;
    for (const word of words) {
      const list = waiting[word];
      if (list === undefined) continue;
      if (candidates === always) candidates = always.slice();
      for (const index of list) {
        if (asked[index] === asks) continue;
        asked[index] = asks;
        candidates.push(index);
      }
    }
    if (candidates.length === 0) return [];
    looks += 1;
    for (const word of words) present[word] = looks;
    const possible: number[] = [];
    for (const index of candidates) if (areThere(needs[index] ?? [])) possible.push(index);
    return possible.sort(byNumber).flatMap((index) => all[index] ?? []);
  };
}

function areThere(lists: Needs): boolean {
  for (const list of lists) if (!isThere(list)) return false;
  return true;
}

function isThere(list: readonly number[]): boolean {
  for (const word of list) if (present[word] === looks) return true;
  return false;
}

const byNumber = (one: number, other: number): number => one - other;

/** Whether a text with these words is worth trying at all. */
export function lookFor(words: string): (words: Words) => boolean {
  const screen = screenOf([{ needs: beginningsOf(words) }]);
  return (found) => screen(found).length > 0;
}
