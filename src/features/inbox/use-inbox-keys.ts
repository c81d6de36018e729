// What the inbox's keys do: to the picked threads where there are any, else to the one under the cursor.
import type { ThreadRow } from '../../../electron/contract/mail.ts';
import type { ThreadId } from '../../../electron/contract/scalars.ts';
import { useCommands } from '../../state/commands.ts';
import { showOrder, showSplit, useInboxView } from '../../state/inbox-view.ts';
import type { RowCommand } from '../../state/list-cursor.ts';
import { archiveThreads, markThreadsRead, starThreads } from '../../state/threads.ts';
import type { Selection } from './use-selection.ts';

export function useInboxKeys({ rows, selection }: { rows: readonly ThreadRow[]; selection: Selection }) {
  const chosen = (under: ThreadId): readonly ThreadId[] => (selection.size > 0 ? selection.ids : [under]);
  const anyOf = (ids: readonly ThreadId[], test: (row: ThreadRow) => boolean) =>
    rows.some((row) => ids.includes(row.threadId) && test(row));
  const archive = (ids: readonly ThreadId[]) => {
    selection.clear();
    void archiveThreads(ids, true);
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
    { id: 'inbox.select', title: 'Select', keys: ['x'], run: (under) => selection.toggle(under) },
  ];
  useCommands('Inbox', [
    { id: 'inbox.accounts', title: 'Inbox: accounts', keys: ['1'], run: () => showSplit('accounts') },
    { id: 'inbox.other', title: 'Inbox: everything else', keys: ['2'], run: () => showSplit('other') },
    {
      id: 'inbox.order',
      title: 'Order by account or by time',
      keys: ['v'],
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
    clear: selection.clear,
  };
}
