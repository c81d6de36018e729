// The words of a document that its PDF can't show, since no face at hand has their letters: told before the file is made, so that
// nobody finds question marks in what was sent. The other formats leave letters to the faces of the reader's machine.
import type { TendDocument } from '../../../contract/documents.ts';
import type { FaceSet } from '../face-set.ts';

/** Letters that every face has: most documents hold no others, and need no look. */
const PLAIN = /^[\s\u0020-\u00ff\u2010-\u2027\u20ac\u2212]*$/u;
const MOST = 12;

export function textOfDocument({ title, accountName, brand, sections, sources }: TendDocument): string {
  const texts = [title, accountName, brand.company, ...sources.map(({ says }) => says)];
  for (const section of sections) texts.push(section.title, ...section.blocks.flatMap(stringsIn));
  return texts.join('\n');
}

export const isPlain = (text: string): boolean => PLAIN.test(text);

/** Each once, as they come, at most twelve. */
export function unprintableWords(text: string, { toRuns }: Pick<FaceSet, 'toRuns'>): string[] {
  const found = new Set<string>();
  for (const word of text.split(/\s+/u)) {
    if (found.size === MOST) break;
    if (!isPlain(word) && toRuns(word, 'regular').unprintable) found.add(word.slice(0, 40));
  }
  return [...found];
}

/** Every string in it, however deep. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
