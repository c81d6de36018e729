// One look at all folders of a mailbox, in the order that loses nothing: list, bring what is known in step, walk what is
// new, look again for what arrived meanwhile, and only then take away what is gone.

import { planFolders } from './folder-plan.ts';
import {
  countMessages,
  dropFolder,
  type FolderRow,
  putFolder,
  readFolder,
  readFolders,
  setCovered,
  setFolderProblem,
} from './folder-rows.ts';
import type { FolderSession } from './folder-session.ts';
import { outdatedUids, someUids } from './location-rows.ts';
import { UidValidityChanged } from './open-folder.ts';
import { type FolderStatus, isUnchanged, refreshFolder } from './refresh-folder.ts';
import { walkFolders } from './walk-folders.ts';

/** A transaction of removals blocks others as briefly as one of additions. */
const REMOVE_BATCH = 50;
/** A folder whose numbers keep changing is left for the next run. */
const LOOKS = 5;
const ALL = -1;

export interface PassReport {
  readonly host: string;
  onFolder(path: string): void;
  onProblem(path: string, sentence: string): void;
}

interface Look {
  /** Whatever had arrived by now is in the listing. */
  readonly at: number;
  readonly folders: readonly { readonly row: FolderRow; readonly status: FolderStatus }[];
  readonly vanished: readonly FolderRow[];
}

export async function passOverFolders(session: FolderSession, report: PassReport): Promise<void> {
  const { db } = session;
  const broken = new Set<number>();
  const gone = new Map<number, readonly number[]>();
  const onProblem = (row: FolderRow, error: unknown) => {
    const sentence = folderProblem(error, row, report.host);
    if (sentence === null) return;
    broken.add(row.id);
    setFolderProblem(db, row.id, sentence);
    report.onProblem(row.path, sentence);
  };
  let vanished: readonly FolderRow[] = [];
  for (let looks = 1; looks <= LOOKS; looks += 1) {
    const look = await lookAround(session);
    vanished = look.vanished;
    const removalsPending = gone.size > 0;
    await refreshAll(session, look, broken, report, onProblem, (row, uids) => {
      // Only what was gone before this look: its new place, if it moved, has then been seen.
      if (!removalsPending) gone.set(row.id, uids);
    });
    const unfinished = look.folders
      .flatMap(({ row }) => readFolder(db, row.id) ?? [])
      .filter((row) => row.first_sync_done === 0 && !broken.has(row.id));
    const foldersVanished = vanished.length > 0;
    const everythingListed = look.folders.some(({ row }) => row.special_use === 'all');
    await walkFolders(session, unfinished, {
      foldersVanished,
      everythingListed,
      onFolder: report.onFolder,
      onProblem,
      betweenWindows: inboxNowAndThen(session),
    });
    if (unfinished.length === 0 && (removalsPending || gone.size === 0)) break;
  }
  for (const [folderId, uids] of gone) removeLocations(session, folderId, uids);
  for (const row of vanished) {
    for (let uids = someUids(db, row.id, REMOVE_BATCH); uids.length > 0; uids = someUids(db, row.id, REMOVE_BATCH)) {
      removeLocations(session, row.id, uids);
    }
    dropFolder(db, row.id);
  }
  for (const row of readFolders(db, session.mailboxId)) {
    if (row.synced === 0) removeLocations(session, row.id, someUids(db, row.id, ALL));
    if (row.first_sync_done === 0) continue;
    for (
      let old = outdatedUids(db, row.id, REMOVE_BATCH);
      old.length > 0;
      old = outdatedUids(db, row.id, REMOVE_BATCH)
    ) {
      removeLocations(session, row.id, old);
    }
  }
  do session.intake.giveWay();
  while (session.intake.derive(db, { limit: 25 }) > 0);
}

/** A first sync can take an hour; what arrives meanwhile should not wait for its end. */
function inboxNowAndThen(session: FolderSession): () => Promise<void> {
  const { clock, db, mailboxId, inboxEveryMs } = session;
  let last = clock.now();
  return async () => {
    if (clock.now() - last < inboxEveryMs) return;
    const inbox = readFolders(db, mailboxId).find((row) => row.special_use === 'inbox');
    if (inbox && inbox.uid_validity !== null) await refreshFolder(session, inbox);
    last = clock.now();
  };
}

