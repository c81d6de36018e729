// Finds which of their words answer which question: below a question of ours that their mail program quoted, after its number, or
// after its name; what belongs to none of them is kept apart.
import type { AskedStep } from '../../../contract/step-answers.ts';
import { findGreeting } from '../../findings/manner/greeting.ts';
import { findSignOff } from '../../findings/manner/sign-off.ts';
import { splitText, type TextPart } from '../../mail/text/text-parts.ts';
import { type AskedText, isWholeLines, type Match, matchOf, wordsOf } from './asked-text.ts';
import { byLabel, byNumber, numbersIn } from './numbered-lines.ts';

export interface Passage {
  /** Its place among the questions; null for what belongs to none. */
  readonly question: number | null;
  readonly text: string;
  readonly how: 'below' | 'number' | 'label' | 'whole' | 'rest';
}

export interface WrittenAnswer {
  /** The body of the mail, quotes and all. */
  readonly text: string;
  readonly fromName: string;
  /** Ours: whom they greet. */
  readonly to: readonly { readonly name: string; readonly address: string }[];
}

/** Their words in a row, with the question of ours that they stand under. */
interface Block {
  readonly under: number | null;
  readonly lines: string[];
}

const MAX_TEXT = 60_000;
/** What is shorter may be their word as well as ours. */
const OURS_FROM = 3;

export function findPassages(answer: WrittenAnswer, step: AskedStep, asked: AskedText): Passage[] {
  const blocks = blocksOf(tidied(splitText(answer.text.slice(0, MAX_TEXT)), answer), asked);
  const [only] = step.questions.length === 1 ? step.questions : [];
  if (only) {
    const text = blocks.map(({ lines }) => joined(lines)).filter((one) => one !== '');
    return text.length === 0 ? [] : [{ question: 0, text: text.join('\n\n'), how: 'whole' }];
  }
  const answered = new Set(
    blocks.flatMap(({ under, lines }) => (under === null || joined(lines) === '' ? [] : [under])),
  );
  return blocks.flatMap(({ under, lines }) => {
    // Below the last question a whole numbered answer may stand, where nothing stands below any other.
    const isList =
      under !== null && answered.size === 1 && numbersIn(lines, step.questions.length) >= step.questions.length;
    if (under !== null && !isList) return passage(under, joined(lines), 'below');
    return byNumber(lines, step.questions.length).flatMap(({ question, text }) =>
      question === null ? byLabel(text, step) : passage(question, text, 'number'),
    );
  });
}

function passage(question: number, text: string, how: Passage['how']): Passage[] {
  return text === '' ? [] : [{ question, text, how }];
}

const joined = (lines: readonly string[]): string => lines.join('\n').trim();

/** Without their greeting, what they sign with, and signatures. */
function tidied(parts: readonly TextPart[], { to, fromName }: WrittenAnswer): TextPart[] {
  const kept = parts.filter(({ kind }) => kind !== 'signature');
  const texts = kept.filter(({ kind }) => kind === 'text');
  const [first] = texts;
  const last = texts.at(-1);
  return kept.map((part) => {
    if (part.kind !== 'text') return part;
    let lines = part.text.split('\n');
    if (part === first) lines = withoutGreeting(lines, to);
    if (part === first || part === last) lines = withoutSignOff(lines, fromName);
    return { ...part, text: lines.join('\n') };
  });
}

function withoutGreeting(lines: readonly string[], to: WrittenAnswer['to']): string[] {
  const [head = '', ...rest] = lines;
  const greeting = findGreeting(head, to);
  return greeting.words === '' ? [...lines] : greeting.rest === '' ? rest : [greeting.rest, ...rest];
}

function withoutSignOff(lines: readonly string[], own: string): string[] {
  const { line } = findSignOff(lines, own);
  // "Thanks" alone may be all that they wrote.
  return line === Number.POSITIVE_INFINITY || joined(lines.slice(0, line)) === '' ? [...lines] : lines.slice(0, line);
}

/** They point at one of the options that we wrote. */
const pointed = /[✓✔☑✅←→]|<[-=]|[-=]>|\[x\]|(?:^|\s)\*+\s*\p{L}|\*\s*$/iu;

