// A quick look for the words that a pattern cannot do without, before the pattern itself is tried. The words of a text are
// looked up once, by their first one to four letters, and become small numbers; which patterns are worth trying is read from
// lists by those numbers. This is asked of every sentence of every message. Letters outside a-z share one number; that lets
// a few more through.
import { type NeededWords, neededWords } from './needed-words.ts';

const BEGINNING = 4;
const LETTERS = 28;
const MOST = 30_000;

/** By the letters of a beginning, and of a whole word: the number under which somebody looks for it; 0 where nobody does. */
const beginnings = new Uint16Array(LETTERS ** BEGINNING);
const wholes = new Uint16Array(LETTERS ** BEGINNING);
const seen = new Uint32Array(MOST);
let round = 0;
let known = 0;

/** One word of the list stands wherever a pattern matches, or everything that one of the choices needs; one of the two is null. */
interface Need {
  readonly list: readonly number[] | null;
  readonly any: readonly Needs[] | null;
}
/** Each of them is needed; the first is the one that fewest texts have. */
export type Needs = readonly Need[];

export interface NeedsWords {
  /** Found out when a text is first looked at: hundreds of patterns are loaded by whoever starts, and read by few. */
  readonly needs: () => Needs;
}

/** What of a text anybody looks for, without order. */
export interface Words {
  readonly numbers: readonly number[];
  /** A bit for each of the first screens: unset where none of these words is looked for by it. */
  readonly low: number;
  readonly middle: number;
  readonly high: number;
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

function numberedLater(read: () => readonly NeededWords[]): () => Needs {
  let needs: Needs | null = null;
  const number = () => {
    needs ??= read().map(numbered);
    return needs;
  };
  beforeTexts(number);
  return number;
}

function numbered(need: NeededWords): Need {
  return 'any' in need
    ? { list: null, any: need.any.map((all) => all.map(numbered)) }
    : { list: need.map(numberOf), any: null };
}

/** By word: a bit for each screen that it may let something through. */
const lows = new Int32Array(MOST);
const middles = new Int32Array(MOST);
const highs = new Int32Array(MOST);
const bitsOf = [lows, middles, highs];
const BITS = 32;

/** `text` is lower case. */
export function wordsIn(text: string): Words {
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
  let low = 0;
  let middle = 0;
  let high = 0;
  for (const number of numbers) {
    low |= lows[number] ?? 0;
    middle |= middles[number] ?? 0;
    high |= highs[number] ?? 0;
  }
  return { numbers, low, middle, high };
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
  let candidates: Candidates = { always: none, possibleIn: () => none };
  let always: readonly T[] = none;
  const at = (places: readonly number[]): readonly T[] => {
    const found: T[] = [];
    for (const place of places) {
      const one = all[place];
      if (one !== undefined) found.push(one);
    }
    return found;
  };
  beforeTexts(() => {
    candidates = candidatesIn(
      all.map(({ needs }) => needs()),
      screen,
    );
    always = at(candidates.always);
  });
  const bit = 1 << (screen % BITS);
  const row = Math.floor(screen / BITS);
  return ({ numbers, low, middle, high }) => {
    const bits = row === 0 ? low : row === 1 ? middle : row === 2 ? high : bit;
    if ((bits & bit) === 0) return always;
    const possible = candidates.possibleIn(numbers);
    return possible === candidates.always ? always : at(possible);
  };
}

interface Candidates {
  /** Those that need no word that is known. */
  readonly always: readonly number[];
  readonly possibleIn: (numbers: readonly number[]) => readonly number[];
}

/** One way in which a pattern may match: it waits for a word of the list, and the rest is asked when one of it is there. */
interface Way {
  readonly place: number;
  readonly list: readonly number[];
  readonly rest: Needs;
}

/** A choice that comes first is a way for each, so that nothing is asked of the ones whose words are not there. */
function waysOf(place: number, [first, ...rest]: Needs): Way[] {
  if (!first) return [];
  if (first.list !== null) return [{ place, list: first.list, rest }];
  return (first.any ?? none).flatMap((needs) => waysOf(place, [...needs, ...rest]));
}

/** Of patterns with these needs, the places of those that a text with the given words may match. */
function candidatesIn(all: readonly Needs[], screen: number): Candidates {
  const waiting: Way[][] = [[]];
  // As short as may be: it is looked into for every word of every sentence. Words that others look for later have no place.
  const placeOf = new Uint16Array(known + 1);
  const always = all.flatMap((needs, index) => (needs.length === 0 ? [index] : []));
  const bits = bitsOf[Math.floor(screen / BITS)];
  for (const way of all.flatMap((needs, index) => waysOf(index, needs))) {
    for (const word of new Set(way.list)) {
      if (placeOf[word] === 0) placeOf[word] = waiting.push([]) - 1;
      waiting[placeOf[word] ?? 0]?.push(way);
      if (bits) bits[word] = (bits[word] ?? 0) | (1 << (screen % BITS));
    }
  }
  const taken = new Uint32Array(all.length);
  let asks = 0;

  const possibleIn = (numbers: readonly number[]): readonly number[] => {
    asks += 1;
    let own: number[] | null = null;
    for (const number of numbers) {
      const place = placeOf[number] ?? 0;
      if (place === 0) continue;
      look(numbers);
      for (const way of waiting[place] ?? none) {
        if (taken[way.place] === asks || !areThere(way.rest)) continue;
        taken[way.place] = asks;
        own ??= always.slice();
        own.push(way.place);
      }
    }
    return own === null ? always : inOrder(own);
  };
  return { always, possibleIn };
}

/** Makes the words the ones that are asked about next. */
function look(numbers: readonly number[]): void {
  if (lookedAt === numbers) return;
  lookedAt = numbers;
  looks += 1;
  for (const number of numbers) present[number] = looks;
}

function areThere(needs: Needs): boolean {
  for (let at = 0; at < needs.length; at += 1) {
    const need = needs[at];
    if (need?.list && !isThere(need.list)) return false;
    if (need?.any && !isAnyThere(need.any)) return false;
  }
  return true;
}

function isAnyThere(choices: readonly Needs[]): boolean {
  for (const needs of choices) if (areThere(needs)) return true;
  return false;
}

function isThere(list: readonly number[]): boolean {
  for (let at = 0; at < list.length; at += 1) if (present[list[at] ?? 0] === looks) return true;
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

/** A pattern, given with how it is written, that is tried on a text only where the words that it needs are there. */
export function spotted(pattern: RegExp, written = pattern.source): (text: string, words: Words) => boolean {
  const screen = screenOf([{ needs: needsOf('', written) }]);
  return (text, words) => screen(words).length > 0 && pattern.test(text);
}
