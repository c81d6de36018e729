// Reads one mail back into the questions it answers: per question the value, the words it was read from, and how sure that is. What is
// not plain stays open; what belongs to no question is kept as a remark.
import { type AskedQuestion, type AskedStep, FILE, type FieldReading } from '../../../contract/step-answers.ts';
import { askedText } from './asked-text.ts';
import { findPassages, type Passage, type WrittenAnswer } from './find-passages.ts';
import { type ReadingTerms, readValue } from './read-value.ts';
import { unclear, type ValueReading } from './value-reading.ts';

export interface AnswerToRead extends WrittenAnswer {
  /** Names of what came with it and may be an answer. */
  readonly files: readonly string[];
}

export interface AnswerReading {
  readonly fields: FieldReading[];
  readonly remarks: string;
  /** They speak of a file that did not come. */
  readonly missesFile: boolean;
}

const QUOTE = 4000;

/** @param sent The text of our mail as it left. */
export function readAnswer(answer: AnswerToRead, step: AskedStep, sent: string, terms: ReadingTerms): AnswerReading {
  const passages = findPassages(answer, step, askedText(sent, step));
  const rest = passages.filter(({ question }) => question === null).map(({ text }) => text);
  const taken = new Set<string>();
  const fields = step.questions.map((question, at): FieldReading => {
    if (question.type === 'file')
      return fileReading(
        answer,
        passages.filter(({ question: of }) => of === at),
      );
    const own = passages.filter(({ question: of }) => of === at);
    if (own.length > 0) return fieldOf(question, own, terms);
    const found = inRest(question, at, step, rest, terms);
    if (found === null) return nothingSaid(question);
    taken.add(found.text);
    return fieldOf(question, [found], terms);
  });
  return {
    fields,
    remarks: rest.filter((text) => !taken.has(text)).join('\n\n'),
    missesFile:
      step.questions.some(({ key }) => key === FILE) && answer.files.length === 0 && speaksOfFile(answer.text),
  };
}

const nothingSaid = ({ key }: AskedQuestion): FieldReading => ({
  key,
  value: null,
  quote: '',
  confidence: 'none',
  why: 'They said nothing about it.',
  candidates: [],
  condition: null,
});

function fieldOf(question: AskedQuestion, passages: readonly Passage[], terms: ReadingTerms): FieldReading {
  const readings = passages.map(({ text, how }) => inferred(readValue(text, question, terms), how));
  const quote = passages
    .map(({ text }) => text)
    .join('\n…\n')
    .slice(0, QUOTE);
  const { candidates, ...read } = together(readings, question);
  return { key: question.key, quote, ...read, candidates: [...candidates] };
}

/** Said twice and the same is said once; said twice and not the same is not said. */
function together(readings: readonly ValueReading[], { type }: AskedQuestion): ValueReading {
  const [first] = readings;
  if (first === undefined) return unclear('They said nothing about it.');
  if (readings.length === 1) return first;
  const values = readings.map(({ value }) => JSON.stringify(value));
  if (type === 'text' || type === 'long') {
    const text = readings.map(({ value, candidates }) => value ?? candidates[0] ?? '').join('\n\n');
    return { ...first, value: text, confidence: 'likely', why: 'They wrote about it in more than one place.' };
  }
  if (first.value !== null && values.every((one) => one === values[0])) return first;
  const candidates = readings.flatMap(({ value, candidates: some }) => (value === null ? some : [value]));
  return unclear('They answered it twice, and not the same.', candidates);
}

function inferred(reading: ValueReading, how: Passage['how']): ValueReading {
  if (how !== 'rest' || reading.confidence !== 'clear') return reading;
  return { ...reading, confidence: 'likely', why: 'Said without saying to which question; it fits this one alone.' };
}

/** "I'd give you a 9/10" says by itself which question it answers, where one alone is asked that way. */
function inRest(
  question: AskedQuestion,
  at: number,
  { questions }: AskedStep,
  rest: readonly string[],
  terms: ReadingTerms,
): Passage | null {
  const isAlike = (other: AskedQuestion): boolean =>
    other.type === question.type && (question.type !== 'choice' || sharesOptions(other, question));
  if (questions.some((other, place) => place !== at && isAlike(other))) return null;
  if (question.type === 'scale') {
    const sentences = rest.flatMap((text) => text.split(/(?<=[.!?\n])\s+/u));
    const said = sentences.filter((text) =>
      new RegExp(`\\d\\s*(?:/|out of|von|sur|de|aus)\\s*${question.max}(?!\\d)`, 'iu').test(text),
    );
    return said.length === 1 && said[0] !== undefined ? { question: at, text: said[0].trim(), how: 'rest' } : null;
  }
  if (question.type !== 'choice') return null;
  const said = rest.filter(
    (text) => readValue(text, question, terms).confidence === 'clear' && text.split(/\s+/u).length <= 25,
  );
  return said.length === 1 && said[0] !== undefined ? { question: at, text: said[0], how: 'rest' } : null;
}

const sharesOptions = (a: AskedQuestion, b: AskedQuestion): boolean =>
  a.options.some(({ key, label }) => b.options.some((one) => one.key === key || one.label === label));

function fileReading({ files }: AnswerToRead, passages: readonly Passage[]): FieldReading {
  const quote = passages
    .map(({ text }) => text)
    .join('\n')
    .slice(0, QUOTE);
  const base = { key: FILE, quote, candidates: [], condition: null };
  if (files.length === 0) return { ...base, value: null, confidence: 'none', why: 'No file came with it.' };
  const why = files.length === 1 ? 'The file that came with it.' : 'The files that came with it.';
  return { ...base, value: [...files], confidence: files.length === 1 ? 'clear' : 'likely', why };
}

const speaksOfFile = (text: string): boolean =>
  /(?<!\p{L})(?:attach(?:ed|ment|ing)|enclosed|anbei|angehängt|im anhang|beigefügt|ci-joint|en pièce jointe|adjunt[oa]s?|en anexo)(?!\p{L})/iu.test(
    text.split(/\n\s*>/u)[0] ?? '',
  );
