// What should be ready, stage by stage; what the facts show is ticked by them, the rest by the person.
import { Check, CircleHelp } from 'lucide-react';
import type { CheckItem, Renewal } from '../../../electron/contract/renewals.ts';
import { STAGES, tickOff } from '../../state/renewals.ts';
import { classes } from '../../ui/classes.ts';
import { STAGE_SPAN, stageInWords } from './renewal-in-words.ts';

export function Checklist({ renewal, items }: { renewal: Renewal; items: readonly CheckItem[] }) {
  if (items.length === 0) return <p className="text-ink-3">Its runway has not begun; nothing has to be ready yet.</p>;
  const now = (STAGES as readonly string[]).indexOf(renewal.calendarStage);
  return (
    <div className="grid grid-cols-1 gap-x-8 gap-y-5 @3xl:grid-cols-2">
      {STAGES.map((stage, index) => {
        const own = items.filter((item) => item.stage === stage);
        if (own.length === 0) return null;
        const later = now >= 0 && index > now;
        return (
          <section key={stage} aria-label={stageInWords(stage)} className="min-w-0">
            <h3 className="flex items-baseline gap-2 text-12">
              <span className="font-medium text-ink-2">{stageInWords(stage)}</span>
              <span className="text-ink-3">{STAGE_SPAN[stage]}</span>
            </h3>
            <ul className="mt-1">
              {own.map((item) => (
                <Line key={item.key} renewal={renewal} item={item} later={later} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Line({ renewal, item, later }: { renewal: Renewal; item: CheckItem; later: boolean }) {
  const ready = item.state === 'ready';
  const shown = ready ? 'ready' : item.state === 'unknown' ? 'not known' : 'not ready';
  return (
    <li className="flex items-start gap-2.5 py-1">
      <button
        type="button"
        aria-pressed={ready}
        aria-label={`${item.text}: ${shown}`}
        disabled={ready && !item.byHand}
        onClick={() => void tickOff(renewal, item.key, !item.byHand)}
        className={classes(
          'mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-sm border',
          ready ? 'border-transparent text-good' : 'border-line-strong text-ink-3 hover:border-accent',
        )}
      >
        {ready ? <Check size={14} aria-hidden /> : item.state === 'unknown' && <CircleHelp size={12} aria-hidden />}
      </button>
      <span className="min-w-0">
        <span className={classes('block', !ready && !later && 'font-medium')}>{item.text}</span>
        <span
          className={classes(
            'line-clamp-2 text-12',
            !ready && !later && item.state === 'missing' ? 'text-attention' : 'text-ink-3',
          )}
          title={item.detail}
        >
          {item.detail}
        </span>
      </span>
    </li>
  );
}
