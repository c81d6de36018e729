// One draft with its plan, and the keys that decide about it. Deciding shows at once and goes on to the next; the engine's
// answer follows, and puts back what it refuses.
import { memo, useEffect, useState } from 'react';
import type { QueueItemId, QueueRow } from '../../../electron/contract/queue.ts';
import { announce } from '../../state/notices.ts';
import {
  approveItem,
  approveItems,
  rejectItem,
  resumeItem,
  setItemMode,
  snoozeItem,
  takeBackItem,
  useQueueItem,
} from '../../state/queue.ts';
import { beginWriting, endWriting, keepWriting, useQueueWriting, writeInQueue } from '../../state/queue-writing.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import type { ContextToggle } from '../context-rail/use-context-toggle.ts';
import { ApproveAllDialog } from './ApproveAllDialog.tsx';
import { DraftEditor } from './DraftEditor.tsx';
import { DraftSheet } from './DraftSheet.tsx';
import { GateLines, telling } from './GateResults.tsx';
import { ModeDialog } from './ModeDialog.tsx';
import { PaneHeading } from './PaneHeading.tsx';
import { PlanRail } from './PlanRail.tsx';
import { QueueActions } from './QueueActions.tsx';
import type { QueueActs } from './queue-acts.ts';
import { RejectDialog } from './RejectDialog.tsx';
import { useQueueKeys } from './use-queue-keys.ts';
import { useSendTime } from './use-send-time.ts';
import { WhenDialog } from './WhenDialog.tsx';

type Asked = 'reject' | 'snooze' | 'later' | 'mode' | 'all' | null;

/** The list moves its cursor after every decision; what is shown of the draft stays as it is then. */
export const QueuePane = memo(function QueuePane({
  row,
  rows,
  plan,
}: {
  row: QueueRow;
  rows: readonly QueueRow[];
  plan: ContextToggle;
}) {
  const { queueItemId } = row;
  const item = useQueueItem(queueItemId).data;
  const held = useQueueWriting((state) => state.writing);
  const writing = held?.queueItemId === queueItemId ? held : null;
  const [asked, setAsked] = useStateOf<Asked>(queueItemId, null);
  const [caret, setCaret] = useStateOf<number | null>(queueItemId, null);
  const [marked, setMarked] = useStateOf<number | null>(queueItemId, null);
  const sendTime = useSendTime();
  useKeptWhenLeft(queueItemId);
  const open = row.state === 'waiting' || row.state === 'snoozed' || row.state === 'paused';
  const sameKind = rows.filter((each) => each.kind === row.kind && each.state === 'waiting');

  /** What is decided about is what is saved, with the revision it was saved as. */
  const settled = async (): Promise<QueueRow | null> => {
    if (!(await keepWriting())) return null;
    const saved = useQueueWriting.getState().writing;
    useQueueWriting.setState({ writing: null });
    return { ...row, revision: saved?.revision ?? row.revision };
  };
  const decide = (act: (now: QueueRow) => void) => {
    setAsked(null);
    if (!writing) act(item ? { ...row, revision: item.revision } : row);
    else void settled().then((now) => now && act(now));
  };
  const edit = (at: number | null) => {
    if (!item || !open) return;
    setCaret(at);
    setAsked(null);
    beginWriting(item);
  };
  const acts: QueueActs = {
    approve() {
      if (row.gaps > 0 && !writing) {
        announce('Only you know what belongs into the gap. Fill it in, then approve.');
        edit(null);
        // Nobody approves what is not on the screen yet, or another wording than the one that is.
      } else if (item) decide((now) => void approveItem(now));
    },
    approveKind: () => setAsked('all'),
    edit,
    leave: () => void endWriting().then(focusList),
    reject: () => setAsked('reject'),
    snooze: () => setAsked('snooze'),
    later: () => item && setAsked('later'),
    mode: () => setAsked('mode'),
    resume: () => void resumeItem(row),
    takeBack: () => row.outgoingId !== null && void takeBackItem(row.outgoingId, row),
  };
  useQueueKeys({ row, acts, plan, open, ofKind: sameKind.length });

  return (
    <>
      <section
        aria-label={`Draft to ${row.accountName}`}
        className="@container/pane flex min-h-0 min-w-0 flex-1 flex-col bg-raised"
      >
        <PaneHeading row={row} plan={plan} onMode={open ? acts.mode : null} />
        <div key={queueItemId} className="min-h-0 flex-1 overflow-y-auto">
          {!item && <Skeleton rows={6} />}
          {item && writing && (
            <DraftEditor
              item={item}
              writing={writing}
              caret={caret}
              onChange={writeInQueue}
              onLeave={acts.leave}
              onApprove={acts.approve}
            />
          )}
          {item && !writing && (
            <DraftSheet item={item} marked={marked} onMark={setMarked} onEdit={open ? edit : null} />
          )}
        </div>
        {item && open && !writing && telling(item.gate).length > 0 && (
          <div className="max-h-32 shrink-0 overflow-y-auto border-t pane-gutter py-2">
            <GateLines results={telling(item.gate)} />
          </div>
        )}
        <QueueActions row={row} acts={acts} ofKind={sameKind.length} writing={writing !== null} />
      </section>
      {plan.shown && <PlanRail item={item} marked={marked} over={plan.over} />}
      {(asked === 'snooze' || asked === 'later') && (
        <WhenDialog
          what={asked}
          name={row.accountName}
          onClose={() => setAsked(null)}
          onChoose={(at, words) =>
            decide((now) =>
              asked === 'snooze' ? void snoozeItem(now, at, words) : void approveItem(now, sendTime(at)),
            )
          }
        />
      )}
      {asked === 'reject' && (
        <RejectDialog
          name={row.accountName}
          onReject={(why, note) => decide((now) => void rejectItem(now, why, note))}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'mode' && (
        <ModeDialog row={row} onClose={() => setAsked(null)} onChoose={(mode) => void setItemMode(row, mode)} />
      )}
      {asked === 'all' && (
        <ApproveAllDialog
          rows={sameKind}
          onClose={() => setAsked(null)}
          onApprove={(chosen) => void approveItems(chosen)}
        />
      )}
    </>
  );
});

/**
 * State of one draft: gone with the next one. The pane stays as it is from draft to draft, so that the next is there in the
 * frame of the key.
 */
function useStateOf<T>(queueItemId: QueueItemId, initial: T): [T, (value: T) => void] {
  const [held, setHeld] = useState<{ readonly of: QueueItemId; readonly value: T }>({
    of: queueItemId,
    value: initial,
  });
  return [held.of === queueItemId ? held.value : initial, (value) => setHeld({ of: queueItemId, value })];
}

/** What was typed is kept when another draft is looked at meanwhile. */
function useKeptWhenLeft(queueItemId: QueueItemId): void {
  useEffect(
    () => () => {
      if (useQueueWriting.getState().writing?.queueItemId === queueItemId) void endWriting();
    },
    [queueItemId],
  );
}

/** Back to the row of the list, where the keys act and a screen reader goes on. */
function focusList(): void {
  document.querySelector<HTMLElement>('[role="grid"] [data-row][tabindex="0"]')?.focus({ preventScroll: true });
}
