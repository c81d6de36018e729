// What is to be done: asked for as a whole, changed at once on the screen, and told of when its time comes.
import type { CallInput, CallOutput } from '../../electron/contract/contract.ts';
import type { Quadrant, Task } from '../../electron/contract/tasks.ts';
import { change } from './change.ts';
import { ask, type EngineClient } from './engine.ts';
import { announce } from './notices.ts';
import { createResources } from './resource.ts';

export type TaskView = 'open' | 'snoozed' | 'ended';
export type TaskList = CallOutput<'task.list'>;

const resource = createResources<TaskView, TaskList>({
  topics: ['tasks', 'findings', 'book', 'accounts', 'journal'],
  ask: (state) => ask('task.list', { state }),
});

export const useTasks = (view: TaskView) => resource.use(view);

export function followReminders(client: EngineClient): void {
  client.on('task.reminded', ({ title, accountName, why }) => {
    const whose = accountName === null ? '' : ` (${accountName})`;
    const words = why === 'due' ? 'Due today' : why === 'reminder' ? 'Reminder' : 'Back from its snooze';
    announce(`${words}: ${title}${whose}`);
  });
}

function without(task: Task): () => () => void {
  return () =>
    resource.ahead('open', (held) => ({
      ...held,
      tasks: held.tasks.filter(({ taskId }) => taskId !== task.taskId),
    }));
}

export function createTask(input: CallInput<'task.create'>) {
  return change('task.create', input, { say: `Wrote down “${input.title}”.`, quiet: true });
}

export function updateTask(input: CallInput<'task.update'>, say: string) {
  return change('task.update', input, { say, quiet: true });
}

export function finishTask(task: Task) {
  return change('task.done', { taskId: task.taskId }, { say: `Done: ${task.title}`, ahead: without(task) });
}

export function reopenTask(task: Task) {
  return change('task.done', { taskId: task.taskId, done: false }, { say: `Open again: ${task.title}` });
}

export function removeTask(task: Task) {
  return change(
    'task.remove',
    { taskId: task.taskId },
    { say: `Taken away, and it does not come back: ${task.title}`, ahead: without(task) },
  );
}

export function snoozeTask(task: Task, until: number, words: string, unlessReply: boolean) {
  return change(
    'task.snooze',
    { taskId: task.taskId, until, unlessReply },
    {
      say: unlessReply ? `Comes back on ${words} unless they answer.` : `Put aside until ${words}.`,
      ahead: without(task),
    },
  );
}

export function wakeTask(task: Task) {
  return change('task.snooze', { taskId: task.taskId, until: null }, { say: `Awake: ${task.title}` });
}

const FIELDS: Readonly<Record<Quadrant, Pick<CallInput<'task.update'>, 'impact' | 'urgency'>>> = {
  do_now: { impact: 'high', urgency: 'high' },
  schedule: { impact: 'high', urgency: 'low' },
  quick_win: { impact: 'low', urgency: 'high' },
  defer: { impact: 'low', urgency: 'low' },
};

export function placeTask(task: Task, quadrant: Quadrant, words: string) {
  return change(
    'task.update',
    { taskId: task.taskId, ...FIELDS[quadrant] },
    {
      say: `Moved to “${words}”.`,
      ahead: () =>
        resource.ahead('open', (held) => ({
          ...held,
          tasks: held.tasks.map((each) => (each.taskId === task.taskId ? { ...each, quadrant } : each)),
        })),
    },
  );
}
