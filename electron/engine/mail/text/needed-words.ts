// Reads from a pattern the words that every text it matches has, so that a rule never has to say them and never says them
// wrong. "cancel(?:led)? (?:our|the) plan" needs a word that begins with "canc", one of "our" and "the", and one that
// begins with "plan". What is not understood asks for nothing. Read once, when the rules are made.
const MOST_LISTS = 3;
const LETTERS = 4;

interface Needed {
  /** Of each list one word; as `beginningsOf` takes them. One that ends where the pattern does has a tilde. */
  readonly lists: readonly (readonly string[])[];
  /** Whether a letter that comes next begins a word. */
  readonly edge: boolean;
  /** Whether a word that stands before ends there. */
  readonly ends: boolean;
}

/** At most a few lists, those that say most. */
export function neededWords(pattern: string): (readonly string[])[] {
  const reader = new PatternReader(pattern.replace(/\(\?<\w+>/g, '(?:'));
  const lists = reader.alternatives(false).lists.map((list) => list.map(asBeginning));
  return lists
    .filter((list) => costOf(list) < DEAREST)
    .sort((one, other) => costOf(one) - costOf(other))
    .slice(0, MOST_LISTS)
    .map((list) => [...new Set(list)]);
}

/** A list that most sentences pass is not worth asking. */
const DEAREST = 1500;
const common = new Set(
  'the! a! to! i! we! you! is! are! of! and! for! in! it! be! have! that! this! will! our! your! on! with! not! as! at! was! can! do! so! or! but! if! an! my! has! by! from!'.split(
    ' ',
  ),
);

/** Roughly how many of a thousand sentences have a word of the list. */
function costOf(list: readonly string[]): number {
  return list.reduce((sum, word) => sum + (common.has(asWhole(word)) ? 150 : (weights[word.length] ?? 4)), 0);
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
    const best = all.map(({ lists }) => [...lists].sort((one, other) => costOf(one) - costOf(other))[0]);
    const [only] = all;
    if (only && all.length === 1) return only;
    const known = best.every((list) => list !== undefined);
    return {
      lists: known ? [best.flatMap((list) => list ?? [])] : [],
      edge: all.every((one) => one.edge),
      ends: all.every((one) => one.ends),
    };
  }

  #sequence(startsAtEdge: boolean): Needed {
    let lists: (readonly string[])[] = [];
    let edge = startsAtEdge;
    let ends: boolean | null = null;
    /** The letters so far of a word that began here; null inside a word whose beginning is not known. */
    let word: string | null = null;
    const end = (): void => {
      if (word) lists.push([word.length <= LETTERS ? `${word}~` : word.slice(0, LETTERS)]);
      word = null;
    };
    const close = (of: (word: string) => string): void => {
      end();
      lists = lists.map((list) => list.map(of));
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
        if (least > 0) lists.push(...item.needed.lists.map((list) => (least > 1 ? list.map(asBeginning) : list)));
        edge = item.needed.edge && (least > 0 || edge);
      } else if (item.kind !== 'nothing') edge = false;
    }
    end();
    return { lists, edge, ends: ends ?? false };
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

const isLetter = (unit: string): boolean => /[a-z\u0080-\uffff]/.test(unit);
