// Tables of ours as CSV for spreadsheets: a byte order mark so that Excel reads UTF-8, and every cell that a spreadsheet would
// take for a formula made text. What is in the cells came from mail and imports, which is to say from anyone.
import Papa from 'papaparse';

/** Cells that begin with these, after blanks too, are formulas or commands to one spreadsheet or another. */
const FORMULA = /^[\s\u00a0\ufeff]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]/;

export function writeCsv(headers: readonly string[], rows: readonly (readonly (string | number | null)[])[]): Buffer {
  const data = [[...headers], ...rows.map((row) => row.map(cell))];
  const text = Papa.unparse(data, { newline: '\r\n' });
  return Buffer.from(`\ufeff${text}\r\n`, 'utf8');
}

function cell(value: string | number | null): string | number {
  if (value === null) return '';
  if (typeof value === 'number') return value;
  // A control character would end the cell early or hide what follows.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  const plain = value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, ' ');
  return FORMULA.test(plain) || /^[\t\r\n]/.test(plain) ? `'${plain}` : plain;
}
