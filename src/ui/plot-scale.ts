// Where the points of a plot lie in its box, as shares of it: pure, so that a test can say what is drawn.
export interface PlotRange {
  readonly low: number;
  readonly high: number;
}

export interface Placed {
  /** 0 at the left, 1 at the right. */
  readonly x: number;
  /** 0 at the top, 1 at the bottom. */
  readonly y: number;
}

const clamp = (share: number) => Math.max(0, Math.min(1, share));
const round = (share: number) => Math.round(share * 1000) / 1000;

/** How high a value lies; what is beyond the range stays at its edge. */
export function heightOf(value: number, { low, high }: PlotRange): number {
  return high === low ? 0.5 : round(1 - clamp((value - low) / (high - low)));
}

/** Evenly from left to right, or by the time of each when times are given; null is a gap. */
export function placePoints(
  values: readonly (number | null)[],
  range: PlotRange,
  times?: readonly number[],
): readonly (Placed | null)[] {
  const first = times?.[0] ?? 0;
  const span = times ? (times.at(-1) ?? first) - first : values.length - 1;
  return values.map((value, index) => {
    if (value === null) return null;
    const along = times ? (times[index] ?? first) - first : index;
    return { x: span === 0 ? 1 : round(along / span), y: heightOf(value, range) };
  });
}

interface PlotBox {
  readonly width: number;
  readonly height: number;
  /** Free on every side. */
  readonly pad: number;
}

const PERCENT: PlotBox = { width: 100, height: 100, pad: 0 };

export const inBox = ({ x, y }: Placed, { width, height, pad }: PlotBox): readonly [number, number] => [
  round(pad + x * (width - 2 * pad)),
  round(pad + y * (height - 2 * pad)),
];

/** The line through the points, begun anew after every gap. */
export function linePath(points: readonly (Placed | null)[], box = PERCENT): string {
  let drawing = false;
  return points
    .map((point) => {
      if (point === null) {
        drawing = false;
        return '';
      }
      const step = `${drawing ? 'L' : 'M'}${inBox(point, box).join(' ')}`;
      drawing = true;
      return step;
    })
    .join('');
}

/** From nothing to what holds most of the points: a single answer after a holiday must not flatten all others. */
export function rangeOfMost(values: readonly number[], atLeast: readonly (number | null)[] = []): PlotRange {
  const sorted = values.toSorted((a, b) => a - b);
  const most = sorted[Math.floor((sorted.length - 1) * 0.9)] ?? 0;
  const high = Math.max(most * 1.15, ...atLeast.map((value) => (value ?? 0) * 1.15));
  return { low: 0, high: high > 0 ? high : 1 };
}
