// The drafts that wait for the person, the greatest value and urgency first: the list at the left, the draft as its reader
// will see it, and why it says what it says at the right. Made to be gone through by keys alone; it ends.
import { startTransition, useEffect, useRef } from 'react';
import type { QueueItemId, QueueRow } from '../../../electron/contract/queue.ts';
import { useListCursor } from '../../state/list-cursor.ts';
import { reloadQueue, useQueue, useQueueItemsAtHand } from '../../state/queue.ts';
import { type QueueView, showQueue, useQueuePlace } from '../../state/queue-view.ts';
import { Button } from '../../ui/Button.tsx';
import { Trouble } from '../../ui/EmptyState.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useWidthInRem } from '../../ui/use-width.ts';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { useContextToggle } from '../context-rail/use-context-toggle.ts';
import { QueueEmpty } from './QueueEmpty.tsx';
import { QueueLine } from './QueueLine.tsx';
import { QueuePane } from './QueuePane.tsx';
import { queueStateInWords, touchKindInWords } from './queue-in-words.ts';

/** So many drafts ahead of the cursor are at hand, so that the next one is there in the frame of the key. */
const AHEAD = 3;

export function QueueScreen() {
  const view = useQueuePlace((place) => place.view);
  const asked = useQueuePlace((place) => place.asked);
  const { rows, counts, failure } = useQueue(view);
  return (
    <>
      <ScreenHeader
        title="Queue"
        aside={
          <Segmented<QueueView>
            label="Which drafts"
            value={view}
            onChange={(next) => showQueue(next)}
            choices={[
              { value: 'waiting', label: 'To look at', count: counts?.waiting },
              { value: 'approved', label: 'On its way', count: counts?.approved },
              { value: 'aside', label: 'Put aside', count: counts?.aside },
              { value: 'ended', label: 'Ended' },
            ]}
          />
        }
      />
      {!rows &&
        (failure ? (
          <Trouble sentence={failure.message} retry={<Button onClick={reloadQueue}>Try again</Button>} />
        ) : (
          <Skeleton rows={10} />
        ))}
      {rows?.length === 0 && <QueueEmpty view={view} counts={counts} />}
      {rows && rows.length > 0 && <QueueList key={`${view} ${asked}`} view={view} rows={rows} />}
    </>
  );
}

function QueueList({ view, rows }: { view: QueueView; rows: readonly QueueRow[] }) {
  const [measure, width] = useWidthInRem<HTMLDivElement>();
  const plan = useContextToggle(width);
  const cursor = useListCursor<QueueItemId>({
    scope: 'Queue, the list',
    ids: rows.map((each) => each.queueItemId),
    initial: useQueuePlace.getState().at,
    // Enter writes in the draft: that key is the pane's.
    open: () => undefined,
  });
  const { id: under, index, set } = cursor;
  // The row that took the place of one that left is held from then on, however the list is ordered anew. Only the draft that
  // was asked for is waited for at first: what was just taken back is not in the list yet.
  const awaited = useRef(useQueuePlace.getState().at);
  useEffect(() => {
    if (under === null) return;
    const early = awaited.current !== null && awaited.current !== under;
    awaited.current = null;
    if (early) return;
    // Noted behind the frame of the key: the list stands there already as it will.
    startTransition(() => set(under));
    useQueuePlace.setState({ at: under });
  }, [under, set]);
  useQueueItemsAtHand(rows.slice(Math.max(0, index - 1), index + AHEAD + 1).map((each) => each.queueItemId));
  const row = rows[index];
  return (
    <div ref={measure} className="relative flex min-h-0 flex-1 flex-col @3xl/shell:flex-row">
      <div className="flex max-h-44 min-h-0 shrink-0 flex-col border-b @3xl/shell:max-h-none @3xl/shell:w-70 @3xl/shell:border-r @3xl/shell:border-b-0 @min-[100rem]/shell:w-84">
        <VirtualList
          label={LABELS[view]}
          items={rows}
          idOf={(each) => each.queueItemId}
          rowLabel={rowInWords}
          rowHeight={72}
          rowClassName="border-b"
          cursor={index}
          onCursor={(each) => cursor.set(each.queueItemId)}
          onOpen={(each) => cursor.set(each.queueItemId)}
          renderRow={(each) => <QueueLine row={each} />}
        />
      </div>
      {row && <QueuePane row={row} rows={rows} plan={plan} />}
    </div>
  );
}

const LABELS: Readonly<Record<QueueView, string>> = {
  waiting: 'Drafts to look at',
  approved: 'Drafts on their way',
  aside: 'Drafts put aside',
  ended: 'Drafts that ended',
};

function rowInWords(row: QueueRow): string {
  const gaps = row.gaps > 0 ? `, ${row.gaps} to fill in` : '';
  const state = row.state === 'waiting' ? '' : `, ${queueStateInWords(row.state).toLowerCase()}`;
  return `${row.accountName}, ${touchKindInWords(row.kind)}: ${row.why || row.subject}${gaps}${state}`;
}
