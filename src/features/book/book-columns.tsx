// What a row of the book says without a click, column by column, and how each column sorts.
import type { BookRow } from '../../../electron/contract/book.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { Money } from '../../ui/Figures.tsx';
import { renewalInWords, tierInWords } from '../../ui/format.ts';
import { Sparkline } from '../../ui/Sparkline.tsx';
import { HealthFigure } from '../health/HealthFigure.tsx';
import { by, LAST, MOVE_COLUMN, SILENT_COLUMN } from './standing-columns.tsx';

const TIER_ORDER = { enterprise: 0, business: 1, standard: 2 } as const;

export type BookColumnId =
  | 'rank'
  | 'name'
  | 'tier'
  | 'arr'
  | 'priority'
  | 'health'
  | 'trend'
  | 'silent'
  | 'move'
  | 'renewal'
  | 'reason'
  | 'action';

export const BOOK_COLUMNS: readonly (Column<BookRow> & { readonly id: BookColumnId })[] = [
  {
    id: 'rank',
    header: '#',
    explain: 'Rank by value x risk',
    track: '1.75rem',
    align: 'end',
    compare: by((row) => row.rank),
    cell: (row) => <span className="text-12 text-ink-3">{row.rank}</span>,
  },
  {
    id: 'name',
    header: 'Account',
    track: 'minmax(9rem, 1.4fr)',
    compare: (a, b) => a.name.localeCompare(b.name),
    cell: (row) => <Name row={row} />,
  },
  {
    id: 'tier',
    header: 'Tier',
    track: '5rem',
    compare: by((row) => (row.tier ? TIER_ORDER[row.tier] : 3)),
    cell: (row) => (row.tier ? <span className="text-ink-2">{tierInWords(row.tier)}</span> : <Dash />),
  },
  {
    id: 'arr',
    header: 'ARR',
    explain: 'Yearly recurring revenue',
    track: '4.25rem',
    align: 'end',
    firstDirection: 'descending',
    // No rates are known offline: an amount is compared with those of its own currency only.
    group: (row) => row.arr?.currency ?? null,
    compare: by((row) => row.arr?.minor ?? -1),
    cell: (row) => <Money value={row.arr} short />,
  },
  {
    id: 'priority',
    header: 'Priority',
    explain: '100 x value x risk',
    track: '5.5rem',
    firstDirection: 'descending',
    compare: by((row) => row.priority),
    cell: (row) => <PriorityCell row={row} />,
  },
  {
    id: 'health',
    header: 'Health',
    explain: 'Health from 0 to 100, and its weeks',
    track: '7.5rem',
    // What is not known is no bad health: it stands behind all that is.
    compare: by((row) => row.health.score ?? LAST),
    cell: ({ health }) => (
      <HealthFigure score={health.score} weeks={health.weeks} dropped={health.drop !== null} column />
    ),
  },
  {
    id: 'trend',
    header: 'Touches',
    explain: 'Touches per week, the last 26 weeks',
    track: '4.75rem',
    cell: (row) => (
      <Sparkline
        values={row.touchesByWeek}
        label={`Touches per week over 26 weeks; ${row.touchesByWeek.slice(-4).reduce((sum, each) => sum + each, 0)} in the last four`}
      />
    ),
  },
  SILENT_COLUMN,
  MOVE_COLUMN,
  {
    id: 'renewal',
    header: 'Renewal',
    track: '5rem',
    align: 'end',
    compare: by((row) => row.renewalInDays ?? LAST),
    cell: (row) => <Renewal days={row.renewalInDays} />,
  },
  {
    id: 'reason',
    header: 'Top reason',
    track: 'minmax(10rem, 2.6fr)',
    cell: (row) => (
      <span className="text-ink-2" title={row.reasons.join('\n')}>
        {row.reasons[0] ?? ''}
      </span>
    ),
  },
  {
    id: 'action',
    header: 'Next',
    track: 'minmax(8rem, 1.8fr)',
    cell: (row) => <span title={row.nextAction}>{row.nextAction}</span>,
  },
];

function Dash() {
  return <span className="text-ink-3">–</span>;
}

