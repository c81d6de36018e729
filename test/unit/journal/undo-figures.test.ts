// Figures are taken back day by day: what came to other days of their year since stays, and so is an entry taken back whose
// figures lay one to a row.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { putFigure } from '../../../electron/engine/commands/put-figures.ts';
import { appendEntry } from '../../../electron/engine/journal/append-entry.ts';
import { describeChanges } from '../../../electron/engine/journal/describe-changes.ts';
import { readChanges } from '../../../electron/engine/journal/read-journal.ts';
import { Recorder, type RowChange } from '../../../electron/engine/journal/recorder.ts';
import { undoEntry } from '../../../electron/engine/journal/undo-entry.ts';
import { openStore, type Store } from '../../../electron/engine/store/open-store.ts';
import { figuresOfAccount } from '../../../electron/engine/store/queries/figures.ts';

const NOW = Date.parse('2026-11-20T10:00:00Z');
let folder: string;
let db: Store;
let accountId: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tend-figures-'));
  db = openStore(join(folder, 'tend.db'));
  accountId = Number(new Recorder(db).insert('account', { name: 'Aldgate', created_at: NOW }).id);
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

function entryOf(changes: readonly RowChange[]): number {
  const head = { at: NOW, actor: 'user', command: 'figure.import', title: 'Imported figures' } as const;
  return Number(appendEntry(db, { ...head, why: null, reversal: 'reverse', undoes: null, accounts: [] }, changes));
}

function put(figures: Readonly<Record<string, number>>): number {
  const recorder = new Recorder(db);
  for (const [day, value] of Object.entries(figures))
    putFigure(db, recorder, { accountId, metric: 'usage', day, value });
  return entryOf(recorder.changes);
}

const kept = () =>
  Object.fromEntries(
    figuresOfAccount(db)
      .all(accountId)
      .map(({ day, value }) => [day, value]),
  );

it('an import is taken back though another one brought other days of the year, and done again', () => {
  const first = put({ '2026-01-31': 5, '2026-02-28': 6 });
  put({ '2026-03-31': 7 });
  const undone = undoEntry(db, first, NOW);
  expect(kept()).toEqual({ '2026-03-31': 7 });
  undoEntry(db, undone.entryId, NOW);
  expect(kept()).toEqual({ '2026-01-31': 5, '2026-02-28': 6, '2026-03-31': 7 });
});

it('but not where one of its own days was changed since', () => {
  const first = put({ '2026-01-31': 5, '2026-02-28': 6 });
  put({ '2026-02-28': 8, '2026-03-31': 7 });
  expect(() => undoEntry(db, first, NOW)).toThrow(/changed again since/);
});

it('an entry of before, a figure to a row, is told and taken back', () => {
  put({ '2026-01-31': 5, '2026-02-28': 6, '2026-03-31': 7 });
  const row = (day: string, value: number) => ({ id: 1, account_id: accountId, metric: 'usage', day, value });
  // As the journal has it from then; no table of that name takes changes now.
  const old = [
    { table: 'figure', key: [1], before: null, after: row('2026-01-31', 5) },
    { table: 'figure', key: [2], before: row('2026-02-28', 4), after: row('2026-02-28', 6) },
  ] as unknown as RowChange[];
  const id = entryOf(old);
  expect(describeChanges(readChanges(db).all(id))).toEqual([
    { subject: 'Figures usage', field: '2026-01-31', before: null, after: '5' },
    { subject: 'Figures usage', field: '2026-02-28', before: '4', after: '6' },
  ]);
  const undone = undoEntry(db, id, NOW);
  expect(kept()).toEqual({ '2026-02-28': 4, '2026-03-31': 7 });
  undoEntry(db, undone.entryId, NOW);
  expect(kept()).toEqual({ '2026-01-31': 5, '2026-02-28': 6, '2026-03-31': 7 });
});
