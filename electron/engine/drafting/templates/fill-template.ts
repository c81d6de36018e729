// Fills a template from facts. A paragraph that hangs on an optional field, `{{field?}}`, goes when nothing fills it; any other
// field without a value becomes a marked gap, `[[what is missing]]`, which the send gate holds back.
import type { PlannedSentence } from '../../../contract/touch-drafts.ts';
import { splitSentences } from '../../findings/sentences.ts';
import { fieldWords } from './template-fields.ts';

export interface FieldValue {
  readonly text: string;
  /** What it rests on; empty for what is no claim (a name in a greeting). */
  readonly factIds: readonly string[];
}
export type FieldValues = ReadonlyMap<string, FieldValue>;

export interface FilledTemplate {
  readonly subject: string;
  /** Without greeting and sign-off; in `text` paragraphs are apart by a blank line. */
  readonly sentences: readonly PlannedSentence[];
  readonly text: string;
  /** As they are marked in the text, without the brackets. */
  readonly gaps: readonly string[];
}

const field = /\{\{\s*([a-z][a-z0-9_]*)(\?)?\s*\}\}/gu;
const gap = /\[\[([^[\]]*)\]\]/gu;
const LONGEST_VALUE = 300;

export function fillTemplate(
  template: { readonly subject: string; readonly body: string },
  values: FieldValues,
): FilledTemplate {
  const paragraphs = template.body
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '' && hasItsFields(paragraph, values));
  const sentences: PlannedSentence[] = [];
  const written: string[] = [];
  for (const paragraph of paragraphs) {
    const lines = paragraph.split('\n').map((line) => {
      // A field is one word to whoever splits sentences: its question mark is not the end of one.
      const apart = splitSentences(line.replace(field, (_, name: string) => `{{${name}}}`)).map(({ text }) => text);
      const done = apart.map((sentence) => fillOne(sentence, values));
      sentences.push(...done.map(planned));
      return `${/^\s*(?:[-*•]|\d+[.)])\s+/u.exec(line)?.[0] ?? ''}${done.map(({ text }) => text).join(' ')}`;
    });
    written.push(lines.join('\n'));
  }
  const subject = fillOne(template.subject, values).text;
  const text = written.join('\n\n');
  return { subject, sentences, text, gaps: [...new Set(gapsIn(`${subject}\n${text}`))] };
}

const gapsIn = (text: string): string[] => [...text.matchAll(gap)].map(([, words]) => (words ?? '').trim());

function hasItsFields(paragraph: string, values: FieldValues): boolean {
  return [...paragraph.matchAll(field)].every(([, name, optional]) => optional === undefined || values.has(name ?? ''));
}

interface Filled {
  readonly text: string;
  readonly factIds: readonly string[];
}

/** One pass: what a value holds is never looked at again. */
function fillOne(sentence: string, values: FieldValues): Filled {
  const factIds: string[] = [];
  const text = sentence.replace(field, (_, name: string) => {
    const value = values.get(name);
    if (!value) return `[[${fieldWords(name)}]]`;
    factIds.push(...value.factIds);
    return plainValue(value.text);
  });
  return { text, factIds: [...new Set(factIds)] };
}

/** Words out of mail must neither look like a mark of ours nor break a line. */
function plainValue(text: string): string {
  const plain = text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/\[{2,}|\]{2,}|\{{2,}|\}{2,}/gu, '')
    .trim();
  return plain.length <= LONGEST_VALUE ? plain : `${plain.slice(0, LONGEST_VALUE).replace(/\s+\S*$/u, '')} …`;
}

function planned({ text, factIds }: Filled): PlannedSentence {
  const role = text.includes('[[') ? 'gap' : text.endsWith('?') ? 'ask' : factIds.length > 0 ? 'fact' : 'written';
  return { role, text, factIds: [...factIds] };
}
