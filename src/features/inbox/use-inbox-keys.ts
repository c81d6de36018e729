// What the inbox's keys do: to the picked threads where there are any, else to the one under the cursor.
import type { FolderView, ThreadRow } from '../../../electron/contract/mail.ts';
import type { ThreadId } from '../../../electron/contract/scalars.ts';
import { useCommands } from '../../state/commands.ts';
import { trashThreads } from '../../state/filing.ts';
import { showOrder, showSplit, useInboxView } from '../../state/inbox-view.ts';
import type { RowCommand } from '../../state/list-cursor.ts';
import { openOverlay } from '../../state/overlays.ts';
import { archiveThreads, markThreadsRead, starThreads } from '../../state/threads.ts';
import type { Selection } from './use-selection.ts';

export function useInboxKeys({
  rows,
  selection,
  folder,
}: {
  rows: readonly ThreadRow[];
  selection: Selection<ThreadId>;
  /** The folder that is shown in the place of the inbox. */
  folder: FolderView | null;
}) {
  const inTrash = folder?.use === 'trash';
  const chosen = (under: ThreadId): readonly ThreadId[] => (selection.size > 0 ? selection.ids : [under]);
  const anyOf = (ids: readonly ThreadId[], test: (row: ThreadRow) => boolean) =>
    rows.some((row) => ids.includes(row.threadId) && test(row));
  const archive = (ids: readonly ThreadId[]) => {
    selection.clear();
    const archived = !rows.every((row) => !ids.includes(row.threadId) || row.archived);
    void archiveThreads(ids, archived);
  };
  const file = (how: 'move' | 'label' | 'snooze' | 'delete', ids: readonly ThreadId[]) => {
    const chosenRows = rows.filter((row) => ids.includes(row.threadId));
    const [first, ...others] = chosenRows;
    const labels = (first?.labels ?? []).filter((label) => others.every((row) => row.labels.includes(label)));
    const asleep = chosenRows.every((row) => row.snoozedUntil !== null);
    openOverlay({ kind: 'file-threads', how, threads: { ids, labels, asleep, done: selection.clear } });
  };
  const trash = (ids: readonly ThreadId[]) => {
    if (inTrash) {
      file('delete', ids);
      return;
    }
    selection.clear();
    void trashThreads(ids);
  };
  const toggleRead = (ids: readonly ThreadId[]) => {
    const read = anyOf(ids, (row) => row.unread);
    selection.clear();
    void markThreadsRead(ids, read);
  };
  const rowCommands: readonly RowCommand<ThreadId>[] = [
    { id: 'inbox.archive', title: 'Archive', keys: ['e'], run: (under) => archive(chosen(under)) },
    { id: 'inbox.read', title: 'Mark read or unread', keys: ['u'], run: (under) => toggleRead(chosen(under)) },
    {
      id: 'inbox.star',
      title: 'Star, or take the star off',
      keys: ['s'],
      run: (under) => {
        const ids = chosen(under);
        void starThreads(
          ids,
          anyOf(ids, (row) => !row.starred),
        );
      },
    },
    { id: 'inbox.snooze', title: 'Snooze', keys: ['h'], run: (under) => file('snooze', chosen(under)) },
    { id: 'inbox.move', title: 'Move to a folder', keys: ['v'], run: (under) => file('move', chosen(under)) },
    { id: 'inbox.label', title: 'Label', keys: ['l'], run: (under) => file('label', chosen(under)) },
    {
      id: 'inbox.trash',
      title: inTrash ? 'Delete for good' : 'Move to Trash',
      keys: ['#'],
      run: (under) => trash(chosen(under)),
    },
    { id: 'inbox.select', title: 'Select', keys: ['x'], run: (under) => selection.toggle(under) },
  ];
  useCommands('Inbox', [
    { id: 'inbox.accounts', title: 'Inbox: accounts', keys: ['1'], run: () => showSplit('accounts') },
    { id: 'inbox.other', title: 'Inbox: everything else', keys: ['2'], run: () => showSplit('other') },
    { id: 'inbox.snoozed', title: 'Inbox: snoozed', keys: ['3'], run: () => showSplit('snoozed') },
    {
      id: 'inbox.order',
      title: 'Order by account or by time',
      keys: ['t'],
      when: () => useInboxView.getState().split === 'accounts',
      run: () => showOrder(useInboxView.getState().order === 'account' ? 'time' : 'account'),
    },
    {
      id: 'inbox.clear',
      title: 'Clear the selection',
      keys: ['Escape'],
      keyOnly: true,
      when: () => selection.size > 0,
      run: selection.clear,
    },
  ]);
  return {
    rowCommands,
    archiveSelected: () => archive(selection.ids),
    toggleReadSelected: () => toggleRead(selection.ids),
    fileSelected: (how: 'move' | 'label' | 'snooze') => file(how, selection.ids),
    trashSelected: () => trash(selection.ids),
    inTrash,
    clear: selection.clear,
  };
}
