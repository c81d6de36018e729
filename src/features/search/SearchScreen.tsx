// Search over all mail, as you type. The field keeps the keyboard: arrows walk the results, Enter opens one at the message
// that was found.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { SearchHit } from '../../../electron/contract/mail.ts';
import type { ThreadId } from '../../../electron/contract/scalars.ts';
import { useCommands } from '../../state/commands.ts';
import { useListCursor } from '../../state/list-cursor.ts';
import { openOverlay } from '../../state/overlays.ts';
import { readFrom, useReadingList } from '../../state/reading-list.ts';
import { go, goBack } from '../../state/route.ts';
import { search, useSearch } from '../../state/search.ts';
import { Trouble } from '../../ui/EmptyState.tsx';
import { counted } from '../../ui/format.ts';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { SearchField } from './SearchField.tsx';
import { SearchHelp } from './SearchHelp.tsx';
import { hitInWords, SearchHitRow } from './SearchHitRow.tsx';

const TYPING_MS = 60;

export function SearchScreen({ query }: { query: string }) {
  const { answer, answered, failure, running } = useSearch();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(query);
  const known = useRef(query);
  useEffect(() => {
    if (query !== known.current) setText(query);
    known.current = query;
  }, [query]);
  useEffect(() => {
    const ask = () => {
      known.current = text;
      if (text !== query) go({ screen: 'search', query: text }, { replace: true });
      if (useSearch.getState().answered !== text || text === '') void search(text);
    };
    const timer = setTimeout(ask, text === query ? 0 : TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, query]);

  const hits = text.trim() === '' || !answer ? [] : answer.messages;
  const open = (messageRowId: SearchHit['messageRowId']) => {
    const hit = hits.find((each) => each.messageRowId === messageRowId);
    if (!hit) return;
    readFrom([...new Set<ThreadId>(hits.map((each) => each.threadId))], hit.threadId);
    go({ screen: 'inbox', threadId: hit.threadId, messageRowId });
  };
  const cursor = useListCursor({
    scope: 'Search',
    ids: hits.map((each) => each.messageRowId),
    initial: hits.find((each) => each.threadId === useReadingList.getState().at)?.messageRowId ?? null,
    open,
  });
  const exportFound = () =>
    openOverlay({ kind: 'export-mail', source: { query: text }, name: `Everything found for “${text.trim()}”` });
  const toField = () => {
    field.current?.focus();
    field.current?.select();
  };
  useCommands('Search', [
    {
      id: 'search.export',
      title: 'Export what was found',
      keys: [],
      run: exportFound,
      when: () => hits.length > 0,
    },
    { id: 'search.field', title: 'Go to the search field', keys: ['/'], keyOnly: true, run: toField },
    {
      id: 'search.back',
      title: 'Back',
      keys: ['Escape'],
      keyOnly: true,
      run: () => goBack({ screen: 'inbox', threadId: null }),
    },
  ]);
  const typed = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') cursor.move(1);
    else if (event.key === 'ArrowUp') cursor.move(-1);
    else if (event.key === 'Enter' && cursor.id !== null) open(cursor.id);
    else if (event.key === 'Escape' && text !== '' && hits.length > 0)
      document.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
    else if (event.key === 'Escape') goBack({ screen: 'inbox', threadId: null });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const settled = !running && answered === text;
  return (
    <>
      <SearchField
        ref={field}
        value={text}
        onChange={setText}
        onKeyDown={typed}
        onExport={hits.length > 0 && settled ? exportFound : null}
        status={text.trim() === '' || !answer ? '' : countInWords(hits.length, answer.more)}
      />
      {answer?.notice && text.trim() !== '' && (
        <p role="status" className="border-b bg-attention-soft px-5 py-1.5 text-12 text-ink">
          {answer.notice}
        </p>
      )}
      {text.trim() === '' && (
        <SearchHelp
          onPick={(operator) => {
            setText(operator);
            field.current?.focus();
          }}
        />
      )}
      {text.trim() !== '' && failure && settled && <Trouble sentence={failure.message} />}
      {text.trim() !== '' && !failure && answer && hits.length === 0 && settled && (
        <div className="px-5 py-10 text-center text-13 text-ink-2">
          <p>No mail matches “{text.trim()}”.</p>
          <p className="mt-1 text-12 text-ink-3">Fewer words find more; the last word also finds longer ones.</p>
        </div>
      )}
      {hits.length > 0 && (
        <VirtualList
          label="Results"
          items={hits}
          idOf={(hit) => hit.messageRowId}
          rowLabel={hitInWords}
          rowHeight={56}
          rowClassName="border-b"
          cursor={cursor.index}
          onCursor={(hit) => cursor.set(hit.messageRowId)}
          onOpen={(hit) => open(hit.messageRowId)}
          renderRow={(hit) => <SearchHitRow hit={hit} />}
        />
      )}
    </>
  );
}

function countInWords(shown: number, more: boolean): string {
  return more ? `the newest ${shown}` : counted(shown, 'message');
}
