// Reads from a pattern the words that every text it matches has, so that a rule never has to say them and never says them
// wrong. "cancel(?:led)? (?:our|the) plan" needs a word that begins with "canc", one of "our" and "the", and one that
// begins with "plan"; "end the contract|leave you" needs all of the one or all of the other. What is not understood asks for
// nothing. Read once, when the rules are made.
const MOST_NEEDS = 4;
const MOST_CHOICES = 8;
const LETTERS = 4;

/** One of these words, or all that one of the choices needs; words are as `beginningsOf` takes them. */
export type NeededWords = readonly string[] | { readonly any: readonly (readonly NeededWords[])[] };

interface Needed {
  /** Each of them is needed. A word that ends where the pattern does has a tilde. */
  readonly all: readonly NeededWords[];
  /** Whether a letter that comes next begins a word. */
  readonly edge: boolean;
  /** Whether a word that stands before ends there. */
  readonly ends: boolean;
}

/** Each of them is needed: at most a few, those that say most first. */
export function neededWords(pattern: string): readonly NeededWords[] {
  const reader = new PatternReader(pattern.replace(/\(\?<\w+>/g, '(?:'));
  return telling(reader.alternatives(false).all.map((need) => eachWord(need, asBeginning)));
}

/** Without what most sentences have. */
function telling(all: readonly NeededWords[]): readonly NeededWords[] {
  return all
    .map(simplest)
    .filter((need) => need !== null)
    .filter((need) => costOf(need) < DEAREST)
    .sort((one, other) => costOf(one) - costOf(other))
    .filter((need, index) => index === 0 || costOf(need) < DEAREST_BESIDE)
    .slice(0, MOST_NEEDS);
}

/** Choices between single words are one list; null where a choice needs nothing that tells. */
function simplest(need: NeededWords): NeededWords | null {
  if (!('any' in need)) return [...new Set(need)];
  const any = need.any.map(telling);
  if (any.some((choice) => choice.length === 0)) return null;
  const lists = any.map((choice) => (choice.length === 1 && choice[0] && !('any' in choice[0]) ? choice[0] : null));
  if (lists.every((list) => list !== null)) return [...new Set(lists.flat())];
  return any.length <= MOST_CHOICES ? { any } : [...new Set(any.flatMap(([first]) => wordsOf(first)))];
}

/** One of them stands wherever what is needed does. */
function wordsOf(need: NeededWords | undefined): readonly string[] {
  if (need === undefined) return [];
  return 'any' in need ? need.any.flatMap(([first]) => wordsOf(first)) : need;
}

function eachWord(need: NeededWords, of: (word: string) => string): NeededWords {
  return 'any' in need ? { any: need.any.map((all) => all.map((one) => eachWord(one, of))) } : need.map(of);
}

/** A list that most sentences pass is not worth asking. */
const DEAREST = 1500;
/** Beside a rarer one it is worth less than it costs to ask. */
const DEAREST_BESIDE = 250;
const common = new Set(
  'the! a! to! i! we! you! is! are! of! and! for! in! it! be! have! that! this! will! our! your! on! with! not! as! at! was! can! do! so! or! but! if! an! my! has! by! from!'.split(
    ' ',
  ),
);

/** Roughly how many of a thousand sentences have what is needed. */
export function costOf(need: NeededWords): number {
  if ('any' in need) return need.any.reduce((sum, all) => sum + Math.min(...all.map(costOf)), 0);
  return need.reduce((sum, word) => sum + (common.has(asWhole(word)) ? 150 : (weights[word.length] ?? 4)), 0);
}
const weights = [900, 400, 80, 20, 6, 4];

const asWhole = (word: string): string => word.replace('~', '!');
const asBeginning = (word: string): string => word.replace('~', '');

class PatternReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Up to the end of the group. */
  alternatives(edge: boolean): Needed {
    const all: Needed[] = [];
    do {
      if (all.length > 0) this.#at += 1;
      all.push(this.#sequence(edge));
    } while (this.#source[this.#at] === '|');
    const [only] = all;
    if (only && all.length === 1) return only;
    return {
      all: all.every((one) => one.all.length > 0) ? [{ any: all.map((one) => one.all) }] : [],
      edge: all.every((one) => one.edge),
      ends: all.every((one) => one.ends),
    };
  }

  #sequence(startsAtEdge: boolean): Needed {
    const all: NeededWords[] = [];
    /** So many of them have no open end. */
    let closed = 0;
    let edge = startsAtEdge;
    let ends: boolean | null = null;
    /** The letters so far of a word that began here; null inside a word whose beginning is not known. */
    let word: string | null = null;
    const end = (): void => {
      if (word) all.push([word.length <= LETTERS ? `${word}~` : word.slice(0, LETTERS)]);
      word = null;
    };
    const close = (of: (word: string) => string): void => {
      end();
      for (; closed < all.length; closed += 1) all[closed] = eachWord(all[closed] ?? [], of);
    };
    while (this.#at < this.#source.length && this.#source[this.#at] !== '|' && this.#source[this.#at] !== ')') {
      const item = this.#item(edge && word === null);
      const least = this.#repeated();
      const bounds = item.kind === 'edge' || item.kind === 'space' || (item.kind === 'group' && item.needed.ends);
      if (item.kind !== 'nothing' && (least > 0 || !bounds)) ends ??= bounds;
      // What may be left out leaves it open whether a word ends before it, unless it begins with the end of one.
      if (bounds && least > 0) close(asWhole);
      else if (bounds) end();
      else if (item.kind !== 'nothing' && !(item.kind === 'letter' && least === 1 && word !== null)) close(asBeginning);
      if (item.kind === 'edge') edge = true;
      else if (item.kind === 'letter' && least === 1) {
        if (word !== null) word += item.letter;
        else if (edge) word = item.letter;
        edge = false;
      } else if (item.kind === 'space') edge = least > 0 || edge;
      else if (item.kind === 'group') {
        if (least > 0) all.push(...item.needed.all.map((need) => (least > 1 ? eachWord(need, asBeginning) : need)));
        edge = item.needed.edge && (least > 0 || edge);
      } else if (item.kind !== 'nothing') edge = false;
    }
    end();
    return { all, edge, ends: ends ?? false };
  }

  /** How often the item before has to stand; -1 where that is not once for certain but a letter goes on. */
  #repeated(): number {
    const sign = this.#source[this.#at];
    let least = 1;
    if (sign === '?' || sign === '*') least = 0;
    else if (sign === '{') {
      const end = this.#source.indexOf('}', this.#at);
      const count = Number(/^\{(\d+)/.exec(this.#source.slice(this.#at, end))?.[1] ?? 0);
      least = count === 0 ? 0 : 2;
      this.#at = end;
    } else if (sign === '+') least = 2;
    else return 1;
    this.#at += 1;
    if (this.#source[this.#at] === '?') this.#at += 1;
    return least;
  }

  #item(edge: boolean): Item {
    const source = this.#source;
    const unit = (source[this.#at] ?? '').toLowerCase();
    if (unit === '(') return this.#group(edge);
    if (unit === '[') return this.#class();
    this.#at += 1;
    if (unit === '^') return { kind: 'edge' };
    if (unit === '$') return { kind: 'nothing' };
    if (unit === '.') return { kind: 'anything' };
    if (unit !== '\\') return isLetter(unit) ? { kind: 'letter', letter: unit } : { kind: 'space' };
    const escaped = source[this.#at] ?? '';
    this.#at += 1;
    if (escaped === 'b') return { kind: 'edge' };
    if (escaped === 's' || escaped === 'd') return { kind: 'space' };
    if (escaped === 'p') this.#at = source.indexOf('}', this.#at) + 1;
    if (escaped === 'k') this.#at = source.indexOf('>', this.#at) + 1;
    return isLetter(escaped.toLowerCase()) ? { kind: 'anything' } : { kind: 'space' };
  }

  #class(): Item {
    let end = this.#at + 1;
    while (end < this.#source.length && this.#source[end] !== ']') end += this.#source[end] === '\\' ? 2 : 1;
    const inside = this.#source.slice(this.#at + 1, end);
    this.#at = end + 1;
    const letters =
      inside.startsWith('^') ||
      /\\[^sd]/.test(inside) ||
      [...inside.replace(/\\[sd]/g, '')].some((unit) => isLetter(unit.toLowerCase()));
    return letters ? { kind: 'anything' } : { kind: 'space' };
  }

  #group(edge: boolean): Item {
    const opening = /^\((?:\?(?:<?[=!]|:))?/.exec(this.#source.slice(this.#at, this.#at + 4))?.[0] ?? '(';
    const from = this.#at;
    this.#at += opening.length;
    const needed = this.alternatives(edge);
    this.#at += 1;
    if (opening === '(' || opening === '(?:') return { kind: 'group', needed };
    // "No letter goes before" is where a word begins; what must not or may stand beside says nothing.
    return /^\(\?<!\[?\\p\{L\}/.test(this.#source.slice(from)) ? { kind: 'edge' } : { kind: 'nothing' };
  }
}

type Item =
  | { readonly kind: 'edge' | 'space' | 'anything' | 'nothing' }
  | { readonly kind: 'letter'; readonly letter: string }
  | { readonly kind: 'group'; readonly needed: Needed };

function isLetter(unit: string): boolean {
  const code = unit.charCodeAt(0);
  return (code >= 97 && code <= 122) || code >= 0x80;
}
