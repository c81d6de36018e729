// gate.*
import { Failure } from '../../contract/failure.ts';
import type { gateCalls } from '../../contract/gate.ts';
import { overrideGate } from '../commands/gate-override.ts';
import type { GateSubject } from '../send/gate/read-gate-facts.ts';
import { touchOfDraft } from '../send/gate/read-touch.ts';
import { runGate } from '../send/gate/run-gate.ts';
import { draftWords, outgoingView } from '../send/outgoing-view.ts';
import { requireOutgoing } from '../store/queries/deliveries.ts';
import { requireDraft } from '../store/queries/drafts.ts';
import { readGateTries } from '../store/queries/gate.ts';
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

  return {
    'gate.check': (input, call) => ({ results: runGate(db, subjectOf(input), context.clockOf(call)) }),
    'gate.results': ({ outgoingId }) => ({ tries: readGateTries(db, outgoingId) }),
    'gate.override': ({ outgoingId, rule, why = '' }, call) => {
      const draft = requireDraft(db, requireOutgoing(db, outgoingId).draft_id);
      const account = touchOfDraft(db).get(draft.id)?.account_id;
      const about = { words: draftWords(draft), accounts: account === undefined ? [] : [account] };
      const outcome = context.run(overrideGate, { outgoingId, rule, why, ...about }, call);
      context.changed('outgoing', 'drafts', 'journal');
      context.sending.sender.wake();
      return { ...outcome, outgoing: outgoingView(db, requireOutgoing(db, outgoingId)) };
    },
  };
}
