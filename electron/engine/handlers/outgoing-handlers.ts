// draft.send, outgoing.*
import { randomUUID } from 'node:crypto';
import { Failure } from '../../contract/failure.ts';
import type { outgoingCalls } from '../../contract/outgoing.ts';
import type { MailAddress } from '../../contract/scalars.ts';
import {
  changedMeanwhile,
  retryOutgoing,
  sendDraft,
  sendNow,
  settleOutgoing,
  takeBackOutgoing,
} from '../commands/compose-commands.ts';
import { settleRefused } from '../commands/settle-refused.ts';
import { accountsOfDraft } from '../send/accounts-of-draft.ts';
import { checkDraft } from '../send/check-draft.ts';
import { envelopeAddress } from '../send/envelope-address.ts';
import { draftWords, outgoingView } from '../send/outgoing-view.ts';
import {
  listOnTheWay,
  listOutgoing,
  type RecipientState,
  refusedOf,
  requireOutgoing,
} from '../store/queries/deliveries.ts';
import {
  type DraftRow,
  draftById,
  type Recipients,
  recipientsOf,
  requireDraft,
  requireOpenDraft,
} from '../store/queries/drafts.ts';
import { readSettings } from '../store/queries/settings.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';
import { prepareSend } from './prepare-send.ts';

const LISTED = 200;

export function outgoingHandlers(context: HandlerContext): HandlersOf<keyof typeof outgoingCalls> {
  const { db } = context;
  const view = (id: number) => outgoingView(db, requireOutgoing(db, id));
  const about = (id: number) => {
    const draft = draftById(db).get(requireOutgoing(db, id).draft_id);
    const said = draft ? { words: draftWords(draft), accounts: accountsOfDraft(db, draft) } : null;
    return { outgoingId: id, ...(said ?? { words: 'a message', accounts: [] }) };
  };

  function wake(): void {
    context.changed('outgoing', 'drafts', 'journal');
    context.sending.sender.wake();
  }

  return {
    'draft.send': async (input, call) => {
      const draft = requireOpenDraft(db, input.draftId);
      if (input.revision !== undefined && input.revision !== draft.revision) throw changedMeanwhile();
      const stop = checkDraft(db, draft).find((each) => each.level === 'stop');
      if (stop) throw new Failure('invalid_input', stop.sentence, stop.field ?? undefined);
      const { now } = context.clockOf(call);
      const hold = (input.holdSeconds ?? readSettings(db).sendHoldSeconds) * 1000;
      const times = { heldUntil: Math.max(now + hold, input.sendAt ?? 0), writtenAt: Math.max(now, input.sendAt ?? 0) };
      const send = await prepareSend(db, draft, {
        ...times,
        ...context.clockOf(call),
        accounts: accountsOfDraft(db, draft),
      });
      const outcome = context.run(sendDraft, send, call);
      wake();
      return { entryId: outcome.entryId, outgoing: view(outcome.outgoingId) };
    },
    'outgoing.list': ({ all = false, limit = LISTED, threadId }) => {
      const rows = (all ? listOutgoing(db) : listOnTheWay(db)).all(limit).map((row) => outgoingView(db, row));
      return { outgoing: threadId === undefined ? rows : rows.filter((row) => row.threadId === threadId) };
    },
    'outgoing.get': (input) => ({ outgoing: view(input.outgoingId) }),
    'outgoing.takeBack': (input, call) => {
      const outcome = context.run(takeBackOutgoing, about(input.outgoingId), call);
      wake();
      return outcome;
    },
    'outgoing.sendNow': (input, call) => {
      context.run(sendNow, { ...about(input.outgoingId), decision: 'send_now' }, call);
      wake();
      return { outgoing: view(input.outgoingId) };
    },
    'outgoing.retry': (input, call) => {
      context.run(retryOutgoing, { ...about(input.outgoingId), decision: 'retry' }, call);
      wake();
      return { outgoing: view(input.outgoingId) };
    },
    'outgoing.settle': ({ outgoingId, decision }, call) => {
      if (decision === 'arrived' || decision === 'send_again') {
        context.run(settleOutgoing, { ...about(outgoingId), decision }, call);
        wake();
        return { outgoing: view(outgoingId), draftId: null };
      }
      const row = requireOutgoing(db, outgoingId);
      const recipients = refusedRecipients(requireDraft(db, row.draft_id), refusedOf(row));
      const settled = { ...about(outgoingId), decision, recipients, unique: randomUUID() };
      const { draftId } = context.run(settleRefused, settled, call);
      wake();
      if (draftId !== null) context.sending.copies.wake();
      return { outgoing: view(outgoingId), draftId };
    },
    'outgoing.run': async (input) => {
      const before = listOnTheWay(db)
        .all(LISTED)
        .map((row) => row.id);
      await context.sending.sender.run({ held: input.held ?? false });
      await context.sending.copies.run();
      return { outgoing: before.map(view) };
    },
  };
}

/** Who was refused, as they were named. A blind copy stays one; a message to somebody in particular needs no Cc. */
function refusedRecipients(draft: DraftRow, refused: readonly RecipientState[]): Recipients {
  const addresses = new Set(refused.map((each) => each.address.toLowerCase()));
  const { to, cc, bcc } = recipientsOf(draft);
  const among = (each: MailAddress) => addresses.has(envelopeAddress(each.address)?.address.toLowerCase() ?? '');
  return { to: [...to, ...cc].filter(among), cc: [], bcc: bcc.filter(among) };
}
