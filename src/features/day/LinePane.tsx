// What the line under the cursor is about, with its next action done in place: a draft to approve, a letter to answer, a quiet
// account to choose for, a task, a meeting, an account to look at.
import type { DayItem, Pass } from '../../../electron/contract/day.ts';
import { markLine } from '../../state/day.ts';
import { useQueue } from '../../state/queue.ts';
import { Button } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useWidthInRem } from '../../ui/use-width.ts';
import { useContextToggle } from '../context-rail/use-context-toggle.ts';
import { QueuePane } from '../queue/QueuePane.tsx';
import { AccountLinePane } from './AccountLinePane.tsx';
import { LetterLinePane } from './LetterLinePane.tsx';
import { MeetingLinePane } from './MeetingLinePane.tsx';
import { QuietLinePane } from './QuietLinePane.tsx';
import { TaskLinePane } from './TaskLinePane.tsx';

export interface LinePaneProps {
  readonly pass: Pass;
  readonly item: DayItem;
  /** Every line that is open, for what is done to a batch at once. */
  readonly open: readonly DayItem[];
}

export function LinePane(props: LinePaneProps) {
  const { item } = props;
  if (item.queueItemId !== null) return <DraftLinePane {...props} />;
  switch (item.kind) {
    case 'quiet':
      return <QuietLinePane {...props} />;
    case 'task':
      return <TaskLinePane {...props} />;
    case 'meeting':
      return <MeetingLinePane {...props} />;
    case 'answer':
    case 'unread':
    case 'promise':
    case 'feedback':
      return <LetterLinePane {...props} />;
    default:
      return <AccountLinePane {...props} />;
  }
}

/** The queue's own pane, with its keys: approving decides about the line too. */
function DraftLinePane({ pass, item, open }: LinePaneProps) {
  const { rows } = useQueue('waiting');
  const [measure, width] = useWidthInRem<HTMLDivElement>();
  const plan = useContextToggle(width);
  const row = rows?.find((each) => each.queueItemId === item.queueItemId);
  const batch = open.filter((each) => each.batch === item.batch).map((each) => each.queueItemId);
  return (
    <div ref={measure} className="flex min-h-0 min-w-0 flex-1 flex-col">
      <div className="flex min-h-10 shrink-0 items-center gap-1.5 border-b bg-raised px-5">
        <p className="min-w-0 flex-1 truncate text-ink-2" title={item.why.join('\n')}>
          {item.why.join(' · ')}
        </p>
        <Button tone="quiet" keys="x" onClick={() => void markLine(pass, item, 'left')}>
          Leave it
        </Button>
        <Button tone="quiet" keys="d" onClick={() => void markLine(pass, item, 'done')}>
          Done
        </Button>
      </div>
      <div className="relative flex min-h-0 min-w-0 flex-1 flex-col @3xl/shell:flex-row">
        {row ? (
          <QueuePane row={row} rows={(rows ?? []).filter((each) => batch.includes(each.queueItemId))} plan={plan} />
        ) : (
          <Skeleton rows={6} />
        )}
      </div>
    </div>
  );
}
