// Decides what becomes of changes to messages that were no longer where the user left them, once every folder has been
// looked at and it is known where the messages are now. The rules are in the README of this folder.
import {
  dropPlace,
  folderById,
  hasFlag,
  type PlaceRow,
  placesOfMessages,
  setPlaceFlags,
  staleThreadOf,
  withFlag,
} from '../../store/queries/mail-places.ts';
import { dropOperation, type OperationRow, queueFlag } from '../../store/queries/remote-operations.ts';
import { arriveAt, leavePlaceholder } from './move-locally.ts';
import { readOperations, requeueAt } from './operation-rows.ts';
import { commit, type OutboundSession } from './outbound-session.ts';
import { tellOvertaken } from './overtaken.ts';

const BATCH = 100;
const DELETED = 'It was deleted elsewhere, which stands.';
const RESCUED = 'It was taken out of Trash elsewhere, so it was kept.';

/** Whether anything of it is to be sent after all. */
export function settleAdrift(session: OutboundSession): boolean {
  const { db, mailboxId } = session;
  const overtaken = new Map<string, OperationRow[]>();
  let again = false;
  for (;;) {
    const adrift = readOperations(db, mailboxId, 'adrift').slice(0, BATCH);
    if (adrift.length === 0) break;
    commit(session, () => {
      for (const operation of adrift) {
        const became = settleOne(session, operation);
        if (became === 'again') again = true;
        else if (became !== 'done') overtaken.set(became, [...(overtaken.get(became) ?? []), operation]);
      }
      for (const [sentence, operations] of overtaken) tellOvertaken(session, operations, { sentence });
      overtaken.clear();
    });
  }
  return again;
}

/** A sentence when a change made elsewhere won. */
function settleOne(session: OutboundSession, operation: OperationRow): 'done' | 'again' | (string & {}) {
  const { db } = session;
  const messages = JSON.stringify([Buffer.from(operation.identity).toString('hex')]);
  const places = placesOfMessages(db)
    .all(messages, operation.mailbox_id)
    .filter(({ uid }) => uid > 0);
  if (operation.kind === 'flag') return settleFlag(session, operation, places);
  if (operation.kind === 'move') return settleMove(session, operation, places);
  return settleDeletion(session, operation, places);
}

/** The flag follows the message. */
function settleFlag({ db, clock }: OutboundSession, operation: OperationRow, places: readonly PlaceRow[]) {
  const { flag } = operation;
  if (flag === null) throw new Error('a change of a flag names none');
  if (places.length === 0) {
    // Nothing is lost when a message that is gone stays unread or read.
    if (flag.toLowerCase() !== '\\seen') return DELETED;
    dropOperation(db, operation.id);
    return 'done';
  }
  dropOperation(db, operation.id);
  for (const place of places) {
    const isSet = operation.is_set === 1;
    if (hasFlag(place, flag) === isSet) continue;
    const marks = withFlag(place, flag, isSet);
    setPlaceFlags(db).run(marks.seen, marks.flagged, marks.keywords, place.folder_id, place.uid);
    queueFlag(db, {
      mailbox_id: operation.mailbox_id,
      kind: 'flag',
      folder_id: place.folder_id,
      uid: place.uid,
      uid_validity: folderById(db).get(place.folder_id)?.uid_validity ?? null,
      flag,
      is_set: operation.is_set,
      to_folder_id: null,
      identity: operation.identity,
      queued_at: clock.now(),
    });
  }
  return 'again';
}

function settleMove(session: OutboundSession, operation: OperationRow, places: readonly PlaceRow[]) {
  const { db } = session;
  const agreed = places.find(({ folder_id: folder }) => folder === operation.to_folder_id);
  if (agreed) {
    arriveAt(db, operation, agreed.folder_id, agreed.uid, folderById(db).get(agreed.folder_id)?.uid_validity ?? null);
    dropOperation(db, operation.id);
    return 'done';
  }
  // The same folder under other numbers (a new UIDVALIDITY): the move still stands.
  const home = places.find(({ folder_id: folder }) => folder === operation.folder_id);
  if (home) {
    dropPlace(db).run(home.folder_id, home.uid);
    staleThreadOf(db).run(home.message_id);
    const uidValidity = folderById(db).get(home.folder_id)?.uid_validity ?? null;
    requeueAt(db, operation, { folderId: home.folder_id, uid: home.uid, uidValidity });
    return 'again';
  }
  leavePlaceholder(session, operation);
  const elsewhere = places[0] && folderById(db).get(places[0].folder_id);
  return elsewhere ? `It was moved to ${elsewhere.path} elsewhere, which stands.` : DELETED;
}

function settleDeletion(session: OutboundSession, operation: OperationRow, places: readonly PlaceRow[]) {
  const { db, intake } = session;
  const home = places.find(({ folder_id: folder }) => folder === operation.folder_id);
  if (home) {
    const uidValidity = folderById(db).get(home.folder_id)?.uid_validity ?? null;
    requeueAt(db, operation, { folderId: home.folder_id, uid: home.uid, uidValidity });
    intake.remove(db, home.folder_id, [home.uid]);
    return 'again';
  }
  if (places.length > 0) return RESCUED;
  dropOperation(db, operation.id);
  return 'done';
}
