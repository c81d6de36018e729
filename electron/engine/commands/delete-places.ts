// Deletes messages for good: here at once, on the server as soon as it is told. If the server refuses, the next sync brings
// the message back from there.
import type { Database } from 'better-sqlite3';
import { removeLocations } from '../intake/removal.ts';
import { folderById, type PlaceRow } from '../store/queries/mail-places.ts';
import { dropOperationsAt, queueOperation } from '../store/queries/remote-operations.ts';

export function deletePlaces(db: Database, folderId: number, places: readonly PlaceRow[], now: number): void {
  const folder = folderById(db).get(folderId);
  if (!folder) return;
  if (folder.kind === 'imap') {
    for (const place of places) {
      dropOperationsAt(db, folderId, place.uid);
      queueOperation(db, {
        mailbox_id: folder.mailbox_id,
        kind: 'delete',
        folder_id: folderId,
        uid: place.uid,
        uid_validity: folder.uid_validity,
        flag: null,
        is_set: 1,
        to_folder_id: null,
        identity: place.identity,
        queued_at: now,
      });
    }
  }
  removeLocations(
    db,
    folderId,
    places.map(({ uid }) => uid),
  );
}
