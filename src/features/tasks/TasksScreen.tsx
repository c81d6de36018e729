// What is to be done, by impact and urgency: as a matrix, as one list, and what is asleep or over.
import { useState } from 'react';
import type { Quadrant, Task } from '../../../electron/contract/tasks.ts';
import { useCommands } from '../../state/commands.ts';
import { type RowCommand, useListCursor } from '../../state/list-cursor.ts';
import { announce } from '../../state/notices.ts';
import { openOverlay } from '../../state/overlays.ts';
import { go } from '../../state/route.ts';
import { openQuote } from '../../state/shown-quote.ts';
import { finishTask, placeTask, removeTask, reopenTask, useTasks, wakeTask } from '../../state/tasks.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, Trouble } from '../../ui/EmptyState.tsx';
import { counted } from '../../ui/format.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { StillReading } from '../findings/StillReading.tsx';
import { TaskLine } from './TaskLine.tsx';
import { FIELD_SHOWS, TaskMatrix } from './TaskMatrix.tsx';
import { QUADRANTS } from './task-in-words.ts';

type View = 'matrix' | 'list' | 'snoozed' | 'ended';
const NONE: readonly Task[] = [];

export function openTask(task: Task): void {
  if (task.evidence) openQuote(task.evidence);
  else if (task.threadId !== null) go({ screen: 'inbox', threadId: task.threadId });
  else if (task.accountId !== null) go({ screen: 'account', accountId: task.accountId });
  else openOverlay({ kind: 'edit-task', task });
}

export function TasksScreen() {
  const [view, setView] = useState<View>('matrix');
  const { data, failure } = useTasks(view === 'matrix' || view === 'list' ? 'open' : view);
  const all = data?.tasks ?? NONE;
  const shown = view === 'matrix' ? inFields(all) : all;
  const act = (taskId: string, run: (task: Task) => void) => {
    const task = shown.find((each) => each.taskId === taskId);
    if (task) run(task);
  };
  const cursor = useListCursor({
    scope: 'Tasks',
    ids: shown.map((each) => each.taskId),
    open: (taskId) => act(taskId, openTask),
    rowCommands: taskCommands(act),
  });
  useCommands('Tasks, all', [
    { id: 'tasks.new', title: 'Write down a task', keys: ['n'], run: () => openOverlay({ kind: 'new-task' }) },
    {
      id: 'tasks.view',
      title: 'Matrix or list',
      keys: ['v'],
      run: () => setView((held) => (held === 'matrix' ? 'list' : 'matrix')),
    },
  ]);

  return (
    <>
      <ScreenHeader title="Tasks" aside={data && countsInWords(data.counts)}>
        <Button keys="n" onClick={() => openOverlay({ kind: 'new-task' })}>
          New task
        </Button>
      </ScreenHeader>
      <div className="flex shrink-0 flex-wrap items-center gap-2 border-b px-5 py-1.5">
        <Segmented
          label="Which tasks"
          value={view}
          onChange={setView}
          choices={[
            { value: 'matrix', label: 'Matrix' },
            { value: 'list', label: 'List', count: data?.counts.open },
            { value: 'snoozed', label: 'Snoozed', count: data?.counts.snoozed },
            { value: 'ended', label: 'Done' },
          ]}
        />
        <p className="ml-auto text-12 text-ink-3">
          Impact is the account’s value and what is at stake; urgency is the day, the renewal and what waits badly.
        </p>
      </div>
      {data && <StillReading unread={data.unread} so="more may come, and what looks late may have been kept" />}
      {!data && (failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={10} />)}
      {data && all.length === 0 && <Empty view={view} />}
      {data && all.length > 0 && (
        <div className="@container flex min-h-0 flex-1 flex-col">
          {view === 'matrix' ? (
            <TaskMatrix tasks={all} cursor={cursor.id} onCursor={cursor.set} onRest={() => setView('list')} />
          ) : (
            <VirtualList
              label="Tasks"
              items={shown}
              idOf={(task) => task.taskId}
              rowLabel={(task) => `${task.title}${task.accountName === null ? '' : `, ${task.accountName}`}`}
              rowHeight={52}
              rowClassName="border-b"
              cursor={cursor.index}
              onCursor={(task) => cursor.set(task.taskId)}
              onOpen={openTask}
              renderRow={(task) => <TaskLine task={task} field />}
            />
          )}
        </div>
      )}
    </>
  );
}

