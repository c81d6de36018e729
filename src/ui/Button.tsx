// The buttons of the window: one filled for the main thing, plain ones for the rest, and icon buttons that have a name.
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { classes } from './classes.ts';
import { Keys } from './Keys.tsx';
import { Tip } from './Tip.tsx';

type Tone = 'main' | 'plain' | 'quiet' | 'danger';

const TONES: Record<Tone, string> = {
  main: 'bg-accent text-on-accent hover:bg-accent-strong border border-transparent font-medium',
  plain: 'border border-line-strong bg-raised text-ink hover:bg-hover',
  quiet: 'border border-transparent text-ink-2 hover:bg-hover hover:text-ink',
  danger: 'border border-line-strong bg-raised text-risk hover:bg-risk-soft',
};

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly tone?: Tone;
  readonly icon?: ReactNode;
  /** The key that does the same. */
  readonly keys?: string;
  readonly busy?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ tone = 'plain', icon, keys, busy, children, className, disabled, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      className={classes(
        'inline-flex min-h-7 shrink-0 items-center justify-center gap-1.5 rounded-md px-2.5 py-1 text-13 whitespace-nowrap transition-colors duration-100 select-none disabled:opacity-50',
        TONES[tone],
        className,
      )}
    >
      {icon && <span className="-ml-0.5 flex">{icon}</span>}
      {children}
      {keys && <Keys of={keys} onAccent={tone === 'main'} />}
    </button>
  );
}

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label'> {
  /** What a screen reader says and the tip shows. */
  readonly label: string;
  readonly keys?: string;
  readonly pressed?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton({ label, keys, pressed, className, children, ...rest }: IconButtonProps) {
  return (
    <Tip text={label} {...(keys ? { keys } : {})}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        {...rest}
        className={classes(
          'inline-flex size-7 shrink-0 items-center justify-center rounded-md text-ink-2 transition-colors duration-100 hover:bg-hover hover:text-ink disabled:opacity-40',
          pressed && 'text-accent',
          className,
        )}
      >
        {children}
      </button>
    </Tip>
  );
}