async function lookAround(session: FolderSession): Promise<Look> {
  const { client, db, mailboxId, clock } = session;
  // STATUS must not be asked of the open folder (RFC 3501 6.3.10). It was opened for reading: nothing is expunged.
  if (client.mailbox) await client.mailboxClose();
  const at = clock.now();
  const listed = await client.list({
    statusQuery: { messages: true, uidNext: true, uidValidity: true, highestModseq: true },
  });
  const plan = planFolders(listed);
  const statuses = new Map(listed.map((folder) => [folder.path, folder.status]));
  const known = readFolders(db, mailboxId);
  const folders = db
    .transaction(() => plan.map((folder) => ({ folder, id: putFolder(db, mailboxId, folder) })))
    .immediate()
    .filter(({ folder }) => folder.synced)
    .flatMap(({ folder, id }) => {
      const row = readFolder(db, id);
      return row ? [{ row, status: readStatus(statuses.get(folder.path)) }] : [];
    });
  const planned = new Set(plan.map(({ path }) => path));
  // An empty listing is a server in trouble, not a mailbox without INBOX.
  const vanished = plan.length === 0 ? [] : known.filter(({ path }) => !planned.has(path));
  return { at, folders, vanished };
}

async function refreshAll(
  session: FolderSession,
  look: Look,
  broken: ReadonlySet<number>,
  report: PassReport,
  onProblem: (row: FolderRow, error: unknown) => void,
  onGone: (row: FolderRow, uids: readonly number[]) => void,
): Promise<void> {
  const { db, tally } = session;
  for (const { row, status } of look.folders) {
    if (row.first_sync_done === 0) {
      tally.expect(row.id, (status.messages ?? 0) - countMessages(db, row.id));
    }
  }
  for (const { row, status } of look.folders) {
    session.signal.throwIfAborted();
    if (row.uid_validity === null || broken.has(row.id)) continue;
    try {
      if (!isUnchanged(session, row, status)) {
        report.onFolder(row.path);
        const uids = await refreshFolder(session, row);
        if (uids.length > 0) onGone(row, uids);
      }
      if (readFolder(db, row.id)?.first_sync_done === 1) setCovered(db, row.id, look.at);
    } catch (error) {
      onProblem(row, error);
    }
  }
}

function removeLocations(session: FolderSession, folderId: number, uids: readonly number[]): void {
  const { db, intake, tally } = session;
  for (let start = 0; start < uids.length; start += REMOVE_BATCH) {
    const batch = uids.slice(start, start + REMOVE_BATCH);
    intake.giveWay();
    db.transaction(() => intake.remove(db, folderId, batch)).immediate();
    tally.of(folderId).removed += batch.filter((uid) => uid > 0).length;
  }
}

function readStatus(
  status:
    | {
        messages?: number | undefined;
        uidNext?: number | undefined;
        uidValidity?: bigint | undefined;
        highestModseq?: bigint | undefined;
      }
    | undefined,
): FolderStatus {
  return {
    messages: status?.messages ?? null,
    uidNext: status?.uidNext ?? null,
    uidValidity: status?.uidValidity === undefined ? null : Number(status.uidValidity),
    highestModseq: status?.highestModseq === undefined ? null : String(status.highestModseq),
  };
}

/** Null when it is nothing to tell: the next look settles it. @throws what is not about this folder alone. */
function folderProblem(error: unknown, row: FolderRow, host: string): string | null {
  if (error instanceof UidValidityChanged) return null;
  const refusal = typeof error === 'object' && error !== null ? error : {};
  if ('mailboxMissing' in refusal && refusal.mailboxMissing === true) return null;
  const throttled = 'code' in refusal && refusal.code === 'ETHROTTLE';
  if (
    'responseStatus' in refusal &&
    (refusal.responseStatus === 'NO' || refusal.responseStatus === 'BAD') &&
    !throttled
  ) {
    return `${host} did not let the folder “${row.path}” be read. What is here of it stays; Tend tries again at the next sync.`;
  }
  throw error;
}
