// A count or an amount per week or month as bars; one without any is a dot, so that nothing is seen too, and one of which nothing is
// known is a gap.
export function BarPlot({
  label,
  bars,
  height = 6,
}: {
  /** All that the plot says, for those who can't see it. */
  label: string;
  /** `title` is what a bar says when it is pointed at. */
  bars: readonly { readonly value: number | null; readonly title: string }[];
  /** In root ems. */
  height?: number;
}) {
  const top = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  return (
    <div
      role="img"
      aria-label={label}
      className="flex items-end gap-[3px] border-b pb-px"
      style={{ height: `${height}rem` }}
    >
      {bars.map(({ value, title }, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar's place is what it is
          key={index}
          title={title}
          className="flex h-full min-w-0 flex-1 items-end justify-center"
        >
          {value === null ? null : value === 0 ? (
            <span className="mb-0.5 size-[3px] rounded-full bg-line-strong" />
          ) : (
            <span
              className="w-full max-w-8 rounded-t-[2px] bg-accent/70"
              style={{ height: `${Math.max(4, (value / top) * 100)}%` }}
            />
          )}
        </span>
      ))}
    </div>
  );
}
