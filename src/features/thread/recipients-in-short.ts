// "to Jana, Omar and 3 more": the recipients in the width of a line.
import type { MessageView } from '../../../electron/contract/mail.ts';

const SHOWN = 3;

export function recipientsInShort({ to, cc }: Pick<MessageView, 'to' | 'cc'>): string {
  const all = [...to, ...cc];
  if (all.length === 0) return 'no recipients named';
  const names = all.slice(0, SHOWN).map((each) => each.name || each.address);
  const rest = all.length - names.length;
  return `to ${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
