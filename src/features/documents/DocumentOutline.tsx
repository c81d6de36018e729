// The sections of a document beside it: where one is, what is still to be filled in, what is left out.
import type { DocumentPart } from '../../../electron/contract/document-calls.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';

export function DocumentOutline({
  parts,
  active,
  onPoint,
  onShow,
}: {
  parts: readonly DocumentPart[];
  active: string | null;
  onPoint(key: string): void;
  onShow(key: string): void;
}) {
  const hidden = parts.filter((part) => part.hidden);
  return (
    <nav
      aria-label="Sections"
      className="hidden w-60 shrink-0 flex-col gap-px overflow-y-auto border-r px-2 py-3 @4xl:flex"
    >
      {parts
        .filter((part) => !part.hidden)
        .map((part) => (
          <button
            key={part.key}
            type="button"
            aria-current={part.key === active ? 'location' : undefined}
            onClick={() => onPoint(part.key)}
            className={classes(
              'flex min-h-7 items-center gap-2 rounded-md px-2 text-left text-13',
              part.key === active ? 'bg-cursor font-medium text-ink' : 'text-ink-2 hover:bg-hover hover:text-ink',
            )}
          >
            <span className="min-w-0 flex-1 truncate">{part.title}</span>
            {part.edited && (
              <span className={classes('text-12 font-normal', part.newer ? 'text-attention' : 'text-ink-3')}>
                {part.newer ? 'facts newer' : 'yours'}
              </span>
            )}
            {part.gaps.length > 0 && (
              <span className="tnum text-12 font-normal text-attention">
                {part.gaps.length}
                <span className="sr-only"> to fill in</span>
              </span>
            )}
          </button>
        ))}
      {hidden.length > 0 && (
        <>
          <p className="mt-4 px-2 text-12 text-ink-3">Left out</p>
          {hidden.map((part) => (
            <div key={part.key} className="flex min-h-7 items-center gap-1 pl-2 text-13 text-ink-3">
              <span className="min-w-0 flex-1 truncate">{part.title}</span>
              <Button tone="quiet" onClick={() => onShow(part.key)}>
                Show
              </Button>
            </div>
          ))}
        </>
      )}
    </nav>
  );
}
