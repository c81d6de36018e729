// A figure through time: its line with gaps where nothing is known, a dot at every point that has a time of its own, and the usual
// figure as a dashed line. What it shows is said in words too.
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { heightOf, linePath, type PlotRange, placePoints } from './plot-scale.ts';

const FEW = 40;
const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;

export interface LinePlotProps {
  /** All that the plot says, for those who can't see it. */
  readonly label: string;
  readonly values: readonly (number | null)[];
  /** When each was so; evenly spaced without. */
  readonly times?: readonly number[];
  readonly range: PlotRange;
  /** What is usual: a dashed line. */
  readonly usual?: number | null;
  /** What each point says when it is pointed at. */
  readonly titles?: readonly string[];
  /** In root ems. */
  readonly height?: number;
  /** A stretch that matters, from this point to the end. */
  readonly marked?: number | null;
  readonly caption?: ReactNode;
}

export function LinePlot(props: LinePlotProps) {
  const { label, values, times, range, usual = null, titles, height = 4, marked = null, caption } = props;
  const points = placePoints(values, range, times);
  const last = points.findLastIndex((point) => point !== null);
  const dotted = times !== undefined;
  const few = values.length <= FEW;
  const markedFrom = marked === null ? null : (points.slice(marked).find((point) => point !== null)?.x ?? null);
  return (
    <figure className="min-w-0">
      <div role="img" aria-label={label} className="relative border-b" style={{ height: `${height}rem` }}>
        {markedFrom !== null && (
          <span className="absolute inset-y-0 right-0 bg-risk-soft" style={{ left: percent(markedFrom) }} />
        )}
        {usual !== null && (
          <span
            className="absolute inset-x-0 border-t border-dashed border-line-strong"
            style={{ top: percent(heightOf(usual, range)) }}
          />
        )}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" className="absolute inset-0 size-full" aria-hidden="true">
          <path
            d={linePath(points)}
            fill="none"
            stroke="currentColor"
            strokeWidth={dotted ? 1 : 1.5}
            strokeLinejoin="round"
            strokeLinecap="round"
            vectorEffect="non-scaling-stroke"
            className={dotted ? 'text-line-strong' : 'text-accent'}
          />
        </svg>
        {points.map(
          (point, index) =>
            point && (
              <span
                // biome-ignore lint/suspicious/noArrayIndexKey: a point's place is what it is
                key={index}
                title={titles?.[index]}
                className="absolute flex size-3 -translate-x-1/2 -translate-y-1/2 items-center justify-center"
                style={{ left: percent(point.x), top: percent(point.y) }}
              >
                {(dotted || index === last) && (
                  <span
                    className={classes(
                      'rounded-full',
                      index === last ? 'size-[5px] bg-ink' : few ? 'size-1 bg-accent/70' : 'size-[3px] bg-accent/50',
                    )}
                  />
                )}
              </span>
            ),
        )}
      </div>
      {caption && (
        <figcaption className="tnum mt-1 flex justify-between gap-2 text-12 text-ink-3">{caption}</figcaption>
      )}
    </figure>
  );
}
