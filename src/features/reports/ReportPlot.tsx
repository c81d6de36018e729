// A figure of a report through its weeks or months: bars for what is counted, a line for what is measured, its ends named below.
import type { ReportSeries } from '../../../electron/contract/reports.ts';
import { BarPlot } from '../../ui/BarPlot.tsx';
import { isoDateInWords } from '../../ui/format.ts';
import { LinePlot } from '../../ui/LinePlot.tsx';
import { rangeOfMost } from '../../ui/plot-scale.ts';
import { Why } from '../../ui/Why.tsx';

type Point = ReportSeries['points'][number];

export function ReportPlot({ series }: { series: ReportSeries }) {
  const { title, shape, unit, points, definition } = series;
  const known = points.filter(({ value }) => value !== null);
  const highest = known.reduce<Point | null>(
    (best, one) => ((best?.value ?? -1) >= (one.value ?? 0) ? best : one),
    null,
  );
  const titles = points.map((point) => `${spanOf(point)}: ${point.text}`);
  const label = `${title}: ${titles.join('; ')}`;
  const [first, last] = [points[0], points.at(-1)];
  return (
    <figure className="min-w-0">
      <div className="mb-2 flex items-baseline gap-2">
        <h3 className="text-12 font-medium text-ink-2">{title}</h3>
        <Why of={`the plot of ${title.toLowerCase()}`} title="What it shows">
          <p>{definition}</p>
        </Why>
      </div>
      {known.length === 0 ? (
        <p className="text-ink-3">Nothing is known of these days.</p>
      ) : shape === 'bars' && known.every(({ value }) => value === 0) ? (
        <p className="text-ink-3">None in these days.</p>
      ) : shape === 'bars' ? (
        <BarPlot label={label} bars={points.map(({ value }, index) => ({ value, title: titles[index] ?? '' }))} />
      ) : (
        <LinePlot
          label={label}
          values={points.map(({ value }) => value)}
          range={unit === 'score' ? scoreRange(points) : rangeOfMost(known.map(({ value }) => value ?? 0))}
          titles={titles}
          height={6}
        />
      )}
      {first && last && known.some(({ value }) => value !== 0) && (
        <figcaption className="tnum mt-1 flex justify-between gap-2 text-12 text-ink-3">
          <span>{isoDateInWords(first.from)}</span>
          {highest && <span>at most {highest.text}</span>}
          <span>{isoDateInWords(last.to)}</span>
        </figcaption>
      )}
    </figure>
  );
}

const spanOf = ({ from, to }: Point) =>
  from === to ? isoDateInWords(from) : `${isoDateInWords(from)} to ${isoDateInWords(to)}`;

/** Scores that move by a few points would lie flat on 0 to 100. */
function scoreRange(points: readonly Point[]) {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const low = Math.max(0, Math.floor((Math.min(...values) - 3) / 5) * 5);
  return { low, high: Math.min(100, Math.max(low + 10, Math.ceil((Math.max(...values) + 3) / 5) * 5)) };
}
