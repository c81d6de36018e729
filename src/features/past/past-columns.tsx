// A row of the book as it looked then, beside its place in the book of now.
import type { PastRow } from '../../../electron/contract/past.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { renewalInWords } from '../../ui/format.ts';
import { by, LAST, MOVE_COLUMN, SILENT_COLUMN } from '../book/standing-columns.tsx';

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
    track: 'minmax(10.5rem, 1.2fr)',
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
  SILENT_COLUMN,
  MOVE_COLUMN,
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
