// What the keys and buttons of an open thread do, and where the person stands afterwards.
import type { ThreadRow } from '../../../electron/contract/mail.ts';
import type { ThreadId } from '../../../electron/contract/scalars.ts';
import { trashThreads } from '../../state/filing.ts';
import { useInboxView } from '../../state/inbox-view.ts';
import { announce } from '../../state/notices.ts';
import { openOverlay } from '../../state/overlays.ts';
import { leaveReadingList, neighbourOf, useReadingList } from '../../state/reading-list.ts';
import { go, goBack } from '../../state/route.ts';
import { archiveThreads, markThreadsRead, starThreads } from '../../state/threads.ts';

export function backToList(): void {
  goBack({ screen: 'inbox', threadId: null });
}

export function starThread(thread: ThreadRow): void {
  void starThreads([thread.threadId], !thread.starred);
}

export function unreadAndBack(threadId: ThreadId): void {
  void markThreadsRead([threadId], false);
  backToList();
}

/** One archived after the other: the next thread of the list takes its place, and after the last one the list. */
export function archiveAndGoOn(thread: ThreadRow): void {
  const { threadId, archived } = thread;
  void archiveThreads([threadId], !archived);
  if (!archived) goOn(threadId);
}

/** From the list of a Trash folder it is to be deleted for good, which is asked first. */
export function trashAndGoOn(thread: ThreadRow): void {
  const { threadId } = thread;
  const { split, folder } = useInboxView.getState();
  if (split === 'folder' && folder?.use === 'trash') {
    fileThread(thread, 'delete');
    return;
  }
  void trashThreads([threadId]);
  goOn(threadId);
}

/** Asks where to; a label leaves the thread where it is, everything else goes on to the next. */
export function fileThread(thread: ThreadRow, how: 'move' | 'label' | 'snooze' | 'delete'): void {
  const { threadId, labels, snoozedUntil } = thread;
  const done = () => {
    if (how !== 'label') goOn(threadId);
  };
  openOverlay({
    kind: 'file-threads',
    how,
    threads: { ids: [threadId], labels, asleep: snoozedUntil !== null, done },
  });
}

/** A drafted answer waits in the queue; one begun by hand is `r`. */
export function draftInThread({ threadId, accountIds, accountNames }: ThreadRow): void {
  const [accountId] = accountIds;
  if (accountId === undefined)
    announce('This thread is of no account. Say whose it is with m, then a touch can be drafted.');
  else openOverlay({ kind: 'draft-touch', accountId, name: accountNames[0] ?? '', threadId });
}

export function exportThread({ threadId, subject }: ThreadRow): void {
  openOverlay({ kind: 'export-mail', source: { threadId }, name: subject || 'No subject' });
}

function goOn(threadId: ThreadId): void {
  const next = leaveReadingList(threadId);
  // Replacing the address keeps the way back to the list one step long.
  if (next === null) backToList();
  else go({ screen: 'inbox', threadId: next }, { replace: true });
}

export function hasNeighbour(threadId: ThreadId, by: 1 | -1): boolean {
  return neighbourOf(useReadingList.getState().ids, threadId, by) !== null;
}

export function readNeighbour(threadId: ThreadId, by: 1 | -1): void {
  const next = neighbourOf(useReadingList.getState().ids, threadId, by);
  if (next !== null) go({ screen: 'inbox', threadId: next }, { replace: true });
}
