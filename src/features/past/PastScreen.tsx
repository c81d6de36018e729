// The book looked back at: a day is chosen, and the book stands as it would have looked then, with what Tend would have warned of.
import { ArrowLeft } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { PastRow } from '../../../electron/contract/past.ts';
import { useCommands } from '../../state/commands.ts';
import { useListCursor } from '../../state/list-cursor.ts';
import { type Alerts, type BookAt, useAlertsAt, useBookAt } from '../../state/past.ts';
import { go, goBack } from '../../state/route.ts';
import { RAIL, setRailWidth, useWindowPrefs } from '../../state/window-prefs.ts';
import { IconButton } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { DataTable, type Sort, sortRows } from '../../ui/DataTable.tsx';
import { EmptyState, Trouble } from '../../ui/EmptyState.tsx';
import { useNow } from '../../ui/Figures.tsx';
import { counted, isoDateInWords } from '../../ui/format.ts';
import { RailFrame } from '../../ui/RailFrame.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useWidthInRem } from '../../ui/use-width.ts';
import { dayInputOf, endOfInputDay } from '../summary/day-input.ts';
import { AlertList } from './AlertList.tsx';
import { DayChoice } from './DayChoice.tsx';
import { pastColumns } from './past-columns.tsx';

const DAY = 86_400_000;
const SETTLE_MS = 120;
/** In root ems: narrower than this, the alerts stand under the book. */
const ROOM_FOR_BOTH = 62;
const BY_RANK: Sort = { column: 'rank', direction: 'ascending' };
const NO_ROWS: readonly PastRow[] = [];

export function PastScreen() {
  const clock = useNow();
  // Kept from the opening on: the minutes that pass while one looks back must not ask everything anew.
  const [now] = useState(clock);
  const today = dayInputOf(now);
  const [day, setDay] = useState(() => dayInputOf(now - 90 * DAY));
  const settled = useSettled(day);
  const at = Math.min(endOfInputDay(settled) ?? now, now);
  const { data, failure } = useLatest(useBookAt(at));
  const alerts = useLatest(useAlertsAt(at)).data;
  const first = data?.mailFrom == null ? null : dayInputOf(data.mailFrom);
  const step = (days: number) => {
    const next = dayInputOf((endOfInputDay(day) ?? now) - DAY / 2 + days * DAY);
    setDay(next > today ? today : first !== null && next < first ? first : next);
  };
  const back = () => goBack({ screen: 'book' });
  useCommands('Looking back', [
    { id: 'past.earlier', title: 'A week earlier', keys: ['['], run: () => step(-7), repeats: true },
    { id: 'past.later', title: 'A week later', keys: [']'], run: () => step(7), repeats: true },
    { id: 'past.back', title: 'Back', keys: ['u', 'Escape'], run: back, keyOnly: true },
  ]);
  return (
    <>
      <ScreenHeader
        title={`The book on ${isoDateInWords(day)}`}
        aside={data && `${counted(data.rows.length, 'account')} then`}
        back={
          <IconButton label="Back" keys="Escape" onClick={back}>
            <ArrowLeft size={16} aria-hidden />
          </IconButton>
        }
      />
      {!data && (failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={12} />)}
      {data && first === null && (
        <EmptyState title="There is no past to look back at yet">
          Once mail with the accounts of the book is here, this shows the book as it looked on any day of it.
        </EmptyState>
      )}
      {data && first !== null && (
        <>
          <div className="flex shrink-0 border-b px-5 py-1.5">
            <DayChoice day={day} first={first} last={today} onDay={setDay} />
          </div>
          {data.coverage !== null && (
            <p role="status" className="border-b bg-attention-soft px-5 py-1.5 text-12">
              {data.coverage}
            </p>
          )}
          <Looked book={data} alerts={alerts} at={at} />
        </>
      )}
    </>
  );
}

function Looked({ book, alerts, at }: { book: BookAt; alerts: Alerts | null; at: number }) {
  const [sort, setSort] = useState(BY_RANK);
  const [measure, width] = useWidthInRem<HTMLDivElement>();
  const [measureBoth, widthOfBoth] = useWidthInRem<HTMLDivElement>();
  const railWidth = useWindowPrefs((prefs) => prefs.railWidth);
  const columns = pastColumns(width);
  const rows = useMemo(() => sortRows(book.rows ?? NO_ROWS, columns, sort), [book.rows, columns, sort]);
  const open = (accountId: PastRow['accountId']) => go({ screen: 'account', accountId });
  const cursor = useListCursor({ scope: 'The book then', ids: rows.map((row) => row.accountId), open });
  const told = alerts ? <AlertList alerts={alerts.alerts} unread={alerts.unread} at={at} /> : <Skeleton rows={5} />;
  const beside = widthOfBoth >= ROOM_FOR_BOTH;
  return (
    <div ref={measureBoth} className={classes('relative flex min-h-0 flex-1', !beside && 'flex-col')}>
      <div ref={measure} className="flex min-h-0 min-w-0 flex-1 flex-col">
        {rows.length === 0 ? (
          <EmptyState title="Before the first mail">
            No account of the book had written by then, as far as is known here.
          </EmptyState>
        ) : (
          <DataTable
            label="The book then"
            columns={columns}
            rows={rows}
            idOf={(row) => row.accountId}
            sort={sort}
            onSort={setSort}
            cursor={cursor.index}
            onCursor={(row) => cursor.set(row.accountId)}
            onOpen={(row) => open(row.accountId)}
          />
        )}
        <p className="shrink-0 border-t px-5 py-2 text-12 text-ink-3">
          From the mail alone. Revenue, tier, rhythm and renewal date are those the book holds now
          {book.notYet.length > 0 && `; ${counted(book.notYet.length, 'account')} had no mail yet`}.
        </p>
      </div>
      {beside ? (
        <RailFrame label="Alerts of that day" width={railWidth} limits={RAIL} onResize={setRailWidth}>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{told}</div>
        </RailFrame>
      ) : (
        <aside aria-label="Alerts of that day" className="max-h-2/5 shrink-0 overflow-y-auto border-t px-5 py-4">
          {told}
        </aside>
      )}
    </div>
  );
}

/** What was answered last stays until the next answer is there: a slider that is drawn must not blink. */
function useLatest<T extends { readonly data: unknown }>(loaded: T): T {
  const [latest, setLatest] = useState(loaded);
  useEffect(() => {
    if (loaded.data !== null) setLatest(loaded);
  }, [loaded]);
  return loaded.data === null ? latest : loaded;
}

/** The day once it was left alone for a moment. */
function useSettled(day: string): string {
  const [settled, setSettled] = useState(day);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(day), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [day]);
  return useDeferredValue(settled);
}
