// The small numbers behind a statement: each says what it rests on, and opens the message where it is one.
import { createContext, useContext } from 'react';
import type { DocumentSource } from '../../../electron/contract/documents.ts';
import { go } from '../../state/route.ts';
import { Tip } from '../../ui/Tip.tsx';

const SHOWN = 4;

/** The document that is read: its sources, by number, and its language. */
export const Reading = createContext<{ readonly sources: readonly DocumentSource[]; readonly language: 'en' | 'de' }>({
  sources: [],
  language: 'en',
});

export function openSource({ threadId, messageRowId }: DocumentSource): void {
  if (threadId !== undefined && messageRowId !== null) go({ screen: 'inbox', threadId, messageRowId });
}

export function SourceMarks({ ids }: { ids: readonly string[] }) {
  const { sources: all } = useContext(Reading);
  const found = [...new Set(ids)].flatMap((id) => {
    const at = all.findIndex((source) => source.id === id);
    const source = all[at];
    return source ? [{ source, number: at + 1 }] : [];
  });
  if (found.length === 0) return null;
  const more = found.slice(SHOWN);
  return (
    <span className="ml-1 inline-flex gap-0.5 align-super text-[0.625rem] leading-none">
      {found.slice(0, SHOWN).map(({ source, number }) => (
        <Mark key={source.id} source={source} number={number} />
      ))}
      {more.length > 0 && (
        <Tip text={more.map(({ source }) => source.says).join('; ')}>
          <span className="px-px text-ink-3">+{more.length}</span>
        </Tip>
      )}
    </span>
  );
}

function Mark({ source, number }: { source: DocumentSource; number: number }) {
  const opens = source.threadId !== undefined && source.messageRowId !== null;
  return (
    <Tip text={source.says}>
      <button
        type="button"
        aria-label={`Source ${number}: ${source.says}`}
        aria-disabled={!opens}
        onClick={() => openSource(source)}
        className="rounded-sm px-px text-ink-3 hover:text-accent"
      >
        {number}
      </button>
    </Tip>
  );
}

export function SourceList() {
  const { sources: all } = useContext(Reading);
  if (all.length === 0) return null;
  return (
    <section aria-label="Sources" className="border-t pt-5">
      <h2 className="mb-2 text-15 font-semibold">Sources</h2>
      <ol className="flex flex-col gap-0.5 text-12 text-ink-2">
        {all.map((source, index) => (
          <li key={source.id} className="grid grid-cols-[2rem_minmax(0,1fr)] gap-1">
            <span className="tnum text-right text-ink-3">{index + 1}</span>
            {source.messageRowId !== null && source.threadId !== undefined ? (
              <button type="button" onClick={() => openSource(source)} className="text-left hover:underline">
                {source.says}
              </button>
            ) : (
              <span>
                {source.says}
                {source.internal && <span className="text-ink-3"> (internal)</span>}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
