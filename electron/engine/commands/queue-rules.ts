// What the rules do about drafted touches by themselves: mail that came ends or pauses them, one that left is settled, and a
// question in it that nobody answers becomes a task.
import type { MailAddress } from '../../contract/scalars.ts';
import { canTakeBack, requireOutgoing } from '../store/queries/deliveries.ts';
import { requireLine } from '../store/queries/queue.ts';
import type { Command, CommandContext } from './command.ts';

interface StopInput {
  readonly queueItemId: number;
  readonly why: string;
}

export const stopTouch: Command<StopInput> = {
  name: 'queue.stopped',
  reversal: 'reverse',
  run(context, input) {
    return { ...stopped(context, input, { state: 'stopped', until: null }), result: {} };
  },
};

export const pauseTouch: Command<StopInput & { until: number }> = {
  name: 'queue.paused',
  reversal: 'reverse',
  run(context, input) {
    return { ...stopped(context, input, { state: 'paused', until: input.until }), result: {} };
  },
};

/** It was approved for later: its message is taken back, and is not sent again by undo. */
export const withdrawTouch: Command<StopInput & { until: number | null; state: StoppedState }> = {
  name: 'queue.withdrawn',
  reversal: 'never',
  run(context, input) {
    const { outgoing_id: outgoing } = requireLine(context.db, input.queueItemId);
    if (outgoing === null || !canTakeBack(requireOutgoing(context.db, outgoing))) {
      return { title: '', accounts: [], result: {} };
    }
    context.record.remove('outgoing', [outgoing]);
    return { ...stopped(context, input, { state: input.state, until: input.until }), result: {} };
  },
};

const verbs = { stopped: 'Stopped', paused: 'Paused', waiting: 'Took back' } as const;
/** `waiting`: it is the person's to decide about again. */
type StoppedState = keyof typeof verbs;

function stopped(
  { db, record, now }: CommandContext,
  { queueItemId: id, why }: StopInput,
  to: { state: StoppedState; until: number | null },
) {
  const line = requireLine(db, id);
  record.update('queue_item', [id], { ...to, state_why: why, state_at: now });
  return { title: `${verbs[to.state]} ${line.name}`, accounts: [line.account_id], why };
}

/** Its server took it: nothing can be decided about it any more. */
export const settleSent: Command<{ queueItemId: number; at: number }> = {
  name: 'queue.sent',
  reversal: 'never',
  run({ db, record }, { queueItemId: id, at }) {
    const line = requireLine(db, id);
    record.update('queue_item', [id], { state: 'sent', state_why: null, state_at: at, until: null });
    return { title: `${line.name} left`, accounts: [line.account_id], result: {} };
  },
};

export interface FollowUpInput {
  readonly queueItemId: number;
  /** Message-ID of what was sent. */
  readonly anchor: string;
  readonly sentAt: number;
  /** It comes back then, unless somebody answered. */
  readonly until: number;
  /** A calendar day. */
  readonly due: string;
  readonly to: MailAddress;
  /** What was asked for. */
  readonly ask: string;
}

export const followUpTouch: Command<FollowUpInput> = {
  name: 'queue.followUp',
  reversal: 'reverse',
  run({ db, record, now }, input) {
    const line = requireLine(db, input.queueItemId);
    const who = (input.to.name || input.to.address).slice(0, 100);
    record.insert('task', {
      source: 'hand',
      account_id: line.account_id,
      anchor: input.anchor,
      name: `Follow up with ${who}: no answer to “${line.subject.slice(0, 100)}”`.toWellFormed(),
      notes: `You asked: ${input.ask}`.slice(0, 1000).toWellFormed(),
      due: input.due,
      created_at: now,
      snoozed_until: input.until,
      snooze_mode: 'no_reply',
      snooze_after: input.sentAt,
    });
    const why = 'The touch asked for something; the task comes up only if nobody answers.';
    return { title: `Follow-up for ${line.name}, if there is no reply`, accounts: [line.account_id], why, result: {} };
  },
};
