// What is remembered about each folder of a mailbox: its cursor, and how many of its messages are here.
import type { Store } from '../../store/open-store.ts';
import { statement } from '../../store/statement.ts';
import { awayFrom } from '../outbound/operation-rows.ts';
import type { SpecialUse } from './folder-plan.ts';

export interface FolderRow {
  readonly id: number;
  readonly path: string;
  readonly special_use: SpecialUse;
  readonly synced: number;
  readonly uid_validity: number | null;
  readonly uid_next: number | null;
  readonly lowest_uid: number | null;
  readonly highest_modseq: string | null;
  readonly first_sync_done: number;
  readonly covered_until: number | null;
  readonly problem: string | null;
}

const columns = `id, path, special_use, synced, uid_validity, uid_next, lowest_uid, highest_modseq, first_sync_done,
  covered_until, problem`;
const all = statement<[number], FolderRow>(`SELECT ${columns} FROM folder WHERE mailbox_id = ? ORDER BY id`);
const one = statement<[number], FolderRow>(`SELECT ${columns} FROM folder WHERE id = ?`);
const put = statement<[number, string, string, string, number], { id: number }>(
  `INSERT INTO folder (mailbox_id, path, delimiter, special_use, synced) VALUES (?, ?, ?, ?, ?)
   ON CONFLICT (mailbox_id, path) DO UPDATE SET delimiter = excluded.delimiter, special_use = excluded.special_use,
     synced = excluded.synced, to_create = 0
   RETURNING id`,
);
const drop = statement<[number]>('DELETE FROM folder WHERE id = ?');
const problem = statement<[string | null, number]>('UPDATE folder SET problem = ? WHERE id = ?');
const covered = statement<[number, number]>('UPDATE folder SET covered_until = ?, problem = NULL WHERE id = ?');
// As the server counts: what was moved away here is there until it is told.
const count = statement<{ folder: number }, { messages: number }>(
  `SELECT (SELECT count(*) FROM message_location WHERE folder_id = :folder AND uid > 0)
     + (SELECT count(*) FROM (${awayFrom(':folder')})) AS messages`,
);
const begin = statement<[number, number, number, string | null, number]>(
  `UPDATE folder SET uid_validity = ?, uid_next = ?, lowest_uid = ?, highest_modseq = ?, first_sync_done = 0,
     covered_until = NULL WHERE id = ?`,
);
const forget = statement<[number]>(
  `UPDATE folder SET uid_validity = NULL, uid_next = NULL, lowest_uid = NULL, highest_modseq = NULL, first_sync_done = 0,
     covered_until = NULL WHERE id = ?`,
);
// A cursor that was forgotten meanwhile stays forgotten: the numbers it would move by belong to an earlier UIDVALIDITY.
const walked = statement<[number, number, number]>(
  `UPDATE folder SET lowest_uid = min(lowest_uid, ?), first_sync_done = max(first_sync_done, ?)
   WHERE id = ? AND uid_validity IS NOT NULL`,
);
const seen = statement<[number, number]>(
  'UPDATE folder SET uid_next = max(uid_next, ?) WHERE id = ? AND uid_validity IS NOT NULL',
);
const modseq = statement<[string | null, number]>(
  'UPDATE folder SET highest_modseq = ? WHERE id = ? AND uid_validity IS NOT NULL',
);

export const readFolders = (db: Store, mailboxId: number): FolderRow[] => all(db).all(mailboxId);
export const readFolder = (db: Store, id: number): FolderRow | undefined => one(db).get(id);
export const countMessages = (db: Store, folderId: number): number =>
  count(db).get({ folder: folderId })?.messages ?? 0;

export function putFolder(
  db: Store,
  mailboxId: number,
  folder: { path: string; delimiter: string; specialUse: SpecialUse; synced: boolean },
): number {
  const row = put(db).get(mailboxId, folder.path, folder.delimiter, folder.specialUse, folder.synced ? 1 : 0);
  if (!row) throw new Error('a folder row was not returned');
  return row.id;
}

export const dropFolder = (db: Store, id: number): void => {
  drop(db).run(id);
};
export const setFolderProblem = (db: Store, id: number, sentence: string | null): void => {
  problem(db).run(sentence, id);
};
export const setCovered = (db: Store, id: number, at: number): void => {
  covered(db).run(at, id);
};

/** The folder's numbers mean nothing any more; the next first walk begins anew. */
export const forgetCursor = (db: Store, id: number): void => {
  forget(db).run(id);
};

/** The start of a first walk: nothing is here yet, everything from `uidNext` on will be found by refreshes. */
export function beginWalk(
  db: Store,
  id: number,
  server: { uidValidity: number; uidNext: number; highestModseq: string | null },
): void {
  begin(db).run(server.uidValidity, server.uidNext, server.uidNext, server.highestModseq, id);
}

/** How a folder's cursor moves, in the transaction of the messages that allow it. */
export interface CursorMove {
  readonly folderId: number;
  /** Everything from here up to `uid_next` is here. */
  readonly lowestUid?: number;
  readonly firstSyncDone?: boolean;
  /** Everything from `lowest_uid` up to (not including) this is here. */
  readonly uidNext?: number;
}

export function moveCursor(db: Store, move: CursorMove): void {
  if (move.lowestUid !== undefined) walked(db).run(move.lowestUid, move.firstSyncDone === true ? 1 : 0, move.folderId);
  if (move.uidNext !== undefined) seen(db).run(move.uidNext, move.folderId);
}

export const setModseq = (db: Store, id: number, value: string | null): void => {
  modseq(db).run(value, id);
};
