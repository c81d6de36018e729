// A setting that is on or off.
import { classes } from '../../ui/classes.ts';

export function OnOff({ label, on, onChange }: { label: string; on: boolean; onChange(on: boolean): void }) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-label={label}
      onClick={() => onChange(!on)}
      className="flex min-h-7 items-center gap-2 rounded-md px-1 text-ink-2 hover:text-ink"
    >
      <span className="w-6 text-right text-12">{on ? 'on' : 'off'}</span>
      <span
        aria-hidden
        className={classes(
          'flex h-4.5 w-8 items-center rounded-full border p-px transition-colors duration-100',
          on ? 'justify-end border-transparent bg-accent' : 'border-line-strong bg-raised',
        )}
      >
        <span className={classes('size-3.5 rounded-full', on ? 'bg-on-accent' : 'bg-line-strong')} />
      </span>
    </button>
  );
}
