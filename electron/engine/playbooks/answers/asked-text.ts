// The mail that asked, word by word, so that in an answer what is ours is told from what is theirs: however a mail program marked,
// wrapped or unmarked the quote, our own words are known.
import type { AskedStep } from '../../../contract/step-answers.ts';

interface AskedWord {
  readonly word: string;
  /** The question in whose lines it stands; null outside of them. */
  readonly question: number | null;
  /** A line may go on from here: its first word, or the first after a question's number. */
  readonly starts: boolean;
  /** A line, or what is asked in it, may end here. */
  readonly ends: boolean;
  /** Of a line that names an option. */
  readonly isOption: boolean;
}

export interface AskedText {
  readonly words: readonly AskedWord[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

export interface Match {
  /** Of its first word among ours. */
  readonly at: number;
  /** In words. */
  readonly length: number;
}

/** Of what we wrote no more is known again. */
const MOST_WORDS = 6000;
/** A word that is everywhere is looked for at so many places. */
const MOST_PLACES = 60;
const word = /[\p{L}\p{N}]+/gu;

export const wordsOf = (text: string): string[] => [...text.matchAll(word)].map(([one]) => one.toLowerCase());

/** @param sent The text of our mail as it left, with what it quoted. */
export function askedText(sent: string, { questions }: AskedStep): AskedText {
  const words: AskedWord[] = [];
  let current: number | null = null;
  let last = 0;
  for (const line of sent.split(/\r\n|\r|\n/)) {
    if (words.length > MOST_WORDS) break;
    const number = Number(/^\s*(\d{1,2})\.\s/u.exec(line)?.[1] ?? 0);
    const [only] = questions.length === 1 ? questions : [];
    if (number > last && number <= questions.length) {
      current = number - 1;
      last = number;
    } else if (only && only.label !== '' && line.includes(only.label)) current = 0;
    else if (line.trim() === '' && !(only && current === 0)) current = null;
    else if (only && current === 0 && line.trim() !== '' && !/^\s*\p{Ll}\)\s/u.test(line)) current = null;
    const inLine = wordsOf(line);
    const numbered = number > 0 && current === number - 1 ? 1 : 0;
    const label = current === null ? 0 : wordsOf(questions[current]?.label ?? '').length + numbered;
    const isOption = current !== null && /^\s*\p{Ll}\)\s/u.test(line);
    for (const [at, one] of inLine.entries()) {
      words.push({
        word: one,
        question: current,
        starts: at === 0 || at === numbered,
        ends: at === inLine.length - 1 || (!isOption && at === label - 1),
        isOption,
      });
    }
  }
  const places = new Map<string, number[]>();
  for (const [at, { word: one }] of words.entries()) {
    const known = places.get(one);
    if (known === undefined) places.set(one, [at]);
    else if (known.length < MOST_PLACES) known.push(at);
  }
  return { words, places };
}

/** The longest run of our words that a line begins with; of equals the one that goes on where the line before ended. */
export function matchOf(line: readonly string[], { words, places }: AskedText, expected: number): Match | null {
  const [first] = line;
  if (first === undefined) return null;
  let best: Match | null = null;
  const starts = places.get(first) ?? [];
  for (const at of words[expected]?.word === first ? [expected, ...starts] : starts) {
    let length = 0;
    while (length < line.length && words[at + length]?.word === line[length]) length += 1;
    if (best === null || length > best.length) best = { at, length };
  }
  return best;
}

/** Whether a match covers lines of ours as they stood. */
export function isWholeLines({ words }: AskedText, { at, length }: Match): boolean {
  return words[at]?.starts === true && words[at + length - 1]?.ends === true;
}
