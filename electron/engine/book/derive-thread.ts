// What one thread says, as a pure function of its messages and the rules: direction of each message, the accounts it
// belongs to and by which rule, whether it is a touch, and whose move it is.
//
// Mapping, in this order:
//   1. a rule for the thread ("this thread belongs to ...") decides alone;
//   2. each person outside our company by the rule for the address, else by the rule for the nearest domain above it;
//   3. a message none of whose people has an account takes the accounts of the rest of its thread when it comes from
//      inside the company or involves an address marked as shared (a consultant who works for several accounts).
//
// Whose move: of the real messages between us and them, the last run from one side. If anything in that run asks for
// something, the other side owes the answer, since the first message of the run that asks.
import type { AutomaticKind, Direction, WhoseMove } from '../../contract/scalars.ts';
import type { ParticipantRole } from '../mail/mime/parsed-message.ts';
import { isOwn, type OwnSide } from './sides.ts';

export interface ThreadMessage {
  readonly id: number;
  readonly sentAt: number;
  readonly fromAddress: string;
  readonly automatic: AutomaticKind | null;
  /** Its newest text asks its reader for something, or tells what asks for an answer by itself. */
  readonly asks: boolean;
  readonly hasAttachment: boolean;
  /** In a Sent folder: ours whatever the From header says. */
  readonly inSent: boolean;
  /** A draft, or only in Junk: kept and shown, but never a contact. */
  readonly notReal: boolean;
  /** What another mailbox received of a message that is here already; one mail is one touch. */
  readonly copy: boolean;
  readonly people: readonly { readonly role: ParticipantRole; readonly address: string }[];
}

export type AddressVerdict =
  | { readonly disposition: 'account'; readonly accountIds: readonly number[]; readonly rule: string }
  | { readonly disposition: 'shared' | 'ignored' };

export interface MappingRules {
  /** The accounts a rule gives this thread; an empty list means none on purpose; null means no rule. */
  readonly threadAccounts: readonly number[] | null;
  /** Null where no rule speaks of the address or its domains. */
  of(address: string): AddressVerdict | null;
}

export interface MessageAccount {
  readonly accountId: number;
  readonly rule: string;
  readonly touch: 'mail_in' | 'mail_out' | null;
}

export interface MessageFacts {
  readonly id: number;
  readonly sentAt: number;
  readonly writer: string;
  readonly direction: Direction;
  readonly touch: boolean;
  readonly accounts: readonly MessageAccount[];
}

export interface ThreadFacts {
  readonly messages: readonly MessageFacts[];
  readonly accountIds: readonly number[];
  readonly whoseMove: WhoseMove;
  readonly moveSince: number | null;
  readonly moveMessageId: number | null;
  readonly automatic: boolean;
  readonly hasAttachment: boolean;
  readonly lastMessageId: number;
}

/** `messages` is not empty and is ordered by sentAt. */
export function deriveThread(messages: readonly ThreadMessage[], own: OwnSide, rules: MappingRules): ThreadFacts {
  const sided = messages.map((message) => ({ message, ...sideOf(message, own) }));
  const ruled = sided.map((entry) => ({ ...entry, ...explicitAccounts(entry.message, entry.outside, rules) }));
  const threadWide = new Set<number>();
  for (const entry of ruled) for (const accountId of entry.found.keys()) threadWide.add(accountId);

  const facts = ruled.map((entry): MessageFacts => {
    const { message, direction, found } = entry;
    const inherits = found.size === 0 && (entry.shared || direction === 'internal') && rules.threadAccounts === null;
    const mapped = inherits ? new Map([...threadWide].map((id) => [id, 'thread' as const])) : found;
    const real = !message.automatic && !message.notReal && direction !== 'internal';
    const everyone = direction === 'outbound' || inherits || rules.threadAccounts !== null || entry.sharedSender;
    const touched = (accountId: number) => real && (everyone || entry.sendersAccounts.has(accountId));
    const kind = direction === 'inbound' ? 'mail_in' : 'mail_out';
    const accounts = [...mapped].map(
      ([accountId, rule]): MessageAccount => ({
        accountId,
        rule,
        touch: touched(accountId) && !message.copy ? kind : null,
      }),
    );
    return {
      id: message.id,
      sentAt: message.sentAt,
      writer: message.fromAddress,
      direction,
      touch: [...mapped.keys()].some(touched),
      accounts,
    };
  });

  const last = messages.at(-1);
  if (!last) throw new Error('a thread has at least one message');
  const visible = sided.filter(({ message }) => !message.notReal);
  return {
    messages: facts,
    accountIds: [...new Set(facts.flatMap((fact) => fact.accounts.map((account) => account.accountId)))],
    ...moveOf(sided),
    automatic: visible.length > 0 && visible.every(({ message }) => message.automatic !== null),
    hasAttachment: messages.some((message) => message.hasAttachment),
    lastMessageId: last.id,
  };
}

interface Side {
  readonly direction: Direction;
  /** Addresses outside our company that the message is from or to. */
  readonly outside: readonly string[];
}

function sideOf(message: ThreadMessage, own: OwnSide): Side {
  const outside = new Set<string>();
  for (const { role, address } of message.people) {
    if (role === 'reply_to' || role === 'sender' || isOwn(own, address)) continue;
    if (role === 'from' && message.inSent) continue;
    outside.add(address);
  }
  const ours = message.inSent || isOwn(own, message.fromAddress);
  const direction: Direction = !ours ? 'inbound' : outside.size > 0 ? 'outbound' : 'internal';
  return { direction, outside: [...outside] };
}

function explicitAccounts(message: ThreadMessage, outside: readonly string[], rules: MappingRules) {
  const found = new Map<number, string>();
  const sendersAccounts = new Set<number>();
  let shared = false;
  let sharedSender = false;
  if (rules.threadAccounts !== null) {
    for (const accountId of rules.threadAccounts) found.set(accountId, 'thread rule');
    return { found, sendersAccounts, shared, sharedSender };
  }
  for (const address of outside) {
    const verdict = rules.of(address);
    if (verdict?.disposition === 'shared') {
      shared = true;
      // A consultant speaks for whichever account the mail is about, as in the rest of a thread.
      if (address === message.fromAddress) sharedSender = true;
    }
    if (verdict?.disposition !== 'account') continue;
    for (const accountId of verdict.accountIds) {
      if (!found.has(accountId)) found.set(accountId, verdict.rule);
      if (address === message.fromAddress) sendersAccounts.add(accountId);
    }
  }
  return { found, sendersAccounts, shared, sharedSender };
}

/** What `moveOf` looks at of a message. */
export interface SidedMessage {
  readonly message: Pick<ThreadMessage, 'id' | 'sentAt' | 'automatic' | 'asks' | 'notReal'>;
  readonly direction: Direction;
}

export function moveOf(sided: readonly SidedMessage[]): Pick<ThreadFacts, 'whoseMove' | 'moveSince' | 'moveMessageId'> {
  const real = sided.filter(
    ({ message, direction }) => !message.automatic && !message.notReal && direction !== 'internal',
  );
  const last = real.at(-1);
  if (!last) return { whoseMove: 'none', moveSince: null, moveMessageId: null };
  let start = real.length - 1;
  while (start > 0 && real[start - 1]?.direction === last.direction) start -= 1;
  const asking = real.slice(start).find(({ message }) => message.asks);
  if (!asking) return { whoseMove: 'none', moveSince: null, moveMessageId: null };
  return {
    whoseMove: last.direction === 'inbound' ? 'ours' : 'theirs',
    moveSince: asking.message.sentAt,
    moveMessageId: asking.message.id,
  };
}
