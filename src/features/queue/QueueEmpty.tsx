// A queue that holds nothing says so with what came of the rest, and where to go on.
import type { QueueCounts } from '../../state/queue.ts';
import { type QueueView, showQueue } from '../../state/queue-view.ts';
import { go } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { counted } from '../../ui/format.ts';

export function QueueEmpty({ view, counts }: { view: QueueView; counts: QueueCounts | null }) {
  switch (view) {
    case 'waiting':
      return <AllSeen counts={counts} />;
    case 'approved':
      return (
        <EmptyState title="Nothing is on its way">
          What you approve stands here until it has left: while it can be taken back, and while there is no connection.
        </EmptyState>
      );
    case 'aside':
      return (
        <EmptyState title="Nothing is put aside">
          Drafts you snooze, and those whose reader is away, wait here until their day.
        </EmptyState>
      );
    case 'ended':
      return (
        <EmptyState title="Nothing has ended yet">
          What was sent, what you rejected, and what stopped by itself because they wrote first or a meeting was booked.
        </EmptyState>
      );
  }
}

function AllSeen({ counts }: { counts: QueueCounts | null }) {
  const onWay = counts?.approved ?? 0;
  const aside = counts?.aside ?? 0;
  const some = onWay + aside > 0;
  return (
    <EmptyState
      title={some ? 'That was the queue' : 'No draft waits for you'}
      actions={
        <>
          <Button tone="main" keys="g t" onClick={() => go({ screen: 'today' })}>
            Back to Today
          </Button>
          {onWay > 0 && <Button onClick={() => showQueue('approved')}>See what is on its way</Button>}
        </>
      }
    >
      {some ? (
        <>
          {onWay > 0 && `${counted(onWay, 'message')} on ${onWay === 1 ? 'its' : 'their'} way. `}
          {aside > 0 && `${counted(aside, 'draft')} put aside. `}
          Nothing else waits for a decision.
        </>
      ) : (
        <>
          Tend drafts a touch when an account is due one and there is something to say. On an account, a thread or a
          task, w drafts one now.
        </>
      )}
    </EmptyState>
  );
}