function blocksOf(parts: readonly TextPart[], asked: AskedText): Block[] {
  const blocks: Block[] = [];
  const chosenOf = questionsWithChosen(parts, asked);
  let under: number | null = null;
  let expected = -1;
  const theirs = (line: string) => {
    const open = blocks.at(-1);
    if (open && open.under === under) open.lines.push(line);
    else blocks.push({ under, lines: [line] });
  };
  for (const part of parts) {
    const quoted = part.kind === 'quote';
    for (const raw of part.text.split('\n')) {
      const line = quoted ? raw.replace(/^(?:\s?>)+\s?/u, '') : raw;
      const words = wordsOf(line);
      if (words.length === 0) {
        if (!quoted || (under !== null && /\p{Emoji_Presentation}|[✓✔☑✅✗✘❌]/u.test(line))) theirs(line);
        continue;
      }
      const match = matchOf(words, asked, expected);
      const option = match === null || quoted ? null : wholeOption(words, match, asked);
      if (option !== null && chosenOf.has(option)) {
        under = option;
        theirs(line.trim());
        continue;
      }
      const own = match === null ? 0 : ownWords(words.length, match, asked, { quoted, expected });
      if (match === null || own === 0 || (own === words.length && pointed.test(line))) {
        // What our mail did not hold and stands under none of its questions was quoted from elsewhere.
        if (!quoted || under !== null) theirs(line.trim());
        continue;
      }
      expected = match.at + own;
      const question = asked.words[match.at]?.question ?? null;
      // Their own words that happen to be some of ours do not end what they say.
      under = question;
      const left = own < words.length ? afterWords(line, own) : '';
      // What they write beside an option points at it.
      if (left !== '' && under !== null) theirs(asked.words[match.at]?.isOption === true ? line.trim() : left);
      else if (under !== null) blocks.push({ under, lines: [] });
    }
  }
  return blocks.filter(({ lines }) => joined(lines) !== '');
}

/** Questions of which they left or wrote some options and not all, outside of a quote: those are what they choose. */
function questionsWithChosen(parts: readonly TextPart[], asked: AskedText): ReadonlySet<number> {
  const left = new Map<number, Set<number>>();
  for (const part of parts) {
    if (part.kind === 'quote') continue;
    for (const line of part.text.split('\n')) {
      const words = wordsOf(line);
      const match = matchOf(words, asked, -1);
      // One with their word beside it is left, too.
      const option = match === null ? null : wholeOption(words.slice(0, match.length), match, asked);
      if (match !== null && option !== null) left.set(option, (left.get(option) ?? new Set<number>()).add(match.at));
    }
  }
  const all = (question: number) =>
    asked.words.filter((one, at) => {
      const before = asked.words[at - 1];
      return one.question === question && one.isOption && one.starts && (before === undefined || before.ends);
    }).length;
  return new Set([...left].flatMap(([question, lines]) => (lines.size < all(question) ? [question] : [])));
}

/** The question of which a line is an option, letter and all. */
function wholeOption(words: readonly string[], match: Match, asked: AskedText): number | null {
  const first = asked.words[match.at];
  if (first?.isOption !== true || match.length !== words.length || words.length < 2) return null;
  return isWholeLines(asked, match) ? first.question : null;
}

/** How many of a line's first words are ours. */
function ownWords(
  length: number,
  match: { readonly at: number; readonly length: number },
  asked: AskedText,
  { quoted, expected }: { readonly quoted: boolean; readonly expected: number },
): number {
  const goesOn = match.at === expected && quoted;
  const whole = isWholeLines(asked, match);
  const atEnd = asked.words[match.at + match.length - 1]?.ends === true;
  const inQuestion = (asked.words[match.at]?.question ?? null) !== null;
  if (match.length === length) {
    if (quoted) return length >= OURS_FROM || goesOn || whole ? length : 0;
    return inQuestion && whole && length >= OURS_FROM ? length : 0;
  }
  // A question of ours with their answer behind it on the line.
  if (inQuestion && atEnd && (goesOn || (whole && match.length >= OURS_FROM))) return match.length;
  return 0;
}

function afterWords(line: string, count: number): string {
  const found = [...line.matchAll(/[\p{L}\p{N}]+/gu)][count - 1];
  if (!found) return '';
  return line
    .slice(found.index + found[0].length)
    .replace(/^[\s)\]?!.:;,–—>=-]+/u, '')
    .trim();
}
