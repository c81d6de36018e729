// One thread as it is read, with the context of its accounts beside it. Opening it reads it; the keys go on to the next
// thread of the list it was opened from without going back.
import { useEffect } from 'react';
import type { MessageRowId, ThreadId } from '../../../electron/contract/scalars.ts';
import { moveReadingTo, neighbourOf, useReadingList } from '../../state/reading-list.ts';
import { useThread, warmThread } from '../../state/thread.ts';
import { markThreadsRead } from '../../state/threads.ts';
import { Trouble } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useWidthInRem } from '../../ui/use-width.ts';
import { ComposeDock } from '../compose/ComposeDock.tsx';
import { ContextRail } from '../context-rail/ContextRail.tsx';
import { useContextToggle } from '../context-rail/use-context-toggle.ts';
import { useFindingKeys } from '../findings/use-finding-keys.ts';
import { useStartKey } from '../playbooks/use-start-key.ts';
import { LinkBar } from './html/LinkBar.tsx';
import { ThreadHeading } from './ThreadHeading.tsx';
import { ThreadMessages } from './ThreadMessages.tsx';

export function ThreadScreen({ threadId, at }: { threadId: ThreadId; at: MessageRowId | null }) {
  const { data, failure } = useThread(threadId);
  useReadWhenShown(threadId, data?.thread.unread);
  useWarmNeighbours(threadId);
  useFindingKeys();
  useStartKey({ detail: data });
  const [measure, width] = useWidthInRem<HTMLDivElement>();
  const context = useContextToggle(width);
  return (
    <div ref={measure} className="relative flex min-h-0 flex-1">
      <section aria-label="Thread" className="relative flex min-w-0 flex-1 flex-col">
        {data ? (
          <>
            <ThreadHeading thread={data.thread} context={context} />
            <ThreadMessages thread={data.thread} messages={data.messages} at={at} />
            <ComposeDock thread={data.thread} />
          </>
        ) : failure ? (
          <Trouble sentence={failure.message} />
        ) : (
          <Skeleton rows={9} />
        )}
        <LinkBar />
      </section>
      {(data || !failure) && (
        <ContextRail accountIds={data?.thread.accountIds ?? []} threadId={threadId} context={context} />
      )}
    </div>
  );
}

/** Reads the thread once it has been drawn; a thread marked unread while it is open stays so. */
function useReadWhenShown(threadId: ThreadId, unread: boolean | undefined): void {
  const shown = unread !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what the thread was like when it was opened counts
  useEffect(() => {
    if (!shown || !unread) return;
    const frame = requestAnimationFrame(() => void markThreadsRead([threadId], true, false));
    return () => cancelAnimationFrame(frame);
  }, [threadId, shown]);
}

function useWarmNeighbours(threadId: ThreadId): void {
  const ids = useReadingList((list) => list.ids);
  useEffect(() => {
    if (ids.includes(threadId)) moveReadingTo(threadId);
    for (const by of [1, -1] as const) {
      const neighbour = neighbourOf(ids, threadId, by);
      if (neighbour !== null) warmThread(neighbour);
    }
  }, [ids, threadId]);
}
