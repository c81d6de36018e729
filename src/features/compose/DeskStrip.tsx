// What is being written elsewhere, while the person looks at something else: one tab each, at the bottom, one click away.
import { PenLine, X } from 'lucide-react';
import { closeWriting, showWriting } from '../../state/compose.ts';
import { useDesk, type Writing } from '../../state/desk.ts';
import { type Route, useRoute } from '../../state/route.ts';
import { writingName } from './writing-names.ts';

export function DeskStrip() {
  const route = useRoute((state) => state.route);
  const elsewhere = useDesk((desk) => desk.open).filter((each) => !isHere(each, route));
  if (elsewhere.length === 0) return null;
  return (
    <nav
      aria-label="Being written"
      className="flex min-h-9 shrink-0 items-center gap-1.5 overflow-x-auto border-t bg-side px-4"
    >
      {elsewhere.map((each) => {
        const name = writingName(each);
        return (
          <span key={each.key} className="flex h-7 max-w-64 items-center rounded-md border bg-raised">
            <button
              type="button"
              onClick={() => showWriting(each)}
              className="flex h-full min-w-0 items-center gap-1.5 rounded-l-md pl-2 text-12 hover:bg-hover"
            >
              <PenLine size={13} aria-hidden className="shrink-0 text-ink-3" />
              <span className="truncate">{name}</span>
            </button>
            <button
              type="button"
              aria-label={`Keep and close: ${name}`}
              onClick={() => void closeWriting(each.key)}
              className="flex h-full items-center rounded-r-md px-1.5 text-ink-3 hover:text-ink"
            >
              <X size={13} aria-hidden />
            </button>
          </span>
        );
      })}
    </nav>
  );
}

function isHere(writing: Writing, route: Route): boolean {
  if (writing.threadId !== null) return route.screen === 'inbox' && route.threadId === writing.threadId;
  return route.screen === 'write' && route.draftId === (writing.draft?.draftId ?? null);
}
