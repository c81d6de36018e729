// What came of the openings: won and lost, with amounts and why.
import type { Opening } from '../../../electron/contract/openings.ts';
import { openOverlay } from '../../state/overlays.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Money } from '../../ui/Figures.tsx';
import { isoDateInWords } from '../../ui/format.ts';
import { openingStateInWords } from './opening-in-words.ts';

export function ClosedOpenings({ openings }: { openings: readonly Opening[] }) {
  if (openings.length === 0)
    return (
      <EmptyState title="None is closed yet">
        What was won and lost stands here with its amount and why, once an opening is closed.
      </EmptyState>
    );
  const newest = openings.toSorted((a, b) => ((a.closedOn ?? '') < (b.closedOn ?? '') ? 1 : -1));
  return (
    <ul className="min-h-0 flex-1 overflow-y-auto">
      {newest.map((opening) => (
        <li key={opening.openingId}>
          <button
            type="button"
            onClick={() => openOverlay({ kind: 'opening', openingId: opening.openingId })}
            className="flex min-h-11 w-full items-center gap-4 border-b px-5 text-left hover:bg-hover"
          >
            <span className={opening.state === 'won' ? 'w-12 text-good' : 'w-12 text-risk'}>
              {openingStateInWords(opening.state)}
            </span>
            <span className="w-24 shrink-0 text-12 text-ink-3">
              {opening.closedOn && isoDateInWords(opening.closedOn)}
            </span>
            <span className="w-56 shrink-0 truncate">{opening.accountName}</span>
            <span className="min-w-0 flex-1 truncate">
              {opening.name} <span className="text-12 text-ink-3">{opening.closedWhy}</span>
            </span>
            <Money value={opening.amount} short />
          </button>
        </li>
      ))}
    </ul>
  );
}
