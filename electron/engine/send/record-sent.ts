// What a server took stands in its thread here at once, as the message it is; the copy in Sent, once it lies there, becomes
// its place.
import { compressSource, decompressSource } from '../intake/message-source.ts';
import { writeMessages } from '../intake/write-messages.ts';
import type { ParsedMessage } from '../mail/mime/parsed-message.ts';
import type { Store } from '../store/open-store.ts';
import { type OutgoingRow, outgoingSource } from '../store/queries/deliveries.ts';
import { followMessage, UNNUMBERED } from '../store/queries/remote-operations.ts';
import { statement } from '../store/statement.ts';
import type { ServerPlace } from '../sync/sync-messages.ts';
import { ownCopy } from './own-copy.ts';

/** Below the numbers of moves on their way, so that no look at the server takes it for an outdated place or one of those. */
const PLACE_UNTIL_COPIED = 2 * UNNUMBERED;

interface FolderRow {
  readonly id: number;
  readonly uid_validity: number | null;
}
const sentFolder = statement<[number], FolderRow>(
  "SELECT id, uid_validity FROM folder WHERE mailbox_id = ? AND special_use = 'sent' ORDER BY id LIMIT 1",
);
const folderAt = statement<[number, string], FolderRow>(
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

export interface SentMessage {
  readonly source: Buffer;
  readonly parsed: ParsedMessage;
}

/** The sender's own version, with Bcc. */
export async function readSent(db: Store, row: OutgoingRow): Promise<SentMessage> {
  const kept = outgoingSource(db, row.id);
  const source = ownCopy(kept.bcc_header, decompressSource(kept.source));
  const { parseMessage } = await import('../mail/mime/parse-message.ts');
  return { source, parsed: await parseMessage(source) };
}

/** Inside the caller's transaction. Null where the mailbox's Sent folder is not known yet: the sync brings it then. */
export function recordSent(db: Store, row: OutgoingRow, { source, parsed }: SentMessage, now: number): number | null {
  const folder = sentFolder(db).get(row.mailbox_id);
  if (!folder) return null;
  const { messageRowIds } = writeMessages(db, [
    {
      mailboxId: row.mailbox_id,
      folderId: folder.id,
      uid: PLACE_UNTIL_COPIED - row.id,
      flags: { seen: true, flagged: false, answered: false, draft: false, keywords: '' },
      receivedAt: now,
      size: source.byteLength,
      parsed,
      compressed: compressSource(source),
    },
  ]);
  return messageRowIds[0] ?? null;
}

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
    dropPlace(db).run(PLACE_UNTIL_COPIED - row.id, row.message_row_id);
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
