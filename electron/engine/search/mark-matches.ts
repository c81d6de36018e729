// Cuts the piece of a text around the first word found and says where the words stand in it.
const LENGTH = 160;
const BEFORE = 40;
const SEARCHED = 20_000;

export interface Marked {
  readonly snippet: string;
  readonly matches: [number, number][];
}

/** `terms` are lower case and match at the beginning of words, as the index does. */
export function markMatches(text: string, terms: readonly string[], fallback: string): Marked {
  const folded = fold(text.slice(0, SEARCHED));
  const first = Math.min(...terms.map((term) => wordStart(folded, fold(term), 0)).filter((at) => at >= 0));
  if (!Number.isFinite(first)) return { snippet: fallback.slice(0, LENGTH), matches: [] };
  const from = first <= BEFORE ? 0 : Math.max(0, text.lastIndexOf(' ', first - BEFORE) + 1, first - 2 * BEFORE);
  const snippet = text.slice(from, from + LENGTH).replace(/\s/g, ' ');
  const foldedSnippet = fold(snippet);
  const matches: [number, number][] = [];
  for (const term of new Set(terms.map(fold))) {
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

/** Lower case without accents, unit by unit so that positions stay those of the original text. */
function fold(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what is plain ASCII needs no folding
  return text.replace(/[^\u0000-\u007f]/g, foldUnit).replace(/[A-Z]+/g, (run) => run.toLowerCase());
}

const folded = new Map<string, string>();

function foldUnit(unit: string): string {
  let plain = folded.get(unit);
  if (plain === undefined) {
    plain = unit.normalize('NFD').charAt(0).toLowerCase();
    if (plain.length !== 1) plain = unit;
    folded.set(unit, plain);
  }
  return plain;
}
