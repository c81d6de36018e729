// Who a touch is for. Decided here from roles, the primary contact and who is there at all; never by what a mail says, and never
// by a language model.
import type { Database } from 'better-sqlite3';
import type { Person } from '../../../contract/account.ts';
import type { PersonRole } from '../../../contract/people.ts';
import type { MailAddress } from '../../../contract/scalars.ts';
import type { TouchKind } from '../../../contract/touch-drafts.ts';
import { dayWords } from '../../book/day-words.ts';
import { isoDayOf, type LocalNow } from '../../book/local-time.ts';
import { bounceAfter } from '../../book/people/bounces.ts';
import { readPeople } from '../../book/people/read-people.ts';

export interface ChosenPerson {
  readonly to: MailAddress;
  readonly why: string;
  /** The person, where they are known; null for an address the user named. */
  readonly person: Person | null;
}

const rolesFor: Partial<Record<TouchKind, readonly PersonRole[]>> = {
  renewal_120: ['champion', 'decision_maker'],
  renewal_90: ['champion', 'decision_maker'],
  renewal_60: ['economic_buyer', 'decision_maker', 'champion'],
  renewal_30: ['economic_buyer', 'decision_maker'],
  expansion: ['decision_maker', 'economic_buyer', 'champion'],
  review_invitation: ['champion', 'decision_maker'],
  case_study_request: ['champion'],
};

const roleWords: Record<PersonRole, string> = {
  champion: 'the champion',
  economic_buyer: 'the economic buyer',
  decision_maker: 'the decision maker',
  influencer: 'an influencer',
  end_user: 'a user',
  detractor: 'a detractor',
};

export interface PersonWish {
  /** Named by the user. */
  readonly to: string | undefined;
  /** The address of who wrote what the touch is about, or was promised it. */
  readonly said: string;
  /** It makes sense to nobody else. */
  readonly bound?: boolean;
  /** Not these while anyone else could be written to: the person said so. */
  readonly except?: ReadonlySet<string> | undefined;
}

/** @returns a sentence where there is nobody to write to. */
export function choosePerson(
  db: Database,
  account: { readonly id: number; readonly name: string },
  kind: TouchKind,
  wish: PersonWish,
  now: LocalNow,
): ChosenPerson | string {
  const people = readPeople(db, account.id, now, false);
  if (wish.to !== undefined) return named(people, wish.to);
  const reached = people.filter(
    ({ left, address, lastInboundAt }) => !left && bounceAfter(db, address, lastInboundAt ?? 0) === null,
  );
  const today = isoDayOf(now.now, now.timeZone);
  const there = reached.filter(({ away }) => away === null || away.until <= today);
  const [first] = reached;
  if (!first) {
    return people.length === 0
      ? `Nobody at ${account.name} is known yet. Add a person, and the first mail can be drafted.`
      : `Everybody known at ${account.name} has left or can't be reached. Add whoever took their place.`;
  }
  if (there.length === 0) {
    const back = first.away === null ? '' : ` until ${dayWords(first.away.until)}`;
    return `${nameOf(first)} is away${back}, and nobody else at ${account.name} is known.`;
  }
  return best(wish.bound ? there : withoutExcepted(there, wish.except), kind, wish);
}

function withoutExcepted(there: readonly Person[], except: ReadonlySet<string> = new Set()): readonly Person[] {
  const others = there.filter(({ address }) => !except.has(address));
  return others.length > 0 ? others : there;
}

function best(there: readonly Person[], kind: TouchKind, { said, bound }: PersonWish): ChosenPerson | string {
  const writer = there.find(({ address }) => address === said);
  // What one person said is taken up with that person; a renewal is talked over with whoever decides.
  if (writer && (bound || kind === 'reply' || rolesFor[kind] === undefined)) {
    return chosen(
      writer,
      kind === 'reply' ? 'they wrote what is answered' : 'this is about what they wrote, or were promised',
    );
  }
  for (const role of rolesFor[kind] ?? []) {
    const person = there.find((one) => (one.role ?? one.suggestedRole?.role) === role);
    if (person) {
      const basis = person.role === role ? '' : ', as their mail suggests';
      return chosen(person, `${roleWords[role]}${basis}`);
    }
  }
  const primary = there.find(({ isPrimary }) => isPrimary);
  if (primary) return chosen(primary, 'the primary contact');
  if (writer) return chosen(writer, 'they wrote what this is about');
  const [newest] = there;
  return newest ? chosen(newest, 'whoever is there wrote to you last') : 'There is nobody to write to.';
}

function named(people: readonly Person[], wanted: string): ChosenPerson {
  const address = wanted.trim().toLowerCase();
  const person = people.find((one) => one.address === address) ?? null;
  return { to: { name: person?.name ?? '', address }, why: 'You chose them.', person };
}

function chosen(person: Person, why: string): ChosenPerson {
  return { to: { name: person.name, address: person.address }, why: `${nameOf(person)}: ${why}.`, person };
}

const nameOf = (person: Person): string => person.name || person.address;
