// task.*, quiet.*
import type { quietCalls } from '../../contract/quiet.ts';
import type { Task, taskCalls } from '../../contract/tasks.ts';
import type { CallContext } from '../../rpc/server.ts';
import { unreadMessages } from '../book/findings/unread-messages.ts';
import { isoDayOf, type LocalNow } from '../book/local-time.ts';
import { readQuiet } from '../book/quiet/read-quiet.ts';
import { readTasks } from '../book/tasks/read-tasks.ts';
import { createSourcesAtHand } from '../book/tasks/sources-at-hand.ts';
import { taskByKey } from '../book/tasks/task-rows.ts';
import { chooseForQuiet } from '../commands/quiet-command.ts';
import {
  createTask,
  finishTask,
  type NamedTask,
  removeTask,
  snoozeTask,
  updateTask,
} from '../commands/task-commands.ts';
import { changing } from './changing.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';
import { tellReminders } from './tell-reminders.ts';

type TaskAndQuietCalls = keyof typeof taskCalls | keyof typeof quietCalls;

export function taskHandlers(context: HandlerContext): HandlersOf<TaskAndQuietCalls> {
  const { db } = context;

  const sourcesAt = createSourcesAtHand(db);
  const tasksAt = (clock: LocalNow): Task[] => readTasks(db, clock, context.book.rows(clock), sourcesAt(clock));

  const change = changing(context, 'tasks', 'book', 'accounts', 'journal');

  /** Where a task has no row yet, what it comes from has to be there still. */
  function named(taskId: string, call: CallContext): NamedTask {
    const kept = taskId.startsWith('task:') || taskByKey(db).get(taskId) !== undefined;
    const sourced = kept ? null : sourcesAt(context.clockOf(call)).find(({ key }) => key === taskId);
    const { now, timeZone } = context.clockOf(call);
    return { taskId, sourced: sourced ?? null, today: isoDayOf(now, timeZone) };
  }

  tellReminders(context, tasksAt);

  return {
    'task.list': async ({ accountId, state = 'open', dueBy }, call) => {
      await context.derived(accountId);
      const all = tasksAt(context.clockOf(call)).filter(
        (task) => accountId === undefined || task.accountId === accountId,
      );
      const open = all.filter((task) => task.state === 'open');
      return {
        tasks: all.filter((task) => isIn(task, state) && (dueBy === undefined || (task.due ?? '9999') <= dueBy)),
        counts: {
          open: open.length,
          overdue: open.filter((task) => task.overdue).length,
          dueToday: open.filter((task) => task.dueInDays === 0).length,
          snoozed: all.filter((task) => task.state === 'snoozed').length,
        },
        unread: unreadMessages(db),
      };
    },
    'task.create': (input, call) => change(createTask, input, call),
    'task.update': ({ taskId, ...fields }, call) => change(updateTask, { ...named(taskId, call), ...fields }, call),
    'task.done': ({ taskId, done = true }, call) => change(finishTask, { ...named(taskId, call), done }, call),
    'task.remove': ({ taskId, why }, call) => change(removeTask, { ...named(taskId, call), why }, call),
    'task.snooze': ({ taskId, until, unlessReply = false }, call) =>
      change(snoozeTask, { ...named(taskId, call), until, unlessReply }, call),
    'quiet.list': async (_input, call) => {
      await context.derived();
      const clock = context.clockOf(call);
      return readQuiet(db, clock, context.book.rows(clock));
    },
    'quiet.choose': (input, call) => {
      const clock = context.clockOf(call);
      const row = context.book.rows(clock).find((one) => one.accountId === input.accountId);
      const silentSince = row?.lastInboundAt ?? 0;
      return change(chooseForQuiet, { ...input, silentSince, today: isoDayOf(clock.now, clock.timeZone) }, call);
    },
  };
}

function isIn(task: Task, state: 'open' | 'snoozed' | 'ended' | 'all'): boolean {
  if (state === 'all') return true;
  return state === 'ended' ? task.endedAt !== null : task.state === state;
}
