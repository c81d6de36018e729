// What a command writes with: every insert, update and removal is done and remembered with the row before and after, which
// is all that undo and the audit trail need.
import type { Database } from 'better-sqlite3';
import { type Cell, insertRow, type JournaledTable, keyOf, type Row, readRow, writeRow } from './journaled-tables.ts';

export interface RowChange {
  readonly table: JournaledTable;
  readonly key: readonly Cell[];
  readonly before: Row | null;
  readonly after: Row | null;
}

export class Recorder {
  readonly #db: Database;
  readonly #changes: RowChange[] = [];

  constructor(db: Database) {
    this.#db = db;
  }

  get changes(): readonly RowChange[] {
    return this.#changes;
  }

  insert(table: JournaledTable, values: Row): Row {
    const after = insertRow(this.#db, table, values);
    this.#changes.push({ table, key: keyOf(table, after), before: null, after });
    return after;
  }

  /** Columns left out stay. Nothing is recorded when nothing changes. */
  update(table: JournaledTable, key: readonly Cell[], patch: Row): void {
    const before = readRow(this.#db, table, key);
    if (!before) throw new Error(`${table} has no row ${JSON.stringify(key)}`);
    this.replace(table, key, { ...before, ...patch });
  }

  remove(table: JournaledTable, key: readonly Cell[]): void {
    this.replace(table, key, null);
  }

  /** Puts a row into exactly this state. */
  replace(table: JournaledTable, key: readonly Cell[], after: Row | null): void {
    const before = readRow(this.#db, table, key);
    if (sameRow(before, after)) return;
    writeRow(this.#db, table, key, after);
    // As it was kept, which is what undo will compare with.
    const kept = after && readRow(this.#db, table, key);
    if (!sameRow(before, kept)) this.#changes.push({ table, key, before, after: kept });
  }
}

export function sameRow(a: Row | null, b: Row | null): boolean {
  if (a === null || b === null) return a === b;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const name of names) if ((a[name] ?? null) !== (b[name] ?? null)) return false;
  return true;
}
