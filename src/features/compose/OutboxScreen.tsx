// What is on its way: held so that it can be taken back, waiting for a connection, or in need of a decision; each with its
// sentence and what can be done. What needs the person stands on top.
import type { OutgoingId } from '../../../electron/contract/compose.ts';
import type { OutgoingView } from '../../../electron/contract/outgoing.ts';
import { useListCursor } from '../../state/list-cursor.ts';
import { settle, takeBack, tryAgain, useOutgoing, writeAgain } from '../../state/outgoing.ts';
import { go } from '../../state/route.ts';
import { EmptyState, Trouble } from '../../ui/EmptyState.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { OutgoingState } from './OutgoingState.tsx';
import { peopleInWords } from './writing-names.ts';

export function OutboxScreen() {
  const { data, failure } = useOutgoing('all');
  const rows = (data ?? []).toSorted((a, b) => Number(b.needsPerson) - Number(a.needsPerson));
  const find = (id: OutgoingId) => rows.find((row) => row.outgoingId === id);
  const open = (id: OutgoingId) => {
    const threadId = find(id)?.threadId;
    if (threadId) go({ screen: 'inbox', threadId });
  };
  const cursor = useListCursor({
    scope: 'Outbox',
    ids: rows.map((row) => row.outgoingId),
    open,
    rowCommands: [
      {
        id: 'outbox.edit',
        title: 'Take it back and edit',
        keys: ['e'],
        when: (id) => find(id)?.canTakeBack ?? false,
        run: (id) => {
          const row = find(id);
          if (row) void takeBack(row);
        },
      },
      {
        id: 'outbox.retry',
        title: 'Try again',
        keys: ['r'],
        when: (id) => ['refused', 'queued'].includes(find(id)?.state ?? ''),
        run: (id) => void tryAgain(id),
      },
      {
        id: 'outbox.writeAgain',
        title: 'Write again to who did not get it',
        keys: ['w'],
        when: (id) => find(id)?.partly ?? false,
        run: (id) => void writeAgain(id),
      },
      {
        id: 'outbox.acknowledge',
        title: 'Leave it at that, although not everyone got it',
        keys: ['x'],
        when: (id) => find(id)?.partly ?? false,
        run: (id) => void settle(id, 'acknowledge'),
      },
    ],
  });
  return (
    <>
      <ScreenHeader title="Outbox" />
      {!data && (failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={4} />)}
      {data && rows.length === 0 && (
        <EmptyState title="Nothing is on its way">
          A message stands here from when you send it until its copy is in Sent: while it can be taken back, while there
          is no connection, and when a server refuses it, or refuses somebody it is to.
        </EmptyState>
      )}
      {rows.length > 0 && (
        <VirtualList
          label="Outbox"
          items={rows}
          idOf={(row) => row.outgoingId}
          rowHeight={56}
          cursor={cursor.index}
          onCursor={(row) => cursor.set(row.outgoingId)}
          onOpen={(row) => open(row.outgoingId)}
          className="pb-4"
          renderRow={(row) => <Line outgoing={row} />}
        />
      )}
    </>
  );
}

function Line({ outgoing }: { outgoing: OutgoingView }) {
  return (
    <div className="flex min-h-14 flex-col justify-center gap-0.5 px-5 py-1.5">
      <p className="flex min-w-0 gap-3">
        <span className="w-44 shrink-0 truncate">
          {peopleInWords([...outgoing.to, ...outgoing.cc, ...outgoing.bcc])}
        </span>
        <span className="min-w-0 flex-1 truncate text-ink-3">
          <span className="text-ink">{outgoing.subject || 'No subject'}</span>
          {outgoing.snippet && <span> — {outgoing.snippet}</span>}
        </span>
      </p>
      <OutgoingState outgoing={outgoing} />
    </div>
  );
}
