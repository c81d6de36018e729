// Tables of ours as CSV for spreadsheets: a byte order mark so that Excel reads UTF-8, and every cell that a spreadsheet would
// take for a formula made text. What is in the cells came from mail and imports, which is to say from anyone.
import Papa from 'papaparse';
import { toEnd } from '../book/in-turns.ts';

/** Cells that begin with these, after blanks too, are formulas or commands to one spreadsheet or another. */
const FORMULA = /^[\s\u00a0\ufeff]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]/;

type Cell = string | number | null;

export function writeCsv(headers: readonly string[], rows: readonly (readonly Cell[])[]): Buffer {
  return toEnd(csvInSteps(headers, rows));
}

const ROWS_A_STEP = 250;

/** The same in steps between which other calls may be answered, for tables that grow with the mail. */
export function* csvInSteps(headers: readonly string[], rows: readonly (readonly Cell[])[]): Generator<void, Buffer> {
  const pieces = [Buffer.from(`\ufeff${linesOf([headers])}`, 'utf8')];
  for (let at = 0; at < rows.length; at += ROWS_A_STEP) {
    yield;
    pieces.push(Buffer.from(linesOf(rows.slice(at, at + ROWS_A_STEP).map((row) => row.map(cell))), 'utf8'));
  }
  return Buffer.concat(pieces);
}

const linesOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `${Papa.unparse(rows as (string | number)[][], { newline: '\r\n' })}\r\n`;

/**
 * A spreadsheet that parts cells at semicolons or tabs, as those of many languages do, sees a cell begin inside of one, and
 * another at a line's beginning. What stands there as a call or a link to another program is made text; a list with dashes and
 * a smile stay as they are.
 */
const INNER = /([;\t\n\r][ \u00a0\ufeff]*)(?=[=+\-@|%\uff1d\uff0b\uff0d\uff20][^;\t\n\r]*[(|!])/g;

function cell(value: string | number | null): string | number {
  if (value === null) return '';
  if (typeof value === 'number') return value;
  // A control character would end the cell early or hide what follows.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  const plain = value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, ' ');
  const inner = plain.replace(INNER, "$1'");
  return FORMULA.test(inner) || /^[\t\r\n]/.test(inner) ? `'${inner}` : inner;
}
