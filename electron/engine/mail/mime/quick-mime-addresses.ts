// Address lists in the forms nearly all programs write: a@b, <a@b>, Name <a@b>, "Quoted, Name" <a@b>, with commas
// between them. Comments, groups, names that hold an @ and everything else are null.
import { decodeWords } from './quick-mime-words.ts';

export interface QuickAddress {
  readonly name: string;
  readonly address: string;
}

const atom = "[a-z0-9!#$%&'*+/=?^_`{|}~.-]+";
const spec = "[a-z0-9!#$%&'*+/^_`{|}~.-]+@[a-z0-9.-]*[a-z0-9]";
// Words and the space between them can't match one another, so that no field takes more than a few looks a character.
const entry = new RegExp(
  `[ \\t]*(?:(?:"([^"\\\\@<>]+)"|(${atom}(?:[ \\t]+${atom})*))?[ \\t]*<(${spec})>|(${spec}))[ \\t]*(,|$)`,
  'iy',
);
const MAX_ENTRIES = 1000;

export function readAddresses(field: string): QuickAddress[] | null {
  const found: QuickAddress[] = [];
  // An empty group names nobody.
  if (field === '' || /^undisclosed[ -]recipients:[ ]?;?$/i.test(field)) return found;
  for (let at = 0; ; ) {
    entry.lastIndex = at;
    const match = entry.exec(field);
    if (!match || found.length >= MAX_ENTRIES) return null;
    const address = match[3] ?? match[4] ?? '';
    // Punycode is turned into Unicode by the library.
    if (/xn--/i.test(address)) return null;
    const name = decodeWords((match[1] ?? match[2] ?? '').trim());
    if (name === null) return null;
    found.push({ name, address });
    at = entry.lastIndex;
    if (match[5] === '') return found;
  }
}
