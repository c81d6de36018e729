// What an answered, refused or overtaken move does to the local copy: the message gets its number in the new folder, or goes
// back to where the server has it.
import type { Store } from '../../store/open-store.ts';
import {
  dropPlace,
  outdatedUid,
  type PlaceRow,
  placesOfIdentity,
  putPlace,
  staleThreadOf,
} from '../../store/queries/mail-places.ts';
import { followMessage, type OperationRow, placeholderOf } from '../../store/queries/remote-operations.ts';
import { statement } from '../../store/statement.ts';
import { setAdrift } from './operation-rows.ts';
import type { OutboundSession } from './outbound-session.ts';

const located = statement<[number, number], { uid: number }>(
  'SELECT uid FROM message_location WHERE folder_id = ? AND uid = ?',
);
const renumber = statement<[number, number, number]>(
  'UPDATE message_location SET uid = ? WHERE folder_id = ? AND uid = ?',
);

/** Where the message lies until the server says its number, wherever the user has moved it since. */
const placeholder = (db: Store, operation: OperationRow): PlaceRow | undefined =>
  placesOfIdentity(db).get(operation.mailbox_id, operation.identity, placeholderOf(operation.id));

/** @param uid Null where nobody knows it: the next look at the folder finds the message, and takes the stand-in away. */
export function arriveAt(
  db: Store,
  operation: OperationRow,
  folderId: number,
  uid: number | null,
  uidValidity: number | null,
): void {
  const held = placeholderOf(operation.id);
  const number = uid ?? outdatedUid(db, folderId);
  if (located(db).get(folderId, held)) {
    if (located(db).get(folderId, number)) dropPlace(db).run(folderId, held);
    else renumber(db).run(number, folderId, held);
  }
  followMessage(db, { folderId, uid: held }, { folderId, uid: number, uidValidity });
}

/** The server still has it where it was. */
export function returnHome(db: Store, operation: OperationRow): void {
  const place = placeholder(db, operation);
  if (!place) return;
  dropPlace(db).run(place.folder_id, place.uid);
  putPlace(db).run(
    operation.folder_id,
    operation.uid,
    place.message_id,
    place.seen,
    place.flagged,
    place.answered,
    place.draft,
    place.keywords,
  );
  followMessage(
    db,
    { folderId: place.folder_id, uid: place.uid },
    { folderId: operation.folder_id, uid: operation.uid, uidValidity: operation.uid_validity },
  );
  staleThreadOf(db).run(place.message_id);
}

/** It lies elsewhere, or nowhere: the stand-in goes, and with its last place the message. */
export function leavePlaceholder({ db, intake }: OutboundSession, operation: OperationRow): void {
  const place = placeholder(db, operation);
  const folderId = place?.folder_id ?? operation.to_folder_id;
  if (folderId !== null) setAdrift(db, folderId, placeholderOf(operation.id));
  if (place) intake.remove(db, place.folder_id, [place.uid]);
}
