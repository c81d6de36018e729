// How operations pass through the outbox on the sync's side: claimed before they are sent, then done, refused, adrift (no
// longer where they were) or overtaken (a change made elsewhere won).

import type { Store } from '../../store/open-store.ts';
import type { OperationRow, OperationState } from '../../store/queries/remote-operations.ts';
import { statement } from '../../store/statement.ts';

const inStates = statement<[number, string], OperationRow>(
  `SELECT * FROM remote_operation WHERE mailbox_id = ? AND state IN (SELECT value FROM json_each(?)) ORDER BY id`,
);
const setState = statement<[OperationState, string | null, string]>(
  'UPDATE remote_operation SET state = ?, problem = ? WHERE id IN (SELECT value FROM json_each(?))',
);
const claim = statement<[string]>(
  `UPDATE remote_operation SET state = 'sending' WHERE state IN ('waiting', 'sending')
     AND id IN (SELECT value FROM json_each(?)) RETURNING id`,
);
const done = statement<[string]>('DELETE FROM remote_operation WHERE id IN (SELECT value FROM json_each(?))');
const adriftAt = statement<[number, number]>(
  "UPDATE remote_operation SET state = 'adrift' WHERE folder_id = ? AND uid = ? AND state = 'waiting'",
);
const moveTo = statement<[number, number, number | null, number]>(
  "UPDATE remote_operation SET folder_id = ?, uid = ?, uid_validity = ?, state = 'waiting', problem = NULL WHERE id = ?",
);
const wanted = statement<{ folder: number }, { id: number }>(
  `SELECT id FROM folder WHERE id = :folder AND (to_create = 1 OR EXISTS (
     SELECT 1 FROM remote_operation o WHERE o.to_folder_id = :folder
       AND o.state IN ('waiting', 'sending', 'adrift', 'refused')))`,
);
const pendingFlags = statement<[number, number], { flag: string; is_set: number }>(
  `SELECT flag, is_set FROM remote_operation WHERE folder_id = ? AND uid = ? AND kind = 'flag'
     AND state IN ('waiting', 'sending', 'refused') ORDER BY id`,
);

const idsOf = (operations: readonly Pick<OperationRow, 'id'>[]) => JSON.stringify(operations.map(({ id }) => id));

export const readOperations = (db: Store, mailboxId: number, ...states: OperationState[]): OperationRow[] =>
  inStates(db).all(mailboxId, JSON.stringify(states));

/** What the user took back meanwhile is not among the answer. */
export function claimOperations(db: Store, operations: readonly OperationRow[]): OperationRow[] {
  const claimed = new Set((claim(db).all(idsOf(operations)) as { id: number }[]).map(({ id }) => id));
  return operations.filter(({ id }) => claimed.has(id));
}

export function finishOperations(db: Store, operations: readonly OperationRow[]): void {
  done(db).run(idsOf(operations));
}

export function markOperations(
  db: Store,
  operations: readonly OperationRow[],
  state: OperationState,
  problem: string | null = null,
): void {
  setState(db).run(state, problem, idsOf(operations));
}

/** What waited for a message to get its number there. */
export function setAdrift(db: Store, folderId: number, uid: number): void {
  adriftAt(db).run(folderId, uid);
}

export function requeueAt(
  db: Store,
  operation: OperationRow,
  place: { readonly folderId: number; readonly uid: number; readonly uidValidity: number | null },
): void {
  moveTo(db).run(place.folderId, place.uid, place.uidValidity, operation.id);
}

/** A folder that messages are on their way to is not gone, whatever the server lists. */
export const isAwaited = (db: Store, folderId: number): boolean => wanted(db).get({ folder: folderId }) !== undefined;

/** SQL: the UIDs of messages that left a folder here and not on the server yet. */
export const awayFrom = (folder: string): string =>
  `SELECT DISTINCT o.uid FROM remote_operation o JOIN folder g ON g.id = o.folder_id AND g.uid_validity IS o.uid_validity
   WHERE o.folder_id = ${folder} AND o.uid > 0 AND o.kind IN ('move', 'delete')
     AND o.state IN ('waiting', 'sending', 'refused')`;

/** Flags that were changed here and that the server has not taken over yet. */
export const pendingFlagsAt = (db: Store, folderId: number, uid: number) => pendingFlags(db).all(folderId, uid);
