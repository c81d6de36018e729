// The threads of an account, the open ones first to be seen: an owed answer never looks like one we wait for.
import { useEffect, useRef, useState } from 'react';
import type { ThreadRow } from '../../../electron/contract/mail.ts';
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { useListCursor } from '../../state/list-cursor.ts';
import { go } from '../../state/route.ts';
import { useThreads } from '../../state/threads.ts';
import { classes } from '../../ui/classes.ts';
import { RelativeTime, WhoseMove } from '../../ui/Figures.tsx';
import { ScreenSubject } from '../../ui/ScreenSubject.tsx';
import { Segmented } from '../../ui/Segmented.tsx';

const NONE: readonly ThreadRow[] = [];
const LIMIT = 50;

export function AccountThreads({ accountId }: { accountId: AccountId }) {
  const [which, setWhich] = useState<'all' | 'open'>('all');
  const { data } = useThreads({ accountId, limit: LIMIT, ...(which === 'open' ? { open: true } : {}) });
  const threads = data?.threads ?? NONE;
  const cursor = useListCursor({
    scope: 'Threads of the account',
    ids: threads.map((each) => each.threadId),
    open: (threadId) => go({ screen: 'inbox', threadId }),
  });
  return (
    <ScreenSubject
      title="Threads"
      note={data && data.total > threads.length ? `the newest ${threads.length} of ${data.total}` : undefined}
      action={
        <Segmented
          label="Which threads"
          value={which}
          onChange={setWhich}
          choices={[
            { value: 'all', label: 'All' },
            { value: 'open', label: 'Open' },
          ]}
        />
      }
    >
      {data && threads.length === 0 && (
        <p className="text-ink-3">
          {which === 'open'
            ? 'Nobody owes an answer.'
            : 'No mail belongs to this account yet. Add its mail domain below.'}
        </p>
      )}
      <ul className="-mx-2">
        {threads.map((thread) => (
          <ThreadLine key={thread.threadId} thread={thread} active={thread.threadId === cursor.id} />
        ))}
      </ul>
    </ScreenSubject>
  );
}

function ThreadLine({ thread, active }: { thread: ThreadRow; active: boolean }) {
  const line = useRef<HTMLLIElement>(null);
  const before = useRef(active);
  useEffect(() => {
    // Only where the cursor came to: what is merely drawn again must not pull the page away from what is read.
    if (active && !before.current) line.current?.scrollIntoView({ block: 'nearest' });
    before.current = active;
  }, [active]);
  return (
    <li ref={line} className={classes('rounded-md', active ? 'under-cursor' : 'hover:bg-hover')}>
      <button
        type="button"
        onClick={() => go({ screen: 'inbox', threadId: thread.threadId })}
        className="flex min-h-9 w-full items-center gap-3 rounded-md px-2 text-left"
      >
        <span className="w-20 shrink-0 text-12">
          {thread.whoseMove !== 'none' && <WhoseMove move={thread.whoseMove} />}
        </span>
        <span className={classes('max-w-[60%] min-w-0 shrink-0 truncate', thread.unread && 'font-semibold')}>
          {thread.subject || 'No subject'}
        </span>
        <span className="min-w-0 flex-1 truncate text-ink-3">{thread.snippet}</span>
        {thread.messages > 1 && <span className="tnum shrink-0 text-12 text-ink-3">{thread.messages}</span>}
        <RelativeTime at={thread.lastAt} className="w-20 shrink-0 text-right text-12 text-ink-3" />
      </button>
    </li>
  );
}
