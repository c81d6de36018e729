// The user's own copies on the server: what was sent goes into Sent, what is being written into Drafts. Both look first,
// because a provider may save its own copy and an answer may have been lost on the way: nothing is ever put there twice.
import type { ImapFlow, ListResponse } from 'imapflow';
import { Failure } from '../../contract/failure.ts';
import { messagesIn, messageWith, openMailbox, uidsWhere } from './connection/ask-folder.ts';
import { type ImapLogin, withConnection } from './connection/connect.ts';
import type { ConnectTimeouts } from './connection/connect-timeouts.ts';
import { interruption, isInterruption } from './connection/connection-failure.ts';
import { refusalInWords } from './outbound/refusal-words.ts';
import { expunge, Refused, refusalOf } from './outbound/server-commands.ts';
import type { OwnCopyAnswer, OwnCopyAsked } from './sync-messages.ts';

/** Header that only Tend writes, into copies in Drafts alone. */
const DRAFT_MARK = 'x-tend-draft';

/** @throws Failure */
export async function keepOwnCopy(
  login: ImapLogin,
  asked: OwnCopyAsked,
  signal: AbortSignal,
  timeouts: ConnectTimeouts,
): Promise<OwnCopyAnswer> {
  return withConnection(
    login,
    signal,
    async (client) => {
      try {
        return asked.use === 'sent' ? await sentCopy(client, asked) : await draftCopy(client, asked);
      } catch (error) {
        if (isInterruption(error)) throw interruption(error, login.imap);
        const refusal = refusalOf(client, error);
        throw refusal instanceof Refused ? new Failure('unsupported', refusalInWords(refusal.word)) : refusal;
      }
    },
    timeouts,
  );
}

/** Gmail and Exchange save what is sent through them; a copy of ours would be the second. */
function savesOwnCopies(client: ImapFlow): boolean {
  const host = client.host.toLowerCase();
  return client.capabilities.has('X-GM-EXT-1') || /(?:^|\.)(?:outlook\.com|office365\.com|hotmail\.com)$/.test(host);
}

async function sentCopy(client: ImapFlow, asked: OwnCopyAsked): Promise<OwnCopyAnswer> {
  const savesOwn = savesOwnCopies(client);
  const found = await folderFor(client, 'sent', asked.source !== null && !savesOwn);
  if (found === null) return { ...nowhere, savesOwn };
  const opened = await openMailbox(client, found, true);
  const uidValidity = Number(opened.uidValidity);
  const here = await sentAs(client, asked.messageId);
  const last = here.at(-1);
  if (last !== undefined) return { ...nowhere, savesOwn, place: { folder: found, uidValidity, uid: last } };
  if (asked.source === null || savesOwn) return { ...nowhere, savesOwn };
  const uid = await append(client, found, asked.source, ['\\Seen'], asked.at, asked.messageId);
  return { ...nowhere, savesOwn, appended: true, place: uid === null ? null : { folder: found, uidValidity, uid } };
}

/**
 * The new version first, then the old one goes: at no moment is the draft nowhere. A version without our mark was written by
 * another program; it is handed back and left alone.
 */
async function draftCopy(client: ImapFlow, asked: OwnCopyAsked): Promise<OwnCopyAnswer> {
  const folder = await folderFor(client, 'drafts', asked.source !== null);
  if (folder === null) return nowhere;
  const opened = await openMailbox(client, folder);
  const uidValidity = Number(opened.uidValidity);
  const previous = asked.previous?.uidValidity === uidValidity ? asked.previous.uid : null;
  // The version taken over from another program bears no mark and is ours all the same.
  const versions = (await draftVersions(client, asked.messageId)).map((each) => ({
    ...each,
    ours: each.ours || each.uid === previous,
  }));
  const here = new Set(versions.map((each) => each.uid));
  if (previous !== null && !here.has(previous) && (await mayBeOurs(client, previous, asked.messageId)))
    here.add(previous);
  const ours = [...here].filter((uid) => versions.find((each) => each.uid === uid)?.ours !== false);
  const foreign = versions.filter((each) => !each.ours).at(-1);
  if (foreign !== undefined && !asked.overForeign && !asked.remove) {
    const source = (await messageWith(client, foreign.uid, { uid: true, source: true }))?.source ?? null;
    return { ...nowhere, place: { folder, uidValidity, uid: foreign.uid }, foreign: source && new Uint8Array(source) };
  }
  const previousGone = previous !== null && !here.has(previous);
  if (asked.source === null || (previousGone && !asked.evenIfGone)) {
    // A removal, or a question: what somebody deleted elsewhere is not put back behind their back.
    if (asked.remove && ours.length > 0) await expunge(client, ours.join(','), ours);
    return { ...nowhere, previousGone };
  }
  const uid = await append(client, folder, asked.source, ['\\Draft', '\\Seen'], asked.at, asked.messageId);
  const older = [...ours, ...(foreign ? [foreign.uid] : [])].filter((each) => each !== uid);
  if (older.length > 0) await expunge(client, older.join(','), older);
  return { ...nowhere, appended: true, previousGone, place: uid === null ? null : { folder, uidValidity, uid } };
}

