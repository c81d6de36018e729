// Moves messages between folders here, and queues the move for the server. A move that was not sent yet is turned instead
// of followed by a second one; moved back, it is forgotten.
import type { Database } from 'better-sqlite3';
import {
  dropPlace,
  type FolderPlace,
  folderById,
  lastUid,
  outdatedUid,
  type PlaceRow,
  putPlace,
  staleThreadOf,
} from '../store/queries/mail-places.ts';
import {
  dropOperation,
  followMessage,
  type OperationRow,
  operationOf,
  placeholderOf,
  queueOperation,
  readOperation,
  turnMove,
  UNNUMBERED,
} from '../store/queries/remote-operations.ts';

/** Answers how many moved. */
export function movePlaces(db: Database, places: readonly PlaceRow[], toFolderId: number, now: number): number {
  const target = folderById(db).get(toFolderId);
  if (!target) return 0;
  let moved = 0;
  for (const place of places) {
    const source = folderById(db).get(place.folder_id);
    if (!source || source.id === target.id || source.mailbox_id !== target.mailbox_id) continue;
    dropPlace(db).run(place.folder_id, place.uid);
    if (target.kind === 'imported') put(db, target.id, (lastUid(db).get(target.id)?.uid ?? 0) + 1, place);
    else moveOnServer(db, place, source, target, now);
    staleThreadOf(db).run(place.message_id);
    moved += 1;
  }
  return moved;
}

function moveOnServer(db: Database, place: PlaceRow, source: FolderPlace, target: FolderPlace, now: number): void {
  const earlier = place.uid < UNNUMBERED ? readOperation(db, operationOf(place.uid)) : undefined;
  if (earlier && earlier.state !== 'sending') {
    turn(db, place, earlier, target);
    return;
  }
  const id = queueOperation(db, {
    mailbox_id: source.mailbox_id,
    kind: 'move',
    folder_id: source.id,
    uid: place.uid,
    uid_validity: source.uid_validity,
    flag: null,
    is_set: 1,
    to_folder_id: target.id,
    identity: place.identity,
    queued_at: now,
  });
  put(db, target.id, placeholderOf(id), place);
}

function turn(db: Database, place: PlaceRow, earlier: OperationRow, target: FolderPlace): void {
  const from = { folderId: place.folder_id, uid: place.uid };
  if (earlier.folder_id !== target.id) {
    turnMove(db, earlier.id, target.id);
    put(db, target.id, place.uid, place);
    followMessage(db, from, { folderId: target.id, uid: place.uid, uidValidity: target.uid_validity });
    return;
  }
  dropOperation(db, earlier.id);
  const renumbered = earlier.uid > 0 && earlier.uid_validity !== target.uid_validity;
  const uid = renumbered ? outdatedUid(db, target.id) : earlier.uid;
  put(db, target.id, uid, place);
  followMessage(db, from, { folderId: target.id, uid, uidValidity: earlier.uid_validity });
}

function put(db: Database, folderId: number, uid: number, place: PlaceRow): void {
  putPlace(db).run(
    folderId,
    uid,
    place.message_id,
    place.seen,
    place.flagged,
    place.answered,
    place.draft,
    place.keywords,
  );
}
