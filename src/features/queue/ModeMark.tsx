// How far the program goes by itself with a touch: a word with a shape, filled where it also sends.
import type { TouchMode } from '../../../electron/contract/queue.ts';
import { classes } from '../../ui/classes.ts';
import { modeInWords } from './queue-in-words.ts';

export function ModeMark({ mode }: { mode: TouchMode }) {
  return (
    <span
      className={classes(
        'inline-flex items-center gap-1.5 text-12 whitespace-nowrap',
        mode === 'autopilot' ? 'font-medium text-accent' : 'text-ink-3',
      )}
    >
      <svg viewBox="0 0 8 8" className="size-2 shrink-0" aria-hidden="true">
        {mode === 'autopilot' && <circle cx="4" cy="4" r="3.5" className="fill-accent" />}
        {mode === 'copilot' && (
          <>
            <circle cx="4" cy="4" r="2.9" fill="none" strokeWidth="1.2" className="stroke-ink-3" />
            <path d="M4 1.1a2.9 2.9 0 0 1 0 5.8z" className="fill-ink-3" />
          </>
        )}
        {mode === 'manual' && <circle cx="4" cy="4" r="2.9" fill="none" strokeWidth="1.2" className="stroke-ink-3" />}
      </svg>
      {modeInWords(mode)}
    </span>
  );
}
