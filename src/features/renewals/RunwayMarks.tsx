// The touches of a renewal as a row of small marks: shape and word say what the colour says.
import type { RunwayTouch } from '../../../electron/contract/renewals.ts';
import { classes } from '../../ui/classes.ts';
import { touchInWords } from './renewal-in-words.ts';

const COLOUR: Readonly<Record<RunwayTouch['state'], string>> = {
  done: 'text-good',
  due: 'text-accent',
  missed: 'text-risk',
  upcoming: 'text-ink-3',
  skipped: 'text-ink-3',
  stopped: 'text-attention',
};

export function RunwayMark({ state }: { state: RunwayTouch['state'] }) {
  return (
    <svg viewBox="0 0 12 12" className={classes('size-3 shrink-0', COLOUR[state])} aria-hidden="true">
      {state === 'done' && (
        <>
          <circle cx="6" cy="6" r="5.5" fill="currentColor" />
          <path d="M3.4 6.2l1.8 1.8 3.4-3.8" fill="none" className="stroke-canvas" strokeWidth="1.4" />
        </>
      )}
      {state === 'due' && (
        <>
          <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <circle cx="6" cy="6" r="2.2" fill="currentColor" />
        </>
      )}
      {state === 'missed' && <path d="M2.5 2.5l7 7M9.5 2.5l-7 7" stroke="currentColor" strokeWidth="1.7" fill="none" />}
      {state === 'upcoming' && <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1" />}
      {state === 'skipped' && <path d="M2 6h8" stroke="currentColor" strokeWidth="1.2" fill="none" />}
      {state === 'stopped' && <rect x="2.5" y="2.5" width="7" height="7" fill="currentColor" />}
    </svg>
  );
}

export function RunwayMarks({ touches }: { touches: readonly RunwayTouch[] }) {
  return (
    <ol className="flex items-center gap-1 @3xs:gap-1.5" aria-label="Touches">
      {touches.map((touch) => (
        <li
          key={touch.days}
          title={touchInWords(touch)}
          className="flex items-center gap-0.5 text-12 text-ink-3 @3xs:gap-1"
        >
          <RunwayMark state={touch.state} />
          <span className="tnum" aria-hidden>
            {touch.days}
          </span>
          <span className="sr-only">{touchInWords(touch)}</span>
        </li>
      ))}
    </ol>
  );
}
