// Brings one folder that is known already in step: new mail, changed flags, and what is no longer there. Removals are only
// collected: a message that moved must be found in its new folder before its old place is taken away.
import { fetchWindow } from './fetch-window.ts';
import { countMessages, type FolderRow, forgetCursor, readFolder, setModseq } from './folder-rows.ts';
import type { FolderSession } from './folder-session.ts';
import { locatedUids, outdateLocations, updateFlags } from './location-rows.ts';
import { messageFlags } from './message-flags.ts';
import { type OpenedFolder, openFolder } from './open-folder.ts';
import { without } from './uid-sets.ts';

const WINDOW = 250;
const FLAG_BATCH = 200;

export interface FolderStatus {
  readonly messages: number | null;
  readonly uidNext: number | null;
  readonly uidValidity: number | null;
  readonly highestModseq: string | null;
}

/** Nothing happened in the folder since its cursor was written; without mod-sequences that can't be told. */
export function isUnchanged(session: FolderSession, row: FolderRow, status: FolderStatus): boolean {
  return (
    row.first_sync_done === 1 &&
    row.highest_modseq !== null &&
    row.highest_modseq === status.highestModseq &&
    row.uid_validity === status.uidValidity &&
    row.uid_next === status.uidNext &&
    status.messages === countMessages(session.db, row.id)
  );
}

/** The UIDs that are gone from the folder. Afterwards everything that was in it when it was opened is here. */
export async function refreshFolder(session: FolderSession, row: FolderRow): Promise<number[]> {
  const { client, db, queue } = session;
  const opened = await openFolder(client, row.path);
  if (row.uid_validity !== opened.uidValidity) {
    startOver(session, row);
    return [];
  }
  await fetchNew(session, row, opened);
  await queue.flush();
  await refreshFlags(session, row, opened);
  const gone = await findGone(session, readFolder(db, row.id) ?? row);
  setModseq(db, row.id, opened.highestModseq);
  return gone;
}

/** RFC 3501 2.3.1.1: every number changed its meaning. Messages stay; the first sync finds their new places. */
function startOver({ db }: FolderSession, row: FolderRow): void {
  db.transaction(() => {
    outdateLocations(db, row.id);
    forgetCursor(db, row.id);
  }).immediate();
}

async function fetchNew(session: FolderSession, row: FolderRow, opened: OpenedFolder): Promise<void> {
  const known = row.uid_next ?? 1;
  if (opened.uidNext !== null && opened.uidNext <= known) return;
  // "n:*" always names the last message, even when its number is below n (RFC 3501 6.4.8).
  const found = await session.client.search({ uid: `${known}:*` }, { uid: true });
  const uids = (found || []).filter((uid) => uid >= known).sort((a, b) => a - b);
  if (uids.length > 0) {
    const large = await session.client.search({ uid: `${known}:*`, larger: session.largeBytes }, { uid: true });
    await bring(session, row.id, uids, new Set(large || []));
  }
  if (opened.uidNext !== null) session.queue.move({ folderId: row.id, uidNext: opened.uidNext });
}

async function bring(session: FolderSession, folderId: number, uids: readonly number[], large: ReadonlySet<number>) {
  session.tally.expect(folderId, uids.length);
  for (let start = 0; start < uids.length; start += WINDOW) {
    const window = uids.slice(start, start + WINDOW);
    await fetchWindow(session, { folderId, uids: window, large, mayBeHere: true });
    const last = window.at(-1);
    if (last !== undefined) session.queue.move({ folderId, uidNext: last + 1 });
  }
}

async function refreshFlags(session: FolderSession, row: FolderRow, opened: OpenedFolder): Promise<void> {
  const { client, db, tally } = session;
  const low = row.first_sync_done === 1 ? 1 : (row.lowest_uid ?? 1);
  const high = (row.uid_next ?? 1) - 1;
  if (high < low || opened.exists === 0) return;
  if (opened.highestModseq !== null && opened.highestModseq === row.highest_modseq) return;
  const changedSince =
    opened.highestModseq !== null && row.highest_modseq !== null ? { changedSince: BigInt(row.highest_modseq) } : {};
  // A changed message can be told of twice in one answer: the last word counts.
  const latest = new Map<number, ReadonlySet<string>>();
  for await (const message of client.fetch(
    `${low}:${high}`,
    { uid: true, flags: true },
    { uid: true, ...changedSince },
  )) {
    session.signal.throwIfAborted();
    if (message.flags) latest.set(message.uid, message.flags);
  }
  const changes = [...latest];
  for (let start = 0; start < changes.length; start += FLAG_BATCH) {
    const batch = changes.slice(start, start + FLAG_BATCH);
    session.intake.giveWay();
    db.transaction(() => {
      for (const [uid, flags] of batch) {
        if (updateFlags(db, row.id, uid, messageFlags(flags))) tally.of(row.id).updated += 1;
      }
    }).immediate();
  }
}

/** Compares the sets when the counts differ. What the server has and we lack is brought in on the way. */
async function findGone(session: FolderSession, row: FolderRow): Promise<number[]> {
  const { client, db, queue } = session;
  const low = row.first_sync_done === 1 ? 1 : (row.lowest_uid ?? 1);
  const high = (row.uid_next ?? 1) - 1;
  const exists = client.mailbox ? client.mailbox.exists : 0;
  if (row.first_sync_done === 1 && exists === countMessages(db, row.id)) return [];
  const here = locatedUids(db, row.id, low, high);
  const found = exists === 0 ? [] : await client.search({ uid: `${low}:${Math.max(low, high)}` }, { uid: true });
  if (!found) return [];
  const onServer = found.filter((uid) => uid >= low && uid <= high).sort((a, b) => a - b);
  const missing = without(onServer, here);
  if (missing.length > 0) {
    const large = await client.search({ larger: session.largeBytes }, { uid: true });
    await fetchWindow(session, { folderId: row.id, uids: missing, large: new Set(large || []), mayBeHere: true });
    await queue.flush();
  }
  return without(here, onServer);
}
