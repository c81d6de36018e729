// The outbox of changes that a server has yet to hear of: one row for each message and change, in the order the user made
// them. Commands put rows in and take them back; the sync sends them.
import type { Database } from 'better-sqlite3';
import { statement } from '../statement.ts';

export type OperationKind = 'flag' | 'move' | 'delete';
export type OperationState = 'waiting' | 'sending' | 'adrift' | 'refused' | 'overtaken';

export interface OperationRow {
  readonly id: number;
  readonly mailbox_id: number;
  readonly kind: OperationKind;
  readonly folder_id: number;
  readonly uid: number;
  readonly uid_validity: number | null;
  readonly flag: string | null;
  readonly is_set: number;
  readonly to_folder_id: number | null;
  readonly identity: Uint8Array;
  readonly queued_at: number;
  readonly state: OperationState;
  readonly problem: string | null;
}

export type QueuedOperation = Pick<
  OperationRow,
  'mailbox_id' | 'kind' | 'folder_id' | 'uid' | 'uid_validity' | 'flag' | 'is_set' | 'to_folder_id' | 'identity'
> & { readonly queued_at: number };

/**
 * A message that was moved here lies in its new folder at once; until the server says which number it has there, it has
 * one below this. Numbers between this and zero are those of before a change of UIDVALIDITY (location-rows.ts).
 */
export const UNNUMBERED = -(2 ** 40);
export const placeholderOf = (operationId: number): number => UNNUMBERED - operationId;
export const operationOf = (placeholder: number): number => UNNUMBERED - placeholder;

const queue = statement<QueuedOperation>(
  `INSERT INTO remote_operation
     (mailbox_id, kind, folder_id, uid, uid_validity, flag, is_set, to_folder_id, identity, queued_at)
   VALUES (:mailbox_id, :kind, :folder_id, :uid, :uid_validity, :flag, :is_set, :to_folder_id, :identity, :queued_at)`,
);
const flagAt = statement<[number, number, string], Pick<OperationRow, 'id' | 'is_set'>>(
  `SELECT id, is_set FROM remote_operation WHERE folder_id = ? AND uid = ? AND kind = 'flag' AND flag = ?
     AND state IN ('waiting', 'refused', 'adrift') ORDER BY id DESC LIMIT 1`,
);
const one = statement<[number], OperationRow>('SELECT * FROM remote_operation WHERE id = ?');
const drop = statement<[number]>('DELETE FROM remote_operation WHERE id = ?');
const again = statement<[number]>("UPDATE remote_operation SET state = 'waiting', problem = NULL WHERE id = ?");
const turn = statement<[number, number]>(
  "UPDATE remote_operation SET to_folder_id = ?, state = 'waiting', problem = NULL WHERE id = ?",
);
const follow = statement<[number, number, number | null, number, number]>(
  `UPDATE remote_operation SET folder_id = ?, uid = ?, uid_validity = ? WHERE folder_id = ? AND uid = ?
     AND state <> 'overtaken'`,
);
const dropAt = statement<[number, number]>(
  "DELETE FROM remote_operation WHERE folder_id = ? AND uid = ? AND state NOT IN ('sending', 'overtaken')",
);

/** Answers the number of the operation. */
export function queueOperation(db: Database, operation: QueuedOperation): number {
  return Number(queue(db).run(operation).lastInsertRowid);
}

export const readOperation = (db: Database, id: number): OperationRow | undefined => one(db).get(id);
export const dropOperation = (db: Database, id: number): void => {
  drop(db).run(id);
};

/** A change back of what was not sent yet is no change at all: both go. */
export function queueFlag(db: Database, operation: QueuedOperation & { readonly flag: string }): void {
  const held = flagAt(db).get(operation.folder_id, operation.uid, operation.flag);
  if (!held) queueOperation(db, operation);
  else if (held.is_set === operation.is_set) again(db).run(held.id);
  else drop(db).run(held.id);
}

/** A move that was not sent yet goes to another folder instead. */
export function turnMove(db: Database, operationId: number, toFolderId: number): void {
  turn(db).run(toFolderId, operationId);
}

/** The message has another number, or lies in another folder: what waits for it follows. */
export function followMessage(
  db: Database,
  from: { readonly folderId: number; readonly uid: number },
  to: { readonly folderId: number; readonly uid: number; readonly uidValidity: number | null },
): void {
  follow(db).run(to.folderId, to.uid, to.uidValidity, from.folderId, from.uid);
}

/** The message is deleted for good: whatever else was to be done to it need not be. */
export function dropOperationsAt(db: Database, folderId: number, uid: number): void {
  dropAt(db).run(folderId, uid);
}

const counts = statement<[], { state: OperationState; n: number }>(
  'SELECT state, count(*) AS n FROM remote_operation GROUP BY state',
);

const withWaiting = statement<[], { id: number }>(
  `SELECT id FROM mailbox b WHERE EXISTS (
     SELECT 1 FROM remote_operation o WHERE o.mailbox_id = b.id AND o.state = 'waiting')`,
);
/** The mailboxes whose servers are to hear of something. */
export const mailboxesWaiting = (db: Database): number[] =>
  withWaiting(db)
    .all()
    .map(({ id }) => id);

export interface OutboxCounts {
  /** On their way, or to be sent when the server can be reached. */
  readonly waiting: number;
  readonly refused: number;
  readonly overtaken: number;
}

export function countOperations(db: Database): OutboxCounts {
  const by = new Map(
    counts(db)
      .all()
      .map((row) => [row.state, row.n]),
  );
  const of = (state: OperationState) => by.get(state) ?? 0;
  return {
    waiting: of('waiting') + of('sending') + of('adrift'),
    refused: of('refused'),
    overtaken: of('overtaken'),
  };
}

/** `ids` is a JSON array. */
export const operationsByIds = statement<[string], OperationRow>(
  'SELECT o.* FROM json_each(?) j CROSS JOIN remote_operation o ON o.id = j.value ORDER BY o.id',
);
const retry = statement<[string]>(
  `UPDATE remote_operation SET state = 'waiting', problem = NULL
   WHERE state = 'refused' AND id IN (SELECT value FROM json_each(?))`,
);
/** Answers how many are asked again. */
export const retryOperations = (db: Database, ids: readonly number[]): number =>
  retry(db).run(JSON.stringify(ids)).changes;
