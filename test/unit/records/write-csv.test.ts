import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../electron/engine/records/write-csv.ts';

const read = (bytes: Buffer) =>
  Papa.parse<string[]>(bytes.toString('utf8').replace(/^\ufeff/, ''), { skipEmptyLines: true }).data;

describe('a table written as CSV', () => {
  it.each([
    '=HYPERLINK("http://evil.example","x")',
    '+1-800',
    '-2+3+cmd|calc',
    '@SUM(A1)',
    '  =1+1',
    '\t=1+1',
    '\u00a0=1',
    '｀＝1'.slice(1),
    '|cmd',
    '%0A=1',
  ])('makes %j text to a spreadsheet', (cell) => {
    expect(read(writeCsv(['a'], [[cell]]))[1]?.[0]?.startsWith("'")).toBe(true);
  });

  it('leaves ordinary cells and negative numbers as they are', () => {
    const [, row] = read(writeCsv(['a', 'b', 'c', 'd'], [['Müller & Co, "Nord"', -12, null, 'two\nlines']]));
    expect(row).toEqual(['Müller & Co, "Nord"', '-12', '', 'two\nlines']);
  });

  it.each([
    'Offer;=HYPERLINK("http://evil.example","x")',
    "Hello\n=cmd|' /C calc'!A0",
    'a\r\n @SUM(A1:A9)',
    'to; \t+1+cmd|x!A0',
  ])('makes text of what a spreadsheet that parts cells elsewhere would begin a cell with: %j', (cell) => {
    const text = writeCsv(['a', 'b'], [['first', cell]]).toString('utf8');
    const pieces = text.split(/[;\t\n\r]/).map((piece) => piece.trim());
    expect(pieces.filter((piece) => /^[=+@-]/.test(piece))).toEqual([]);
  });

  it('keeps lists with dashes and smiles in texts as they are', () => {
    const text = 'Two things:\n- the tender\n- the date; -)\nMaya';
    expect(read(writeCsv(['a'], [[text]]))[1]?.[0]).toBe(text);
  });

  it('begins so that Excel reads it as UTF-8', () => {
    expect([...writeCsv(['a'], []).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('lets no text begin a formula, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (text) => {
        const cell = read(writeCsv(['a', 'b'], [[text, 'end']]))[1]?.[0] ?? '';
        expect(/^[=+\-@|%\t\r]/.test(cell)).toBe(false);
      }),
    );
  });
});
