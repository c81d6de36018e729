// Writes a task down, or changes one.
import { useState } from 'react';
import type { AccountId, ThreadId } from '../../../electron/contract/scalars.ts';
import type { Level, Task } from '../../../electron/contract/tasks.ts';
import { createTask, updateTask } from '../../state/tasks.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { type Choice, Select } from '../../ui/Select.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { AccountSelect } from '../accounts/AccountSelect.tsx';
import { inputDateTime } from '../accounts/input-date-time.ts';

type Chosen = Level | 'counted';
const LEVELS: readonly Choice<Chosen>[] = [
  { value: 'counted', label: 'By the figures' },
  { value: 'high', label: 'High' },
  { value: 'low', label: 'Low' },
];
const chosenOf = (axis: Task['impact'] | undefined): Chosen => (axis?.byHand ? axis.level : 'counted');
const levelOf = (chosen: Chosen): Level | null => (chosen === 'counted' ? null : chosen);

export interface TaskDialogProps {
  readonly task?: Task;
  /** Whom a new task is about. */
  readonly accountId?: AccountId;
  /** The thread a new task is about; its account is found by it. */
  readonly threadId?: ThreadId;
  onClose(): void;
}

export function TaskDialog({ task, accountId, threadId, onClose }: TaskDialogProps) {
  const [title, setTitle] = useState(task?.title ?? '');
  const [account, setAccount] = useState(String(task?.accountId ?? accountId ?? ''));
  const [due, setDue] = useState(task?.due ?? '');
  const [remind, setRemind] = useState(task?.remindAt ? inputDateTime(task.remindAt) : '');
  const [notes, setNotes] = useState(task?.notes ?? '');
  const [impact, setImpact] = useState(chosenOf(task?.impact));
  const [urgency, setUrgency] = useState(chosenOf(task?.urgency));
  const [problem, setProblem] = useState<string | null>(null);

  async function save() {
    const fields = {
      title,
      accountId: account === '' ? null : Number(account),
      due: due === '' ? null : due,
      remindAt: remind === '' ? null : new Date(remind).getTime(),
      notes,
      impact: levelOf(impact),
      urgency: levelOf(urgency),
    };
    const outcome = task
      ? await updateTask({ taskId: task.taskId, ...changedOf(task, fields) }, `Changed “${title}”.`)
      : await createTask(threadId === undefined ? fields : { ...fields, ...ofThread(account, threadId) });
    if (outcome.done) onClose();
    else setProblem(outcome.failure.message);
  }

  return (
    <Dialog
      title={task ? 'Change the task' : 'New task'}
      onClose={onClose}
      width="narrow"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="main" type="submit" form="task" disabled={title.trim() === ''}>
            {task ? 'Save' : 'Write down'}
          </Button>
        </>
      }
    >
      <form
        id="task"
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label="What is to be done"
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          problem={problem}
          autoFocus
        />
        <AccountSelect value={account} onChange={setAccount} others={[{ value: '', label: 'None' }]} />
        <div className="grid grid-cols-2 gap-3">
          <TextField label="Due" type="date" value={due} onChange={(event) => setDue(event.target.value)} />
          <TextField
            label="Remind me"
            type="datetime-local"
            value={remind}
            onChange={(event) => setRemind(event.target.value)}
          />
          <Select label="Impact" value={impact} onChange={(next: Chosen) => setImpact(next)} choices={LEVELS} />
          <Select label="Urgency" value={urgency} onChange={(next: Chosen) => setUrgency(next)} choices={LEVELS} />
        </div>
        <TextArea label="Notes" value={notes} onChange={(event) => setNotes(event.target.value)} rows={3} />
      </form>
    </Dialog>
  );
}

interface Fields {
  readonly title: string;
  readonly accountId: number | null;
  readonly due: string | null;
  readonly remindAt: number | null;
  readonly notes: string;
  readonly impact: Level | null;
  readonly urgency: Level | null;
}

/** Where no account was chosen, the thread says whose the task is. */
function ofThread(account: string, threadId: ThreadId) {
  return { threadId, ...(account === '' ? { accountId: undefined } : {}) };
}

/** Only what the person changed: the rest goes on following what the task came from. */
function changedOf(task: Task, fields: Fields): Partial<Fields> {
  const before: Fields = {
    title: task.title,
    accountId: task.accountId,
    due: task.due,
    remindAt: task.remindAt === null ? null : new Date(inputDateTime(task.remindAt)).getTime(),
    notes: task.notes,
    impact: levelOf(chosenOf(task.impact)),
    urgency: levelOf(chosenOf(task.urgency)),
  };
  const names = Object.keys(fields) as (keyof Fields)[];
  return Object.fromEntries(names.filter((name) => fields[name] !== before[name]).map((name) => [name, fields[name]]));
}
