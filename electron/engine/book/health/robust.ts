// Statistics that a single odd value does not move: medians, and the change between two samples measured in its own noise.

/** The middle value; of an even number, the mean of the two in the middle. `values` is not empty. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Median absolute deviation, scaled so that it is the standard deviation of a normal sample (Hampel 1974). */
export function spread(values: readonly number[], middle: number): number {
  return 1.4826 * median(values.map((value) => Math.abs(value - middle)));
}

/**
 * The difference of two medians in units of its own standard error: positive when `recent` is higher. The spread is that of
 * the baseline and never under `floor`, so that a few values that happen to agree do not make a sensation of the next; a
 * spread seen in a handful of values is widened, because it is itself uncertain.
 */
export function changeScore(baseline: readonly number[], recent: readonly number[], floor: number): number {
  const usual = median(baseline);
  const noise = Math.max(floor, spread(baseline, usual)) * (1 + 2 / baseline.length);
  // 1.2533 = sqrt(pi / 2): what a median loses against a mean.
  const error = 1.2533 * noise * Math.sqrt(1 / baseline.length + 1 / recent.length);
  return (median(recent) - usual) / error;
}

/**
 * How surely the values of `recent` lie above those of `baseline`, by ranks alone (Mann and Whitney 1947, normal
 * approximation): right for any shape, two humps included, where a median and its spread mislead.
 */
export function rankScore(baseline: readonly number[], recent: readonly number[]): number {
  let above = 0;
  for (const late of recent) for (const usual of baseline) above += late > usual ? 1 : late === usual ? 0.5 : 0;
  const [n, k] = [baseline.length, recent.length];
  return (above - (n * k) / 2) / Math.sqrt((n * k * (n + k + 1)) / 12);
}
