// Figures that lay one to a row are the same once they lie a year to a row.
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { relationship } from '../../../electron/engine/store/migrations/0012-relationship.ts';
import { figureSeries } from '../../../electron/engine/store/migrations/0031-figure-series.ts';

it('a book from before keeps its figures, day by day', () => {
  const db = new Database(':memory:');
  const [table = ''] = /CREATE TABLE figure \([\s\S]*?STRICT;/.exec(relationship) ?? [];
  db.exec(`CREATE TABLE account (id INTEGER PRIMARY KEY); INSERT INTO account VALUES (1), (2); ${table}`);
  const put = db.prepare('INSERT INTO figure (account_id, metric, day, value) VALUES (?, ?, ?, ?)');
  const rows = [
    [1, 'usage', '2026-02-01', 1200.5],
    [1, 'usage', '2025-12-31', 7],
    [1, 'usage', '2026-01-31', 0.1],
    [1, 'nps', '2026-01-31', -40],
    [2, 'usage', '2026-01-31', 3],
  ] as const;
  for (const row of rows) put.run(...row);
  const read = () =>
    db.prepare('SELECT account_id, metric, day, value FROM figure ORDER BY account_id, metric, day').all();
  const before = read();
  db.exec(figureSeries);
  expect(read()).toEqual(before);
  expect(
    db.prepare('SELECT days FROM figure_series WHERE account_id = 1 AND metric = ? AND year = ?').get('usage', '2026'),
  ).toEqual({
    days: '{"2026-01-31":0.1,"2026-02-01":1200.5}',
  });
  db.close();
});
