// One look at all folders of a mailbox, in the order that loses nothing: list, bring what is known in step, walk what is
// new, look again for what arrived meanwhile, and only then take away what is gone.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { asksToSlowDown, SlowDown, serverWord } from '../connection/server-word.ts';
import { isAwaited } from '../outbound/operation-rows.ts';
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
import { leaveFolder, UidValidityChanged } from './open-folder.ts';
import { type FolderStatus, isUnchanged, refreshFolder } from './refresh-folder.ts';
import { without } from './uid-sets.ts';
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

/** UIDs by folder that are gone on the server and still have their place here. */
export type GoneUids = ReadonlyMap<number, readonly number[]>;

interface Look {
  /** Whatever had arrived by now is in the listing. */
  readonly at: number;
  readonly folders: readonly { readonly row: FolderRow; readonly status: FolderStatus }[];
  readonly vanished: readonly FolderRow[];
}

/** @param goneBefore What was found gone before this pass, so that its look over all folders comes after it. */
export async function passOverFolders(
  session: FolderSession,
  report: PassReport,
  goneBefore: GoneUids = new Map(),
): Promise<void> {
  const { db } = session;
  const broken = new Set<number>();
  // A place is taken away only when all folders were looked at after it was found gone: the message's new place, if it
  // moved, has then been seen.
  const gone = new Map(goneBefore);
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
    const found = await refreshAll(session, look, broken, report, onProblem, gone);
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
      betweenWindows: inboxNowAndThen(session, gone),
    });
    if (unfinished.length === 0 && found.size === 0) break;
    // What the last look found waits for the next pass, which finds it again by the count.
    if (looks < LOOKS) for (const [folderId, uids] of found) gone.set(folderId, uids);
  }
  for (const [folderId, uids] of gone) removeLocations(session, folderId, uids);
  removeVanished(session, vanished);
  for (const row of readFolders(db, session.mailboxId)) {
    if (row.synced === 0) removeLocations(session, row.id, someUids(db, row.id, ALL));
    if (row.first_sync_done === 1) removeWhile(session, row.id, () => outdatedUids(db, row.id, REMOVE_BATCH));
  }
  await deriveAll(session);
}

/** Brings what is derived from the mail in step, in small transactions. */
export async function deriveAll({ db, intake, signal }: FolderSession): Promise<void> {
  do {
    await nextTurn();
    signal.throwIfAborted();
    intake.giveWay();
  } while (intake.derive(db, { limit: 25 }) > 0);
}

function removeVanished(session: FolderSession, vanished: readonly FolderRow[]): void {
  for (const row of vanished) {
    removeWhile(session, row.id, () => someUids(session.db, row.id, REMOVE_BATCH));
    dropFolder(session.db, row.id);
  }
}

function removeWhile(session: FolderSession, folderId: number, next: () => readonly number[]): void {
  for (let uids = next(); uids.length > 0; uids = next()) removeLocations(session, folderId, uids);
}

/** A first sync can take an hour; what arrives meanwhile should not wait for its end. */
function inboxNowAndThen(session: FolderSession, gone: Map<number, readonly number[]>): () => Promise<void> {
  const { clock, db, mailboxId, inboxEveryMs } = session;
  let last = clock.now();
  return async () => {
    if (clock.now() - last < inboxEveryMs) return;
    const inbox = readFolders(db, mailboxId).find((row) => row.special_use === 'inbox');
    if (inbox && inbox.uid_validity !== null) {
      const { startedOver } = await refreshFolder(session, inbox, { knownGone: gone.get(inbox.id) });
      if (startedOver) gone.delete(inbox.id);
    }
    last = clock.now();
  };
}

async function lookAround(session: FolderSession): Promise<Look> {
  const { client, db, mailboxId, clock } = session;
  await leaveFolder(client);
  const at = clock.now();
  const unseen = client.capabilities.has('CONDSTORE') ? {} : { unseen: true };
  const listed = await client.list({
    statusQuery: { messages: true, uidNext: true, uidValidity: true, highestModseq: true, ...unseen },
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
  const vanished = plan.length === 0 ? [] : known.filter(({ id, path }) => !planned.has(path) && !isAwaited(db, id));
  return { at, folders, vanished };
}

/** What is gone from folders now, as far as it was not known before. A folder that starts over forgets what was gone from it. */
async function refreshAll(
  session: FolderSession,
  look: Look,
  broken: ReadonlySet<number>,
  report: PassReport,
  onProblem: (row: FolderRow, error: unknown) => void,
  gone: Map<number, readonly number[]>,
): Promise<Map<number, readonly number[]>> {
  const { db, tally } = session;
  const found = new Map<number, readonly number[]>();
  for (const { row, status } of look.folders) {
    if (row.first_sync_done === 0) {
      tally.expect(row.id, (status.messages ?? 0) - countMessages(db, row.id));
    }
  }
  for (const { row, status } of look.folders) {
    session.signal.throwIfAborted();
    if (row.uid_validity === null || broken.has(row.id)) continue;
    try {
      const known = gone.get(row.id) ?? [];
      let leaving = known.length;
      if (!isUnchanged(session, row, status, known.length)) {
        report.onFolder(row.path);
        const refreshed = await refreshFolder(session, row, { knownGone: known });
        leaving = refreshed.gone.length;
        if (refreshed.startedOver) gone.delete(row.id);
        else if (without(refreshed.gone, known).length > 0) found.set(row.id, refreshed.gone);
      }
      if (readFolder(db, row.id)?.first_sync_done === 1) {
        setCovered(db, row.id, look.at);
        await session.folderInStep?.(session, row.id, look.at, { ...status, gone: leaving });
      }
    } catch (error) {
      onProblem(row, error);
    }
  }
  return found;
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
        unseen?: number | undefined;
      }
    | undefined,
): FolderStatus {
  return {
    messages: status?.messages ?? null,
    uidNext: status?.uidNext ?? null,
    uidValidity: status?.uidValidity === undefined ? null : Number(status.uidValidity),
    highestModseq: status?.highestModseq === undefined ? null : String(status.highestModseq),
    unseen: status?.unseen ?? null,
  };
}

/** Null when it is nothing to tell: the next look settles it. @throws what is not about this folder alone. */
function folderProblem(error: unknown, row: FolderRow, host: string): string | null {
  if (error instanceof UidValidityChanged) return null;
  const refusal = typeof error === 'object' && error !== null ? error : {};
  if ('mailboxMissing' in refusal && refusal.mailboxMissing === true) return null;
  const word = serverWord(error);
  if (asksToSlowDown(word)) throw new SlowDown(host, word.text, word.retryAfterMs);
  if ('responseStatus' in refusal && (refusal.responseStatus === 'NO' || refusal.responseStatus === 'BAD')) {
    const said = word.text === '' ? '' : ` It says: “${word.text}”.`;
    return `${host} did not let the folder “${row.path}” be read.${said} What is here of it stays; Tend tries again at the next sync.`;
  }
  throw error;
}
