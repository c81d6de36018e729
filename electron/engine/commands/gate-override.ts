// Lets a message go although a rule of the gate keeps it. The message is due again at once, and looked at once more: only
// the rule that was named says nothing this time.
import { Failure } from '../../contract/failure.ts';
import type { GateRule } from '../../contract/send-gate.ts';
import { canTakeBack, patchDelivery, requireOutgoing } from '../store/queries/deliveries.ts';
import { lastGateTry } from '../store/queries/gate.ts';
import type { Command } from './command.ts';

interface Override {
  readonly outgoingId: number;
  readonly rule: GateRule;
  readonly why: string;
  /** Its subject and whom it is to, for the journal. */
  readonly words: string;
  readonly accounts: readonly number[];
}

export const overrideGate: Command<Override> = {
  name: 'gate.override',
  reversal: 'reverse',
  run({ db, record, now }, { outgoingId, rule, why, words, accounts }) {
    const row = requireOutgoing(db, outgoingId);
    if (row.state !== 'queued' || !canTakeBack(row)) {
      throw new Failure('conflict', 'This message has moved on meanwhile; nothing was changed.', 'outgoingId');
    }
    const said = lastGateTry(db, outgoingId)?.results.find((each) => each.rule === rule && each.outcome !== 'pass');
    if (!said) {
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
    record.insert('gate_override', { outgoing_id: outgoingId, name: words, rule, why: given, at: now });
    patchDelivery(db, outgoingId, { next_at: now, problem: null, problem_code: null });
    return {
      title: `Let ${words} go nevertheless`,
      why: why.trim() === '' ? said.sentence : `${said.sentence} ${why.trim()}`,
      accounts,
      result: {},
    };
  },
};
