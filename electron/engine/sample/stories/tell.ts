// What the stories share: a fixed moment for each mail, an account with its writer, and a conversation told in order.
import { type AccountSpec, mateNamed, type Person } from '../cast.ts';
import { slotsFor } from '../ordinary.ts';
import type { Turn } from '../phrases/topic.ts';
import type { Mail, World } from '../world.ts';
import { type TimedTurn, writeThread } from '../write-thread.ts';

export interface StoryModule {
  readonly accounts: readonly AccountSpec[];
  readonly write: (world: World) => void;
}

export interface Telling {
  readonly lead?: string;
  readonly colleague?: string;
  readonly mate?: string;
  readonly copied?: readonly Person[];
  readonly claimedAt?: number;
}

/** A turn at a time of day, that many local days before now. */
export function on(world: World, daysAgo: number, time: string, turn: Turn): TimedTurn {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return { ...turn, at: world.calendar.at(daysAgo, hour, minute) };
}

export function personOf(account: AccountSpec, first: string): Person {
  const found = account.people.find((person) => person.first === first);
  if (!found) throw new RangeError(`nobody at ${account.name} is called ${first}`);
  return found;
}

export function tell(
  world: World,
  account: AccountSpec,
  subject: string,
  turns: readonly TimedTurn[],
  telling: Telling = {},
): Mail[] {
  const lead = telling.lead === undefined ? account.people[0] : personOf(account, telling.lead);
  if (!lead) throw new RangeError(`${account.name} has nobody to write`);
  const colleague =
    telling.colleague === undefined ? (account.people[1] ?? lead) : personOf(account, telling.colleague);
  const mate = mateNamed(telling.mate ?? 'Jonas');
  const start = turns[0]?.at ?? world.calendar.now;
  // The day is part of the name, as some subjects come up again and again.
  const random = world.random.fork(`story/${account.name}/${subject}/${world.calendar.daysAgo(start)}`);
  const slots = slotsFor(world, { random, places: account.sites, colleague, lead, mate, company: account.name }, start);
  return writeThread(world, {
    account: account.name,
    lead,
    colleague,
    mate,
    subject,
    turns,
    slots,
    random,
    offset: account.offset,
    copied: telling.copied ?? [],
    ...(telling.claimedAt === undefined ? {} : { claimedAt: telling.claimedAt }),
  });
}

export function ids(...threads: readonly (readonly Mail[])[]): string[] {
  return threads.flatMap((mails) => mails.map((mail) => mail.messageId));
}

export function lastId(mails: readonly Mail[]): string {
  const last = mails.at(-1);
  if (!last) throw new RangeError('a thread without mails');
  return last.messageId;
}
