// The switch that keeps everything of the queue where it is. It stands in the frame of every screen, and says so while it
// is on.
import { Pause, Play } from 'lucide-react';
import { pauseEverything, useAutopilot } from '../../state/autopilot.ts';
import { currentTime } from '../../state/clock.ts';
import { classes } from '../../ui/classes.ts';
import { useNow } from '../../ui/Figures.tsx';
import { sinceInWords } from '../../ui/format.ts';

export function PauseSwitch() {
  const { data } = useAutopilot();
  const now = useNow();
  if (!data) return null;
  const paused = data.pausedSince !== null;
  const Icon = paused ? Play : Pause;
  const name = paused ? 'Go on' : 'Pause everything';
  return (
    <button
      type="button"
      role="switch"
      aria-checked={paused}
      aria-label="Everything is paused"
      title={
        data.pausedSince === null
          ? 'Keep every draft and every approved mail here'
          : `Since ${sinceInWords(data.pausedSince, now)} nothing is drafted or sent by itself`
      }
      onClick={() => void pauseEverything(!paused, currentTime())}
      className={classes(
        'flex min-h-8 items-center justify-center gap-2.5 rounded-md px-2 text-13 @3xl/shell:justify-start',
        paused ? 'bg-attention-soft text-ink' : 'text-ink-3 hover:bg-hover hover:text-ink',
      )}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden className={classes('shrink-0', paused && 'text-attention')} />
      <span className="sr-only flex-1 text-left @3xl/shell:not-sr-only">
        {paused ? <span className="font-medium text-attention">Paused</span> : name}
      </span>
      {paused && <span className="hidden text-12 font-medium @3xl/shell:inline">{name}</span>}
    </button>
  );
}
