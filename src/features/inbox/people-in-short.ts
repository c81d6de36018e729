// The people of a thread in the width of a column: one whole name, or first names where they are several.
import type { MailAddress } from '../../../electron/contract/scalars.ts';

const SHOWN = 3;

export function peopleInShort(people: readonly MailAddress[]): string {
  const [only] = people;
  if (!only) return 'Nobody';
  if (people.length === 1) return only.name || only.address;
  return people.slice(0, SHOWN).map(firstName).join(', ');
}

function firstName({ name, address }: MailAddress): string {
  const plain = name.trim();
  if (plain === '') return address.split('@')[0] ?? address;
  // "Weber, Jana" is written by directories; "Jana Weber (Acme)" by people.
  const ordered = /^[^,]+,\s*\S/.test(plain) ? plain.slice(plain.indexOf(',') + 1).trim() : plain;
  return ordered.split(/\s+/)[0] ?? ordered;
}
