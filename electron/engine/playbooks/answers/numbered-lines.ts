// Their words cut by the numbers of our questions ("1. 8", "zu 2: Einführung", "1) 8 2) yes"), or by the words of a question put
// before the answer ("Budget: unchanged").
import type { AskedStep } from '../../../contract/step-answers.ts';
import { contentWords } from '../../findings/content-words.ts';
import type { Passage } from './find-passages.ts';

export interface NumberedText {
  readonly question: number | null;
  readonly text: string;
}

const mark =
  /^\s*(?:[-*•]\s*)?(?:(?:q(?:uestion)?|frage|zu(?: frage)?|ad|punkt|pregunta|réponse|re|answer|antwort|respuesta|nr\.?|no\.?|n°|#)\s*)?[([]?(\d{1,2})(?:\s*(?:[)\]:=–—]|\.(?!\d)|-(?=\s))|\s+(?=[-–—:=]\s))\s*(?:[-–—:=]\s+)?/iu;

/** A number goes up: a list within an answer begins again at 1. Where none comes twice, there is no such list, and any order will do. */
export function byNumber(lines: readonly string[], questions: number): NumberedText[] {
  const found: { question: number | null; lines: string[] }[] = [{ question: null, lines: [] }];
  const cut = lines.flatMap(afterLead).flatMap((one) => cutInLine(one, questions));
  const numbers = cut.map(numberOf).filter((one) => one !== null && one >= 1 && one <= questions);
  const isOnceEach = new Set(numbers).size === numbers.length;
  for (const line of cut) {
    const open = found.at(-1) ?? { question: null, lines: [] };
    const number = numberOf(line);
    const rest = line.replace(mark, '');
    if (number !== null && number >= 1 && number <= questions && (isOnceEach || number - 1 > (open.question ?? -1))) {
      found.push({ question: number - 1, lines: [rest] });
    } else open.lines.push(line);
  }
  return found.flatMap(({ question, lines: own }) => split(question, own, questions)).filter(({ text }) => text !== '');
}

/** How many of the questions' numbers begin a line. */
export function numbersIn(lines: readonly string[], questions: number): number {
  const numbers = lines.map(numberOf).filter((one) => one !== null && one >= 1 && one <= questions);
  return new Set(numbers).size;
}

const numberOf = (line: string): number | null => {
  const found = mark.exec(line)?.[1];
  return found === undefined ? null : Number(found);
};

/** Below the last numbered answer, past an empty line, they write what belongs to none. */
function split(question: number | null, lines: readonly string[], questions: number): NumberedText[] {
  const text = lines.join('\n').trim();
  if (question !== questions - 1) return [{ question, text }];
  const [first = '', ...rest] = text.split(/\n\s*\n/u);
  return [
    { question, text: first.trim() },
    { question: null, text: rest.join('\n\n').trim() },
  ];
}

/** "In short: 1. 8" begins with what is no answer. */
const afterLead = (line: string): string[] => line.split(/(?<=\p{L}[:.!,]\s)(?=1[.):]\s+\S)/u);

/** "1) 8 2) SSO 3) no" on one line. */
function cutInLine(line: string, questions: number): string[] {
  const start = numberOf(line);
  if (start === null || start < 1) return [line];
  const cuts: number[] = [];
  let next = start + 1;
  let from = mark.exec(line)?.[0].length ?? 0;
  while (next <= questions) {
    const found = new RegExp(`[\\s,;]\\(?${next}[).:]\\s+`, 'u').exec(line.slice(from));
    if (!found) break;
    cuts.push(from + found.index + 1);
    from += found.index + found[0].length;
    next += 1;
  }
  const ends = [...cuts, line.length];
  return [0, ...cuts].map((at, index) => line.slice(at, ends[index]).replace(/[,;\s]+$/u, ''));
}

const labelled = /^\s*(?:[-*•]\s*)?(.{2,60}?)\s*(?:[:=]|\s[-–—])\s*(\S.*)$/u;

/** Lines that begin with the words of one question and of no other. */
export function byLabel(text: string, { questions }: AskedStep): Passage[] {
  const known = questions.map(({ label }) => contentWords(label));
  const found: Passage[] = [];
  for (const line of text.split('\n')) {
    const match = labelled.exec(line);
    const words = match === null ? new Set<string>() : contentWords(match[1] ?? '');
    const fitting = known.flatMap((label, at) =>
      words.size > 0 && [...words].every((one) => label.has(one)) ? [at] : [],
    );
    const [question = null] = fitting.length === 1 ? fitting : [];
    const before = found.at(-1);
    if (question !== null) found.push({ question, text: match?.[2]?.trim() ?? '', how: 'label' });
    else if (before && (before.how === 'rest' || line.trim() !== '')) {
      found[found.length - 1] = { ...before, text: `${before.text}\n${line}`.trim() };
    } else if (line.trim() !== '') found.push({ question: null, text: line.trim(), how: 'rest' });
  }
  return found.filter((one) => one.text !== '');
}
