// One task: what, for whom, by when, and why it stands in its field.
import type { Task } from '../../../electron/contract/tasks.ts';
import { hashOf } from '../../state/route.ts';
import { finishTask, reopenTask } from '../../state/tasks.ts';
import { classes } from '../../ui/classes.ts';
import { dateTime } from '../../ui/format.ts';
import { Why } from '../../ui/Why.tsx';
import { EvidenceQuote } from '../findings/EvidenceQuote.tsx';
import { dueInWords, quadrantInWords, sourceInWords } from './task-in-words.ts';

export function TaskLine({ task, field }: { task: Task; field?: boolean }) {
  const ended = task.endedAt !== null;
  return (
    <div className="flex items-start gap-3 px-4 py-2">
      <Tick task={task} />
      <div className="min-w-0 flex-1">
        <p className={classes('line-clamp-2', ended && 'text-ink-3 line-through decoration-line-strong')}>
          {task.title}
        </p>
        <p className="mt-0.5 flex flex-wrap items-baseline gap-x-2.5 text-12 text-ink-3">
          {task.accountName !== null && task.accountId !== null && (
            <a
              href={hashOf({ screen: 'account', accountId: task.accountId })}
              className="font-medium text-ink-2 hover:text-ink hover:underline"
            >
              {task.accountName}
            </a>
          )}
          {field && <span>{quadrantInWords(task.quadrant)}</span>}
          {task.source !== 'hand' && (
            <span className="max-w-full truncate" title={task.why}>
              {task.why === '' ? sourceInWords(task.source) : task.why}
            </span>
          )}
          {task.snoozedUntil !== null && (
            <span title={dateTime(task.snoozedUntil)}>
              back {dateTime(task.snoozedUntil)}
              {task.snoozedUnlessReply && ' unless they answer'}
            </span>
          )}
          {task.state === 'answered' && <span className="text-good">they answered</span>}
          {task.state === 'removed' && <span>taken away</span>}
          <TaskWhy task={task} />
        </p>
      </div>
      {task.due !== null && (
        <span
          className={classes(
            'tnum shrink-0 pt-0.5 text-12 whitespace-nowrap',
            task.overdue || (task.dueInDays === 0 && !ended) ? 'font-medium text-attention' : 'text-ink-3',
          )}
          title={task.due}
        >
          {dueInWords(task)}
        </span>
      )}
    </div>
  );
}

function Tick({ task }: { task: Task }) {
  const done = task.state === 'done' || task.state === 'answered';
  return (
    <button
      type="button"
      aria-label={done ? `Open again: ${task.title}` : `Done: ${task.title}`}
      aria-pressed={done}
      onClick={() => void (task.endedAt === null ? finishTask(task) : reopenTask(task))}
      className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full border border-line-strong text-ink-3 hover:border-accent hover:text-accent"
    >
      <svg
        viewBox="0 0 10 10"
        className={classes('size-2.5', !done && 'opacity-0 hover:opacity-100')}
        aria-hidden="true"
      >
        <path d="M1.5 5.2 4 7.6 8.5 2.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
    </button>
  );
}

function TaskWhy({ task }: { task: Task }) {
  const { evidence, impact, urgency } = task;
  return (
    <Why of={`“${task.title}” is here`} title={quadrantInWords(task.quadrant)}>
      <div className="flex flex-col gap-3">
        {task.notes !== '' && <p className="whitespace-pre-line text-ink-2">{task.notes}</p>}
        {evidence && <EvidenceQuote evidence={evidence} />}
        <Reasons name="Impact" axis={impact} />
        <Reasons name="Urgency" axis={urgency} />
        {task.rule !== null && <p className="text-12 text-ink-3">{task.rule}</p>}
      </div>
    </Why>
  );
}

function Reasons({ name, axis }: { name: string; axis: Task['impact'] }) {
  return (
    <div>
      <p className="flex items-baseline justify-between gap-3">
        <span className="font-medium">
          {name}: {axis.level}
        </span>
        <span className="tnum text-12 text-ink-3">
          {axis.byHand ? 'you said so; counted ' : ''}
          {Math.round(axis.score * 100)} of 100
        </span>
      </p>
      <ul className="text-12 text-ink-2">
        {axis.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  );
}
