// Where threads are put: moved, thrown away, labelled, snoozed; and the folders and labels there are.
import type { CallOutput } from '../../electron/contract/contract.ts';
import type { FolderView } from '../../electron/contract/mail.ts';
import type { ThreadId } from '../../electron/contract/scalars.ts';
import { change } from './change.ts';
import { asFailure, ask } from './engine.ts';
import { announce, announceProblem } from './notices.ts';
import { createResources } from './resource.ts';
import { ahead, conversations, type ThreadQuery } from './threads.ts';

const folders = createResources<{ readonly ofThreads?: readonly ThreadId[] }, readonly FolderView[]>({
  topics: ['threads', 'mailboxes'],
  keep: 2,
  ask: async ({ ofThreads }) =>
    (await ask('folder.list', ofThreads === undefined ? {} : { ofThreads: [...ofThreads] })).folders,
});
/** The folders these threads can go to, or all there are. */
export const useFolders = (ofThreads?: readonly ThreadId[]) =>
  folders.use(ofThreads === undefined ? {} : { ofThreads });

const labels = createResources<'all', readonly string[]>({
  topics: ['threads'],
  ask: async () => (await ask('label.list', {})).labels,
});
export const useLabels = () => labels.use('all');

const inInbox = (query: ThreadQuery) => query.inbox === true;
const anywhereBut = (folderId: number) => (query: ThreadQuery) =>
  query.inbox === true || query.snoozed === true || (query.folderId !== undefined && query.folderId !== folderId);

export function moveThreads(threadIds: readonly ThreadId[], folder: FolderView) {
  return change(
    'thread.move',
    { threadIds: [...threadIds], folderId: folder.folderId },
    {
      say: `Moved ${conversations(threadIds)} to ${folder.path}.`,
      ahead: ahead(threadIds, (row) => row, folder.use === 'inbox' ? () => false : anywhereBut(folder.folderId)),
    },
  );
}

export function trashThreads(threadIds: readonly ThreadId[]) {
  return change(
    'thread.trash',
    { threadIds: [...threadIds] },
    {
      say: `Moved ${conversations(threadIds)} to Trash.`,
      ahead: ahead(threadIds, (row) => row, anywhereBut(0)),
    },
  );
}

/** Said without an offer to undo: there is none. */
export async function deleteThreads(threadIds: readonly ThreadId[]): Promise<void> {
  const { done } = await change(
    'thread.delete',
    { threadIds: [...threadIds] },
    {
      ahead: ahead(threadIds, (row) => row, anywhereBut(0)),
      unasked: true,
    },
  );
  if (done) announce(`Deleted ${conversations(threadIds)} for good.`);
}

export function labelThreads(threadIds: readonly ThreadId[], label: string, on: boolean) {
  return change(
    'thread.label',
    { threadIds: [...threadIds], ...(on ? { add: [label] } : { remove: [label] }) },
    {
      say: on ? `Labelled ${conversations(threadIds)} “${label}”.` : `Took “${label}” off ${conversations(threadIds)}.`,
      ahead: ahead(threadIds, (row) => ({
        ...row,
        labels: on ? [...new Set([...row.labels, label])] : row.labels.filter((each) => each !== label),
      })),
    },
  );
}

export function snoozeThreads(threadIds: readonly ThreadId[], until: number, words: string, unlessReply: boolean) {
  return change(
    'thread.snooze',
    { threadIds: [...threadIds], until, unlessReply },
    {
      say: unlessReply
        ? `Snoozed ${conversations(threadIds)} until ${words}, or until somebody answers.`
        : `Snoozed ${conversations(threadIds)} until ${words}.`,
      ahead: ahead(threadIds, (row) => ({ ...row, snoozedUntil: until, snoozedUnlessReply: unlessReply }), inInbox),
    },
  );
}

export function wakeThreads(threadIds: readonly ThreadId[]) {
  return change(
    'thread.snooze',
    { threadIds: [...threadIds], until: null },
    {
      say: `Woke ${conversations(threadIds)}.`,
      ahead: ahead(
        threadIds,
        (row) => ({ ...row, snoozedUntil: null, snoozedUnlessReply: false }),
        (query) => query.snoozed === true,
      ),
    },
  );
}

const outbox = createResources<'all', CallOutput<'outbox.list'>>({
  topics: ['outbox'],
  ask: () => ask('outbox.list', {}),
});
/** Changes of mail that wait for their server, and those that did not go through. */
export const useMailChanges = () => outbox.use('all');

export function dropMailChanges(operationIds: readonly number[], say: string) {
  return change('outbox.drop', { operationIds: [...operationIds] }, { say });
}

export async function retryMailChanges(operationIds: readonly number[]): Promise<void> {
  try {
    const { retried } = await ask('outbox.retry', { operationIds: [...operationIds] });
    announce(retried === 1 ? 'The server is asked again.' : `The servers are asked again for ${retried} changes.`);
  } catch (error) {
    announceProblem(asFailure(error).message);
  }
}
