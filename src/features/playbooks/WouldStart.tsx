// A dry run over the book: what would start today or in the days ahead, for whom and why. Nothing is started by looking.
import { useState } from 'react';
import type { PlannedStart } from '../../../electron/contract/playbooks.ts';
import { useListCursor } from '../../state/list-cursor.ts';
import { useDryRun, usePlaybooks } from '../../state/playbooks.ts';
import { go } from '../../state/route.ts';
import { EmptyState, Trouble } from '../../ui/EmptyState.tsx';
import { counted, isoDateInWords } from '../../ui/format.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';

type Ahead = '0' | '30' | '90';
const keyOf = (one: PlannedStart) => `${one.playbookId} ${one.accountId} ${one.reason}`;
const openAccount = ({ accountId }: PlannedStart) => go({ screen: 'account', accountId });

export function WouldStart() {
  const [ahead, setAhead] = useState<Ahead>('0');
  const { data, failure } = useDryRun(Number(ahead));
  const automatic = new Set(
    usePlaybooks().data?.playbooks.flatMap((row) => (row.automatic ? [row.playbookId] : [])) ?? [],
  );
  return (
    <>
      <div className="flex shrink-0 flex-wrap items-center gap-2 border-b px-5 py-1.5">
        <Segmented<Ahead>
          label="How far ahead"
          value={ahead}
          onChange={setAhead}
          choices={[
            { value: '0', label: 'Today' },
            { value: '30', label: '30 days' },
            { value: '90', label: '90 days' },
          ]}
        />
        {data && (
          <p className="ml-auto text-12 text-ink-3">
            {counted(data.starts.length, 'start')}; {counted(data.untouched, 'account')} untouched. Those that are not
            switched on start only by hand.
          </p>
        )}
      </div>
      {!data && (failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={8} />)}
      {data && <Starts starts={data.starts} automatic={automatic} />}
    </>
  );
}

export function Starts({ starts, automatic }: { starts: readonly PlannedStart[]; automatic: ReadonlySet<string> }) {
  const cursor = useListCursor<string>({
    scope: 'What would start',
    ids: starts.map(keyOf),
    open: (id) => {
      const found = starts.find((one) => keyOf(one) === id);
      if (found) openAccount(found);
    },
  });
  if (starts.length === 0) {
    return (
      <EmptyState title="Nothing would start">
        No trigger of a playbook holds for an account of the book in this time.
      </EmptyState>
    );
  }
  return (
    <VirtualList
      label="What would start"
      className="@container"
      items={starts}
      idOf={keyOf}
      rowLabel={(one) => `${one.accountName}: ${one.playbookName}, ${one.why}`}
      rowHeight={56}
      rowClassName="border-b"
      cursor={cursor.index}
      onCursor={(one) => cursor.set(keyOf(one))}
      onOpen={openAccount}
      renderRow={(one) => (
        <div className="flex items-center gap-4 px-5 py-2">
          <div className="min-w-0 flex-1">
            <p className="truncate">
              <span className="font-medium">{one.accountName}</span>
              <span className="text-ink-2"> · {one.playbookName}</span>
            </p>
            <p className="truncate text-12 text-ink-3">
              {one.why}
              {one.quote !== null && !one.why.includes(one.quote.slice(0, 40)) && (
                <span className="text-ink-2"> “{one.quote}”</span>
              )}
            </p>
          </div>
          <span className="w-32 shrink-0 text-right text-12 text-ink-3">
            <span className="tnum block text-ink-2">{isoDateInWords(one.on)}</span>
            {automatic.has(one.playbookId) ? 'starts by itself' : 'not switched on'}
          </span>
        </div>
      )}
    />
  );
}
