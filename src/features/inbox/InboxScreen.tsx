// The inbox: mail of accounts first, the most pressing account on top, then everything else.
import { useListCursor } from '../../state/list-cursor.ts';
import { go } from '../../state/route.ts';
import { useThreads } from '../../state/threads.ts';
import { RelativeTime } from '../../ui/Figures.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';

const QUERY = { split: 'accounts', inbox: true, limit: 500 } as const;

export function InboxScreen() {
  const threads = useThreads(QUERY).data?.threads ?? [];
  const cursor = useListCursor({
    scope: 'Inbox',
    ids: threads.map((each) => each.threadId),
    open: (threadId) => go({ screen: 'inbox', threadId }),
  });
  return (
    <>
      <ScreenHeader title="Inbox" />
      <VirtualList
        label="Inbox"
        items={threads}
        idOf={(each) => each.threadId}
        rowHeight={44}
        cursor={cursor.index}
        onCursor={(each) => cursor.set(each.threadId)}
        onOpen={(each) => go({ screen: 'inbox', threadId: each.threadId })}
        renderRow={(each) => (
          <div className="flex h-11 items-center gap-3 px-5">
            <span className="min-w-0 flex-1 truncate">{each.subject}</span>
            <RelativeTime at={each.lastAt} className="text-12 text-ink-3" />
          </div>
        )}
      />
    </>
  );
}
