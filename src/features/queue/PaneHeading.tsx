// Above the draft: whose it is, what kind, how far Tend goes by itself, and what stands in its way.
import { PanelRight } from 'lucide-react';
import type { QueueRow } from '../../../electron/contract/queue.ts';
import { hashOf } from '../../state/route.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Money, useNow } from '../../ui/Figures.tsx';
import { momentShort, tierInWords } from '../../ui/format.ts';
import type { ContextToggle } from '../context-rail/use-context-toggle.ts';
import { ModeMark } from './ModeMark.tsx';
import { touchKindInWords } from './queue-in-words.ts';

export function PaneHeading({
  row,
  plan,
  onMode,
}: {
  row: QueueRow;
  plan: ContextToggle;
  onMode: (() => void) | null;
}) {
  return (
    <>
      <header className="flex min-h-11 shrink-0 items-center gap-3 border-b pane-gutter py-1">
        <p className="flex min-w-0 flex-1 items-baseline gap-x-3">
          <a
            href={hashOf({ screen: 'account', accountId: row.accountId })}
            className="truncate font-semibold hover:underline"
          >
            {row.accountName}
          </a>
          <span className="shrink-0 text-ink-2">{touchKindInWords(row.kind)}</span>
          <span className="hidden shrink-0 text-12 text-ink-3 @xl/pane:inline">
            {tierInWords(row.tier)}
            {row.arr && (
              <>
                {' · '}
                <Money value={row.arr} short />
              </>
            )}
          </span>
        </p>
        {onMode ? (
          <button
            type="button"
            title="Change the mode of this draft (M)"
            onClick={onMode}
            className="rounded-md px-1.5 py-1 hover:bg-hover"
          >
            <ModeMark mode={row.mode} />
          </button>
        ) : (
          <ModeMark mode={row.mode} />
        )}
        <IconButton label={plan.shown ? 'Hide the plan' : 'Show the plan'} keys="]" onClick={plan.toggle}>
          <PanelRight size={16} aria-hidden />
        </IconButton>
      </header>
      <Standing row={row} />
    </>
  );
}

const HEADS = {
  waiting: 'Look again.',
  snoozed: 'Snoozed.',
  paused: 'Paused.',
  stopped: 'Stopped.',
  rejected: 'Rejected.',
  approved: '',
  sent: '',
} as const;

function Standing({ row }: { row: QueueRow }) {
  const now = useNow();
  const until = row.until !== null && row.until > now ? ` Back ${momentShort(row.until, now)}.` : '';
  const head = HEADS[row.state];
  if (head === '' || (row.stateWhy === null && until === '')) return null;
  return (
    <p role="status" className="border-b bg-attention-soft pane-gutter py-1.5 text-12 text-ink">
      <span className="font-medium text-attention">{head}</span> {row.stateWhy}
      {row.state === 'snoozed' || row.state === 'paused' ? until : ''}
    </p>
  );
}
