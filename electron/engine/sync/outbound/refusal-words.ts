// What a server's refusal means for the person, in one sentence: what was not done, why, what to do. Pure.
import type { ServerWord } from '../connection/server-word.ts';

const reasons: Readonly<Record<string, string>> = {
  OVERQUOTA: 'The mailbox is full on the server. Make room there, then try again.',
  NOPERM: 'The server does not let this login change that folder. Ask whoever runs it, or give the change up.',
  CANNOT: 'The server can never do this. Give the change up, or choose another folder.',
  READONLY: 'The server lets this folder be read only. Give the change up, or ask whoever runs it.',
  NOKEYWORDS: 'The server keeps no labels in this folder. Move the mail to a folder instead.',
};

export type RefusalReason = 'READONLY' | 'NOKEYWORDS';

export function refusalInWords(word: ServerWord | RefusalReason): string {
  if (typeof word === 'string') return reasons[word] ?? '';
  const known = word.code === null ? undefined : reasons[word.code];
  if (known) return known;
  if (/quota/i.test(word.text)) return reasons.OVERQUOTA ?? '';
  return word.text === ''
    ? 'The server refused and did not say why. Try again later, or give the change up.'
    : `The server refused: “${word.text}”. Try again later, or give the change up.`;
}

/** Asking the same a little later may well be answered otherwise (RFC 5530). */
export const isPassing = ({ code }: ServerWord): boolean =>
  code !== null && ['INUSE', 'UNAVAILABLE', 'EXPUNGEISSUED'].includes(code);
