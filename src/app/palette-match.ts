// How well a name answers what was typed, and which people the found mail is from.
import type { SearchHit } from '../../electron/contract/mail.ts';
import type { AccountId } from '../../electron/contract/scalars.ts';

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** 0 is no match; a beginning beats a word's beginning, which beats a middle, which beats letters in order. */
export function matchRank(text: string, query: string): number {
  const wanted = fold(query.trim());
  if (wanted === '') return 1;
  const held = fold(text);
  if (held.startsWith(wanted)) return 4;
  const words = wanted.split(/\s+/);
  if (words.every((word) => held.split(/[^\p{L}\p{N}]+/u).some((each) => each.startsWith(word)))) return 3;
  if (held.includes(wanted)) return 2;
  let at = 0;
  for (const letter of wanted.replaceAll(' ', '')) {
    at = held.indexOf(letter, at) + 1;
    if (at === 0) return 0;
  }
  return wanted.length >= 2 && wanted.length * 2 >= held.length ? 1 : 0;
}

export interface FoundPerson {
  readonly name: string;
  readonly address: string;
  readonly accountId: AccountId | null;
  readonly accountName: string | null;
}

/** The senders of the found mail whose own name or address matches, each once. */
export function peopleOf(hits: readonly SearchHit[], query: string): FoundPerson[] {
  const people = new Map<string, FoundPerson>();
  for (const hit of hits) {
    const { name, address } = hit.from;
    if (people.has(address) || (matchRank(name, query) < 2 && matchRank(address, query) < 2)) continue;
    people.set(address, {
      name: name || address,
      address,
      accountId: hit.accountIds[0] ?? null,
      accountName: hit.accountNames[0] ?? null,
    });
  }
  return [...people.values()];
}
