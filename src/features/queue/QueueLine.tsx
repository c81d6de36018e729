// One drafted touch in the list: whose, what kind, why now, and what stands in its way.
import { memo } from 'react';
import type { QueueRow } from '../../../electron/contract/queue.ts';
import { startOfDay } from '../../state/days.ts';
import { classes } from '../../ui/classes.ts';
import { Money, useNow } from '../../ui/Figures.tsx';
import { dateShort, momentShort, tierInWords } from '../../ui/format.ts';
import { ModeMark } from './ModeMark.tsx';
import { rejectReasonInWords, touchKindInWords } from './queue-in-words.ts';

/** Every decision draws the list anew; a row that stays as it is is not. */
export const QueueLine = memo(function QueueLine({ row }: { row: QueueRow }) {
  return (
    <div className="flex flex-col gap-0.5 px-4 py-2">
      <p className="flex items-baseline gap-2">
        <span className="min-w-0 flex-1 truncate font-semibold">{row.accountName}</span>
        <span className="shrink-0 text-12 text-ink-3">
          {row.arr ? <Money value={row.arr} short /> : row.tier && tierInWords(row.tier)}
        </span>
      </p>
      <p className="truncate text-ink-2" title={row.why}>
        {row.why || row.subject}
      </p>
      <p className="flex items-baseline gap-x-2 text-12 text-ink-3">
        <span className="min-w-0 truncate">{touchKindInWords(row.kind)}</span>
        <Note row={row} />
        {row.mode !== 'copilot' && (
          <span className="ml-auto shrink-0">
            <ModeMark mode={row.mode} />
          </span>
        )}
      </p>
    </div>
  );
});

/** The one thing worth knowing before it is opened. */
function Note({ row }: { row: QueueRow }) {
  const now = useNow();
  if (row.state === 'snoozed' && row.until !== null)
    return <span className="tnum shrink-0">back {dateShort(row.until, now)}</span>;
  if (row.state === 'paused' || row.state === 'stopped')
    return <span className="min-w-0 truncate font-medium text-attention">{row.stateWhy}</span>;
  if (row.state === 'rejected') return <span className="min-w-0 truncate">{rejectedInWords(row.stateWhy)}</span>;
  if (row.state === 'approved')
    return row.sendAt === null ? null : <span className="tnum shrink-0">leaves {momentShort(row.sendAt, now)}</span>;
  if (row.state === 'sent')
    return row.sentAt === null ? null : <span className="tnum shrink-0">sent {momentShort(row.sentAt, now)}</span>;
  if (row.gaps > 0)
    return (
      <span className="shrink-0 font-medium text-attention">
        {row.gaps === 1 ? 'one gap' : `${row.gaps} gaps`} to fill
      </span>
    );
  if (row.stateWhy !== null) return <span className="min-w-0 truncate font-medium text-attention">{row.stateWhy}</span>;
  if (row.dueAt !== null)
    return (
      <span className={classes('tnum shrink-0', isOver(row.dueAt, now) && 'font-medium text-attention')}>
        {isOver(row.dueAt, now) ? 'was due ' : 'due '}
        {startOfDay(row.dueAt) === startOfDay(now) ? 'today' : dueShort(row.dueAt, now)}
      </span>
    );
  return row.edited ? <span className="shrink-0">edited by you</span> : null;
}

/** A day that is not over yet is not missed. */
const isOver = (at: number, now: number): boolean => startOfDay(at) < startOfDay(now);

/** What is due on a day has no hour. */
function dueShort(at: number, now: number): string {
  return at === startOfDay(at) ? dateShort(at, now) : momentShort(at, now);
}

/** A rejection is kept by its name; anything else is words already. */
function rejectedInWords(why: string | null): string {
  if (why === null) return 'rejected';
  return rejectReasonInWords(why as Parameters<typeof rejectReasonInWords>[0]) || why;
}
