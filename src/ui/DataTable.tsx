// A dense table that sorts by its headers and is walked with the keyboard. Columns that a narrow window has no room for
// leave in the order of their importance.
// biome-ignore-all lint/a11y/useSemanticElements: a real table can't be virtual; the grid roles say the same
// biome-ignore-all lint/a11y/useFocusableInteractive: rows take the focus, cells and headers hold their own controls
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { VirtualList } from './VirtualList.tsx';

export interface Column<T> {
  readonly id: string;
  readonly header: string;
  /** Explains the figure, in the header's title. */
  readonly explain?: string;
  /** A CSS grid track: `minmax(9rem, 2fr)`. */
  readonly track: string;
  readonly align?: 'start' | 'end';
  cell(row: T): ReactNode;
  /** Sorts the rows ascending. */
  readonly compare?: (a: T, b: T) => number;
  /** Rows of one group stay together whichever way the column sorts, the largest group first; null goes last. */
  readonly group?: (row: T) => string | null;
  /** The direction that a first click on the header gives. */
  readonly firstDirection?: 'ascending' | 'descending';
}

export interface Sort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

export function sortRows<T>(rows: readonly T[], columns: readonly Column<T>[], sort: Sort): readonly T[] {
  const column = columns.find((each) => each.id === sort.column);
  const compare = column?.compare;
  if (!compare) return rows;
  const directed = sort.direction === 'ascending' ? compare : (a: T, b: T) => compare(b, a);
  if (!column.group) return rows.toSorted(directed);
  const place = placesOfGroups(rows, column.group);
  return rows.toSorted((a, b) => place(a) - place(b) || directed(a, b));
}

function placesOfGroups<T>(rows: readonly T[], group: (row: T) => string | null): (row: T) => number {
  const sizes = new Map<string, number>();
  for (const row of rows) {
    const name = group(row);
    if (name !== null) sizes.set(name, (sizes.get(name) ?? 0) + 1);
  }
  const order = [...sizes].sort(([a, sizeA], [b, sizeB]) => sizeB - sizeA || (a < b ? -1 : 1)).map(([name]) => name);
  return (row) => {
    const name = group(row);
    return name === null ? order.length : order.indexOf(name);
  };
}

export function nextSort<T>(column: Column<T>, sort: Sort): Sort {
  if (sort.column !== column.id) return { column: column.id, direction: column.firstDirection ?? 'ascending' };
  return { column: column.id, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' };
}

export interface DataTableProps<T> {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  idOf(row: T): string | number;
  readonly sort: Sort;
  onSort(sort: Sort): void;
  readonly cursor: number;
  onCursor(row: T): void;
  onOpen(row: T): void;
  readonly rowHeight?: number;
}

export function DataTable<T>({ columns, sort, onSort, rowHeight = 36, ...list }: DataTableProps<T>) {
  const gridTemplateColumns = columns.map((each) => each.track).join(' ');
  return (
    <VirtualList
      {...list}
      items={list.rows}
      rowHeight={rowHeight}
      cells
      rowClassName="border-b"
      header={
        <div
          role="row"
          aria-rowindex={1}
          className="grid items-center gap-x-3 border-b bg-canvas px-5"
          style={{ gridTemplateColumns }}
        >
          {columns.map((column) => (
            <HeaderCell key={column.id} column={column} sort={sort} onSort={onSort} />
          ))}
        </div>
      }
      renderRow={(row) => (
        <div
          role="presentation"
          className="grid items-center gap-x-3 px-5"
          style={{ gridTemplateColumns, minHeight: `${rowHeight / 16}rem` }}
        >
          {columns.map((column) => (
            <div
              key={column.id}
              role="gridcell"
              className={classes('min-w-0', column.align === 'end' ? 'tnum text-right' : 'truncate')}
            >
              {column.cell(row)}
            </div>
          ))}
        </div>
      )}
    />
  );
}

function HeaderCell<T>({ column, sort, onSort }: { column: Column<T>; sort: Sort; onSort(sort: Sort): void }) {
  const sorted = sort.column === column.id ? sort.direction : undefined;
  const place = column.align === 'end' ? 'justify-end' : 'justify-start';
  return (
    <div
      role="columnheader"
      aria-sort={sorted ?? (column.compare ? 'none' : undefined)}
      className={classes('flex min-w-0', place)}
    >
      {column.compare ? (
        <button
          type="button"
          title={column.explain}
          onClick={() => onSort(nextSort(column, sort))}
          className={classes(
            'flex h-8 min-w-0 items-center gap-1 text-12 hover:text-ink',
            sorted ? 'font-medium text-ink' : 'text-ink-3',
          )}
        >
          <span className="truncate">{column.header}</span>
          {sorted === 'ascending' && <ArrowUp size={11} aria-hidden className="shrink-0" />}
          {sorted === 'descending' && <ArrowDown size={11} aria-hidden className="shrink-0" />}
        </button>
      ) : (
        <span title={column.explain} className="flex h-8 items-center truncate text-12 text-ink-3">
          {column.header}
        </span>
      )}
    </div>
  );
}
