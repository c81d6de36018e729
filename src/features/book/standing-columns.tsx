// The columns that a row of the book has today and on any past day: how long they are silent, and whose move it is.
import type { BookRow } from '../../../electron/contract/book.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { Silence, WhoseMove } from '../../ui/Figures.tsx';
import { turnOf } from '../../ui/format.ts';

type Standing = Pick<BookRow, 'rank' | 'silence' | 'daysSilent' | 'cadenceDays' | 'whoseMove' | 'promiseLate'>;

/** Sorts behind every figure. */
export const LAST = Number.POSITIVE_INFINITY;
const MOVE_ORDER = { ours: 0, theirs: 1, none: 2 } as const;

/** By a figure of the row, and where that is the same by rank. */
export const by =
  <Row extends Pick<BookRow, 'rank'>>(figure: (row: Row) => number) =>
  (a: Row, b: Row): number =>
    figure(a) === figure(b) ? a.rank - b.rank : figure(a) < figure(b) ? -1 : 1;

export const SILENT_COLUMN = {
  id: 'silent',
  header: 'Silent',
  explain: 'Days since they last wrote / days that are usual',
  track: '5rem',
  align: 'end',
  firstDirection: 'descending',
  // What is not known is no long silence: it stands behind all that is.
  compare: by<Standing>((row) => (row.silence.verdict === 'known' ? (row.daysSilent ?? LAST) : -1)),
  cell: (row) => <Silence days={row.daysSilent} cadence={row.cadenceDays} proof={row.silence} />,
} as const satisfies Column<Standing>;

export const MOVE_COLUMN = {
  id: 'move',
  header: 'Move',
  track: '5.5rem',
  compare: by<Standing>((row) => MOVE_ORDER[turnOf(row)]),
  cell: (row) => <WhoseMove move={turnOf(row)} proof={row.silence} />,
} as const satisfies Column<Standing>;
