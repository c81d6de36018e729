// Opens a folder to change what is in it, and says why not where that can't be.
import type { ImapFlow } from 'imapflow';
import { openMailbox, uidsWhere } from '../connection/ask-folder.ts';
import { exactSet } from './group-operations.ts';
import { Refused, refusalOf } from './server-commands.ts';

export type Opened =
  | { readonly kind: 'open'; readonly uidValidity: number; readonly exists: number; readonly readOnly: boolean }
  | { readonly kind: 'gone' };

/** @throws Refused, and whatever ends the connection. */
export async function openToWrite(client: ImapFlow, path: string): Promise<Opened> {
  try {
    const opened = await openMailbox(client, path);
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

/** Up to so many numbers are asked for one by one; beyond it, everything between the first and the last is. */
const ONE_BY_ONE = 400;

export interface StillThere {
  /** Those of the numbers that the open folder still has, ascending. */
  readonly present: readonly number[];
  /** All it has between the first and the last, where that was asked. */
  readonly around: readonly number[] | null;
}

/** @param uids Ascending. */
export async function stillThere(client: ImapFlow, uids: readonly number[]): Promise<StillThere> {
  const first = uids[0];
  const last = uids.at(-1);
  if (first === undefined || last === undefined) return { present: [], around: null };
  const manyAsked = uids.length > ONE_BY_ONE;
  const asked = manyAsked ? `${first}:${last}` : exactSet(uids);
  const found = await uidsWhere(client, { uid: asked });
  const there = new Set(found);
  const around = found.filter((uid) => uid >= first && uid <= last);
  return { present: uids.filter((uid) => there.has(uid)), around: manyAsked ? around : null };
}