/** The tasks the matrix shows, in the order of its fields. */
function inFields(tasks: readonly Task[]): readonly Task[] {
  return QUADRANTS.flatMap(({ quadrant }) => tasks.filter((task) => task.quadrant === quadrant).slice(0, FIELD_SHOWS));
}

function taskCommands(act: (taskId: string, run: (task: Task) => void) => void): RowCommand<string>[] {
  const place = (quadrant: Quadrant, label: string, key: string): RowCommand<string> => ({
    id: `tasks.${quadrant}`,
    title: `Move to “${label}”`,
    keys: [key],
    run: (id) => act(id, (task) => void placeTask(task, quadrant, label)),
  });
  return [
    {
      id: 'tasks.done',
      title: 'Done, or open again',
      keys: ['e'],
      run: (id) => act(id, (task) => void (task.endedAt === null ? finishTask(task) : reopenTask(task))),
    },
    {
      id: 'tasks.snooze',
      title: 'Snooze, or wake',
      keys: ['h'],
      run: (id) =>
        act(id, (task) => {
          if (task.state === 'snoozed') void wakeTask(task);
          else openOverlay({ kind: 'snooze-task', task });
        }),
    },
    {
      id: 'tasks.edit',
      title: 'Change the task',
      keys: ['Shift+E'],
      run: (id) => act(id, (task) => openOverlay({ kind: 'edit-task', task })),
    },
    {
      id: 'tasks.remove',
      title: 'Take the task away for good',
      keys: ['#', 'Delete'],
      run: (id) => act(id, (task) => void removeTask(task)),
    },
    {
      id: 'tasks.draft',
      title: 'Draft a touch',
      keys: ['w'],
      run: (id) =>
        act(id, ({ accountId, accountName, threadId }) => {
          if (accountId === null) announce('This task is of no account: there is nobody to write to.');
          else
            openOverlay({
              kind: 'draft-touch',
              accountId,
              name: accountName ?? '',
              ...(threadId === null ? {} : { threadId }),
            });
        }),
    },
    {
      id: 'tasks.account',
      title: 'Open the account',
      keys: ['a'],
      run: (id) =>
        act(id, ({ accountId }) => {
          if (accountId !== null) go({ screen: 'account', accountId });
        }),
    },
    ...QUADRANTS.map(({ quadrant, label }, index) => place(quadrant, label, String(index + 1))),
  ];
}

function countsInWords(counts: { open: number; overdue: number; dueToday: number }): string {
  const parts = [
    counted(counts.open, 'open task'),
    counts.overdue > 0 ? `${counts.overdue} overdue` : '',
    counts.dueToday > 0 ? `${counts.dueToday} due today` : '',
  ];
  return parts.filter(Boolean).join(' · ');
}

function Empty({ view }: { view: View }) {
  if (view === 'snoozed') return <EmptyState title="No task is asleep">What you snooze with h waits here.</EmptyState>;
  if (view === 'ended')
    return <EmptyState title="Nothing was done yet">What you tick off with e is kept here.</EmptyState>;
  return (
    <EmptyState
      title="Nothing is to be done"
      actions={
        <Button tone="main" keys="n" onClick={() => openOverlay({ kind: 'new-task' })}>
          Write down a task
        </Button>
      }
    >
      Promises you made, promises of theirs that are late, signals and drift in the mail become tasks by themselves,
      each with the words it rests on.
    </EmptyState>
  );
}
