// Brings a window of one selected folder into the queue: what is here already gets only a place, very large messages are
// read part by part, the rest comes with its source in one command.
import { messagesIn } from '../connection/ask-folder.ts';
import type { FolderSession } from './folder-session.ts';
import { fetchLargeMessage } from './large-message.ts';
import { findHere, locatedUids } from './location-rows.ts';
import { messageFlags } from './message-flags.ts';
import { coveringSet, without } from './uid-sets.ts';

export interface FolderWindow {
  readonly folderId: number;
  /** Ascending; every number in between that is not listed holds no message. */
  readonly uids: readonly number[];
  readonly large: ReadonlySet<number>;
  /** Ask for Message-IDs first: most of it may be here, in another folder. */
  readonly mayBeHere: boolean;
}

/** Everything of the window is in the queue when this resolves, not yet on disk. */
export async function fetchWindow(session: FolderSession, window: FolderWindow): Promise<void> {
  const { client, queue, intake, mailboxId, signal } = session;
  const { folderId, uids } = window;
  const first = uids[0];
  const last = uids[uids.length - 1];
  if (first === undefined || last === undefined) return;
  let wanted = without(uids, locatedUids(session.db, folderId, first, last));
  if (window.mayBeHere && wanted.length > 0) wanted = await placeWhatIsHere(session, folderId, wanted, uids);
  const large = wanted.filter((uid) => window.large.has(uid));
  const usual = new Set(without(wanted, large));
  if (usual.size > 0) {
    const set = coveringSet([...usual], uids);
    const query = { uid: true, flags: true, internalDate: true, source: true };
    for await (const message of messagesIn(client, set, query, { uid: true })) {
      signal.throwIfAborted();
      // A server may answer twice for one message, or without its source when it has just been removed.
      if (!message.source || !usual.delete(message.uid)) continue;
      const place = {
        mailboxId,
        folderId,
        uid: message.uid,
        flags: messageFlags(message.flags),
        receivedAt: instant(message.internalDate) ?? session.clock.now(),
        size: message.source.length,
      };
      await queue.add(place, message.source.length, intake.parse(message.source));
    }
  }
  for (const uid of large) {
    signal.throwIfAborted();
    await fetchLargeMessage(session, folderId, uid);
  }
}

async function placeWhatIsHere(
  session: FolderSession,
  folderId: number,
  wanted: readonly number[],
  existing: readonly number[],
): Promise<number[]> {
  const { client, queue, db, mailboxId } = session;
  // What is still being written can't be found by its Message-ID.
  await queue.flush();
  const asked = new Set(wanted);
  const query = { uid: true, flags: true, internalDate: true, size: true, headers: ['message-id'] };
  const listed = new Map<
    number,
    { messageId: string; size: number; receivedAt: number; flags: Set<string> | undefined }
  >();
  for await (const message of messagesIn(client, coveringSet(wanted, existing), query, { uid: true })) {
    session.signal.throwIfAborted();
    const messageId = readMessageId(message.headers);
    const receivedAt = instant(message.internalDate);
    if (!asked.has(message.uid) || messageId === null || message.size === undefined || receivedAt === null) continue;
    listed.set(message.uid, { messageId, size: message.size, receivedAt, flags: message.flags });
  }
  const times = new Map<string, number>();
  for (const { messageId } of listed.values()) times.set(messageId, (times.get(messageId) ?? 0) + 1);
  return wanted.filter((uid) => {
    const listing = listed.get(uid);
    if (!listing || times.get(listing.messageId) !== 1) return true;
    const messageId = findHere(db, mailboxId, listing);
    if (messageId === null) return true;
    queue.addKnown({ folderId, uid, messageId, flags: messageFlags(listing.flags) });
    return false;
  });
}

/** Without angle brackets, as the store keeps it. */
function readMessageId(headers: Buffer | undefined): string | null {
  if (!headers) return null;
  const value = /^message-id:(.*(?:\r?\n[ \t].*)*)/im.exec(headers.toString('latin1'))?.[1] ?? '';
  return /<\s*([^<>\s]+)\s*>/.exec(value)?.[1] ?? null;
}

function instant(date: Date | string | undefined): number | null {
  if (date === undefined) return null;
  const at = date instanceof Date ? date.getTime() : Date.parse(date);
  return Number.isNaN(at) ? null : at;
}
