// A task in a pass: what it rests on, done with one key, put aside or changed with another.
import { useCommands } from '../../state/commands.ts';
import { openOverlay } from '../../state/overlays.ts';
import { finishTask, useTasks } from '../../state/tasks.ts';
import { Button } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { EvidenceQuote } from '../findings/EvidenceQuote.tsx';
import type { LinePaneProps } from './LinePane.tsx';
import { PaneFrame } from './PaneFrame.tsx';

export function TaskLinePane({ pass, item }: LinePaneProps) {
  const task = useTasks('open').data?.tasks.find(({ taskId }) => taskId === item.taskId);
  const snooze = () => task && openOverlay({ kind: 'snooze-task', task });
  const edit = () => task && openOverlay({ kind: 'edit-task', task });
  useCommands('Pass, this task', [
    { id: 'line.snooze', title: 'Put the task aside', keys: ['h'], when: () => task !== undefined, run: snooze },
    { id: 'line.edit', title: 'Change the task', keys: ['i'], when: () => task !== undefined, run: edit },
  ]);
  return (
    <PaneFrame
      pass={pass}
      item={item}
      act={task ? { words: 'Tick it off', run: () => void finishTask(task) } : null}
      more={
        <>
          <Button keys="h" onClick={snooze}>
            Put aside
          </Button>
          <Button keys="i" onClick={edit}>
            Change
          </Button>
        </>
      }
    >
      {!task && <Skeleton rows={3} />}
      {task && task.notes !== '' && <p className="whitespace-pre-line">{task.notes}</p>}
      {task?.evidence && <EvidenceQuote evidence={task.evidence} />}
    </PaneFrame>
  );
}
