// The keys of an open thread. j and k walk the threads of the list, as they do in it; in a thread that was opened from
// nowhere they walk its messages, as n and p always do.
import type { ThreadRow } from '../../../electron/contract/mail.ts';
import { useCommands } from '../../state/commands.ts';
import { neverExport } from '../../state/records.ts';
import {
  archiveAndGoOn,
  backToList,
  draftInThread,
  exportThread,
  fileThread,
  hasNeighbour,
  readNeighbour,
  starThread,
  trashAndGoOn,
  unreadAndBack,
} from './thread-acts.ts';

export function useThreadKeys({
  thread,
  moveMessage,
  scroll,
  toggle,
  toggleAll,
  write,
}: {
  thread: ThreadRow;
  moveMessage(by: 1 | -1): void;
  /** By screens. */
  scroll(by: 1 | -1): void;
  toggle(): void;
  toggleAll(): void;
  write(kind: 'reply' | 'reply_all' | 'forward'): void;
}): void {
  const { threadId } = thread;
  const alone = () => !hasNeighbour(threadId, 1) && !hasNeighbour(threadId, -1);
  const walk = (by: 1 | -1) => (alone() ? moveMessage(by) : readNeighbour(threadId, by));
  useCommands('Thread', [
    { id: 'thread.next', title: 'Next thread', keys: ['j'], keyOnly: true, repeats: true, run: () => walk(1) },
    { id: 'thread.previous', title: 'Previous thread', keys: ['k'], keyOnly: true, repeats: true, run: () => walk(-1) },
    { id: 'thread.nextMessage', title: 'Next message', keys: ['n'], keyOnly: true, run: () => moveMessage(1) },
    { id: 'thread.previousMessage', title: 'Previous message', keys: ['p'], keyOnly: true, run: () => moveMessage(-1) },
    { id: 'thread.fold', title: 'Fold or unfold the message', keys: ['o'], keyOnly: true, run: toggle },
    { id: 'thread.foldAll', title: 'Fold or unfold all messages', keys: ['Shift+O'], run: toggleAll },
    { id: 'thread.reply', title: 'Reply', keys: ['r'], run: () => write('reply') },
    { id: 'thread.replyAll', title: 'Reply to all', keys: ['a'], run: () => write('reply_all') },
    { id: 'thread.forward', title: 'Forward', keys: ['f'], run: () => write('forward') },
    { id: 'thread.draft', title: 'Draft a touch', keys: ['w'], run: () => draftInThread(thread) },
    { id: 'thread.archive', title: 'Archive and go on', keys: ['e'], run: () => archiveAndGoOn(thread) },
    { id: 'thread.unread', title: 'Mark unread and go back', keys: ['u'], run: () => unreadAndBack(threadId) },
    { id: 'thread.star', title: 'Star, or take the star off', keys: ['s'], run: () => starThread(thread) },
    { id: 'thread.snooze', title: 'Snooze and go on', keys: ['h'], run: () => fileThread(thread, 'snooze') },
    { id: 'thread.move', title: 'Move to a folder and go on', keys: ['v'], run: () => fileThread(thread, 'move') },
    { id: 'thread.label', title: 'Label', keys: ['l'], run: () => fileThread(thread, 'label') },
    {
      id: 'thread.never',
      title: 'Never export this thread to a CRM, or again',
      keys: [],
      run: () => void neverExport(threadId),
    },
    { id: 'thread.export', title: 'Export the thread', keys: [], run: () => exportThread(thread) },
    { id: 'thread.trash', title: 'Move to Trash and go on', keys: ['#'], run: () => trashAndGoOn(thread) },
    {
      id: 'thread.down',
      title: 'Scroll down',
      keys: ['Space'],
      keyOnly: true,
      repeats: true,
      run: () => scroll(1),
      when: offControl,
    },
    {
      id: 'thread.up',
      title: 'Scroll up',
      keys: ['Shift+Space'],
      keyOnly: true,
      repeats: true,
      run: () => scroll(-1),
      when: offControl,
    },
    { id: 'thread.back', title: 'Back to the list', keys: ['Escape'], keyOnly: true, run: backToList },
  ]);
}

/** Space on a focused button presses it. */
function offControl(): boolean {
  return !document.activeElement?.matches('button, a[href], summary, select, input, [role="button"]');
}
