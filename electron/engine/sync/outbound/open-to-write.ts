// Opens a folder to change what is in it, and says why not where that can't be.
import type { ImapFlow } from 'imapflow';
import { Refused, refusalOf } from './server-commands.ts';

export type Opened =
  | { readonly kind: 'open'; readonly uidValidity: number; readonly exists: number; readonly readOnly: boolean }
  | { readonly kind: 'gone' };

/** @throws Refused, and whatever ends the connection. */
export async function openToWrite(client: ImapFlow, path: string): Promise<Opened> {
  try {
    const opened = await client.mailboxOpen(path);
    return {
      kind: 'open',
      uidValidity: Number(opened.uidValidity),
      exists: opened.exists,
      readOnly: opened.readOnly === true,
    };
  } catch (error) {
    const refusal = refusalOf(client, error);
    if (!(refusal instanceof Refused)) throw refusal;
    if (isMissing(error) || isGone(refusal)) return { kind: 'gone' };
    throw refusal;
  }
}

/** RFC 5530 NONEXISTENT, RFC 3501 TRYCREATE, and servers that say it in words alone. */
export function isGone({ word }: Refused): boolean {
  return (
    word.code === 'NONEXISTENT' ||
    word.code === 'TRYCREATE' ||
    (word.code === null && /doesn't exist|does not exist|no such (?:mailbox|folder)|unknown mailbox/i.test(word.text))
  );
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'mailboxMissing' in error && error.mailboxMissing === true;
}

/** Flags that the open folder keeps (RFC 3501 7.1 PERMANENTFLAGS); all of them where the server does not say. */
export function keepsFlag(client: ImapFlow, flag: string): boolean {
  const kept = client.mailbox ? client.mailbox.permanentFlags : undefined;
  if (!kept) return true;
  const names = new Set([...kept].map((each) => each.toLowerCase()));
  return names.has(flag.toLowerCase()) || (!flag.startsWith('\\') && names.has('\\*'));
}

const RANGE_IS_SHORTER = 400;

/** Those of the numbers (ascending) that the open folder still has, and all it has between the first and the last. */
export async function stillThere(
  client: ImapFlow,
  uids: readonly number[],
): Promise<{ readonly present: readonly number[]; readonly around: readonly number[] }> {
  const first = uids[0];
  const last = uids.at(-1);
  if (first === undefined || last === undefined) return { present: [], around: [] };
  const asked = uids.length > RANGE_IS_SHORTER ? `${first}:${last}` : uids.join(',');
  const found = await client.search({ uid: asked }, { uid: true });
  if (!found) throw new Refused({ code: null, text: '', retryAfterMs: null });
  const around = found.filter((uid) => uid >= first && uid <= last).sort((a, b) => a - b);
  const there = new Set(around);
  return { present: uids.filter((uid) => there.has(uid)), around: asked.includes(':') ? around : [...uids] };
}