function PriorityCell({ row }: { row: BookRow }) {
  return (
    <span className="tnum flex items-baseline gap-2">
      <span className="w-6 text-right font-medium">{Math.round(row.priority)}</span>
      <span className="text-12 text-ink-3">
        <Factors row={row} />
      </span>
    </span>
  );
}

function Factors({ row }: { row: BookRow }) {
  const value = Math.round(row.value * 100);
  const risk = Math.round(row.risk * 100);
  return (
    <span title={`Value ${value} of 100, risk ${risk} of 100; priority is their product`}>
      <span aria-hidden>
        {value} × {risk}
      </span>
      <span className="sr-only">
        value {value}, risk {risk}
      </span>
    </span>
  );
}

function Renewal({ days }: { days: number | null }) {
  if (days === null) return <Dash />;
  return (
    <span className={days <= 90 && days >= 0 ? 'font-medium text-ink' : 'text-ink-2'}>{renewalInWords(days)}</span>
  );
}

function Name({ row }: { row: BookRow }) {
  return (
    <span className="font-medium" title={row.name}>
      {row.name}
    </span>
  );
}

/** In a window too narrow for a line of everything, the figures that explain another stand under it. */
const STACKED: Partial<Record<BookColumnId, Partial<Column<BookRow>>>> = {
  name: {
    track: 'minmax(9rem, 1.5fr)',
    cell: (row) => (
      <>
        <span className="block truncate">
          <Name row={row} />
        </span>
        <span className="block truncate text-12 leading-4 text-ink-3">{tierInWords(row.tier)}</span>
      </>
    ),
  },
  priority: {
    track: '3.75rem',
    align: 'end',
    cell: (row) => (
      <>
        <span className="block font-medium">{Math.round(row.priority)}</span>
        <span className="block text-12 leading-4 text-ink-3">
          <Factors row={row} />
        </span>
      </>
    ),
  },
  renewal: { track: '4.5rem' },
  reason: {
    header: 'Top reason, next action',
    track: 'minmax(12rem, 3.4fr)',
    cell: (row) => (
      <>
        <span className="block truncate text-ink-2" title={row.reasons.join('\n')}>
          {row.reasons[0] ?? ''}
        </span>
        <span className="block truncate leading-4" title={row.nextAction}>
          {row.nextAction}
        </span>
      </>
    ),
  },
};

/** Where reason and next action have no column of their own, they stand under the name. */
const NAME_WITH_REASON: Partial<Column<BookRow>> = {
  track: 'minmax(9rem, 1fr)',
  cell: (row) => (
    <>
      <span className="block truncate">
        <Name row={row} />
      </span>
      <span className="block truncate text-12 leading-4 text-ink-3" title={row.reasons.join('\n')}>
        {row.reasons[0] ?? tierInWords(row.tier)}
      </span>
      <span className="block truncate text-12 leading-4" title={row.nextAction}>
        {row.nextAction}
      </span>
    </>
  ),
};

/** The least telling leave first as the room shrinks. */
const LEAVING: readonly { readonly below: number; readonly columns: readonly BookColumnId[] }[] = [
  { below: 72, columns: ['trend'] },
  { below: 63, columns: ['priority'] },
  { below: 58, columns: ['reason'] },
  { below: 45, columns: ['arr', 'renewal'] },
  { below: 36, columns: ['health'] },
];

const ONE_LINE = 92;

export interface BookLayout {
  readonly columns: readonly Column<BookRow>[];
  readonly rowHeight: number;
}

/** What fits into `rem` root ems, and how high its rows are. */
export function bookLayout(rem: number): BookLayout {
  if (rem >= ONE_LINE) return { columns: BOOK_COLUMNS, rowHeight: 36 };
  const gone = new Set<BookColumnId>(['tier', 'action']);
  for (const each of LEAVING) if (rem < each.below) for (const id of each.columns) gone.add(id);
  const columns = BOOK_COLUMNS.filter((each) => !gone.has(each.id)).map((each) => ({
    ...each,
    ...STACKED[each.id],
    ...(each.id === 'name' && gone.has('reason') ? NAME_WITH_REASON : {}),
  }));
  return { columns, rowHeight: gone.has('reason') ? 64 : 48 };
}
