// The plan at the right of a draft: why it says what it says, and what the gate says of it.
import { memo, useDeferredValue } from 'react';
import type { QueueItem } from '../../../electron/contract/queue.ts';
import { overrideGate } from '../../state/queue.ts';
import { useQueuePlace } from '../../state/queue-view.ts';
import { RAIL, setRailWidth, useWindowPrefs } from '../../state/window-prefs.ts';
import { RailFrame } from '../../ui/RailFrame.tsx';
import { GateResults } from './GateResults.tsx';
import { TouchPlan } from './TouchPlan.tsx';

export function PlanRail({
  item,
  marked,
  over,
}: {
  item: QueueItem | null;
  /** Index of the sentence pointed at. */
  marked: number | null;
  /** It lies over the draft instead of beside it. */
  over: boolean;
}) {
  const railWidth = useWindowPrefs((prefs) => prefs.railWidth);
  // The draft is there in the frame of the key; its plan is read after it, and may come in the next.
  const planned = useDeferredValue(item);
  return (
    <RailFrame
      label="Plan of the draft"
      width={railWidth}
      limits={RAIL}
      onResize={setRailWidth}
      over={over ? 'everything' : undefined}
    >
      <div key={planned?.queueItemId} className="min-h-0 flex-1 overflow-y-auto">
        {planned && <Plan item={planned} marked={planned === item ? marked : null} />}
      </div>
    </RailFrame>
  );
}

const Plan = memo(function Plan({ item, marked }: { item: QueueItem; marked: number | null }) {
  const gateOpen = useQueuePlace((place) => place.gateOpen);
  const { plan, accountName, gate, outgoingId } = item;
  return (
    <TouchPlan
      plan={plan}
      accountName={accountName}
      marked={marked === null ? [] : (plan.sentences[marked]?.factIds ?? [])}
      gate={
        <GateResults
          results={gate}
          open={gateOpen}
          onOverride={outgoingId === null ? null : ({ rule }) => void overrideGate(outgoingId, rule)}
        />
      }
    />
  );
});
