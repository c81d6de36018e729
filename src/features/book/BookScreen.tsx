// The whole book in one dense table: sorted by value x risk unless the person asks otherwise; the row under the cursor
// shows its why at the right.
import { useMemo, useState } from 'react';
import type { BookRow } from '../../../electron/contract/book.ts';
import { useBook } from '../../state/book.ts';
import { useCommands } from '../../state/commands.ts';
import { useListCursor } from '../../state/list-cursor.ts';
import { openOverlay } from '../../state/overlays.ts';
import { go } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable, type Sort, sortRows } from '../../ui/DataTable.tsx';
import { EmptyState, Trouble } from '../../ui/EmptyState.tsx';
import { count, counted } from '../../ui/format.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useSteadyOrder } from '../../ui/use-steady-order.ts';
import { useWidthInRem } from '../../ui/use-width.ts';
import { StillReading } from '../findings/StillReading.tsx';
import { BookPeek } from './BookPeek.tsx';
import { BOOK_COLUMNS, bookLayout } from './book-columns.tsx';
import { type BookView, filterBook, shownViews, viewCounts } from './book-filters.ts';

const BY_RANK: Sort = { column: 'rank', direction: 'ascending' };
/** In root ems: narrower than this, the why lies over the table. */
const ROOM_FOR_BOTH = 58;
const NO_ROWS: readonly BookRow[] = [];
const accountOf = (row: BookRow) => row.accountId;

export function BookScreen() {
  const { data, failure } = useBook();
  const all = data ?? NO_ROWS;
  const [view, setView] = useState<BookView>('all');
  const [text, setText] = useState('');
  const [sort, setSort] = useState(BY_RANK);
  const [peeking, setPeeking] = useState(false);
  const [measure, width] = useWidthInRem<HTMLDivElement>();
  const [measureBoth, widthOfBoth] = useWidthInRem<HTMLDivElement>();
  const layout = bookLayout(width);
  const sorted = useMemo(() => sortRows(filterBook(all, view, text), BOOK_COLUMNS, sort), [all, view, text, sort]);
  const { rows, over } = useSteadyOrder(sorted, accountOf, `${view} ${sort.column} ${sort.direction} ${text}`);
  const counts = useMemo(() => viewCounts(all), [all]);
  const cursor = useListCursor({
    scope: 'Book',
    ids: rows.map((each) => each.accountId),
    open: (accountId) => go({ screen: 'account', accountId }),
    rowCommands: [
      {
        id: 'book.peek',
        title: 'Show why the row is where it is',
        keys: ['Space', 'p'],
        run: () => setPeeking((shown) => !shown),
      },
      {
        id: 'book.thread',
        title: 'Open the thread of the next action',
        keys: ['t'],
        when: (id) => (rows.find((each) => each.accountId === id)?.action.threadId ?? null) !== null,
        run: (id) => {
          const threadId = rows.find((each) => each.accountId === id)?.action.threadId ?? null;
          if (threadId !== null) go({ screen: 'inbox', threadId });
        },
      },
      {
        id: 'book.draft',
        title: 'Draft a touch',
        keys: ['w'],
        run: (accountId) => {
          const row = rows.find((each) => each.accountId === accountId);
          if (row) openOverlay({ kind: 'draft-touch', accountId, name: row.name });
        },
      },
      {
        id: 'book.snooze',
        title: 'Snooze',
        keys: ['h'],
        run: (accountId) => {
          const row = rows.find((each) => each.accountId === accountId);
          if (row) openOverlay({ kind: 'snooze', accountId, name: row.name });
        },
      },
    ],
  });
  useCommands('Book', [
    {
      id: 'book.filter',
      title: 'Filter the book',
      keys: ['f'],
      run: () => document.getElementById('book-filter')?.focus(),
    },
  ]);
  const peeked = rows[cursor.index];

  return (
    <>
      <ScreenHeader title="Book" aside={data && counted(all.length, 'account')}>
        <Button tone="quiet" onClick={() => go({ screen: 'audit' })}>
          Audit
        </Button>
        <Button tone="quiet" onClick={() => go({ screen: 'past' })}>
          Look back
        </Button>
        <Button tone="quiet" onClick={() => go({ screen: 'suggested' })}>
          Suggested
        </Button>
        <Button tone="quiet" onClick={() => go({ screen: 'import' })}>
          Import
        </Button>
        <Button onClick={() => openOverlay({ kind: 'new-account' })} keys="g n">
          Add account
        </Button>
      </ScreenHeader>
      <StillReading so="the order, its reasons and health may change" />
      {!data && (failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={12} />)}
      {data && all.length === 0 && <EmptyBook />}
      {data && all.length > 0 && (
        <>
          <div className="flex shrink-0 flex-wrap items-center gap-2 border-b px-5 py-1.5">
            <Segmented label="Which accounts" value={view} onChange={setView} choices={shownViews(counts, view)} />
            <input
              id="book-filter"
              type="search"
              value={text}
              aria-label="Filter by name, owner or reason"
              placeholder="Filter"
              onChange={(event) => setText(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') {
                  setText('');
                  event.currentTarget.blur();
                }
                if (event.key === 'Enter' || event.key === 'ArrowDown') event.currentTarget.blur();
              }}
              className="ml-auto h-7 min-w-20 flex-1 @3xl/shell:max-w-44 rounded-md border border-transparent bg-hover px-2 text-13 focus:border-line-strong focus:bg-raised"
            />
            <Button
              tone="quiet"
              keys="p"
              aria-pressed={peeking}
              onClick={() => setPeeking((shown) => !shown)}
              className={peeking ? 'bg-cursor text-ink' : ''}
            >
              Why
            </Button>
          </div>
          <div ref={measureBoth} className="relative flex min-h-0 flex-1">
            <div ref={measure} className="flex min-w-0 flex-1 flex-col" {...over}>
              {rows.length === 0 ? (
                <EmptyState
                  title="No account is like that"
                  actions={
                    <Button
                      onClick={() => {
                        setView('all');
                        setText('');
                      }}
                    >
                      Show all {count(all.length)}
                    </Button>
                  }
                >
                  The view and the filter leave none of the book’s accounts.
                </EmptyState>
              ) : (
                <DataTable
                  label="Book"
                  columns={layout.columns}
                  rowHeight={layout.rowHeight}
                  rows={rows}
                  idOf={accountOf}
                  sort={sort}
                  onSort={setSort}
                  cursor={cursor.index}
                  onCursor={(row) => cursor.set(row.accountId)}
                  onOpen={(row) => go({ screen: 'account', accountId: row.accountId })}
                />
              )}
            </div>
            {peeking && peeked && <BookPeek row={peeked} over={widthOfBoth < ROOM_FOR_BOTH} />}
          </div>
        </>
      )}
    </>
  );
}

function EmptyBook() {
  return (
    <EmptyState
      title="Your accounts will be here, the most pressing first"
      actions={
        <>
          <Button tone="main" onClick={() => openOverlay({ kind: 'new-account' })}>
            Add an account
          </Button>
          <Button onClick={() => go({ screen: 'import' })}>Import from CSV</Button>
          <Button onClick={() => go({ screen: 'suggested' })}>See who is in your mail</Button>
        </>
      }
    >
      An account is a customer company. Give it a mail domain and Tend finds its people, its threads and its silences.
    </EmptyState>
  );
}
