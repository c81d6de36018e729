// Fills a template from facts. What no fact fills becomes a marked gap, `[[what is missing]]`, which the send gate holds back.
import type { PlannedSentence } from '../../../contract/touch-drafts.ts';
import type { Template } from './template.ts';

export interface FieldValue {
  readonly text: string;
  /** What it rests on; empty for what is no claim (a name in a greeting). */
  readonly factIds: readonly string[];
}
export type FieldValues = ReadonlyMap<string, FieldValue>;

export interface FilledTemplate {
  readonly subject: string;
  /** Without greeting and sign-off; one entry a sentence, paragraphs apart by a blank line in `text`. */
  readonly sentences: readonly PlannedSentence[];
  readonly text: string;
  /** As they are marked in the text, without the brackets. */
  readonly gaps: readonly string[];
}

export function fillTemplate(template: Template, values: FieldValues): FilledTemplate {
  const fill = (text: string) =>
    text.replace(/\{\{\s*(\w+)\??\s*\}\}/g, (_, name: string) => values.get(name)?.text ?? `[[${name}]]`);
  const text = fill(template.body);
  return {
    subject: fill(template.subject),
    sentences: [{ role: 'written', text, factIds: [] }],
    text,
    gaps: [...text.matchAll(/\[\[([^\]]*)\]\]/g)].map(([, words]) => words ?? ''),
  };
}
