// The axis of a plot: round steps that hold every value, and zero where bars stand on it.
export interface Scale {
  readonly ticks: readonly number[];
  readonly low: number;
  readonly high: number;
}

const STEPS = [1, 2, 2.5, 5, 10];
/** Half a thing that is counted is none. */
const WHOLE_STEPS = [1, 2, 5, 10];

export function scaleOf(values: readonly number[], withZero: boolean, about = 4): Scale {
  const held = values.filter(Number.isFinite);
  const least = Math.min(...held, withZero || held.length === 0 ? 0 : Number.POSITIVE_INFINITY);
  const most = Math.max(...held, withZero || held.length === 0 ? 0 : Number.NEGATIVE_INFINITY);
  // A line of equal values gets room on both sides.
  const [from, to] = least === most ? [least - (least === 0 ? 0 : 1), most + 1] : [least, most];
  // What is near zero is shown from zero: a small change should not look like a large one.
  const start = from > 0 && from < to * 0.6 ? 0 : from;
  const counted = withZero && held.every(Number.isInteger);
  const step = counted ? Math.max(1, stepOf((to - start) / about, WHOLE_STEPS)) : stepOf((to - start) / about, STEPS);
  const low = Math.floor(start / step + 1e-9) * step;
  const high = Math.ceil(to / step - 1e-9) * step;
  const count = Math.round((high - low) / step);
  const ticks = Array.from({ length: count + 1 }, (_, index) => rounded(low + index * step));
  return { ticks, low: rounded(low), high: rounded(high) };
}

function stepOf(rough: number, steps: readonly number[]): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const found = steps.find((step) => step * power >= rough - 1e-12) ?? 10;
  return found * power;
}

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
