// gate.*
import { Failure } from '../../contract/failure.ts';
import type { gateCalls } from '../../contract/gate.ts';
import type { GateResult, GateRule } from '../../contract/send-gate.ts';
import type { LocalNow } from '../book/local-time.ts';
import { overrideGate } from '../commands/gate-override.ts';
import type { GateSubject } from '../send/gate/read-gate-facts.ts';
import { touchOfDraft } from '../send/gate/read-touch.ts';
import { runGate } from '../send/gate/run-gate.ts';
import { draftWords, outgoingView } from '../send/outgoing-view.ts';
import { requireOutgoing } from '../store/queries/deliveries.ts';
import { requireDraft } from '../store/queries/drafts.ts';
import { lastGateTry, readGateTries } from '../store/queries/gate.ts';
import { statement } from '../store/statement.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';

const draftOfItem = statement<[number], { draft_id: number }>('SELECT draft_id FROM queue_item WHERE id = ?');

export function gateHandlers(context: HandlerContext): HandlersOf<keyof typeof gateCalls> {
  const { db } = context;

  function subjectOf(input: { draftId?: number; queueItemId?: number; outgoingId?: number }): GateSubject {
    if (input.outgoingId !== undefined) return { outgoingId: requireOutgoing(db, input.outgoingId).id };
    if (input.draftId !== undefined) return { draftId: requireDraft(db, input.draftId).id };
    if (input.queueItemId === undefined) {
      throw new Failure('invalid_input', 'Name a draft, a touch in the queue, or a message on its way.', 'draftId');
    }
    const item = draftOfItem(db).get(input.queueItemId);
    if (!item) throw new Failure('not_found', 'There is no such touch in the queue.', 'queueItemId');
    return { draftId: item.draft_id };
  }

  /** At its last try; before the first, what would be said of it now. */
  function saidOf(outgoingId: number, rule: GateRule, clock: LocalNow): GateResult {
    const results = lastGateTry(db, outgoingId)?.results ?? runGate(db, { outgoingId }, clock);
    const said = results.find((each) => each.rule === rule);
    if (!said) throw new Failure('not_found', 'Nothing is known of that rule for this message.', 'rule');
    return said;
  }

  return {
    'gate.check': (input, call) => ({ results: runGate(db, subjectOf(input), context.clockOf(call)) }),
    'gate.results': ({ outgoingId }) => ({ tries: readGateTries(db, outgoingId) }),
    'gate.override': ({ outgoingId, rule, why = '' }, call) => {
      const draft = requireDraft(db, requireOutgoing(db, outgoingId).draft_id);
      const account = touchOfDraft(db).get(draft.id)?.account_id;
      const said = saidOf(outgoingId, rule, context.clockOf(call));
      const about = { words: draftWords(draft), accounts: account === undefined ? [] : [account] };
      const outcome = context.run(overrideGate, { outgoingId, said, why, ...about }, call);
      context.changed('outgoing', 'drafts', 'journal');
      context.sending.sender.wake();
      return { ...outcome, outgoing: outgoingView(db, requireOutgoing(db, outgoingId)) };
    },
  };
}
