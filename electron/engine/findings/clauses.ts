// Cuts a sentence into clauses that each have a subject of their own, because what is promised, and by when, is said in one.
// Works on the plain text and keeps offsets.
import { latinPattern } from '../mail/text/latin-pattern.ts';
export interface Clause {
  readonly text: string;
  /** Where it begins in the plain text of the sentence. */
  readonly at: number;
}

const subject =
  "(?:i|we|you|they|he|she|it|our|my|ich|wir|sie|unsere?|je|j'|nous|vous|notre|il|elle)(?![\\p{L}])|(?:the|legal|finance|engineering|support) (?:\\p{L}+ )?(?:team )?(?:will|is|are|has)\\b|\\p{L}{2,}(?:aré|eré|iré|remos)(?![\\p{L}])|(?:will|please|let me|can you|could you|te|le|les)\\b";
const border = latinPattern(
  `\\s*;\\s+|\\s+-+\\s+|:\\s+(?=\\p{L})|\\s*\\.\\.\\.\\s*|,\\s+(?:and|but|so|or|und|aber|et|mais|y|pero|then|yet|sondern)\\s+(?=\\p{L})|,?\\s+(?:and|but|so|then|und|aber|et|mais|y|pero)\\s+(?=(?:then |also |dann |puis )?(?:${subject}))`,
  'g',
);

export function clausesOf(plain: string): Clause[] {
  const clauses: Clause[] = [];
  let at = 0;
  border.lastIndex = 0;
  for (let match = border.exec(plain); match !== null; match = border.exec(plain)) {
    if (match.index > at) clauses.push({ text: plain.slice(at, match.index), at });
    at = match.index + match[0].length;
  }
  if (at < plain.length) clauses.push({ text: plain.slice(at), at });
  return clauses;
}
