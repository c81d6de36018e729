// One figure of a report: its value, how far it moved, and behind the "why" what it counts. A press opens the rows it is made of.
import { useEffect, useRef } from 'react';
import type { ReportFigure } from '../../../electron/contract/reports.ts';
import { classes } from '../../ui/classes.ts';
import { counted } from '../../ui/format.ts';
import { Why } from '../../ui/Why.tsx';

export function FigureTile({
  figure,
  active,
  opened,
  onOpen,
}: {
  figure: ReportFigure;
  active: boolean;
  opened: boolean;
  onOpen(): void;
}) {
  const tile = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Opening the rows makes the page narrower, and may push it out of sight.
    if (active || opened) tile.current?.scrollIntoView?.({ block: 'nearest' });
  }, [active, opened]);
  const { title, text, change, beforeText, trend, rows, note } = figure;
  return (
    <div
      ref={tile}
      data-figure={figure.figureId}
      aria-current={active || undefined}
      className={classes(
        'flex min-w-0 flex-col items-start rounded-md px-3 py-2',
        active ? 'under-cursor' : 'hover:bg-hover',
      )}
    >
      <div className="flex w-full min-w-0 items-baseline gap-1.5">
        <h3 className="truncate text-12 text-ink-3" title={title}>
          {title}
        </h3>
        <Why of={`${title}: ${text}`} title={title}>
          <FigureWords figure={figure} />
        </Why>
      </div>
      <button
        type="button"
        aria-expanded={opened}
        aria-label={`${title}: ${text}. ${counted(rows, 'row')} behind it`}
        onClick={onOpen}
        className="tnum mt-0.5 rounded-sm text-left text-20 hover:text-accent"
      >
        {text}
      </button>
      {change !== null && (
        <p className="tnum text-12 text-ink-3">
          <span className={classes(trend === 'better' && 'text-good', trend === 'worse' && 'text-risk')}>
            {change}
            {trend !== null && <span className="sr-only">{trend === 'better' ? ', better' : ', worse'}</span>}
          </span>
          {change !== 'the same' && ` against ${beforeText}`}
        </p>
      )}
      {change === null && note !== null && <p className="line-clamp-2 text-12 text-ink-3">{note}</p>}
    </div>
  );
}

/** What a figure counts, how it is computed, and what limits it. */
export function FigureWords({ figure }: { figure: ReportFigure }) {
  const { definition, formula, working, note } = figure;
  return (
    <div className="flex flex-col gap-2">
      <p>{definition}</p>
      <p className="tnum text-12 text-ink-2">
        {formula}
        {working !== '' && <span className="text-ink-3">: {working}</span>}
      </p>
      {note !== null && <p className="text-12 text-attention">{note}</p>}
    </div>
  );
}
