// Carries out what the user changed about mail, in the transaction that records it: the local copy changes at once, and
// the outbox gets what the server must hear. Undo goes the same way backwards, and takes back what was not sent yet.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { Failure } from '../../contract/failure.ts';
import type { Row } from '../journal/journaled-tables.ts';
import type { RowChange } from '../journal/recorder.ts';
import {
  folderById,
  hasFlag,
  type PlaceRow,
  placesOfMessages,
  setPlaceFlags,
  withFlag,
} from '../store/queries/mail-places.ts';
import { operationOf, queueFlag, readOperation, UNNUMBERED } from '../store/queries/remote-operations.ts';
import { deletePlaces } from './delete-places.ts';
import { movePlaces } from './move-places.ts';

const messageList = z.array(z.string());

interface MailChange {
  readonly mailboxId: number;
  readonly folderId: number;
  readonly kind: string;
  readonly flag: string;
  readonly isSet: boolean;
  readonly toFolderId: number;
  readonly messages: string;
}

/** Whatever of `changes` speaks of mail; the others are the business of other rooms. */
export function applyMailChanges(db: Database, changes: readonly RowChange[], now: number): void {
  const undone: MailChange[] = [];
  let made = 0;
  let touched = 0;
  for (const { table, before, after } of changes) {
    if (table !== 'mail_change') continue;
    if (before && after) throw new Error('a change of mail is made or taken back, never altered');
    made += 1;
    if (after) touched += applyOne(db, readChange(after), now);
    else if (before) undone.push(readChange(before));
  }
  // Where fewer places are left than came from several folders, the inbox has its message back.
  const inboxFirst = undone.toSorted((a, b) => Number(toInbox(db, b)) - Number(toInbox(db, a)));
  const wishes = countWishes(undone);
  for (const change of inboxFirst) touched += takeBack(db, change, wishes, now);
  if (made > 0) refuseNothing(touched);
}

const toInbox = (db: Database, { kind, folderId }: MailChange) =>
  kind === 'move' && folderById(db).get(folderId)?.special_use === 'inbox';

function applyOne(db: Database, change: MailChange, now: number): number {
  const places = placesOfMessages(db).all(change.messages, change.mailboxId);
  const here = places.filter(({ folder_id: folder }) => folder === change.folderId);
  if (change.kind === 'flag') return setFlag(db, here, change.flag, change.isSet, now);
  if (change.kind === 'move') return movePlaces(db, here, change.toFolderId, now);
  deletePlaces(db, change.folderId, here, now);
  return 1;
}

/** Of mail that is no longer as the change left it, or found it, nothing is touched. */
function refuseNothing(touched: number): void {
  if (touched > 0) return;
  throw new Failure(
    'conflict',
    'The mail this changed was changed again since, here or elsewhere, so it was left as it is.',
  );
}

/** How many changes want a message back out of the same folder. */
type Wishes = Map<string, number>;

function takeBack(db: Database, change: MailChange, wishes: Wishes, now: number): number {
  if (change.kind === 'delete') {
    throw new Failure('conflict', 'Mail that was deleted for good is not brought back by undo.');
  }
  const places = placesOfMessages(db).all(change.messages, change.mailboxId);
  return change.kind === 'flag'
    ? setFlag(db, asLeft(places, change), change.flag, !change.isSet, now)
    : movePlaces(db, broughtBy(db, places, change, wishes), change.folderId, now);
}

function countWishes(changes: readonly MailChange[]): Wishes {
  const wishes: Wishes = new Map();
  for (const change of changes.filter(({ kind }) => kind === 'move')) {
    for (const identity of messageList.parse(JSON.parse(change.messages))) {
      const key = `${change.toFolderId} ${identity}`;
      wishes.set(key, (wishes.get(key) ?? 0) + 1);
    }
  }
  return wishes;
}

/** The places that the change gave the messages; what came there from another folder in the same breath goes back to that one. */
function broughtBy(db: Database, places: readonly PlaceRow[], change: MailChange, wishes: Wishes): readonly PlaceRow[] {
  const ofMessages = Map.groupBy(inFolder(places, change.toFolderId), ({ message_id: message }) => message);
  return [...ofMessages.values()].flatMap((there) => {
    const key = `${change.toFolderId} ${Buffer.from(there[0]?.identity ?? []).toString('hex')}`;
    const others = (wishes.get(key) ?? 1) - 1;
    wishes.set(key, others);
    if (others === 0) return there;
    const known = there.filter(({ uid }) => uid < UNNUMBERED && cameFrom(db, uid) === change.folderId);
    return known.length > 0 ? known : there.slice(0, 1);
  });
}

const cameFrom = (db: Database, placeholder: number) => readOperation(db, operationOf(placeholder))?.folder_id;

const inFolder = (places: readonly PlaceRow[], folderId: number) =>
  places.filter(({ folder_id: folder }) => folder === folderId);

/** Where the change was made; a message that has left that folder since is found where it is now. */
function asLeft(places: readonly PlaceRow[], change: MailChange): readonly PlaceRow[] {
  const there = new Set(inFolder(places, change.folderId).map(({ message_id: message }) => message));
  return places.filter(
    (place) =>
      (place.folder_id === change.folderId || !there.has(place.message_id)) &&
      hasFlag(place, change.flag) === change.isSet,
  );
}

function setFlag(db: Database, places: readonly PlaceRow[], flag: string, isSet: boolean, now: number): number {
  let touched = 0;
  for (const place of places) {
    if (hasFlag(place, flag) === isSet) continue;
    const folder = folderById(db).get(place.folder_id);
    if (!folder) continue;
    const marks = withFlag(place, flag, isSet);
    setPlaceFlags(db).run(marks.seen, marks.flagged, marks.keywords, place.folder_id, place.uid);
    touched += 1;
    if (folder.kind !== 'imap') continue;
    queueFlag(db, {
      mailbox_id: folder.mailbox_id,
      kind: 'flag',
      folder_id: place.folder_id,
      uid: place.uid,
      uid_validity: folder.uid_validity,
      flag,
      is_set: Number(isSet),
      to_folder_id: null,
      identity: place.identity,
      queued_at: now,
    });
  }
  return touched;
}

function readChange(row: Row): MailChange {
  return {
    mailboxId: Number(row.mailbox_id),
    folderId: Number(row.folder_id),
    kind: String(row.kind),
    flag: String(row.flag ?? ''),
    isSet: row.is_set === 1,
    toFolderId: Number(row.to_folder_id ?? 0),
    messages: String(row.messages),
  };
}
