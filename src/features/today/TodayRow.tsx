// One thing to do: what, for whom, why, and the figures that place it.
import type { BookRow, TodayItem } from '../../../electron/contract/book.ts';
import { openOverlay } from '../../state/overlays.ts';
import { markDone } from '../../state/today.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Money, Silence, useNow, WhoseMove } from '../../ui/Figures.tsx';
import { dateTime, momentShort, renewalInWords, turnOf } from '../../ui/format.ts';
import { HealthFigure } from '../health/HealthFigure.tsx';

export function TodayRow({
  item,
  health,
  active,
}: {
  item: TodayItem;
  /** As the book has it; null while the book is not here. */
  health: BookRow['health'] | null;
  active: boolean;
}) {
  const now = useNow();
  // Why silence is not known is said once, above the list.
  const [first, ...more] = item.why.filter((reason) => reason !== item.silence.reason);
  return (
    <div className="flex items-start gap-4 px-5 py-2.5">
      <span className="tnum w-5 shrink-0 pt-0.5 text-right text-12 text-ink-3">{item.rank}</span>
      <div className="min-w-0 flex-1">
        <p className="line-clamp-2">
          <span className="mr-2 font-semibold">{item.name}</span>
          {item.title}
        </p>
        <p className="mt-0.5 line-clamp-2 text-ink-2" title={item.why.join('\n')}>
          {first}
          {more.map((reason) => (
            <span key={reason} className="text-ink-3">
              {' · '}
              {reason}
            </span>
          ))}
        </p>
        <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-0.5 text-12 text-ink-2">
          <WhoseMove move={turnOf(item)} proof={item.silence} />
          {health && health.score !== null && (
            <span className="inline-flex items-center gap-1.5">
              health <HealthFigure score={health.score} weeks={health.weeks} dropped={health.drop !== null} />
            </span>
          )}
          <span>
            {item.silence.verdict === 'not_known' && <span className="text-ink-3">silence </span>}
            <Silence days={item.daysSilent} cadence={item.cadenceDays} proof={item.silence} />
          </span>
          {item.arr && <Money value={item.arr} short />}
          {item.renewalInDays !== null && <span className="tnum">renews {renewalInWords(item.renewalInDays)}</span>}
          {item.dueAt !== null && (
            <span
              className={classes('tnum', item.dueAt < now && 'font-medium text-attention')}
              title={dateTime(item.dueAt)}
            >
              {item.dueAt < now ? 'answer was due ' : 'answer due '}
              {momentShort(item.dueAt, now)}
            </span>
          )}
          {item.overdue && item.dueAt === null && <span className="font-medium text-attention">overdue</span>}
        </p>
      </div>
      <div className={classes('hidden shrink-0 gap-1 pt-0.5 @2xl:flex', !active && 'invisible')}>
        <Button
          tone="quiet"
          keys="h"
          onClick={() => openOverlay({ kind: 'snooze', accountId: item.accountId, name: item.name })}
        >
          Snooze
        </Button>
        <Button tone="quiet" keys="e" onClick={() => void markDone(item)}>
          Done
        </Button>
      </div>
    </div>
  );
}
