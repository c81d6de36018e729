// Brings one folder that is known already in step: new mail, changed flags, and what is no longer there. Removals are only
// collected: a message that moved must be found in its new folder before its old place is taken away.
import { messagesIn, openedMailbox, uidsWhere } from '../connection/ask-folder.ts';
import { bringMissing } from './coverage-check.ts';
import { fetchWindow } from './fetch-window.ts';
import { countMessages, type FolderRow, forgetCursor, readFolder, setModseq } from './folder-rows.ts';
import type { FolderSession } from './folder-session.ts';
import { countUnseen, locatedUids, outdateLocations } from './location-rows.ts';
import { type OpenedFolder, openFolder } from './open-folder.ts';
import { refreshFlags, writeFlags } from './refresh-flags.ts';
import { without } from './uid-sets.ts';

const WINDOW = 250;

export interface FolderStatus {
  readonly messages: number | null;
  readonly uidNext: number | null;
  readonly uidValidity: number | null;
  readonly highestModseq: string | null;
  readonly unseen: number | null;
}

export interface Refreshed {
  /** UIDs that are gone from the folder, those that were known to be gone included. */
  readonly gone: readonly number[];
  /** UIDVALIDITY changed: no number of before means anything now, and the folder has to be walked again. */
  readonly startedOver: boolean;
}

/**
 * Nothing happened in the folder since its cursor was written. Without mod-sequences a changed flag shows only as another
 * number of unseen messages, or not at all: a thorough session then looks at every flag.
 *
 * @param gone How many of its messages are known to be gone and still have their place here.
 */
export function isUnchanged(session: FolderSession, row: FolderRow, status: FolderStatus, gone: number): boolean {
  const { db, thorough } = session;
  if (row.first_sync_done === 0 || row.uid_validity !== status.uidValidity || row.uid_next !== status.uidNext)
    return false;
  if (status.messages !== countMessages(db, row.id) - gone) return false;
  if (row.highest_modseq !== null && status.highestModseq !== null) return row.highest_modseq === status.highestModseq;
  return !thorough && status.unseen !== null && status.unseen === countUnseen(db, row.id);
}

export interface RefreshOptions {
  /** UIDs that an earlier look found gone. */
  readonly knownGone?: readonly number[] | undefined;
  /** Where the server keeps no mod-sequences: the numbers of the only messages whose flags are looked at. */
  readonly told?: readonly number[] | undefined;
  /** New mail is in the store; flags and removals are still to come. */
  readonly onArrived?: (() => Promise<void>) | undefined;
}

/** Afterwards everything that was in the folder when it was opened is here. */
export async function refreshFolder(
  session: FolderSession,
  row: FolderRow,
  { knownGone = [], told, onArrived }: RefreshOptions = {},
): Promise<Refreshed> {
  const { client, db, queue } = session;
  const opened = await openFolder(client, row.path);
  if (row.uid_validity !== opened.uidValidity) {
    // What was fetched under the old numbers must be in before they are put aside, or it would be taken for the new ones.
    await queue.flush();
    startOver(session, row);
    return { gone: [], startedOver: true };
  }
  await fetchNew(session, row, opened);
  await queue.flush();
  await onArrived?.();
  const vanished = await refreshFlags(session, row, opened, told);
  const gone = await findGone(session, readFolder(db, row.id) ?? row, [...knownGone, ...vanished]);
  setModseq(db, row.id, opened.highestModseq);
  return { gone, startedOver: false };
}

/** RFC 3501 2.3.1.1: every number changed its meaning. Messages stay; the first sync finds their new places. */
function startOver({ db, intake }: FolderSession, row: FolderRow): void {
  intake.giveWay();
  db.transaction(() => {
    outdateLocations(db, row.id);
    forgetCursor(db, row.id);
  }).immediate();
}

async function fetchNew(session: FolderSession, row: FolderRow, opened: OpenedFolder): Promise<void> {
  const known = row.uid_next ?? 1;
  if (opened.exists === 0 || (opened.uidNext !== null && opened.uidNext <= known)) return moveTo(session, row, opened);
  const uids = new Set<number>();
  const large = new Set<number>();
  const flags = new Map<number, ReadonlySet<string>>();
  // One answer tells the numbers and the sizes. "n:*" always names the last message, even when its number is below n
  // (RFC 3501 6.4.8).
  const query = { uid: true, size: true, flags: true };
  for await (const { uid, size, ...message } of messagesIn(session.client, `${known}:*`, query, { uid: true })) {
    session.signal.throwIfAborted();
    if (uid < known) continue;
    uids.add(uid);
    if (message.flags) flags.set(uid, message.flags);
    if ((size ?? 0) > session.largeBytes) large.add(uid);
  }
  // What a move from here brought has its place already, with the flags it had before.
  const placed = new Set(locatedUids(session.db, row.id, known, Number.MAX_SAFE_INTEGER));
  writeFlags(session, row.id, new Map([...flags].filter(([uid]) => placed.has(uid))));
  await bring(
    session,
    row.id,
    [...uids].sort((a, b) => a - b),
    large,
  );
  moveTo(session, row, opened);
}

function moveTo({ queue }: FolderSession, row: FolderRow, { uidNext }: OpenedFolder): void {
  if (uidNext !== null && uidNext > (row.uid_next ?? 0)) queue.move({ folderId: row.id, uidNext });
}

async function bring(session: FolderSession, folderId: number, uids: readonly number[], large: ReadonlySet<number>) {
  if (uids.length === 0) return;
  session.tally.expect(folderId, uids.length);
  for (let start = 0; start < uids.length; start += WINDOW) {
    const window = uids.slice(start, start + WINDOW);
    await fetchWindow(session, { folderId, uids: window, large, mayBeHere: true });
    const last = window.at(-1);
    if (last !== undefined) session.queue.move({ folderId, uidNext: last + 1 });
  }
}

/**
 * What the server named as vanished is believed when the count of what is left agrees (RFC 7162 3.2.10 lets it name too
 * many, and after long absence some); otherwise the sets are compared. What the server has and we lack is brought in on
 * the way.
 */
async function findGone(session: FolderSession, row: FolderRow, named: readonly number[]): Promise<number[]> {
  const { client, db } = session;
  const low = row.first_sync_done === 1 ? 1 : (row.lowest_uid ?? 1);
  const high = (row.uid_next ?? 1) - 1;
  const { exists } = openedMailbox(client);
  const vanished = new Set(named);
  if (row.first_sync_done === 1) {
    const here = countMessages(db, row.id);
    if (vanished.size === 0 && here === exists) return [];
    const gone = vanished.size === 0 ? [] : locatedUids(db, row.id, low, high).filter((uid) => vanished.has(uid));
    if (here - gone.length === exists) return gone;
  }
  const here = locatedUids(db, row.id, low, high);
  const found = exists === 0 ? [] : await uidsWhere(client, { uid: `${low}:${Math.max(low, high)}` });
  const onServer = found.filter((uid) => uid >= low && uid <= high);
  const missing = without(onServer, here);
  if (missing.length > 0) {
    await bringMissing(session, row.id, onServer, missing);
  }
  return without(here, onServer);
}
