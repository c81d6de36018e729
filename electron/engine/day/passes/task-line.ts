// A task as a line of a pass. Pure.
import type { Task } from '../../../contract/tasks.ts';
import { type Candidate, candidate } from '../candidate.ts';
import type { DayFacts } from '../day-facts.ts';

export function taskLine(task: Task, row: DayFacts['rows'][number] | null, batch = 'Tasks due'): Candidate {
  const days = task.dueInDays;
  const late = days !== null && days < 0 ? `${-days} ${days === -1 ? 'day' : 'days'} late` : '';
  const when =
    days === 0 ? 'Due today' : days !== null && days > 0 ? `Due in ${days} ${days === 1 ? 'day' : 'days'}` : late;
  return candidate(
    row,
    { key: task.taskId, kind: 'task', act: 'finish', title: task.title, why: [when, task.why] },
    { batch, taskId: task.taskId, threadId: task.threadId, since: task.createdAt },
  );
}
