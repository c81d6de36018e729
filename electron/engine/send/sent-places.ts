// Where a message that was sent lies: in a place that stands in for its copy in Sent until that is there, then in the copy's.
import type { Store } from '../store/open-store.ts';
import type { OutgoingRow } from '../store/queries/deliveries.ts';
import { followMessage, UNNUMBERED } from '../store/queries/remote-operations.ts';
import { statement } from '../store/statement.ts';
import type { ServerPlace } from '../sync/sync-messages.ts';

/** Below the numbers of moves on their way, so that no look at the server takes it for an outdated place or one of those. */
const PLACE_UNTIL_COPIED = 2 * UNNUMBERED;

const folderAt = statement<[number, string], { readonly id: number; readonly uid_validity: number | null }>(
  'SELECT id, uid_validity FROM folder WHERE mailbox_id = ? AND path = ?',
);
const putPlace = statement<[number, number, number]>(
  `INSERT INTO message_location (folder_id, uid, message_id, seen, flagged, answered, draft) VALUES (?, ?, ?, 1, 0, 0, 0)
   ON CONFLICT (folder_id, uid) DO NOTHING`,
);
const dropPlace = statement<[number, number]>('DELETE FROM message_location WHERE uid = ? AND message_id = ?');
const realPlaces = statement<[number], { n: number }>(
  'SELECT count(*) AS n FROM message_location WHERE message_id = ? AND uid > 0',
);
/** Changes the user made before the message had its number, where it has one now. */
const waitingChanges = statement<
  [number],
  { folder_id: number; held: number; uid: number; uid_validity: number | null }
>(
  `SELECT DISTINCT o.folder_id, o.uid AS held, l.uid, f.uid_validity
   FROM folder f JOIN remote_operation o ON o.folder_id = f.id AND o.uid <= ?
   JOIN message m ON m.mailbox_id = o.mailbox_id AND m.identity = o.identity
   JOIN message_location l ON l.message_id = m.id AND l.folder_id = f.id AND l.uid > 0
   WHERE f.special_use = 'sent'`,
);
const staleThread = statement<[number]>(
  'INSERT OR IGNORE INTO stale_thread (thread_id) SELECT thread_id FROM message WHERE id = ?',
);
const waitingPlaces = statement<[number], { uid: number; message_id: number }>(
  `SELECT l.uid, l.message_id FROM message_location l JOIN folder f ON f.id = l.folder_id
   WHERE f.special_use = 'sent' AND l.uid <= ?`,
);

/** The number of the place it has until its copy is there. */
export const standInOf = (row: Pick<OutgoingRow, 'id'>): number => PLACE_UNTIL_COPIED - row.id;

/** Inside the caller's transaction: the message lies there on the server. */
export function recordCopy(db: Store, row: OutgoingRow, place: ServerPlace | null): void {
  if (row.message_row_id === null) return;
  if (place) {
    const folder = folderAt(db).get(row.mailbox_id, place.folder);
    const sameNumbers = folder && (folder.uid_validity === null || folder.uid_validity === place.uidValidity);
    if (folder && sameNumbers) putPlace(db).run(folder.id, place.uid, row.message_row_id);
  }
  followNumbers(db);
  if ((realPlaces(db).get(row.message_row_id)?.n ?? 0) > 0) {
    dropPlace(db).run(standInOf(row), row.message_row_id);
  }
  staleThread(db).run(row.message_row_id);
}

/** After a sync: places that stood in for one the sync has found meanwhile. */
export function dropStandIns(db: Store): void {
  followNumbers(db);
  for (const { uid, message_id } of waitingPlaces(db).all(PLACE_UNTIL_COPIED)) {
    if ((realPlaces(db).get(message_id)?.n ?? 0) > 0) dropPlace(db).run(uid, message_id);
  }
}

function followNumbers(db: Store): void {
  for (const { folder_id: folderId, held, uid, uid_validity: uidValidity } of waitingChanges(db).all(
    PLACE_UNTIL_COPIED,
  )) {
    followMessage(db, { folderId, uid: held }, { folderId, uid, uidValidity });
  }
}
