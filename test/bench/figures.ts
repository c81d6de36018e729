// Medians and percentiles, and the table the benchmark prints.

export interface Figure {
  readonly name: string;
  readonly value: string;
  /** What the figure has to be, in words; missing where nothing is asked. */
  readonly bar?: string;
  readonly met?: boolean;
}

/** A figure that has to stay at or below a ratio. */
export function ratioFigure(name: string, ratio: number, bar: number): Figure {
  return { name, value: `${ratio.toFixed(ratio < 1 ? 3 : 2)} x`, bar: `<= ${bar} x`, met: ratio <= bar };
}

/** A time that has to stay below a bar, both in milliseconds. */
export function timeFigure(name: string, value: number, bar: number): Figure {
  return { name, value: milliseconds(value), bar: `< ${milliseconds(bar)}`, met: value < bar };
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length % 2 === 1) return sorted[Math.floor(middle)] ?? Number.NaN;
  return ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

export function milliseconds(value: number): string {
  if (value >= 1000) return `${(value / 1000).toFixed(2)} s`;
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

export function printTable(figures: readonly Figure[]): void {
  const width = (pick: (figure: Figure) => string) => Math.max(...figures.map((figure) => pick(figure).length));
  const names = width((figure) => figure.name);
  const values = width((figure) => figure.value);
  const bars = width((figure) => figure.bar ?? '');
  for (const { name, value, bar = '', met } of figures) {
    const verdict = met === undefined ? '' : met ? 'met' : 'missed';
    process.stdout.write(
      `${`${name.padEnd(names)}  ${value.padStart(values)}  ${bar.padEnd(bars)}  ${verdict}`.trimEnd()}\n`,
    );
  }
}
