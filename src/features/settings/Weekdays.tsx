// Which days of the week count; the last one can't be taken away.
import { classes } from '../../ui/classes.ts';

export function Weekdays({ chosen, onSave }: { chosen: readonly number[]; onSave(weekdays: number[]): void }) {
  // 2024-01-01 was a Monday: ISO weekday 1.
  const name = (weekday: number, style: 'short' | 'long') =>
    new Intl.DateTimeFormat(undefined, { weekday: style }).format(new Date(2024, 0, weekday));
  return (
    <fieldset className="flex gap-1">
      <legend className="sr-only">Working days</legend>
      {[1, 2, 3, 4, 5, 6, 7].map((weekday) => {
        const on = chosen.includes(weekday);
        const next = on ? chosen.filter((each) => each !== weekday) : [...chosen, weekday].sort((a, b) => a - b);
        return (
          <button
            key={weekday}
            type="button"
            aria-pressed={on}
            title={name(weekday, 'long')}
            disabled={next.length === 0}
            onClick={() => onSave(next)}
            className={classes(
              'h-7 rounded-md border px-2 text-12',
              on ? 'border-transparent bg-accent-soft font-medium text-accent-strong' : 'text-ink-3 hover:bg-hover',
            )}
          >
            {name(weekday, 'short')}
          </button>
        );
      })}
    </fieldset>
  );
}
