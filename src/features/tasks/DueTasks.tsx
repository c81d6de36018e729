// The tasks that are due today or late, at the head of Today.
import type { Task } from '../../../electron/contract/tasks.ts';
import { go } from '../../state/route.ts';
import { useTasks } from '../../state/tasks.ts';
import { Button } from '../../ui/Button.tsx';
import { counted } from '../../ui/format.ts';
import { TaskLine } from './TaskLine.tsx';

const SHOWN = 3;

export function DueTasks() {
  const due = (useTasks('open').data?.tasks ?? []).filter(isDue);
  if (due.length === 0) return null;
  const late = due.filter((task) => task.overdue).length;
  return (
    <section aria-label="Tasks due" className="shrink-0 border-b pb-1">
      <div className="flex min-h-9 items-center gap-2 px-5">
        <h2 className="text-12 font-semibold text-ink-2">
          {counted(due.length, 'task')} due{late > 0 && <span className="text-attention">, {late} late</span>}
        </h2>
        <Button tone="quiet" keys="g k" className="ml-auto" onClick={() => go({ screen: 'tasks' })}>
          All tasks
        </Button>
      </div>
      <ul>
        {due.slice(0, SHOWN).map((task) => (
          <li key={task.taskId} className="hover:bg-hover">
            <TaskLine task={task} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function isDue(task: Task): boolean {
  return task.dueInDays !== null && task.dueInDays <= 0;
}
