// Lists of threads, and what is done to the threads in them; done at once on screen, taken back when the engine refuses.
import { useMemo } from 'react';
import type { CallInput, CallOutput } from '../../electron/contract/contract.ts';
import type { Failure } from '../../electron/contract/failure.ts';
import type { ThreadRow } from '../../electron/contract/mail.ts';
import type { ThreadId } from '../../electron/contract/scalars.ts';
import { change } from './change.ts';
import { ask } from './engine.ts';
import { createResources } from './resource.ts';
import { patchThread } from './thread.ts';

export type ThreadQuery = CallInput<'thread.list'>;
export type ThreadList = CallOutput<'thread.list'>;

const resource = createResources<ThreadQuery, ThreadList>({
  topics: ['threads', 'accounts'],
  keep: 8,
  ask: (query) => ask('thread.list', query),
});

export const useThreads = (query: ThreadQuery | null) => resource.use(query);

export const THREADS_A_PAGE = 100;

export interface ThreadPages {
  /** Null until the first page is here. */
  readonly threads: readonly ThreadRow[] | null;
  readonly total: number;
  readonly failure: Failure | null;
  /** Whether the last of the pages asked for is still to come. */
  readonly waiting: boolean;
}

/** The first `pages` pages of a list as one. A thread that moved between two pages while they loaded is shown once. */
export function useThreadPages(query: ThreadQuery, pages: number): ThreadPages {
  const loaded = resource.useAll(
    Array.from({ length: pages }, (_, page) => ({ ...query, limit: THREADS_A_PAGE, offset: page * THREADS_A_PAGE })),
  );
  return useMemo(() => {
    const rows = new Map<ThreadId, ThreadRow>();
    for (const page of loaded) {
      for (const row of page.data?.threads ?? []) if (!rows.has(row.threadId)) rows.set(row.threadId, row);
    }
    return {
      threads: loaded[0]?.data ? [...rows.values()] : null,
      total: loaded[0]?.data?.total ?? 0,
      failure: loaded.find((page) => page.failure && !page.data)?.failure ?? null,
      waiting: loaded.at(-1)?.data === null,
    };
  }, [loaded]);
}

/** Shows what a change does to the lists before the engine has answered; `leaves` says which lists the threads leave. */
export function ahead(
  threadIds: readonly ThreadId[],
  edit: (row: ThreadRow) => ThreadRow,
  leaves: (query: ThreadQuery) => boolean = () => false,
) {
  return () => {
    const touched = new Set(threadIds);
    const putBack = Object.keys(resource.store.getState()).map((key) => {
      const query = JSON.parse(key) as ThreadQuery;
      const gone = leaves(query);
      return resource.ahead(query, (list) => ({
        threads: gone
          ? list.threads.filter((row) => !touched.has(row.threadId))
          : list.threads.map((row) => (touched.has(row.threadId) ? edit(row) : row)),
        total: gone ? list.total - list.threads.filter((row) => touched.has(row.threadId)).length : list.total,
      }));
    });
    putBack.push(...threadIds.map((threadId) => patchThread(threadId, edit)));
    return () => {
      for (const each of putBack) each();
    };
  };
}

export const conversations = (threadIds: readonly ThreadId[]) =>
  threadIds.length === 1 ? 'conversation' : `${threadIds.length} conversations`;

export function archiveThreads(threadIds: readonly ThreadId[], archived: boolean) {
  return change(
    'thread.archive',
    { threadIds: [...threadIds], archived },
    {
      say: archived ? `Archived ${conversations(threadIds)}.` : `Moved ${conversations(threadIds)} back to the inbox.`,
      ahead: ahead(
        threadIds,
        (row) => ({ ...row, archived }),
        (query) => archived && query.inbox === true,
      ),
    },
  );
}

/** Opening a thread reads it without a word; a person's own key says so. */
export function markThreadsRead(threadIds: readonly ThreadId[], read: boolean, say = true) {
  return change(
    'thread.markRead',
    { threadIds: [...threadIds], read },
    {
      ...(say
        ? { say: `Marked ${conversations(threadIds)} ${read ? 'read' : 'unread'}.` }
        : { unasked: true, quiet: true }),
      ahead: ahead(threadIds, (row) => ({ ...row, unread: !read })),
    },
  );
}

export function starThreads(threadIds: readonly ThreadId[], starred: boolean) {
  return change(
    'thread.star',
    { threadIds: [...threadIds], starred },
    {
      say: starred ? `Starred ${conversations(threadIds)}.` : `Took the star off ${conversations(threadIds)}.`,
      ahead: ahead(threadIds, (row) => ({ ...row, starred })),
    },
  );
}
