// Proves after every look at a folder that what the server has is here: by counts and mod-sequences at each look, by the
// whole set of UIDs once a day and whenever counts or UIDNEXT don't explain each other. What is missing is brought in and said.
import { type FolderCheck, folderCheck, folderSpan, noteRepair, putFolderCheck } from '../../store/queries/coverage.ts';
import { openedMailbox, uidsIfTold, uidsWhere } from '../connection/ask-folder.ts';
import { fetchWindow } from './fetch-window.ts';
import { countMessages, type FolderRow, readFolder } from './folder-rows.ts';
import type { FolderSession } from './folder-session.ts';
import { locatedUids } from './location-rows.ts';
import { openFolder } from './open-folder.ts';
import { windowsDown, without } from './uid-sets.ts';

const DAY = 86_400_000;
const WINDOW = 250;

/** What the server said of a folder, and what is to leave it here. */
export interface FolderNumbers {
  readonly messages: number | null;
  readonly uidNext: number | null;
  /** Messages that are gone from the server and still have their place here until all folders were looked at. */
  readonly gone: number;
}

/** After a folder was brought in step: everything that arrived before `at` should be here. */
export async function checkCoverage(
  session: FolderSession,
  folderId: number,
  at: number,
  numbers: FolderNumbers,
): Promise<void> {
  const { db, intake, clock } = session;
  const row = readFolder(db, folderId);
  if (!row || row.first_sync_done === 0) return;
  const before = folderCheck(db).get(folderId);
  const exists = isOpen(session, row) && session.client.mailbox ? session.client.mailbox.exists : numbers.messages;
  const here = countMessages(db, folderId) - numbers.gone;
  const explained = exists === here && (numbers.uidNext === null || numbers.uidNext <= (row.uid_next ?? 1));
  const repairedBefore = before?.repaired_at ?? null;
  let check: FolderCheck = {
    covered_from: before?.covered_from ?? null,
    covered_until: at,
    checked_at: clock.now(),
    how: row.highest_modseq === null ? 'counts' : 'mod_sequence',
    server_count: exists,
    local_count: here,
    missing: 0,
    // The refresh before this may have found something missing itself.
    result: repairedBefore !== null && repairedBefore >= at ? 'repaired' : 'agrees',
    problem: null,
    uid_set_at: before?.uid_validity === row.uid_validity ? before.uid_set_at : null,
    uid_validity: row.uid_validity,
    repaired_at: repairedBefore,
    repaired_count: before?.repaired_count ?? 0,
  };
  if (!explained || setIsDue(check.uid_set_at, at)) check = await compareSets(session, row, check);
  intake.giveWay();
  putFolderCheck(db, folderId, check);
}

function setIsDue(comparedAt: number | null, at: number): boolean {
  // A comparison in the future was made by a clock that has been set back since.
  return comparedAt === null || comparedAt > at || at - comparedAt >= DAY;
}

async function compareSets(session: FolderSession, row: FolderRow, check: FolderCheck): Promise<FolderCheck> {
  const { client, db, clock } = session;
  if (!isOpen(session, row)) await openFolder(client, row.path, row);
  // What is newer arrived after the look that this proves.
  const high = (row.uid_next ?? 1) - 1;
  const onServer = await uidsOnServer(session, high);
  const missing = without(onServer, locatedUids(db, row.id, 1, high));
  let left: readonly number[] = [];
  if (missing.length > 0) {
    await bringMissing(session, row.id, onServer, missing);
    // What was expunged meanwhile is no longer missing.
    left = without(await uidsOnServer(session, high), locatedUids(db, row.id, 1, high));
  }
  const now = clock.now();
  const brought = missing.length - left.length;
  return {
    ...check,
    covered_from: folderSpan(db).get(row.id)?.oldest ?? null,
    checked_at: now,
    how: 'uid_set',
    server_count: onServer.length,
    local_count: onServer.length - left.length,
    missing: left.length,
    result: left.length > 0 ? 'differs' : brought > 0 ? 'repaired' : check.result,
    uid_set_at: now,
    ...(brought > 0 ? { repaired_at: now, repaired_count: brought } : {}),
  };
}

async function uidsOnServer({ client }: FolderSession, high: number): Promise<number[]> {
  if (high < 1 || openedMailbox(client).exists === 0) return [];
  const found = await uidsWhere(client, { uid: `1:${high}` });
  return found.filter((uid) => uid <= high);
}

/**
 * Brings in what the open folder has and we lack, though the cursor says that it is here, and writes down that it was so.
 *
 * @param onServer All UIDs of the range that was compared, ascending.
 */
export async function bringMissing(
  session: FolderSession,
  folderId: number,
  onServer: readonly number[],
  missing: readonly number[],
): Promise<void> {
  const { client, db, queue, tally, clock } = session;
  const wanted = new Set(missing);
  const large = new Set(await uidsIfTold(client, { larger: session.largeBytes }));
  tally.expect(folderId, missing.length);
  for (const uids of windowsDown(onServer, WINDOW)) {
    if (!uids.some((uid) => wanted.has(uid))) continue;
    await fetchWindow(session, { folderId, uids, large, mayBeHere: true });
  }
  await queue.flush();
  const brought =
    missing.length - without(missing, locatedUids(db, folderId, missing[0] ?? 1, missing.at(-1) ?? 1)).length;
  if (brought > 0) noteRepair(db, folderId, clock.now(), brought);
}

function isOpen({ client }: FolderSession, row: FolderRow): boolean {
  return client.mailbox !== false && client.mailbox?.path === row.path;
}
