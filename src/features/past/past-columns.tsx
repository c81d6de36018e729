// A row of the book as it looked then, beside its place in the book of now.
import type { PastRow } from '../../../electron/contract/past.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { Silence, WhoseMove } from '../../ui/Figures.tsx';
import { renewalInWords } from '../../ui/format.ts';

const LAST = Number.POSITIVE_INFINITY;
const MOVE_ORDER = { ours: 0, theirs: 1, none: 2 } as const;

const by =
  (figure: (row: PastRow) => number) =>
  (a: PastRow, b: PastRow): number =>
    figure(a) === figure(b) ? a.rank - b.rank : figure(a) < figure(b) ? -1 : 1;

const Dash = () => <span className="text-ink-3">–</span>;

const COLUMNS: readonly Column<PastRow>[] = [
  {
    id: 'rank',
    header: '#',
    explain: 'Rank then',
    track: '1.75rem',
    align: 'end',
    compare: by((row) => row.rank),
    cell: (row) => <span className="text-12 text-ink-3">{row.rank}</span>,
  },
  {
    id: 'name',
    header: 'Account',
    track: 'minmax(9rem, 1.2fr)',
    compare: (a, b) => a.name.localeCompare(b.name),
    cell: (row) => (
      <span className="font-medium" title={row.name}>
        {row.name}
      </span>
    ),
  },
  {
    id: 'now',
    header: 'Now',
    explain: 'Rank in the book of now, and how many places it moved',
    track: '4.5rem',
    align: 'end',
    compare: by((row) => row.rankNow),
    cell: (row) => <Moved row={row} />,
  },
  {
    id: 'health',
    header: 'Health',
    explain: 'Health then, 0 to 100',
    track: '3.5rem',
    align: 'end',
    compare: by((row) => row.health ?? LAST),
    cell: (row) => (row.health === null ? <Dash /> : row.health),
  },
  {
    id: 'silent',
    header: 'Silent',
    explain: 'Days since they last wrote / days that are usual',
    track: '5rem',
    align: 'end',
    firstDirection: 'descending',
    compare: by((row) => (row.silence.verdict === 'known' ? (row.daysSilent ?? LAST) : -1)),
    cell: (row) => <Silence days={row.daysSilent} cadence={row.cadenceDays} proof={row.silence} />,
  },
  {
    id: 'move',
    header: 'Move',
    track: '5.5rem',
    compare: by((row) => MOVE_ORDER[row.whoseMove]),
    cell: (row) => <WhoseMove move={row.whoseMove} proof={row.silence} />,
  },
  {
    id: 'renewal',
    header: 'Renewal',
    explain: 'From that day to the renewal date that the book holds now',
    track: '5rem',
    align: 'end',
    compare: by((row) => row.renewalInDays ?? LAST),
    cell: (row) => (row.renewalInDays === null ? <Dash /> : renewalInWords(row.renewalInDays)),
  },
  {
    id: 'reason',
    header: 'Top reason then',
    track: 'minmax(10rem, 2.4fr)',
    cell: (row) => (
      <span className="text-ink-2" title={row.reasons.join('\n')}>
        {row.reasons[0] ?? ''}
      </span>
    ),
  },
];

const FEWER: ReadonlySet<string> = new Set(['renewal', 'now']);

/** `width` in root ems. */
export function pastColumns(width: number): readonly Column<PastRow>[] {
  return width >= 52 ? COLUMNS : COLUMNS.filter(({ id }) => !FEWER.has(id));
}

function Moved({ row }: { row: PastRow }) {
  const by = row.rank - row.rankNow;
  const told = by === 0 ? 'the same place' : by > 0 ? `${by} higher now` : `${-by} lower now`;
  return (
    <span title={`Number ${row.rankNow} now: ${told}`}>
      {row.rankNow}{' '}
      <span className="text-12 text-ink-3" aria-hidden>
        {by === 0 ? '' : by > 0 ? `↑${by}` : `↓${-by}`}
      </span>
      <span className="sr-only">, {told}</span>
    </span>
  );
}
