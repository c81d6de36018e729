// All drafts of a kind, one under the other: they can be approved together once every one of them was looked at. `x` leaves
// one out.
import { useEffect, useRef, useState } from 'react';
import type { QueueItemId, QueueRow } from '../../../electron/contract/queue.ts';
import { useCommands } from '../../state/commands.ts';
import { useQueueItems } from '../../state/queue.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { touchKindsInWords } from './queue-in-words.ts';

export function ApproveAllDialog({
  rows,
  onApprove,
  onClose,
}: {
  rows: readonly QueueRow[];
  onApprove(rows: readonly QueueRow[]): void;
  onClose(): void;
}) {
  // What arrives while one looks is not approved unseen.
  const [shown] = useState(rows);
  const items = useQueueItems(shown.map((each) => each.queueItemId));
  const [at, setAt] = useState(0);
  const [seen, setSeen] = useState<ReadonlySet<QueueItemId>>(new Set());
  const [left, setLeft] = useState<ReadonlySet<QueueItemId>>(
    () => new Set(shown.filter((each) => each.gaps > 0).map((each) => each.queueItemId)),
  );
  const list = useRef<HTMLOListElement>(null);
  const current = shown[at];
  const loaded = items.every((each) => each.data !== null);
  useEffect(() => {
    const row = shown[at];
    if (!row) return;
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
    setSeen((held) => new Set([...held, row.queueItemId]));
  }, [at, shown]);
  const chosen = shown.filter((each) => !left.has(each.queueItemId));
  const ready = loaded && seen.size === shown.length && chosen.length > 0;
  const move = (by: number) => setAt((held) => Math.max(0, Math.min(shown.length - 1, held + by)));
  const toggle = (row: QueueRow | undefined) => {
    if (!row || row.gaps > 0) return;
    setLeft((held) => {
      const next = new Set(held);
      if (!next.delete(row.queueItemId)) next.add(row.queueItemId);
      return next;
    });
  };
  const approve = () => {
    if (!ready) return;
    onClose();
    // The wording that was looked at, whatever the list has by now.
    const looked = new Map(items.map(({ data }) => [data?.queueItemId, data?.revision]));
    onApprove(chosen.map((row) => ({ ...row, revision: looked.get(row.queueItemId) ?? row.revision })));
  };
  const inDialog = { whileTyping: true, keyOnly: true } as const;
  useCommands('Approving all', [
    { id: 'all.next', title: 'Next', keys: ['j', 'ArrowDown'], repeats: true, ...inDialog, run: () => move(1) },
    { id: 'all.previous', title: 'Previous', keys: ['k', 'ArrowUp'], repeats: true, ...inDialog, run: () => move(-1) },
    { id: 'all.leave', title: 'Leave out, or take in', keys: ['x'], ...inDialog, run: () => toggle(current) },
    { id: 'all.approve', title: 'Approve all', keys: ['a'], ...inDialog, run: approve },
  ]);
  const name = shown[0] ? touchKindsInWords(shown[0].kind) : 'drafts';
  return (
    <Dialog
      title={`Approve ${chosen.length} ${name}`}
      description="Each as it will be read. j goes on to the next, x leaves one out."
      onClose={onClose}
      width="wide"
      footer={
        <>
          <span role="status" className="tnum mr-auto self-center text-12 text-ink-3">
            {seen.size} of {shown.length} looked at
          </span>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="main" keys="a" disabled={!ready} onClick={approve}>
            Approve {chosen.length}
          </Button>
        </>
      }
    >
      <ol ref={list} className="flex flex-col gap-3" aria-label={`All ${name}`}>
        {shown.map((row, index) => {
          const item = items[index]?.data;
          const out = left.has(row.queueItemId);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: j and k do the same
            <li
              key={row.queueItemId}
              aria-current={index === at || undefined}
              onClick={() => setAt(index)}
              className={classes(
                'rounded-md border px-4 py-3',
                index === at ? 'border-accent' : 'border-line',
                out && 'text-ink-3',
              )}
            >
              <p className="flex items-baseline gap-3">
                <span className="font-semibold">{row.accountName}</span>
                <span className="min-w-0 flex-1 truncate text-12 text-ink-3">
                  {row.to.map((each) => each.name || each.address).join(', ')}
                </span>
                {row.gaps > 0 ? (
                  <span className="text-12 font-medium text-attention">has a gap to fill first</span>
                ) : (
                  <Button tone="quiet" aria-pressed={out} onClick={() => toggle(row)}>
                    {out ? 'Left out' : 'Leave out'}
                  </Button>
                )}
              </p>
              <p className="mt-1 font-medium">{item?.subject ?? row.subject}</p>
              <p className={classes('reading mt-1 break-words whitespace-pre-wrap', !out && 'text-ink-2')}>
                {item?.text ?? row.snippet}
              </p>
            </li>
          );
        })}
      </ol>
    </Dialog>
  );
}
