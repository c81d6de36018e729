// A running playbook in a list: the account, where it stands, whose move it is, and what is due or late.
import type { RunRow } from '../../../electron/contract/runs.ts';
import { classes } from '../../ui/classes.ts';
import { dateTime } from '../../ui/format.ts';
import { dueOf, isOurs, moveOf } from './playbook-in-words.ts';

export function RunLine({ run, narrow }: { run: RunRow; narrow?: boolean }) {
  const [step, ...others] = run.now;
  return (
    <div className={classes('flex items-center gap-4 py-2', !narrow && 'px-5')}>
      <div className="min-w-0 flex-1">
        <p className="truncate">
          {narrow ? (
            <span className="font-medium">{run.name}</span>
          ) : (
            <>
              <span className="font-medium">{run.accountName}</span>
              <span className="text-ink-2"> · {run.name}</span>
            </>
          )}
        </p>
        <p className="truncate text-12 text-ink-3">
          {step ? (
            <>
              <span className={isOurs(step) ? 'text-ink-2' : undefined}>{moveOf(step)}</span>: {step.title}
              {others.length > 0 && `, and ${others.length} more`}
            </>
          ) : (
            endOf(run)
          )}
        </p>
      </div>
      {!narrow && (
        <div className="hidden w-28 shrink-0 @2xl:block">
          <Progress run={run} />
        </div>
      )}
      <span
        className={classes('tnum w-24 shrink-0 text-right text-12', step?.overdue ? 'text-attention' : 'text-ink-3')}
        title={step?.due ?? undefined}
      >
        {step ? dueOf(step) : run.endedAt !== null && dateTime(run.endedAt)}
      </span>
    </div>
  );
}

function endOf({ state, endWhy }: RunRow): string {
  if (state === 'done') return 'Done';
  return state === 'cancelled' ? `Ended early: ${endWhy}` : 'Waits for a day to come';
}

function Progress({ run }: { run: RunRow }) {
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden className="h-1 flex-1 overflow-hidden rounded-full bg-line-strong">
        <span
          className="block h-full bg-accent"
          style={{ width: `${(100 * run.stepsEnded) / Math.max(1, run.steps)}%` }}
        />
      </span>
      <span className="tnum text-12 text-ink-3">
        {run.stepsEnded}/{run.steps}
      </span>
    </span>
  );
}
