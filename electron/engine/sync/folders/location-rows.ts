// Where each message is on the server: which UID of which folder, with which flags. Locations of an earlier UIDVALIDITY are
// kept under negative numbers until the folder was walked again, so that no message is without a place meanwhile; those
// below UNNUMBERED are messages moved here, or sent from here, that the server has not numbered yet. What was moved away or deleted here and is
// still on the server counts as seen there.
import type { Store } from '../../store/open-store.ts';
import { UNNUMBERED } from '../../store/queries/remote-operations.ts';
import { statement } from '../../store/statement.ts';
import { mergePending } from '../outbound/merge-pending.ts';
import { awayFrom } from '../outbound/operation-rows.ts';
import type { MessageFlags } from './message-flags.ts';

interface LocationRow {
  readonly uid: number;
  readonly seen: number;
  readonly flagged: number;
  readonly answered: number;
  readonly draft: number;
  readonly keywords: string;
}

const between = statement<{ folder: number; low: number; high: number }, { uid: number }>(
  `SELECT uid FROM message_location WHERE folder_id = :folder AND uid >= :low AND uid <= :high
   UNION SELECT uid FROM (${awayFrom(':folder')}) WHERE uid >= :low AND uid <= :high ORDER BY uid`,
);
const negative = statement<[number, number], { uid: number }>(
  `SELECT uid FROM message_location WHERE folder_id = ? AND uid < 0 AND uid > ${UNNUMBERED} ORDER BY uid LIMIT ?`,
);
const any = statement<[number, number], { uid: number }>(
  'SELECT uid FROM message_location WHERE folder_id = ? ORDER BY uid LIMIT ?',
);
const flagsOf = statement<[number, number], LocationRow & { message_id: number }>(
  'SELECT uid, seen, flagged, answered, draft, keywords, message_id FROM message_location WHERE folder_id = ? AND uid = ?',
);
const setFlags = statement<[number, number, number, number, string, number, number]>(
  `UPDATE message_location SET seen = ?, flagged = ?, answered = ?, draft = ?, keywords = ?
   WHERE folder_id = ? AND uid = ?`,
);
const put = statement<[number, number, number, number, number, number, number, string]>(
  `INSERT INTO message_location (folder_id, uid, message_id, seen, flagged, answered, draft, keywords)
   VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (folder_id, uid) DO NOTHING`,
);
const age = statement<[number, number]>(
  `UPDATE message_location SET uid =
     (SELECT min(min(uid), 0) FROM message_location WHERE folder_id = ? AND uid > ${UNNUMBERED}) - uid
   WHERE folder_id = ? AND uid > 0`,
);
const unseen = statement<[number], { messages: number }>(
  'SELECT count(*) AS messages FROM message_location WHERE folder_id = ? AND uid > 0 AND seen = 0',
);
const stale = statement<[number]>(
  'INSERT OR IGNORE INTO stale_thread (thread_id) SELECT thread_id FROM message WHERE id = ?',
);
const candidates = statement<[string, number], { id: number; size: number; received_at: number }>(
  'SELECT id, size, received_at FROM message WHERE message_id = ? AND mailbox_id = ?',
);

export const locatedUids = (db: Store, folderId: number, low: number, high: number): number[] =>
  between(db)
    .all({ folder: folderId, low, high })
    .map(({ uid }) => uid);

export const countUnseen = (db: Store, folderId: number): number => unseen(db).get(folderId)?.messages ?? 0;

/** Some of the folder's locations from before its UIDVALIDITY changed. */
export const outdatedUids = (db: Store, folderId: number, limit: number): number[] =>
  negative(db)
    .all(folderId, limit)
    .map(({ uid }) => uid);

export const someUids = (db: Store, folderId: number, limit: number): number[] =>
  any(db)
    .all(folderId, limit)
    .map(({ uid }) => uid);

/** The folder's numbers mean nothing any more (RFC 3501 2.3.1.1): put them aside. */
export function outdateLocations(db: Store, folderId: number): void {
  age(db).run(folderId, folderId);
}

export function putLocation(db: Store, folderId: number, uid: number, messageId: number, flags: MessageFlags): boolean {
  const done = put(db).run(
    folderId,
    uid,
    messageId,
    Number(flags.seen),
    Number(flags.flagged),
    Number(flags.answered),
    Number(flags.draft),
    flags.keywords,
  );
  if (done.changes === 0) return false;
  stale(db).run(messageId);
  return true;
}

/** Whether anything differed. What was changed here and not sent yet stays. */
export function updateFlags(db: Store, folderId: number, uid: number, told: MessageFlags): boolean {
  const row = flagsOf(db).get(folderId, uid);
  if (!row) return false;
  const flags = mergePending(db, folderId, uid, told);
  const same =
    row.seen === Number(flags.seen) &&
    row.flagged === Number(flags.flagged) &&
    row.answered === Number(flags.answered) &&
    row.draft === Number(flags.draft) &&
    row.keywords === flags.keywords;
  if (same) return false;
  setFlags(db).run(
    Number(flags.seen),
    Number(flags.flagged),
    Number(flags.answered),
    Number(flags.draft),
    flags.keywords,
    folderId,
    uid,
  );
  if (row.draft !== Number(flags.draft)) stale(db).run(row.message_id);
  return true;
}

/**
 * The message already here that a server's listing speaks of, when there is exactly one it can be. A Message-ID alone
 * proves nothing: two different mails may carry the same.
 */
export function findHere(
  db: Store,
  mailboxId: number,
  listed: { messageId: string; size: number; receivedAt: number },
): number | null {
  const same = candidates(db)
    .all(listed.messageId, mailboxId)
    .filter((row) => row.size === listed.size && row.received_at === listed.receivedAt);
  return same.length === 1 && same[0] ? same[0].id : null;
}