/** A draft that another program wrote may bear no Message-ID; one that bears another is not this draft, whatever its number. */
async function mayBeOurs(client: ImapFlow, uid: number, messageId: string): Promise<boolean> {
  const there = await uidsWhere(client, { uid: String(uid) });
  if (!there.includes(uid)) return false;
  const found = await messageWith(client, uid, { uid: true, headers: ['message-id'] });
  if (!found) return false;
  const named = /<\s*([^<>\s]+)\s*>/.exec(found.headers?.toString('latin1') ?? '')?.[1];
  return named === undefined || named === messageId;
}

const nowhere: OwnCopyAnswer = { place: null, appended: false, savesOwn: false, previousGone: false, foreign: null };

async function withMessageId(client: ImapFlow, messageId: string): Promise<number[]> {
  return uidsWhere(client, { header: { 'message-id': `<${messageId}>` } });
}

/** Outlook.com gives what it sends a Message-ID of its own and keeps ours beside. */
async function sentAs(client: ImapFlow, messageId: string): Promise<number[]> {
  const named = (header: string) => ({ header: { [header]: `<${messageId}>` } });
  const either = { or: [named('message-id'), named('x-microsoft-original-message-id')] };
  return uidsWhere(client, either);
}

async function draftVersions(client: ImapFlow, messageId: string): Promise<{ uid: number; ours: boolean }[]> {
  const uids = await withMessageId(client, messageId);
  if (uids.length === 0) return [];
  const versions: { uid: number; ours: boolean }[] = [];
  for await (const each of messagesIn(client, uids.join(','), { uid: true, headers: [DRAFT_MARK] }, { uid: true })) {
    versions.push({ uid: each.uid, ours: /^x-tend-draft:/im.test(each.headers?.toString('latin1') ?? '') });
  }
  return versions.sort((a, b) => a.uid - b.uid);
}

/** Its UID, from the server (RFC 4315) or looked up afterwards. */
async function append(
  client: ImapFlow,
  folder: string,
  source: Uint8Array,
  flags: string[],
  at: number,
  messageId: string,
): Promise<number | null> {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  const done = await client.append(folder, bytes, flags, new Date(at));
  if (done && done.uid !== undefined) return done.uid;
  return (await withMessageId(client, messageId)).at(-1) ?? null;
}

const usual = { sent: 'Sent', drafts: 'Drafts' } as const;
const names = {
  sent: /^(?:sent|sent items|sent messages|sent mail|gesendet|gesendete (?:elemente|objekte)|envoyés|enviados|verzonden items)$/i,
  drafts: /^(?:drafts?|entwürfe|brouillons|borradores|concepten)$/i,
} as const;

/** By its mark (RFC 6154), else by its name; `make` creates one where there is none. */
async function folderFor(client: ImapFlow, use: 'sent' | 'drafts', make: boolean): Promise<string | null> {
  const folders: ListResponse[] = (await client.list()).filter(({ flags }) => !flags.has('\\Noselect'));
  const marked = folders.find(({ specialUse }) => specialUse?.toLowerCase() === `\\${use}`);
  const named = marked ?? folders.find(({ name }) => names[use].test(name));
  if (named) return named.path;
  if (!make) return null;
  return (await client.mailboxCreate(usual[use])).path;
}
