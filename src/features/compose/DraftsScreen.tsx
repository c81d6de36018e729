// Everything that was begun and not sent: here, and in the servers' Drafts folders by other programs.
import type { DraftRow, ForeignDraft } from '../../../electron/contract/compose.ts';
import { adoptDraft, discardDraft, openDraft, writeNew } from '../../state/compose.ts';
import { useDesk } from '../../state/desk.ts';
import { useDrafts } from '../../state/drafts.ts';
import { useListCursor } from '../../state/list-cursor.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, Trouble } from '../../ui/EmptyState.tsx';
import { RelativeTime } from '../../ui/Figures.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { kindInWords, peopleInWords } from './writing-names.ts';

type Row = { readonly id: string; readonly here: DraftRow } | { readonly id: string; readonly elsewhere: ForeignDraft };

export function DraftsScreen() {
  const { data, failure } = useDrafts('all');
  const rows: readonly Row[] = [
    ...(data?.drafts ?? []).map((here) => ({ id: `draft-${here.draftId}`, here })),
    ...(data?.elsewhere ?? []).map((elsewhere) => ({ id: `mail-${elsewhere.messageRowId}`, elsewhere })),
  ];
  const find = (id: string) => rows.find((row) => row.id === id);
  const open = (id: string) => {
    const row = find(id);
    if (row) void ('here' in row ? openDraft(row.here.draftId) : adoptDraft(row.elsewhere.messageRowId));
  };
  const cursor = useListCursor({
    scope: 'Drafts',
    ids: rows.map((row) => row.id),
    open,
    rowCommands: [
      {
        id: 'drafts.discard',
        title: 'Discard the draft',
        keys: ['#', 'Delete'],
        when: (id) => 'here' in (find(id) ?? {}),
        run: (id) => {
          const row = find(id);
          if (row && 'here' in row) void discardDraft(row.here.draftId);
        },
      },
    ],
  });
  return (
    <>
      <ScreenHeader title="Drafts">
        <Button keys="c" onClick={() => writeNew()}>
          New message
        </Button>
      </ScreenHeader>
      {!data && (failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={6} />)}
      {data && rows.length === 0 && (
        <EmptyState title="No drafts">
          What you begin to write is kept here as you type, and in the Drafts folder of your mailbox, until it is sent.
        </EmptyState>
      )}
      {rows.length > 0 && (
        <VirtualList
          label="Drafts"
          items={rows}
          idOf={(row) => row.id}
          rowHeight={36}
          cursor={cursor.index}
          onCursor={(row) => cursor.set(row.id)}
          onOpen={(row) => open(row.id)}
          className="pb-4"
          renderRow={(row) => <Line row={row} />}
        />
      )}
    </>
  );
}

function Line({ row }: { row: Row }) {
  const { to, subject, snippet, savedAt } = 'here' in row ? row.here : row.elsewhere;
  const open = useDesk((desk) => desk.open);
  const notes =
    'here' in row
      ? [
          row.here.notice,
          row.here.kind === 'new' ? null : kindInWords(row.here.kind),
          open.some((each) => each.draft?.draftId === row.here.draftId) ? 'open' : null,
        ]
      : ['written in another program'];
  return (
    <div className="flex h-9 items-center gap-3 px-5">
      <span className="w-44 shrink-0 truncate">{peopleInWords(to)}</span>
      <span className="min-w-0 flex-1 truncate text-ink-3">
        <span className="text-ink">{subject || 'No subject'}</span>
        {snippet && <span> — {snippet}</span>}
      </span>
      <span className="max-w-64 shrink-0 truncate text-12 text-ink-3">{notes.filter(Boolean).join(', ')}</span>
      <RelativeTime at={savedAt} className="w-16 shrink-0 text-right text-12 text-ink-3" />
    </div>
  );
}
