// What is to come of recipients who were refused while others got the message: nothing more, or a new draft to them alone.
// The message itself is not tried again: its bytes name everyone, and a refused address is wrong until somebody corrects it.
import { type DraftId, draftId } from '../../contract/compose.ts';
import { Failure } from '../../contract/failure.ts';
import { patchDelivery, type RefusalDecision, requireOutgoing } from '../store/queries/deliveries.ts';
import { draftAgain, dropDraftAttachments, type Recipients, requireDraft } from '../store/queries/drafts.ts';
import type { Command } from './command.ts';

interface SettleRefused {
  readonly outgoingId: number;
  readonly decision: RefusalDecision;
  /** Its subject and whom it is to, for the journal. */
  readonly words: string;
  readonly accounts: readonly number[];
  readonly recipients: Recipients;
  /** Part of a Message-ID that nobody else makes. */
  readonly unique: string;
}

const said: Readonly<Record<RefusalDecision, string>> = {
  acknowledge: 'Took note of who was refused',
  write_again: 'Began a new draft to who was refused',
};

export const settleRefused: Command<SettleRefused, { draftId: DraftId | null }> = {
  name: 'outgoing.settle',
  reversal: 'never',
  run({ db, record, now }, input) {
    const row = requireOutgoing(db, input.outgoingId);
    if (row.partly === 0) {
      throw new Failure('conflict', 'This message has moved on meanwhile; nothing was changed.', 'outgoingId');
    }
    record.update('outgoing', [row.id], { refusal_decision: input.decision, decided_at: now });
    patchDelivery(db, row.id, {});
    const again =
      input.decision === 'write_again' ? draftAgain(db, requireDraft(db, row.draft_id), { ...input, now }) : null;
    // Kept until now for writing again.
    if (row.state === 'in_sent') dropDraftAttachments(db, row.draft_id);
    return {
      title: `${said[input.decision]}: ${input.words}`,
      accounts: input.accounts,
      result: { draftId: again === null ? null : draftId.parse(again) },
    };
  },
};
