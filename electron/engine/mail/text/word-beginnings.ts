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
  /** Found out when a text is first looked at: hundreds of patterns are loaded by whoever starts, and read by few. */
  readonly needs: () => Needs;
}

/** What of a text anybody looks for, without order; where it is a part of a longer text, the words of that. */
export interface Words {
  readonly numbers: readonly number[];
  readonly whole: WholeText | null;
}

/** The words of a text that is read part by part, and whether each screen lets anything through of all of it. */
export interface WholeText {
  readonly numbers: number[];
  readonly holds: (boolean | undefined)[];
}

function letterOf(unit: number): number {
  return unit >= 97 && unit <= 122 ? unit - 96 : unit > 127 ? LETTERS - 1 : 0;
}

/**
 * `words` are separated by spaces, lower case; one with an exclamation mark ("we!", four letters at most) is meant whole.
 * Lists are separated by an ampersand: a word of each has to be there.
 */
export const beginningsOf = (words: string): (() => Needs) =>
  numberedLater(() => words.split(' & ').map((list) => list.split(' ')));

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
export const needsOf = (words: string, pattern: string): (() => Needs) =>
  numberedLater(() => {
    const own = neededWords(pattern);
    return own.length > 0 || words === '' ? own : [words.split(' ')];
  });

/** What waits for the first text: every word that is looked for has its number before one is looked at, or it would be missed. */
const unprepared: (() => void)[] = [];
let prepared = false;

function beforeTexts(prepare: () => void): void {
  if (prepared) prepare();
  else unprepared.push(prepare);
}

function numberedLater(read: () => readonly (readonly string[])[]): () => Needs {
  let needs: Needs | null = null;
  const number = () => {
    needs ??= read().map((list) => list.map(numberOf));
    return needs;
  };
  beforeTexts(number);
  return number;
}

/** For a text whose parts are looked at one after the other: give it to `wordsIn` with each part, then ask of the parts. */
export const wholeText = (): WholeText => ({ numbers: [], holds: [] });

/** `text` is lower case. Of a whole nothing may be asked before all of its parts were given. */
export function wordsIn(text: string, whole: WholeText | null = null): Words {
  while (unprepared.length > 0) unprepared.pop()?.();
  prepared = true;
  const numbers: number[] = [];
  round += 1;
  for (let at = 0; at < text.length; at += 1) {
    let number = 0;
    let length = 0;
    for (let letter = letterOf(text.charCodeAt(at)); letter > 0; letter = letterOf(text.charCodeAt(at))) {
      if (length < BEGINNING) {
        number = number * LETTERS + letter;
        add(beginnings[number] ?? 0, numbers);
      }
      length += 1;
      at += 1;
    }
    if (length > 0 && length <= BEGINNING) add(wholes[number] ?? 0, numbers);
  }
  if (whole) for (const number of numbers) whole.numbers.push(number);
  return { numbers, whole };
}

function add(number: number, numbers: number[]): void {
  if (number === 0 || seen[number] === round) return;
  seen[number] = round;
  numbers.push(number);
}

const present = new Uint32Array(MOST);
let looks = 0;
let lookedAt: readonly number[] | null = null;
let screens = 0;
const none: readonly never[] = [];

/** Finds those of `all` that are worth trying on a text with these words, in their order. */
export function screenOf<T extends NeedsWords>(all: readonly T[]): (words: Words) => readonly T[] {
  const screen = screens;
  screens += 1;
  let possibleIn: (numbers: readonly number[]) => readonly number[] = () => none;
  beforeTexts(() => {
    possibleIn = candidatesIn(all.map(({ needs }) => needs()));
  });
  return ({ numbers, whole }) => {
    if (whole !== null) {
      whole.holds[screen] ??= possibleIn(whole.numbers).length > 0;
      if (!whole.holds[screen]) return none;
    }
    const possible = possibleIn(numbers);
    if (possible.length === 0) return none;
    const found: T[] = [];
    for (const index of possible) {
      const one = all[index];
      if (one !== undefined) found.push(one);
    }
    return found;
  };
}

/** Of patterns with these needs, the places of those that a text with the given words may match. */
function candidatesIn(all: readonly Needs[]): (numbers: readonly number[]) => readonly number[] {
  // For each word the patterns that wait for it: by the rarest of their lists. The others are asked when one of it is there.
  const waiting: number[][] = [[]];
  // As short as may be: it is looked into for every word of every sentence. Words that others look for later have no place.
  const placeOf = new Uint16Array(known + 1);
  const always = all.flatMap((needs, index) => (needs.length === 0 ? [index] : []));
  for (const [index, needs] of all.entries()) {
    for (const word of needs[0] ?? []) {
      if (placeOf[word] === 0) placeOf[word] = waiting.push([]) - 1;
      waiting[placeOf[word] ?? 0]?.push(index);
    }
  }
  const asked = new Uint32Array(all.length);
  let asks = 0;

  return (numbers) => {
    asks += 1;
    let own: number[] | null = null;
    for (const number of numbers) {
      const place = placeOf[number] ?? 0;
      if (place === 0) continue;
      look(numbers);
      for (const index of waiting[place] ?? none) {
        if (asked[index] === asks) continue;
        asked[index] = asks;
        if (!othersAreThere(all[index] ?? none)) continue;
        own ??= always.slice();
        own.push(index);
      }
    }
    return own === null ? always : inOrder(own);
  };
}

/** Makes the words the ones that are asked about next. */
function look(numbers: readonly number[]): void {
  if (lookedAt === numbers) return;
  lookedAt = numbers;
  looks += 1;
  for (const number of numbers) present[number] = looks;
}

/** All but the first, by which it is a candidate. */
function othersAreThere(lists: Needs): boolean {
  for (let at = 1; at < lists.length; at += 1) if (!isThere(lists[at] ?? none)) return false;
  return true;
}

function isThere(list: readonly number[]): boolean {
  for (const word of list) if (present[word] === looks) return true;
  return false;
}

/** A few numbers, in place. */
function inOrder(few: number[]): readonly number[] {
  for (let end = 1; end < few.length; end += 1) {
    const one = few[end] ?? 0;
    let at = end;
    for (let before = few[at - 1] ?? 0; at > 0 && before > one; before = few[at - 1] ?? 0) {
      few[at] = before;
      at -= 1;
    }
    few[at] = one;
  }
  return few;
}

/** Whether a text with these words is worth trying at all. */
export function lookFor(words: string): (words: Words) => boolean {
  const screen = screenOf([{ needs: beginningsOf(words) }]);
  return (found) => screen(found).length > 0;
}
