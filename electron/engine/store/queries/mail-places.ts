// Where messages lie and in what state, for whoever changes that: the places of some messages, of some threads, and the
// folders they may go to.
import type { Database } from 'better-sqlite3';
import { statement } from '../statement.ts';
import { UNNUMBERED } from './remote-operations.ts';

export interface PlaceRow {
  readonly folder_id: number;
  readonly uid: number;
  readonly message_id: number;
  readonly identity: Uint8Array;
  readonly seen: number;
  readonly flagged: number;
  readonly answered: number;
  readonly draft: number;
  readonly keywords: string;
}

const columns = `l.folder_id, l.uid, l.message_id, m.identity, l.seen, l.flagged, l.answered, l.draft, l.keywords`;

// CROSS JOIN keeps the order that is written: what is asked for leads, never the folder.
/** `messages` is a JSON array of identities in hexadecimal. */
export const placesOfMessages = statement<[string, number], PlaceRow>(
  `SELECT ${columns} FROM json_each(?) j CROSS JOIN message m ON m.mailbox_id = ? AND m.identity = unhex(j.value)
   CROSS JOIN message_location l ON l.message_id = m.id ORDER BY l.folder_id, l.uid`,
);

/** The place of a message that bears a number. */
export const placesOfIdentity = statement<[number, Uint8Array, number], PlaceRow>(
  `SELECT ${columns} FROM message m JOIN message_location l ON l.message_id = m.id
   WHERE m.mailbox_id = ? AND m.identity = ? AND l.uid = ?`,
);

export interface ThreadPlaceRow extends PlaceRow {
  readonly thread_id: number;
  readonly mailbox_id: number;
  readonly special_use: string;
  readonly kind: 'imap' | 'imported';
  readonly received_at: number;
  readonly direction: 'inbound' | 'outbound' | 'internal' | null;
}

/** `threads` is a JSON array of thread ids. Oldest message first. */
export const placesOfThreads = statement<[string], ThreadPlaceRow>(
  `SELECT ${columns}, m.thread_id, m.mailbox_id, m.received_at, f.special_use, b.kind, x.direction
   FROM json_each(?) j CROSS JOIN message m ON m.thread_id = j.value CROSS JOIN message_location l ON l.message_id = m.id
   JOIN folder f ON f.id = l.folder_id JOIN mailbox b ON b.id = m.mailbox_id
   LEFT JOIN message_fact x ON x.message_id = m.id
   ORDER BY m.thread_id, m.received_at, m.id`,
);

export interface FolderPlace {
  readonly id: number;
  readonly mailbox_id: number;
  readonly path: string;
  readonly special_use: string;
  readonly uid_validity: number | null;
  readonly to_create: number;
  /** 0 for a view of other folders, which nothing can be put into. */
  readonly synced: number;
  readonly kind: 'imap' | 'imported';
}

export const folderById = statement<[number], FolderPlace>(
  `SELECT f.id, f.mailbox_id, f.path, f.special_use, f.uid_validity, f.to_create, f.synced, b.kind
   FROM folder f JOIN mailbox b ON b.id = f.mailbox_id WHERE f.id = ?`,
);
const folderByUse = statement<[number, string], { id: number }>(
  'SELECT id FROM folder WHERE mailbox_id = ? AND special_use = ? ORDER BY id LIMIT 1',
);
const folderByPath = statement<[number, string], { id: number }>(
  'SELECT id FROM folder WHERE mailbox_id = ? AND path = ?',
);
const shapeOf = statement<[number], { delimiter: string; path: string }>(
  "SELECT delimiter, path FROM folder WHERE mailbox_id = ? AND path <> 'INBOX' ORDER BY id LIMIT 1",
);
const addFolder = statement<[number, string, string, string], { id: number }>(
  `INSERT INTO folder (mailbox_id, path, delimiter, special_use, to_create) VALUES (?, ?, ?, ?, 1) RETURNING id`,
);
const setUse = statement<[string, number]>("UPDATE folder SET special_use = ? WHERE id = ? AND special_use = 'none'");

export function findFolder(db: Database, mailboxId: number, use: string): number | null {
  return folderByUse(db).get(mailboxId, use)?.id ?? null;
}

/** A folder that is not there yet; where there is a server, it is asked to make it before anything goes into it. */
export function planFolder(db: Database, mailboxId: number, name: string, use: string): number {
  const shape = shapeOf(db).get(mailboxId);
  const delimiter = shape?.delimiter || '/';
  // Some servers keep everything of a person below INBOX (RFC 2342).
  const path = shape?.path.startsWith(`INBOX${delimiter}`) ? `INBOX${delimiter}${name}` : name;
  const there = folderByPath(db).get(mailboxId, path);
  if (there) {
    setUse(db).run(use, there.id);
    return there.id;
  }
  const added = addFolder(db).get(mailboxId, path, delimiter, use);
  if (!added) throw new Error('a folder row was not returned');
  return added.id;
}

export const putPlace = statement<[number, number, number, number, number, number, number, string]>(
  `INSERT INTO message_location (folder_id, uid, message_id, seen, flagged, answered, draft, keywords)
   VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (folder_id, uid) DO NOTHING`,
);
export const dropPlace = statement<[number, number]>('DELETE FROM message_location WHERE folder_id = ? AND uid = ?');
export const setPlaceFlags = statement<[number, number, string, number, number]>(
  'UPDATE message_location SET seen = ?, flagged = ?, keywords = ? WHERE folder_id = ? AND uid = ?',
);
export const lastUid = statement<[number], { uid: number | null }>(
  'SELECT max(uid) AS uid FROM message_location WHERE folder_id = ?',
);
const nextOutdated = statement<[number, number], { uid: number }>(
  'SELECT min(ifnull(min(uid), 0), 0) - 1 AS uid FROM message_location WHERE folder_id = ? AND uid > ?',
);
/** A number for a message that was in the folder under another UIDVALIDITY; it goes when the folder was walked again. */
export const outdatedUid = (db: Database, folderId: number): number =>
  nextOutdated(db).get(folderId, UNNUMBERED)?.uid ?? -1;
export const staleThreadOf = statement<[number]>(
  'INSERT OR IGNORE INTO stale_thread (thread_id) SELECT thread_id FROM message WHERE id = ?',
);

/** Whether a flag stands at a place; names of flags are case-insensitive (RFC 3501 2.3.2). */
export function hasFlag(place: Pick<PlaceRow, 'seen' | 'flagged' | 'keywords'>, flag: string): boolean {
  const wanted = flag.toLowerCase();
  if (wanted === '\\seen') return place.seen === 1;
  if (wanted === '\\flagged') return place.flagged === 1;
  return place.keywords.split(' ').some((each) => each.toLowerCase() === wanted);
}

export type Marks = Pick<PlaceRow, 'seen' | 'flagged' | 'keywords'>;

export function withFlag(place: Marks, flag: string, isSet: boolean): Marks {
  const wanted = flag.toLowerCase();
  const { seen, flagged, keywords } = place;
  if (wanted === '\\seen') return { seen: Number(isSet), flagged, keywords };
  if (wanted === '\\flagged') return { seen, flagged: Number(isSet), keywords };
  const others = keywords.split(' ').filter((each) => each !== '' && each.toLowerCase() !== wanted);
  return { seen, flagged, keywords: (isSet ? [...others, flag] : others).sort().join(' ') };
}
