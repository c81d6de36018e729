// The small line of a figure from 0 to 100 beside its number; weeks in which it was not known are gaps.
import { inBox, linePath, placePoints } from './plot-scale.ts';

const FULL = { low: 0, high: 100 };
const BOX = { width: 72, height: 20, pad: 2 };

export function TrendLine({ values, label }: { values: readonly (number | null)[]; label: string }) {
  const points = placePoints(values, FULL);
  const newest = points.at(-1);
  if (points.filter((point) => point !== null).length < 2) return null;
  const [cx, cy] = newest ? inBox(newest, BOX) : [];
  return (
    <svg viewBox="0 0 72 20" className="-my-1 h-5 w-18 shrink-0 text-ink-3" role="img" aria-label={label}>
      <path
        d={linePath(points, BOX)}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.25"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      {cx !== undefined && <circle cx={cx} cy={cy} r="1.75" className="fill-ink" />}
    </svg>
  );
}
