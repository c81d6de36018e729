// A quick look for the words that a pattern cannot do without, before the pattern itself is tried. The first one to four
// letters of a word are a number, and a table is marked with all that begin a word of a text: this is asked of every
// sentence of every message. Letters outside a-z share one number; that lets a few more through.
const BEGINNING = 4;
const LETTERS = 28;
const marks = new Uint32Array(LETTERS ** BEGINNING);
let round = 0;

export interface NeedsWords {
  /** Beginnings of words, at least one of which stands wherever the pattern matches. */
  readonly needs: readonly number[];
}

function letterOf(unit: number): number {
  return unit >= 97 && unit <= 122 ? unit - 96 : unit > 127 ? LETTERS - 1 : 0;
}

/** `words` are separated by spaces, lower case. */
export function beginningsOf(words: string): number[] {
  return words.split(' ').map((word) => {
    let number = 0;
    for (let at = 0; at < Math.min(BEGINNING, word.length); at += 1) {
      number = number * LETTERS + letterOf(word.charCodeAt(at));
    }
    return number;
  });
}

/** Those of which a word begins somewhere in the text, which is lower case. */
export function possibleIn<T extends NeedsWords>(text: string, all: readonly T[]): T[] {
  round += 1;
  for (let at = 0; at < text.length; at += 1) {
    let number = 0;
    let length = 0;
    for (let letter = letterOf(text.charCodeAt(at)); letter > 0; letter = letterOf(text.charCodeAt(at))) {
      if (length < BEGINNING) {
        number = number * LETTERS + letter;
        marks[number] = round;
        length += 1;
      }
      at += 1;
    }
  }
  return all.filter(({ needs }) => needs.some((beginning) => marks[beginning] === round));
}
