// Touches per week as bars, the newest week at the right; a week without any is a dot, so that silence is seen too.
const HEIGHT = 44;

export function WeekPlot({ values }: { values: readonly number[] }) {
  const top = Math.max(1, ...values);
  const recent = values.slice(-4).reduce((sum, each) => sum + each, 0);
  const total = values.reduce((sum, each) => sum + each, 0);
  return (
    <figure>
      <div
        role="img"
        aria-label={`Touches per week over ${values.length} weeks: ${total} in all, ${recent} in the last four weeks, at most ${top} in one week`}
        className="flex items-end gap-[3px] border-b pb-px"
        style={{ height: `${HEIGHT / 16}rem` }}
      >
        {values.map((value, index) => {
          const ago = values.length - 1 - index;
          return (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: a week's place is what it is
              key={index}
              title={`${ago === 0 ? 'This week' : ago === 1 ? 'Last week' : `${ago} weeks ago`}: ${value}`}
              className="flex h-full flex-1 items-end justify-center"
            >
              {value === 0 ? (
                <span className="mb-0.5 size-[3px] rounded-full bg-line-strong" />
              ) : (
                <span
                  className="w-full max-w-6 rounded-t-[2px] bg-accent/70"
                  style={{ height: `${Math.max(8, (value / top) * 100)}%` }}
                />
              )}
            </span>
          );
        })}
      </div>
      <figcaption className="tnum mt-1 flex justify-between text-12 text-ink-3">
        <span>{values.length} weeks ago</span>
        <span>at most {top} a week</span>
        <span>this week</span>
      </figcaption>
    </figure>
  );
}
