// The address that a sentence, or the ones right after it, sends its reader to: a successor's or a substitute's.
import type { ReadableMessage } from '../finding.ts';

const address = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,120})\.\p{L}{2,24}/gu;
/** How many sentences further on it may stand. */
const REACH = 2;

/** An address of the writer's own company before any other; never the writer's. Null where none is named. */
export function addressAfter(message: ReadableMessage, index: number, reach = REACH): string | null {
  const text = message.sentences
    .slice(index, index + reach + 1)
    .map((sentence) => sentence.text)
    .join(' ');
  if (!text.includes('@')) return null;
  const own = message.fromAddress.toLowerCase();
  const host = own.slice(own.lastIndexOf('@') + 1);
  const named = [...text.matchAll(address)]
    .map(([one]) => one.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, ''))
    .filter((one) => one !== own);
  return named.find((one) => one.endsWith(`@${host}`)) ?? named[0] ?? null;
}
