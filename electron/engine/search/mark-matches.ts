// Cuts the piece of a text around the first word found and says where the words stand in it.
import { foldText } from './fold-text.ts';

const LENGTH = 160;
const BEFORE = 40;
const SEARCHED = 20_000;

export interface Marked {
  readonly snippet: string;
  readonly matches: [number, number][];
}

/** `terms` are lower case and match at the beginning of words, as the index does. */
export function markMatches(text: string, terms: readonly string[], fallback: string): Marked {
  const folded = foldText(text.slice(0, SEARCHED));
  const first = Math.min(...terms.map((term) => wordStart(folded, foldText(term), 0)).filter((at) => at >= 0));
  if (!Number.isFinite(first)) return { snippet: fallback.slice(0, LENGTH), matches: [] };
  const from = first <= BEFORE ? 0 : Math.max(0, text.lastIndexOf(' ', first - BEFORE) + 1, first - 2 * BEFORE);
  const snippet = text.slice(from, from + LENGTH).replace(/\s/g, ' ');
  const foldedSnippet = foldText(snippet);
  const matches: [number, number][] = [];
  for (const term of new Set(terms.map(foldText))) {
    for (let at = wordStart(foldedSnippet, term, 0); at >= 0; at = wordStart(foldedSnippet, term, at + term.length)) {
      matches.push([at, at + term.length]);
    }
  }
  return { snippet, matches: matches.sort((a, b) => a[0] - b[0]) };
}

function wordStart(text: string, term: string, from: number): number {
  if (term === '') return -1;
  for (let at = text.indexOf(term, from); at >= 0; at = text.indexOf(term, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return at;
  }
  return -1;
}
