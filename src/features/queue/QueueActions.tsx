// What can be done with the draft that is shown, each with its one key; what is on its way says when it leaves and can be
// taken back.
import type { QueueRow } from '../../../electron/contract/queue.ts';
import { useOutgoing } from '../../state/outgoing.ts';
import { Button } from '../../ui/Button.tsx';
import { useNow } from '../../ui/Figures.tsx';
import { momentShort } from '../../ui/format.ts';
import { OutgoingState } from '../compose/OutgoingState.tsx';
import type { QueueActs } from './queue-acts.ts';
import { touchKindsInWords } from './queue-in-words.ts';

export function QueueActions({
  row,
  acts,
  ofKind,
  writing,
}: {
  row: QueueRow;
  acts: QueueActs;
  /** How many of its kind wait, this one among them. */
  ofKind: number;
  writing: boolean;
}) {
  if (row.state === 'approved') return <OnItsWay row={row} acts={acts} />;
  if (row.state === 'sent' || row.state === 'rejected' || row.state === 'stopped')
    return (
      <footer className="flex min-h-11 items-center gap-2 border-t pane-gutter py-1.5">
        <p className="text-ink-3">{ENDED[row.state]}</p>
        {row.state !== 'sent' && (
          <Button keys="u" className="ml-auto" onClick={acts.resume}>
            Take it up again
          </Button>
        )}
      </footer>
    );
  return (
    <footer className="flex min-h-11 shrink-0 flex-wrap items-center gap-0.5 border-t px-1.5 py-1.5 @2xl/pane:gap-1.5 @2xl/pane:pane-gutter">
      <Button tone="main" keys={writing ? '$mod+Enter' : 'a'} onClick={acts.approve}>
        {row.gaps > 0 && !writing ? 'Fill the gap' : 'Approve'}
      </Button>
      {writing ? (
        <Button tone="quiet" keys="Escape" onClick={acts.leave}>
          Done writing
        </Button>
      ) : (
        <>
          <Button tone="quiet" keys="e" onClick={() => acts.edit(null)}>
            Edit
          </Button>
          <Button tone="quiet" keys="r" onClick={acts.reject}>
            Reject
          </Button>
          <Button tone="quiet" keys="h" onClick={acts.snooze}>
            Snooze
          </Button>
          <Button tone="quiet" keys="l" onClick={acts.later}>
            Later
          </Button>
          {row.state !== 'waiting' && (
            <Button tone="quiet" keys="u" onClick={acts.resume}>
              Take it up again
            </Button>
          )}
        </>
      )}
      {ofKind > 1 && !writing && (
        // A narrow pane has the key alone, which the sheet of keys names.
        <span className="ml-auto hidden @2xl/pane:block">
          <Button tone="quiet" keys="Shift+A" onClick={acts.approveKind}>
            All {ofKind} {touchKindsInWords(row.kind)}
          </Button>
        </span>
      )}
    </footer>
  );
}

const ENDED = {
  sent: 'It was sent.',
  rejected: 'You rejected it.',
  stopped: 'It will not be sent.',
} as const;

function OnItsWay({ row, acts }: { row: QueueRow; acts: QueueActs }) {
  const now = useNow();
  const outgoing = useOutgoing('all').data?.find((each) => each.outgoingId === row.outgoingId);
  return (
    <footer className="flex min-h-11 items-center gap-2 border-t pane-gutter py-1.5">
      {outgoing ? (
        <OutgoingState outgoing={outgoing} onTakeBack={acts.takeBack} />
      ) : (
        <p className="text-12 text-ink-3">
          {row.sendAt !== null && row.sendAt > now ? `Goes out ${momentShort(row.sendAt, now)}.` : 'On its way.'}
        </p>
      )}
    </footer>
  );
}
