// At the head of Today: what waits in the queue, and what happened to it since the evening before, Autopilot's deeds first.
import type { ReactNode } from 'react';
import { useQueueSummary } from '../../state/queue.ts';
import { type QueueView, showQueue } from '../../state/queue-view.ts';
import { go, hashOf } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { useNow } from '../../ui/Figures.tsx';
import { counted, momentShort } from '../../ui/format.ts';
import { Floating } from '../../ui/Why.tsx';

export function MorningSummary() {
  const { data } = useQueueSummary();
  const now = useNow();
  if (!data) return null;
  const waiting = data.counts.waiting ?? 0;
  const deeds = [...data.autopilot, ...data.stopped].toSorted((a, b) => b.at - a.at);
  if (waiting === 0 && data.sentences.length === 0) return null;
  return (
    <section aria-label="The queue this morning" className="shrink-0 border-b px-5 py-2">
      <div className="flex min-h-7 items-center gap-2">
        <h2 className="text-12 font-semibold text-ink-2">
          {waiting === 0 ? 'The queue is empty' : `${counted(waiting, 'draft')} to look at`}
        </h2>
        {deeds.length > 0 && (
          <Floating
            title={`Since ${momentShort(data.since, now)}`}
            trigger={
              <button
                type="button"
                className="rounded-sm px-1 text-12 text-ink-3 underline decoration-line-strong decoration-dotted underline-offset-2 hover:text-ink"
              >
                what happened
              </button>
            }
          >
            <ul className="flex flex-col gap-2">
              {deeds.map((deed) => (
                <Deed key={`${deed.queueItemId} ${deed.at}`} at={momentShort(deed.at, now)}>
                  <a
                    href={hashOf({ screen: 'account', accountId: deed.accountId })}
                    className="font-medium hover:underline"
                  >
                    {deed.accountName}
                  </a>{' '}
                  {deed.sentence}
                </Deed>
              ))}
            </ul>
          </Floating>
        )}
        {waiting > 0 && (
          <Button tone="quiet" keys="g w" className="ml-auto" onClick={() => open('waiting')}>
            Go through them
          </Button>
        )}
      </div>
      {data.sentences.length > 0 && <p className="pb-1 text-ink-2">{data.sentences.join(' ')}</p>}
    </section>
  );
}

function open(view: QueueView): void {
  showQueue(view);
  go({ screen: 'queue' });
}

function Deed({ at, children }: { at: string; children: ReactNode }) {
  return (
    <li>
      <p>{children}</p>
      <p className="tnum text-12 text-ink-3">{at}</p>
    </li>
  );
}
