// Lets a message go although a rule of the gate keeps it, or would. What was kept is due again at once, and looked at once
// more: only the rule that was named says nothing this time.
import { Failure } from '../../contract/failure.ts';
import type { GateResult } from '../../contract/send-gate.ts';
import { canTakeBack, patchDelivery, requireOutgoing } from '../store/queries/deliveries.ts';
import type { Command } from './command.ts';

interface Override {
  readonly outgoingId: number;
  /** What the rule says of it. */
  readonly said: GateResult;
  readonly why: string;
  /** Its subject and whom it is to, for the journal. */
  readonly words: string;
  readonly accounts: readonly number[];
}

export const overrideGate: Command<Override> = {
  name: 'gate.override',
  reversal: 'reverse',
  run({ db, record, now }, { outgoingId, said, why, words, accounts }) {
    const row = requireOutgoing(db, outgoingId);
    if ((row.state !== 'held' && row.state !== 'queued') || !canTakeBack(row)) {
      throw new Failure('conflict', 'This message has moved on meanwhile; nothing was changed.', 'outgoingId');
    }
    if (said.outcome === 'pass') {
      throw new Failure('conflict', 'That rule does not keep this message any more; nothing was changed.', 'rule');
    }
    if (!said.canOverride) {
      throw new Failure(
        'conflict',
        `${said.sentence} This can’t be let go; take the message back, correct it and send it again.`,
        'rule',
      );
    }
    if (said.overridden) return { title: '', accounts: [], result: {} };
    const given = why.trim().toWellFormed();
    record.insert('gate_override', { outgoing_id: outgoingId, name: words, rule: said.rule, why: given, at: now });
    if (row.state === 'queued') patchDelivery(db, outgoingId, { next_at: now, problem: null, problem_code: null });
    return {
      title: `Let ${words} go nevertheless`,
      why: why.trim() === '' ? said.sentence : `${said.sentence} ${why.trim()}`,
      accounts,
      result: {},
    };
  },
};
