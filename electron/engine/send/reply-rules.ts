// Whom an answer goes to, under which subject, and how it hangs in its thread: pure rules over what the original says.
import type { DraftKind } from '../../contract/compose.ts';
import type { MailAddress } from '../../contract/scalars.ts';

export interface Original {
  readonly messageId: string;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly subject: string;
  readonly from: MailAddress;
  readonly replyTo: readonly MailAddress[];
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  /** Mail-Followup-To: where its sender wants answers to all to go. */
  readonly followupTo: readonly MailAddress[];
  /** The address of a mailing list it came through (List-Post, RFC 2369), where the list takes mail. */
  readonly listPost: string | null;
  /** We wrote it. */
  readonly ours: boolean;
}

export interface Recipients {
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
}

/** `own` knows the user's addresses; an answer to all never goes back to them. */
export function replyRecipients(kind: DraftKind, original: Original, own: (address: string) => boolean): Recipients {
  if (kind === 'new' || kind === 'forward') return { to: [], cc: [] };
  // Following up on one's own mail goes to those it went to, as writing to oneself is never meant.
  const authors = original.ours ? original.to : answerAddresses(original);
  if (kind === 'reply') return { to: strangersElseAll(distinct(authors), own), cc: [] };
  if (original.followupTo.length > 0) return { to: strangersElseAll(distinct(original.followupTo), own), cc: [] };
  const to = strangersElseAll(distinct(authors), own);
  const taken = new Set(to.map(key));
  const others = original.ours ? original.cc : [...original.to, ...original.cc];
  const cc = distinct(others).filter((each) => !own(key(each)) && !taken.has(key(each)));
  return { to, cc };
}

/**
 * Reply-To is where the author wants answers (RFC 5322 3.6.2). Where a list put its own address there, an answer to one
 * goes to the author all the same: sending it to everyone can't be taken back.
 */
function answerAddresses({ from, replyTo, listPost }: Original): readonly MailAddress[] {
  const wanted = replyTo.filter((each) => listPost === null || key(each) !== listPost.toLowerCase());
  return wanted.length > 0 ? wanted : [from];
}

/** A mail among one's own addresses still has an answer. */
function strangersElseAll(list: readonly MailAddress[], own: (address: string) => boolean): MailAddress[] {
  const strangers = list.filter((each) => !own(key(each)));
  return strangers.length > 0 ? strangers : [...list];
}

const key = (each: MailAddress): string => each.address.toLowerCase();

function distinct(list: readonly MailAddress[]): MailAddress[] {
  const seen = new Map<string, MailAddress>();
  for (const each of list) if (each.address !== '' && !seen.has(key(each))) seen.set(key(each), each);
  return [...seen.values()];
}

const replyPrefix = /^(?:(?:re|aw|antw|sv|vs|r|rif|ref|odp|res)(?:\[\d+\])?\s*[:：]\s*)+/iu;
const forwardPrefix = /^(?:(?:fwd?|wg|tr|rv|i|doorst|vb)(?:\[\d+\])?\s*[:：]\s*)+/iu;

/** One "Re: " or "Fwd: ", however many and in whatever language there were. */
export function answerSubject(kind: DraftKind, subject: string): string {
  const text = subject.replace(/\s+/g, ' ').trim();
  if (kind === 'new') return text;
  if (kind === 'forward') return `Fwd: ${text.replace(forwardPrefix, '')}`.trim();
  return `Re: ${text.replace(replyPrefix, '')}`.trim();
}

/** Folded headers grow with every answer; the root and the nearest parents say all that readers need (RFC 5322 3.6.4). */
const MAX_REFERENCES = 30;

export function answerReferences(original: Pick<Original, 'messageId' | 'inReplyTo' | 'references'>): string[] {
  const before = original.references.length > 0 ? original.references : original.inReplyTo ? [original.inReplyTo] : [];
  const all = [...new Set([...before.filter((id) => id !== original.messageId), original.messageId])].filter(
    isMessageId,
  );
  return all.length <= MAX_REFERENCES ? all : [...all.slice(0, 1), ...all.slice(1 - MAX_REFERENCES)];
}

/** What can stand between angle brackets in a header without breaking it. */
export function isMessageId(id: string): boolean {
  return id.length <= 500 && /^[\x21-\x3b\x3d\x3f-\x7e]+$/.test(id);
}
