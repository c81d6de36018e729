// The inbox in its splits: mail of accounts, the most pressing account on top, everything else, and what is asleep; or one
// folder in their place. Walked, read, filed and selected with the keyboard alone.
import { useEffect, useState } from 'react';
import type { FolderView, ThreadRow } from '../../../electron/contract/mail.ts';
import type { ThreadId } from '../../../electron/contract/scalars.ts';
import { useBook } from '../../state/book.ts';
import { type InboxOrder, type InboxSplit, showOrder, showSplit, useInboxView } from '../../state/inbox-view.ts';
import { useListCursor } from '../../state/list-cursor.ts';
import { readFrom, useReadingList } from '../../state/reading-list.ts';
import { go } from '../../state/route.ts';
import { warmThread } from '../../state/thread.ts';
import { useThreadPages, useThreads } from '../../state/threads.ts';
import { Button } from '../../ui/Button.tsx';
import { Trouble } from '../../ui/EmptyState.tsx';
import { counted } from '../../ui/format.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useWidthInRem } from '../../ui/use-width.ts';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { AccountHeading } from './AccountHeading.tsx';
import { groupByAccount } from './group-by-account.ts';
import { InboxEmpty } from './InboxEmpty.tsx';
import { countQuery, splitQuery } from './split-query.ts';
import { ThreadListRow, threadInWords } from './ThreadListRow.tsx';
import { useInboxKeys } from './use-inbox-keys.ts';
import { useSelection } from './use-selection.ts';

const LIST_NAMES: Readonly<Record<InboxSplit, string>> = {
  accounts: 'Mail of accounts',
  other: 'Everything else',
  snoozed: 'Snoozed',
  folder: 'Folder',
};
const folderName = (folder: FolderView) => (folder.path === 'INBOX' ? 'Inbox folder' : folder.path);

/** The next page is asked for when the cursor is this near to the end of what is loaded. */
const ROWS_AHEAD = 10;

export function InboxScreen() {
  const { split, order, folder } = useInboxView();
  // Another split, folder or order starts at its own top, with nothing selected.
  return <InboxList key={`${split} ${order} ${folder?.folderId ?? 0}`} />;
}

function InboxList() {
  const { split, order, folder } = useInboxView();
  const grouped = split === 'accounts' && order === 'account';
  const [pages, setPages] = useState(1);
  const { threads, total, failure, waiting } = useThreadPages(splitQuery(split, order, folder), pages);
  const totals = {
    accounts: useThreads(countQuery('accounts', order)).data?.total,
    other: useThreads(countQuery('other', order)).data?.total,
    snoozed: useThreads(countQuery('snoozed', order)).data?.total,
  };
  const book = useBook().data;
  const [widthRef, width] = useWidthInRem<HTMLDivElement>();
  const rows = threads ?? [];
  const ids = rows.map((row) => row.threadId);
  const groups = grouped && book ? groupByAccount(rows, book) : null;
  const selection = useSelection(ids);
  const keys = useInboxKeys({ rows, selection, folder: split === 'folder' ? folder : null });

  const open = (threadId: ThreadId) => {
    readFrom(ids, threadId);
    go({ screen: 'inbox', threadId });
  };
  const cursor = useListCursor({
    scope: 'Inbox',
    ids,
    initial: useReadingList.getState().at,
    open,
    rowCommands: keys.rowCommands,
  });
  const under = cursor.id;
  useEffect(() => {
    if (under !== null) warmThread(under);
  }, [under]);

  const more = () => {
    if (rows.length < total && !waiting) setPages((held) => held + 1);
  };
  const nearEnd = rows.length > 0 && cursor.index >= rows.length - ROWS_AHEAD;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks once for each end that the cursor comes near to
  useEffect(() => {
    if (nearEnd) more();
  }, [nearEnd, rows.length]);
  const lastId = ids.at(-1);
  const countOf = (each: InboxSplit) =>
    each === split ? (threads ? total : undefined) : each === 'folder' ? undefined : totals[each];
  return (
    <>
      <ScreenHeader
        title="Inbox"
        aside={
          <Segmented<InboxSplit>
            label="Split"
            value={split}
            onChange={showSplit}
            choices={[
              { value: 'accounts', label: 'Accounts', count: countOf('accounts') },
              { value: 'other', label: 'Everything else', count: countOf('other') },
              { value: 'snoozed', label: 'Snoozed', count: countOf('snoozed') },
              ...(folder ? [{ value: 'folder' as const, label: folderName(folder), count: countOf('folder') }] : []),
            ]}
          />
        }
      >
        {selection.size > 0 ? (
          <SelectionBar count={selection.size} keys={keys} />
        ) : (
          split === 'accounts' && (
            <Segmented<InboxOrder>
              label="Order"
              value={order}
              onChange={showOrder}
              choices={[
                { value: 'account', label: 'By account' },
                { value: 'time', label: 'By time' },
              ]}
            />
          )
        )}
      </ScreenHeader>
      {!threads && (failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={12} />)}
      {threads && rows.length === 0 && <InboxEmpty split={split} />}
      {rows.length > 0 && (
        <div ref={widthRef} className="flex min-h-0 flex-1 flex-col">
          <VirtualList
            label={split === 'folder' && folder ? folderName(folder) : LIST_NAMES[split]}
            items={rows}
            idOf={(row) => row.threadId}
            rowLabel={(row) => threadInWords(row, selection.has(row.threadId))}
            rowHeight={36}
            cursor={cursor.index}
            onCursor={(row) => cursor.set(row.threadId)}
            onOpen={(row) => open(row.threadId)}
            className="pb-4"
            renderRow={(row: ThreadRow, { active }) => {
              const heading = groups?.get(row.threadId);
              return (
                <>
                  {row.threadId === lastId && <OnceShown key={ids.length} run={more} />}
                  {heading && <AccountHeading row={heading} first={row.threadId === ids[0]} />}
                  <ThreadListRow
                    row={row}
                    active={active}
                    selected={selection.has(row.threadId)}
                    withAccount={split !== 'other' && !grouped}
                    narrow={width < 56}
                    onSelect={() => selection.toggle(row.threadId)}
                  />
                </>
              );
            }}
          />
        </div>
      )}
    </>
  );
}

function SelectionBar({ count, keys }: { count: number; keys: ReturnType<typeof useInboxKeys> }) {
  return (
    <>
      <span role="status" className="tnum mr-1 text-13 text-ink-2">
        {counted(count, 'conversation')} selected
      </span>
      <Button tone="quiet" keys="e" onClick={keys.archiveSelected}>
        Archive
      </Button>
      <Button tone="quiet" keys="u" onClick={keys.toggleReadSelected}>
        Read or unread
      </Button>
      <Button tone="quiet" keys="h" onClick={() => keys.fileSelected('snooze')}>
        Snooze
      </Button>
      <Button tone="quiet" keys="v" onClick={() => keys.fileSelected('move')}>
        Move
      </Button>
      <Button tone="quiet" keys="l" onClick={() => keys.fileSelected('label')}>
        Label
      </Button>
      <Button tone="quiet" keys="#" onClick={keys.trashSelected}>
        {keys.inTrash ? 'Delete for good' : 'Trash'}
      </Button>
      <Button tone="quiet" keys="Escape" onClick={keys.clear}>
        Clear
      </Button>
    </>
  );
}

/** Runs when the row it sits in is drawn: the list then comes to its end and the next page is asked for. */
function OnceShown({ run }: { run(): void }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each row that becomes the last
  useEffect(run, []);
  return null;
}
