// One opening on the board: what, for whom, how much, what comes next, and the words it came from.
import { useEffect, useRef } from 'react';
import type { Opening } from '../../../electron/contract/openings.ts';
import { openOverlay } from '../../state/overlays.ts';
import { hashOf } from '../../state/route.ts';
import { classes } from '../../ui/classes.ts';
import { Money } from '../../ui/Figures.tsx';
import { isoDateInWords } from '../../ui/format.ts';

export function OpeningCard({
  opening,
  active,
  onCursor,
}: {
  opening: Opening;
  active: boolean;
  onCursor(id: number): void;
}) {
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (active) card.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);
  const { nextStep, nextStepOn, stuck } = opening;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: j and k move the cursor through the one registry of keys
    <li
      ref={card}
      aria-current={active || undefined}
      onClick={() => onCursor(opening.openingId)}
      className={classes(
        'flex flex-col gap-1.5 rounded-md border px-3 py-2.5',
        active ? 'under-cursor' : 'bg-raised hover:border-line-strong',
      )}
    >
      <div className="flex items-baseline gap-2">
        <button
          type="button"
          onClick={() => openOverlay({ kind: 'opening', openingId: opening.openingId })}
          className="line-clamp-2 min-w-0 flex-1 text-left font-medium hover:underline"
          title={opening.name}
        >
          {opening.name}
        </button>
        <Money value={opening.amount} short className="font-medium" />
      </div>
      <p className="flex flex-wrap items-baseline justify-between gap-x-2 text-12 text-ink-2">
        <a
          href={hashOf({ screen: 'account', accountId: opening.accountId })}
          className="max-w-full truncate hover:text-ink hover:underline"
        >
          {opening.accountName}
        </a>
        {opening.expectedOn && <span className="tnum shrink-0">by {isoDateInWords(opening.expectedOn)}</span>}
      </p>
      {opening.quote && <p className="line-clamp-2 border-l-2 pl-2 text-12 text-ink-3">{opening.quote}</p>}
      {opening.people.length > 0 && (
        <p className="truncate text-12 text-ink-3">
          {opening.people.map(({ name, address }) => name || address).join(', ')}
        </p>
      )}
      <p className={classes('text-12', stuck ? 'text-attention' : 'text-ink-2')}>
        {nextStep && (
          <>
            {nextStep}
            {nextStepOn && `, ${isoDateInWords(nextStepOn)}`}
            {stuck ? '. ' : ''}
          </>
        )}
        {stuck}
      </p>
    </li>
  );
}
