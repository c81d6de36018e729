// A CSV file as rows of text, whatever wrote it: encodings, delimiters, ragged rows. Says what it could not read, by line.
import Papa from 'papaparse';
import { Failure } from '../../contract/failure.ts';
import { toEnd } from '../book/in-turns.ts';

export interface CsvRow {
  /** Line of the file on which the row starts, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Csv {
  readonly headers: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly encoding: string;
  readonly delimiter: string;
  readonly problems: readonly { line: number; sentence: string }[];
}

const MAX_BYTES = 64 * 1024 * 1024;
const ROWS_A_STEP = 2000;

/** @throws Failure `invalid_input` when the bytes are no table at all. */
export function readCsv(bytes: Uint8Array): Csv {
  return toEnd(csvInSteps(bytes));
}

/**
 * In steps between which other calls may be answered.
 * @throws Failure `invalid_input` when the bytes are no table at all.
 */
export function* csvInSteps(bytes: Uint8Array): Generator<void, Csv> {
  if (bytes.length > MAX_BYTES) {
    throw new Failure(
      'invalid_input',
      'The file is larger than 64 MB. Export fewer rows or columns; nothing was imported.',
    );
  }
  const { text, encoding } = decode(bytes);
  if (text.trim() === '') throw new Failure('invalid_input', 'The file is empty; nothing was imported.');
  if (text.includes('\u0000')) {
    throw new Failure(
      'invalid_input',
      'The file is not a CSV but holds binary data. Save the sheet as CSV and choose that file; nothing was imported.',
    );
  }
  // Spreadsheets in some languages say their delimiter in a first line.
  const named = /^sep=(.)\r?\n/i.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const delimiter = named?.[1] ?? delimiterOf(body);
  const firstLine = named ? 2 : 1;

  const problems: { line: number; sentence: string }[] = [];
  const rows: CsvRow[] = [];
  let headers: string[] | null = null;
  let line = firstLine;
  let open = false;
  for (const { cells, unclosed, begins } of rowsOf(body, delimiter)) {
    if (begins) yield;
    open ||= unclosed;
    const start = line;
    line += 1 + cells.reduce((sum, cell) => sum + lineBreaks(cell), 0);
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (headers === null) {
      headers = uniqueHeaders(cells);
      continue;
    }
    if (cells.length > headers.length && cells.slice(headers.length).some((cell) => cell.trim() !== '')) {
      problems.push({
        line: start,
        sentence: `The row has ${cells.length} values for ${headers.length} columns; the extra ones were left out.`,
      });
    }
    rows.push({ line: start, cells: headers.map((_, index) => (cells[index] ?? '').trim()) });
  }
  if (open) {
    problems.push({
      line: rows.at(-1)?.line ?? firstLine,
      sentence: 'A quotation mark is never closed; what follows it was read as one value.',
    });
  }
  return { headers: headers ?? [], rows, encoding, delimiter, problems };
}

interface ParsedRow {
  readonly cells: readonly string[];
  /** A quotation mark of these rows is never closed. */
  readonly unclosed: boolean;
  /** The first of a piece. */
  readonly begins: boolean;
}

/** Piece by piece, each cut where a row ends. */
function* rowsOf(body: string, delimiter: string): Generator<ParsedRow> {
  let rest = body;
  // Of the whole text: a piece may hold no line break that speaks for the others.
  const { linebreak } = Papa.parse(body, { delimiter, preview: 1, fastMode: false }).meta;
  const newline = linebreak === '\r\n' || linebreak === '\r' ? linebreak : '\n';
  // The parser's fast way does not tell where it stopped.
  const asked = { delimiter, newline, skipEmptyLines: false, preview: ROWS_A_STEP, fastMode: false } as const;
  for (;;) {
    const piece = Papa.parse<string[]>(rest, asked);
    const unclosed = piece.errors.some(({ code }) => code === 'MissingQuotes');
    for (const [index, cells] of piece.data.entries()) yield { cells, unclosed, begins: index === 0 };
    if (!piece.meta.truncated || piece.meta.cursor === 0) return;
    rest = rest.slice(piece.meta.cursor);
  }
}

/** The one that cuts the header into the most columns; a comma where there is one column only. */
function delimiterOf(text: string): string {
  const header =
    text
      .trimStart()
      .split(/\r?\n/, 1)[0]
      ?.replace(/"[^"]*"/g, '') ?? '';
  const counts = [',', ';', '\t', '|'].map((delimiter) => ({ delimiter, n: header.split(delimiter).length }));
  return counts.reduce((best, one) => (one.n > best.n ? one : best)).delimiter;
}

function decode(bytes: Uint8Array): { text: string; encoding: string } {
  const named = (label: string, skip: number) => ({
    text: new TextDecoder(label).decode(bytes.subarray(skip)),
    encoding: label.toUpperCase(),
  });
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return named('utf-8', 3);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return named('utf-16le', 2);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return named('utf-16be', 2);
  // UTF-16 without a mark: every other byte of plain text is zero.
  const sample = bytes.subarray(0, 200);
  const zeros = (offset: number) => sample.filter((byte, index) => index % 2 === offset && byte === 0).length;
  if (sample.length >= 8 && zeros(1) > sample.length * 0.4) return named('utf-16le', 0);
  if (sample.length >= 8 && zeros(0) > sample.length * 0.4) return named('utf-16be', 0);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return named('windows-1252', 0);
  }
}

function uniqueHeaders(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, index) => {
    const name = cell.trim() || `Column ${index + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

function lineBreaks(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  return count;
}
