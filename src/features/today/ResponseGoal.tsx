// At the head of Today: accounts whose question is about to miss the response goal, with the working time that is left.
import type { WaitingAnswer } from '../../../electron/contract/response.ts';
import { useResponse } from '../../state/response.ts';
import { hashOf } from '../../state/route.ts';
import { classes } from '../../ui/classes.ts';
import { dateTime } from '../../ui/format.ts';

const SHOWN = 3;

export function ResponseGoal() {
  const { data } = useResponse();
  const pressing = (data?.waiting ?? []).filter((each) => each.state !== 'in_time');
  if (!data || pressing.length === 0) return null;
  const rest = pressing.length - SHOWN;
  return (
    <section aria-label="Response goal" className="shrink-0 border-b px-5 py-2">
      <h2 className="flex min-h-7 items-center text-12 font-semibold text-ink-2">
        Answers within {data.goalHours} working hours
        <span className="ml-2 font-normal text-ink-3">
          {[data.soon > 0 && `${data.soon} about to be missed`, data.missed > 0 && `${data.missed} missed`]
            .filter(Boolean)
            .join(', ')}
          {!data.working && ' · the clock rests until working hours'}
        </span>
      </h2>
      <ul>
        {pressing.slice(0, SHOWN).map((each) => (
          <Line key={each.threadId} waiting={each} />
        ))}
      </ul>
      {rest > 0 && <p className="pb-1 text-12 text-ink-3">and {rest} more in the Inbox</p>}
    </section>
  );
}

function Line({ waiting }: { waiting: WaitingAnswer }) {
  return (
    <li>
      <a
        href={hashOf({ screen: 'inbox', threadId: waiting.threadId })}
        className="-mx-2 flex min-h-8 items-center gap-3 rounded-md px-2 hover:bg-hover"
      >
        <span className="w-44 shrink-0 truncate font-medium">{waiting.accountName}</span>
        <span className="min-w-0 flex-1 truncate text-ink-2">
          {waiting.who}: {waiting.subject || 'No subject'}
        </span>
        <span
          title={`Due ${dateTime(waiting.dueAt)}`}
          className={classes(
            'tnum shrink-0 text-12 font-medium',
            waiting.state === 'missed' ? 'text-risk' : 'text-attention',
          )}
        >
          {waiting.words}
        </span>
      </a>
    </li>
  );
}
