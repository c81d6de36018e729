// What a piece of writing is called where several are listed: what it does, to whom, about what.
import type { DraftKind } from '../../../electron/contract/compose.ts';
import type { MailAddress } from '../../../electron/contract/scalars.ts';
import type { Writing } from '../../state/desk.ts';

const KINDS: Readonly<Record<DraftKind, string>> = {
  new: 'New message',
  reply: 'Reply',
  reply_all: 'Reply to all',
  forward: 'Forward',
};

export const kindInWords = (kind: DraftKind): string => KINDS[kind];

export function peopleInWords(people: readonly MailAddress[]): string {
  const [first, second, ...more] = people.map((each) => each.name || each.address);
  if (first === undefined) return 'nobody yet';
  if (second === undefined) return first;
  return more.length === 0 ? `${first} and ${second}` : `${first} and ${more.length + 1} more`;
}

/** "Reply to Jana Weber", or for a message of its own what it is about. */
export function writingName({ kind, content }: Pick<Writing, 'kind' | 'content'>): string {
  if (kind === 'new') return content.subject || (content.to.length > 0 ? `To ${peopleInWords(content.to)}` : KINDS.new);
  if (content.to.length === 0) return KINDS[kind];
  return `${kind === 'forward' ? 'Forward' : 'Reply'} to ${peopleInWords(content.to)}`;
}
