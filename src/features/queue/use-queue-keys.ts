// The keys of the queue. Approve, edit, reject, snooze and undo are one key each.
import type { QueueRow } from '../../../electron/contract/queue.ts';
import { useCommands } from '../../state/commands.ts';
import { useQueuePlace } from '../../state/queue-view.ts';
import { go } from '../../state/route.ts';
import type { ContextToggle } from '../context-rail/use-context-toggle.ts';
import type { QueueActs } from './queue-acts.ts';
import { touchKindsInWords } from './queue-in-words.ts';

export function useQueueKeys({
  row,
  acts,
  plan,
  open,
  ofKind,
}: {
  row: QueueRow;
  acts: QueueActs;
  plan: ContextToggle;
  /** It can still be decided about. */
  open: boolean;
  ofKind: number;
}): void {
  const can = () => open;
  const onControl = () => document.activeElement?.matches('button, a[href], summary, select, input') ?? false;
  useCommands('Queue', [
    { id: 'queue.approve', title: 'Approve, and go on', keys: ['a'], when: can, run: acts.approve },
    {
      id: 'queue.edit',
      title: 'Edit in place',
      keys: ['e', 'Enter'],
      when: () => can() && !onControl(),
      run: () => acts.edit(null),
    },
    { id: 'queue.reject', title: 'Reject, with a reason', keys: ['r'], when: can, run: acts.reject },
    { id: 'queue.snooze', title: 'Snooze', keys: ['h', 's'], when: can, run: acts.snooze },
    { id: 'queue.later', title: 'Send later', keys: ['l'], when: can, run: acts.later },
    {
      id: 'queue.approveKind',
      title: `Approve all ${touchKindsInWords(row.kind)} after a look through`,
      keys: ['Shift+A'],
      when: () => can() && row.state === 'waiting' && ofKind > 1,
      run: acts.approveKind,
    },
    {
      id: 'queue.resume',
      title: 'Take up again, or take back what is on its way',
      keys: ['u'],
      when: () => row.state !== 'waiting' && row.state !== 'sent',
      run: () => (row.state === 'approved' ? acts.takeBack() : acts.resume()),
    },
    { id: 'queue.mode', title: 'Change the mode of this draft', keys: ['m'], when: can, run: acts.mode },
    {
      id: 'queue.gate',
      title: 'Every rule of the send gate, or only what it says',
      keys: ['v'],
      run: () => {
        if (!plan.shown) plan.toggle();
        useQueuePlace.setState((place) => ({ gateOpen: !place.gateOpen }));
      },
    },
    { id: 'queue.plan', title: 'Show or hide the plan', keys: [']'], run: plan.toggle },
    {
      id: 'queue.thread',
      title: 'Open the thread it answers',
      keys: ['t'],
      when: () => row.threadId !== null,
      run: () => row.threadId !== null && go({ screen: 'inbox', threadId: row.threadId }),
    },
    {
      id: 'queue.account',
      title: 'Open the account',
      keys: ['g c'],
      run: () => go({ screen: 'account', accountId: row.accountId }),
    },
  ]);
}
