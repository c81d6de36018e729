// What an unfinished import has read already, file by file, written in the transaction of the messages: after a kill it
// goes on at the first byte that is not here. A file that changed meanwhile is read again from its beginning.
import type { Store } from '../store/open-store.ts';
import { statement } from '../store/statement.ts';

export interface FileState {
  readonly file: string;
  readonly size: number;
  readonly modifiedAt: number;
}

/** How far a file was read, and how many messages that were. */
export interface ReadMark extends FileState {
  readonly readTo: number;
  readonly messages: number;
}

interface UnfinishedRow {
  readonly id: number;
  readonly mailbox_id: number;
  readonly address: string;
  readonly path: string;
  readonly staged: number;
  readonly started_at: number;
  readonly exported_at: number | null;
  readonly messages: number;
}

const columns = `i.id, i.mailbox_id, b.address, i.path, i.staged, i.started_at, i.exported_at,
  (SELECT ifnull(sum(f.messages), 0) FROM mail_import_file f WHERE f.import_id = i.id) AS messages`;
const allUnfinished = statement<[], UnfinishedRow>(
  `SELECT ${columns} FROM mail_import i JOIN mailbox b ON b.id = i.mailbox_id ORDER BY i.id`,
);
const oneUnfinished = statement<[number], UnfinishedRow>(
  `SELECT ${columns} FROM mail_import i JOIN mailbox b ON b.id = i.mailbox_id WHERE i.id = ?`,
);
const begin = statement<[number, string, number, number, number | null], { readonly id: number }>(
  `INSERT INTO mail_import (mailbox_id, path, staged, started_at, exported_at) VALUES (?, ?, ?, ?, ?)
   ON CONFLICT (mailbox_id, path) DO UPDATE SET exported_at = ifnull(excluded.exported_at, exported_at) RETURNING id`,
);
const markOf = statement<[number, string], { size: number; modified_at: number; read_to: number; messages: number }>(
  'SELECT size, modified_at, read_to, messages FROM mail_import_file WHERE import_id = ? AND file = ?',
);
const putMark = statement<[number, string, number, number, number, number]>(
  `INSERT OR REPLACE INTO mail_import_file (import_id, file, size, modified_at, read_to, messages)
   VALUES (?, ?, ?, ?, ?, ?)`,
);
// What it had read goes with it.
const drop = statement<[number]>('DELETE FROM mail_import WHERE id = ?');

export const unfinishedImports = (db: Store): UnfinishedRow[] => allUnfinished(db).all();
export const unfinishedImport = (db: Store, id: number): UnfinishedRow | undefined => oneUnfinished(db).get(id);

/** A new import, or the one of the same files that was not finished. */
export function beginImport(
  db: Store,
  start: {
    readonly mailboxId: number;
    readonly path: string;
    readonly staged: boolean;
    readonly at: number;
    readonly exportedAt: number | null;
  },
): number {
  return begin(db).get(start.mailboxId, start.path, Number(start.staged), start.at, start.exportedAt)?.id ?? 0;
}

/** Where to go on in a file. */
export function readBefore(db: Store, importId: number, state: FileState): { readTo: number; messages: number } {
  const mark = markOf(db).get(importId, state.file);
  if (!mark || mark.size !== state.size || mark.modified_at !== state.modifiedAt) return { readTo: 0, messages: 0 };
  return { readTo: mark.read_to, messages: mark.messages };
}

export function recordRead(db: Store, importId: number, marks: Iterable<ReadMark>): void {
  for (const { file, size, modifiedAt, readTo, messages } of marks) {
    putMark(db).run(importId, file, size, modifiedAt, readTo, messages);
  }
}

export function endImport(db: Store, importId: number): void {
  drop(db).run(importId);
}
