// Until when a task stays out of the list, and whether an answer in between ends it.
import { useState } from 'react';
import type { Task } from '../../../electron/contract/tasks.ts';
import { useCommands } from '../../state/commands.ts';
import { snoozeTask } from '../../state/tasks.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { SnoozeChoices } from '../snooze/SnoozeChoices.tsx';

export function SnoozeTaskDialog({ task, onClose }: { task: Task; onClose(): void }) {
  const [unlessReply, setUnlessReply] = useState(false);
  const answerable = task.accountId !== null || task.threadId !== null;
  useCommands('Snooze the task', [
    {
      id: 'snooze-task.unlessReply',
      title: 'Come back only if nobody answered',
      keys: ['n'],
      whileTyping: true,
      keyOnly: true,
      when: () => answerable,
      run: () => setUnlessReply((held) => !held),
    },
  ]);
  return (
    <Dialog title="Snooze the task" description={task.title} onClose={onClose} width="narrow">
      <SnoozeChoices
        onChoose={(until, words) => {
          onClose();
          void snoozeTask(task, until, words, unlessReply);
        }}
      />
      {answerable && (
        <label className="mt-3 flex min-h-8 items-center gap-2.5 border-t pt-3 text-13">
          <input
            type="checkbox"
            checked={unlessReply}
            onChange={(event) => setUnlessReply(event.target.checked)}
            className="size-3.5 accent-accent"
          />
          <span className="flex-1">
            Come back on that day only if nobody {task.threadId === null ? 'there has written' : 'has answered'}
          </span>
          <Keys of="n" />
        </label>
      )}
    </Dialog>
  );
}
