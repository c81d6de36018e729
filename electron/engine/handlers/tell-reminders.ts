// Tells the window when a task is to be thought of: at its reminder, when its snooze ends, and in the morning of the day it
// is due. Which tasks those are is read from the tasks at that moment; nothing is written.
import type { Task, TaskReminded } from '../../contract/tasks.ts';
import { isoDayOf, type LocalNow, startOfDay } from '../book/local-time.ts';
import { reminderBetween } from '../book/tasks/task-rows.ts';
import { readSettings } from '../store/queries/settings.ts';
import type { HandlerContext } from './handler-context.ts';

const LOOK_MS = 20_000;

export function tellReminders(context: HandlerContext, tasksAt: (clock: LocalNow) => readonly Task[]): void {
  const { db, deps } = context;
  let looked = deps.clock.now();
  const timer = setInterval(() => {
    if (!db.open) {
      clearInterval(timer);
      return;
    }
    const clock = { now: deps.clock.now(), timeZone: deps.clock.timeZone() };
    const since = looked;
    looked = clock.now;
    const morning = morningOf(clock, readSettings(db).workingHours.start);
    const anyReminder = reminderBetween(db).get({ since, now: clock.now }) !== undefined;
    if (!anyReminder && !(morning > since && morning <= clock.now)) return;
    const reminded = remindersBetween(tasksAt(clock), since, clock.now, morning);
    for (const one of reminded) context.tell('task.reminded', one);
    if (reminded.length > 0) context.changed('tasks', 'book');
  }, LOOK_MS);
  timer.unref();
}

/** The moments after `since` and up to `now`; each task is told of once, for the most definite of its reasons. */
export function remindersBetween(
  tasks: readonly Task[],
  since: number,
  now: number,
  morning: number,
): readonly TaskReminded[] {
  const within = (at: number | null) => at !== null && at > since && at <= now;
  return tasks.flatMap((task): TaskReminded[] => {
    if (task.state !== 'open') return [];
    const why = within(task.remindAt)
      ? 'reminder'
      : within(task.wokeAt)
        ? 'snooze_over'
        : task.dueInDays === 0 && within(morning)
          ? 'due'
          : null;
    if (why === null) return [];
    const { taskId, title, accountId, accountName } = task;
    return [{ taskId, title, accountId, accountName, why }];
  });
}

function morningOf({ now, timeZone }: LocalNow, start: string): number {
  const [hours = 0, minutes = 0] = start.split(':').map(Number);
  return startOfDay(isoDayOf(now, timeZone), timeZone) + (hours * 60 + minutes) * 60_000;
}
