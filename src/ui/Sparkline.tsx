// A small line of a figure's history; the words beside it say the same to those who can't see it.
const WIDTH = 72;
const HEIGHT = 20;
const PAD = 2;

/** The points of the line in a box of the given size, the newest at the right. */
export function sparkPoints(values: readonly number[], width = WIDTH, height = HEIGHT): [number, number][] {
  const top = Math.max(1, ...values);
  const step = values.length > 1 ? (width - 2 * PAD) / (values.length - 1) : 0;
  return values.map((value, index) => [
    Math.round((PAD + index * step) * 10) / 10,
    Math.round((height - PAD - (value / top) * (height - 2 * PAD)) * 10) / 10,
  ]);
}

export function Sparkline({ values, label }: { values: readonly number[]; label: string }) {
  if (values.length < 2 || values.every((value) => value === 0)) {
    return <span className="text-12 text-ink-3">no history</span>;
  }
  const points = sparkPoints(values);
  const last = points.at(-1) ?? [0, 0];
  const line = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="h-5 w-18 shrink-0 text-ink-3" role="img" aria-label={label}>
      <path
        d={line}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.25"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <circle cx={last[0]} cy={last[1]} r="1.75" className="fill-ink" />
    </svg>
  );
}
