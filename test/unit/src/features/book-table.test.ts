// The book's table: filters, order, and what a row says in a narrow window.
import { describe, expect, it } from 'vitest';
import { matchRank } from '../../../../src/app/palette-match.ts';
import { BOOK_COLUMNS, bookLayout } from '../../../../src/features/book/book-columns.tsx';
import { filterBook, shownViews, viewCounts } from '../../../../src/features/book/book-filters.ts';
import { nextSort, sortRows } from '../../../../src/ui/DataTable.tsx';
import { bookRow, NOT_KNOWN } from '../sample-rows.ts';

const rows = [
  bookRow(1, { name: 'Øster', daysSilent: 41, whoseMove: 'ours', renewalInDays: 50 }),
  bookRow(2, { name: 'Acme', daysSilent: null, arr: null, reasons: ['Never wrote'] }),
  bookRow(3, { name: 'Brix', daysSilent: 3, whoseMove: 'theirs', renewalInDays: -4, owner: 'Maya' }),
];
const names = (column: string, direction: 'ascending' | 'descending') =>
  sortRows(rows, BOOK_COLUMNS, { column, direction }).map((row) => row.name);

describe('the book', () => {
  it('sorts by any figure, an unknown one last or first but never in between', () => {
    expect(names('silent', 'descending')).toEqual(['Acme', 'Øster', 'Brix']);
    expect(names('arr', 'descending')).toEqual(['Brix', 'Øster', 'Acme']);
    expect(names('move', 'ascending')).toEqual(['Øster', 'Brix', 'Acme']);
    expect(names('rank', 'ascending')).toEqual(['Øster', 'Acme', 'Brix']);
  });

  it('keeps amounts of one currency together, the commonest first, whichever way they are sorted', () => {
    const mixed = [
      bookRow(1, { name: 'Few', arr: { minor: 90_000_00, currency: 'SEK' } }),
      bookRow(2, { name: 'None', arr: null }),
      bookRow(3, { name: 'Small', arr: { minor: 10_000_00, currency: 'EUR' } }),
      bookRow(4, { name: 'Large', arr: { minor: 50_000_00, currency: 'EUR' } }),
    ];
    const sorted = (direction: 'ascending' | 'descending') =>
      sortRows(mixed, BOOK_COLUMNS, { column: 'arr', direction }).map((row) => row.name);
    expect(sorted('descending')).toEqual(['Large', 'Small', 'Few', 'None']);
    expect(sorted('ascending')).toEqual(['Small', 'Large', 'Few', 'None']);
  });

  it('sorts by health with what is not known last, and has a view of what falls only while there is such a thing', () => {
    const [fine] = rows;
    if (!fine) throw new Error('There is no row.');
    const drop = { from: 75, to: 50, since: '2026-11-01' };
    const all = [
      bookRow(4, { name: 'Unknown', health: { ...fine.health, score: null } }),
      bookRow(5, { name: 'Falling', health: { ...fine.health, score: 50, drop } }),
      bookRow(6, { name: 'Fine', health: { ...fine.health, score: 80 } }),
    ];
    const sorted = sortRows(all, BOOK_COLUMNS, { column: 'health', direction: 'ascending' });
    expect(sorted.map((row) => row.name)).toEqual(['Falling', 'Fine', 'Unknown']);
    expect(filterBook(all, 'falling', '').map((row) => row.name)).toEqual(['Falling']);
    expect(shownViews(viewCounts(all), 'all').map((each) => each.value)).toContain('falling');
    expect(shownViews(viewCounts(rows), 'all').map((each) => each.value)).not.toContain('falling');
  });

  it('turns the order round when the same header is chosen again', () => {
    const arr = BOOK_COLUMNS.find((each) => each.id === 'arr');
    if (!arr) throw new Error('There is no ARR column.');
    const first = nextSort(arr, { column: 'rank', direction: 'ascending' });
    expect(first).toEqual({ column: 'arr', direction: 'descending' });
    expect(nextSort(arr, first)).toEqual({ column: 'arr', direction: 'ascending' });
  });

  it('counts its views the way it shows them', () => {
    const counts = viewCounts(rows);
    expect(counts).toEqual({ all: 3, owed: 1, silent: 1, falling: 0, unknown: 0, renewing: 1, snoozed: 0 });
    expect(filterBook(rows, 'silent', '').map((row) => row.name)).toEqual(['Øster']);
    expect(filterBook(rows, 'all', 'MAYA').map((row) => row.name)).toEqual(['Brix']);
  });

  it('counts a late promise of ours as our turn, but for an answer they owe first', () => {
    const all = [
      bookRow(4, { name: 'Promised', whoseMove: 'none', promiseLate: true }),
      bookRow(5, { name: 'Asked', whoseMove: 'theirs', promiseLate: true }),
      bookRow(6, { name: 'Still', whoseMove: 'none' }),
    ];
    expect(filterBook(all, 'owed', '').map((row) => row.name)).toEqual(['Promised']);
    const sorted = sortRows(all, BOOK_COLUMNS, { column: 'move', direction: 'ascending' });
    expect(sorted.map((row) => row.name)).toEqual(['Promised', 'Asked', 'Still']);
  });

  it('never takes what is not known for quiet, and has a view of it only while there is such a thing', () => {
    const unseen = bookRow(4, { name: 'Dark', daysSilent: null, silence: NOT_KNOWN });
    const all = [...rows, unseen];
    expect(filterBook(all, 'silent', '').map((row) => row.name)).toEqual(['Øster']);
    expect(filterBook(all, 'unknown', '').map((row) => row.name)).toEqual(['Dark']);
    const sorted = sortRows(all, BOOK_COLUMNS, { column: 'silent', direction: 'descending' });
    expect(sorted.at(-1)?.name).toBe('Dark');
    const views = (list: typeof all) => shownViews(viewCounts(list), 'all').map((each) => each.value);
    expect(views(all)).toContain('unknown');
    expect(views(rows)).not.toContain('unknown');
  });

  it('keeps account, silence and move however narrow it is, and never asks for more than there is', () => {
    for (const rem of [28, 34, 36.75, 40, 45, 50, 57, 63, 67, 72, 92, 120]) {
      const { columns } = bookLayout(rem);
      const ids = columns.map((each) => each.id);
      expect(ids).toEqual(expect.arrayContaining(['name', 'silent', 'move']));
      const least = columns.reduce((sum, each) => sum + Number.parseFloat(each.track.replace('minmax(', '')), 0);
      expect(least + 0.75 * (columns.length - 1) + 2.5, String(rem)).toBeLessThanOrEqual(rem);
    }
  });
});

describe('the palette', () => {
  it('puts a beginning before a word before a middle, and knows letters without their marks', () => {
    expect(matchRank('Halvorsen Freight', 'hal')).toBeGreaterThan(matchRank('Old Halls', 'hal'));
    expect(matchRank('Old Halls', 'hal')).toBeGreaterThan(matchRank('Marshal', 'hal'));
    expect(matchRank('Věra Dvořáková', 'vera dvo')).toBeGreaterThan(0);
    expect(matchRank('Search mail', 'hal')).toBe(0);
  });
});
