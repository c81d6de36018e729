// Sends moves, and deletions for good, out of one open folder. Before anything is sent again it is looked up whether it went
// through the last time: nothing is moved twice, nothing is copied and left in both folders.
import { type FolderPlace, folderById } from '../../store/queries/mail-places.ts';
import type { OperationRow } from '../../store/queries/remote-operations.ts';
import { coveringSet } from '../folders/uid-sets.ts';
import { findCopies } from './find-copies.ts';
import { exactSet, namedBy, setsThatFit } from './group-operations.ts';
import { arriveAt, returnHome } from './move-locally.ts';
import { isGone, openToWrite } from './open-to-write.ts';
import { claimOperations, finishOperations, markOperations } from './operation-rows.ts';
import { commit, commitToDisk, type OutboundSession } from './outbound-session.ts';
import { tellOvertaken } from './overtaken.ts';
import { canMove, copyTo, expunge, type Moved, moveTo, Refused } from './server-commands.ts';

/** One kind of change in one open folder; `present` and `around` as StillThere says. */
export interface OpenGroup {
  readonly path: string;
  readonly operations: readonly OperationRow[];
  readonly present: readonly number[];
  readonly around: readonly number[] | null;
  /** Operations that may have been carried out before, when the answer was lost. */
  readonly doubtful: ReadonlySet<number>;
}

/** @throws Refused, with what was done before kept. */
export async function sendMoves(session: OutboundSession, group: OpenGroup, toFolderId: number): Promise<void> {
  const { db, client } = session;
  const target = folderById(db).get(toFolderId);
  if (!target) {
    overtakeTarget(session, group.operations, null);
    return;
  }
  const there = new Set(group.present);
  const copies = await copiesOfDoubtful(session, group, target);
  const arrived = group.operations.filter(({ id, uid }) => copies.uids.has(id) && !there.has(uid));
  const copied = group.operations.filter(({ id, uid }) => copies.uids.has(id) && there.has(uid));
  const adrift = group.operations.filter(({ id, uid }) => !copies.uids.has(id) && !there.has(uid));
  commit(session, () => {
    settle(session, arrived, target, copies);
    markOperations(db, adrift, 'adrift');
  });
  if (copied.length > 0) {
    await eachSet(session, copied, group.around, async (set, uids, operations) => {
      await expunge(client, set, uids);
      commit(session, () => settle(session, operations, target, copies));
    });
  }
  const done = new Set([...arrived, ...copied, ...adrift].map(({ id }) => id));
  const left = group.operations.filter(({ id }) => !done.has(id));
  try {
    await eachSet(session, left, group.around, async (set, uids, operations) => {
      const moved = await moveOrCopy(session, set, uids, target.path);
      await confirm(session, group.path, operations, target, moved);
    });
  } catch (error) {
    if (!(error instanceof Refused) || !isGone(error)) throw error;
    overtakeTarget(session, left, target);
  }
}

export async function sendDeletions(session: OutboundSession, group: OpenGroup): Promise<void> {
  const there = new Set(group.present);
  const gone = group.operations.filter(({ uid }) => !there.has(uid));
  // Gone from here it may lie elsewhere now, taken out of Trash by somebody.
  commit(session, () => markOperations(session.db, gone, 'adrift'));
  const left = group.operations.filter(({ uid }) => there.has(uid));
  await eachSet(session, left, group.around, async (set, uids, operations) => {
    await expunge(session.client, set, uids);
    commit(session, () => finishOperations(session.db, operations));
  });
}

async function copiesOfDoubtful(session: OutboundSession, group: OpenGroup, target: FolderPlace) {
  const doubtful = group.operations.filter(({ id }) => group.doubtful.has(id));
  if (doubtful.length === 0) return { uids: new Map<number, number>(), uidValidity: target.uid_validity ?? 0 };
  try {
    return await findCopies(session, target, doubtful);
  } finally {
    await openToWrite(session.client, group.path);
  }
}

/** In sets that fit in a command; what the user takes back in between is left out of those still to come. */
async function eachSet(
  session: OutboundSession,
  operations: readonly OperationRow[],
  around: readonly number[] | null,
  send: (set: string, uids: readonly number[], operations: readonly OperationRow[]) => Promise<void>,
): Promise<void> {
  const byUid = new Map(operations.map((operation) => [operation.uid, operation]));
  const uids = [...byUid.keys()].sort((a, b) => a - b);
  for (const set of setsThatFit(around ? coveringSet(uids, around) : exactSet(uids))) {
    session.signal.throwIfAborted();
    const named = namedBy(set, uids).flatMap((uid) => byUid.get(uid) ?? []);
    const claimed = commitToDisk(session, () => claimOperations(session.db, named));
    if (claimed.length === 0) continue;
    const ours = claimed.map(({ uid }) => uid).sort((a, b) => a - b);
    await send(claimed.length === named.length ? set : exactSet(ours), ours, claimed);
  }
}

async function moveOrCopy(
  { client }: OutboundSession,
  set: string,
  uids: readonly number[],
  path: string,
): Promise<Moved> {
  if (canMove(client)) return moveTo(client, set, path);
  const copied = await copyTo(client, set, path);
  await expunge(client, set, uids);
  return copied;
}

async function confirm(
  session: OutboundSession,
  sourcePath: string,
  operations: readonly OperationRow[],
  target: FolderPlace,
  moved: Moved,
): Promise<void> {
  let uids = moved.uids && new Map(operations.flatMap(({ id, uid }) => pair(id, moved.uids?.get(uid))));
  let { uidValidity } = moved;
  if (uids === null) {
    const found = await findCopies(session, target, operations);
    uids = new Map(found.uids);
    uidValidity = found.uidValidity;
    await openToWrite(session.client, sourcePath);
  }
  const known = uids;
  commit(session, () => settle(session, operations, target, { uids: known, uidValidity: uidValidity ?? 0 }));
}

const pair = (id: number, uid: number | undefined): [number, number][] => (uid === undefined ? [] : [[id, uid]]);

function settle(
  { db }: OutboundSession,
  operations: readonly OperationRow[],
  target: FolderPlace,
  found: { readonly uids: ReadonlyMap<number, number>; readonly uidValidity: number },
): void {
  // In a folder that was never looked at, the first look finds it, with the flags it has there.
  const same = target.uid_validity === found.uidValidity;
  for (const operation of operations) {
    const uid = same ? (found.uids.get(operation.id) ?? null) : null;
    arriveAt(db, operation, target.id, uid, found.uidValidity);
  }
  finishOperations(db, operations);
}

/** Somebody deleted the folder: the mail stays where it is, which the person is told. */
function overtakeTarget(
  session: OutboundSession,
  operations: readonly OperationRow[],
  target: FolderPlace | null,
): void {
  commit(session, () => {
    for (const operation of operations) returnHome(session.db, operation);
    tellOvertaken(session, operations, {
      sentence: 'The folder was deleted elsewhere, so the mail stayed where it was.',
      folder: target?.path ?? null,
    });
  });
}
