// One line of a pass in its list: whose, what, and the weightiest reason.
import type { DayItem } from '../../../electron/contract/day.ts';
import { classes } from '../../ui/classes.ts';
import { useNow } from '../../ui/Figures.tsx';
import { dateTime, momentShort } from '../../ui/format.ts';

export function PassLine({ item, heading }: { item: DayItem; heading: string | null }) {
  const now = useNow();
  const late = item.dueAt !== null && item.dueAt < now;
  return (
    <>
      {heading !== null && <p className="px-5 pt-3 pb-1 text-12 font-semibold text-ink-2">{heading}</p>}
      <div className="px-5 py-2">
        <p className="flex items-baseline gap-2">
          <span className="min-w-0 flex-1 truncate font-medium">{item.accountName || 'No account'}</span>
          {item.cameIn && <span className="shrink-0 text-12 text-accent">new</span>}
          {item.kind === 'answer' && item.dueAt !== null && (
            <span
              title={`Due ${dateTime(item.dueAt)}`}
              className={classes('tnum shrink-0 text-12', late ? 'font-medium text-attention' : 'text-ink-3')}
            >
              {late ? 'was due ' : 'due '}
              {momentShort(item.dueAt, now)}
            </span>
          )}
        </p>
        <p className="line-clamp-1">{item.title}</p>
        <p className="line-clamp-1 text-12 text-ink-3">{item.why[0]}</p>
      </div>
    </>
  );
}
