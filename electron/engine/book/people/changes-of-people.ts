// Who of an account's people left or changed their role, from the sentences in which they or a colleague say so. Pure: a
// sentence names its person, and it counts only for the one person of the account who bears that name.
import type { KeptChange } from './person-facts.ts';

export interface SaidChange {
  readonly messageId: number;
  readonly at: number;
  /** Of who says it. */
  readonly address: string;
  /** "Dana Whitfield left", as findings/people/role-change.ts puts it. */
  readonly what: string;
  readonly quote: string;
  readonly successor: string | null;
  readonly rule: string;
}

export interface NamedPerson {
  readonly address: string;
  readonly name: string;
  /** Of their newest mail. */
  readonly lastIn: number | null;
}

const verbs: readonly (readonly [string, KeptChange['kind']])[] = [
  [' left', 'left'],
  [' is leaving', 'leaving'],
  [' is the new contact', 'came'],
  [' has a new role', 'moved'],
];
const DAY = 86_400_000;
/** Whoever writes so long after they were said to be gone is not. */
const GONE_AFTER = { left: 3 * DAY, leaving: 100 * DAY } as const;

/** By address, the newest first. */
export function changesOfPeople(
  said: readonly SaidChange[],
  people: readonly NamedPerson[],
): ReadonlyMap<string, readonly KeptChange[]> {
  const found = new Map<string, KeptChange[]>();
  for (const one of [...said].sort((a, b) => b.at - a.at)) {
    const verb = verbs.find(([words]) => one.what.endsWith(words));
    if (!verb) continue;
    const [words, kind] = verb;
    const person = whoIsMeant(one.what.slice(0, -words.length), one.address, people);
    if (!person) continue;
    const gone = kind === 'left' || kind === 'leaving';
    if (gone && person.lastIn !== null && person.lastIn > one.at + GONE_AFTER[kind]) continue;
    const change: KeptChange = {
      kind,
      text: `${person.name || person.address}${words}`,
      successor: one.successor,
      at: one.at,
      rule: one.rule,
      messageId: one.messageId,
      quote: one.quote,
    };
    found.set(person.address, [...(found.get(person.address) ?? []), change]);
  }
  return new Map(
    [...found].map(([address, theirs]) => [address, theirs.map((one) => withSuccessor(one, address, found))]),
  );
}

/** Who comes in the mail in which somebody goes is their successor, also without an address. */
function withSuccessor(
  change: KeptChange,
  address: string,
  found: ReadonlyMap<string, readonly KeptChange[]>,
): KeptChange {
  if (change.successor !== null || (change.kind !== 'left' && change.kind !== 'leaving')) return change;
  const came = [...found].find(
    ([other, theirs]) =>
      other !== address && theirs.some((one) => one.kind === 'came' && one.messageId === change.messageId),
  );
  return came ? { ...change, successor: came[0] } : change;
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .match(/\p{L}{2,}/gu) ?? [];

/** The writer where the sentence names them, else the only person all of whose named words are in their name or address. */
function whoIsMeant(named: string, writer: string, people: readonly NamedPerson[]): NamedPerson | null {
  const words = wordsOf(named);
  if (words.length === 0) return null;
  const self = people.find(({ address }) => address === writer);
  if (named === 'The writer' || (self && wordsOf(self.name).join(' ') === words.join(' '))) return self ?? null;
  const bearing = people.filter(({ name, address }) => {
    const theirs = new Set([...wordsOf(name), ...wordsOf(address.slice(0, address.indexOf('@')))]);
    return words.every((word) => theirs.has(word));
  });
  return bearing.length === 1 ? (bearing[0] ?? null) : null;
}
