// What the user decides about drafts and messages on their way. Typing is not in here: it is kept as it happens.
import { type DraftId, draftId, type OutgoingId, outgoingId } from '../../contract/compose.ts';
import { Failure } from '../../contract/failure.ts';
import { readRow } from '../journal/journaled-tables.ts';
import {
  canTakeBack,
  type OutgoingRow,
  patchDelivery,
  type RecipientState,
  recipientStates,
  requireOutgoing,
  startDelivery,
} from '../store/queries/deliveries.ts';
import { requireOpenDraft } from '../store/queries/drafts.ts';
import { requireMailbox } from '../store/queries/mailboxes.ts';
import { lineOfDraft } from '../store/queries/queue.ts';
import type { Command, CommandContext } from './command.ts';
import { noteWords } from './note-words.ts';

interface AboutDraft {
  readonly draftId: number;
  /** Its subject or whom it is to, for the journal. */
  readonly words: string;
  readonly accounts: readonly number[];
}

export const discardDraft: Command<AboutDraft> = {
  name: 'draft.discard',
  reversal: 'reverse',
  run({ db, record, now }, input) {
    requireOpenDraft(db, input.draftId);
    noteWords(db, input.draftId, now);
    record.insert('discarded_draft', { draft_id: input.draftId, at: now });
    return { title: `Discarded the draft ${input.words}`, accounts: input.accounts, result: {} };
  },
};

export interface SendInput extends AboutDraft {
  readonly revision: number;
  readonly mailboxId: number;
  readonly messageId: string;
  readonly heldUntil: number;
  readonly recipients: readonly RecipientState[];
  readonly source: Uint8Array;
  readonly bccHeader: string;
  readonly size: number;
}

export const sendDraft: Command<SendInput, { outgoingId: OutgoingId }> = {
  name: 'draft.send',
  reversal: 'hold',
  run({ db, record, now }, input) {
    const id = holdForSending({ db, record, now }, input);
    const line = lineOfDraft(db).get(input.draftId);
    // A touch that is sent from the composer is the person's, whoever let it go before.
    if (line) record.update('queue_item', [line.id], approvedBy('user', line, now));
    return { title: `Sent ${input.words}`, accounts: input.accounts, result: { outgoingId: id } };
  },
};

/** As it stands in the queue from then on. */
export function approvedBy(by: 'user' | 'autopilot', line: { readonly edited: number }, now: number) {
  const waiting = { state: 'waiting', state_why: null, state_at: null, until: null };
  return { ...waiting, approved_by: by, approved_at: now, approved_unedited: line.edited === 1 ? 0 : 1 };
}

/** @throws Failure where the draft is gone, on its way, or another than the one its bytes were made from. */
export function holdForSending({ db, record, now }: CommandContext, input: SendInput): OutgoingId {
  const draft = requireOpenDraft(db, input.draftId);
  // The bytes were made from one revision; sending another than was seen would be worse than asking again.
  if (draft.revision !== input.revision) throw changedMeanwhile();
  noteWords(db, draft.id, now);
  const row = record.insert('outgoing', {
    draft_id: input.draftId,
    mailbox_id: input.mailboxId,
    message_id: input.messageId,
    created_at: now,
    held_until: input.heldUntil,
  });
  const id = outgoingId.parse(row.id);
  startDelivery(db, id, { ...input, dueAt: input.heldUntil });
  return id;
}

export function changedMeanwhile(): Failure {
  return new Failure('conflict', 'The draft was changed meanwhile, so it was not sent. Look at it and send it again.');
}

interface AboutOutgoing {
  readonly outgoingId: number;
  /** Its subject and whom it is to, for the journal. */
  readonly words: string;
  readonly accounts: readonly number[];
}

/** The same as undoing the entry of its sending, for who knows the message and not the entry. */
export const takeBackOutgoing: Command<AboutOutgoing, { draftId: DraftId }> = {
  name: 'outgoing.takeBack',
  reversal: 'never',
  run({ db, record }, input) {
    const row = requireOutgoing(db, input.outgoingId);
    if (!canTakeBack(row)) {
      throw new Failure('conflict', 'This message has left or may have left, so it can’t be taken back.');
    }
    record.remove('outgoing', [row.id]);
    return {
      title: `Took back ${input.words}`,
      accounts: input.accounts,
      result: { draftId: draftId.parse(row.draft_id) },
    };
  },
};

type Decision = 'send_now' | 'retry' | 'arrived' | 'send_again';
const said: Readonly<Record<Decision, string>> = {
  send_now: 'Sent without waiting',
  retry: 'Tried again to send',
  arrived: 'Took as arrived',
  send_again: 'Sent again, as nothing showed that it arrived,',
};

function restated(row: OutgoingRow, from: RecipientState['state'], to: RecipientState['state']): string {
  const changed = recipientStates(row).map((each) =>
    each.state === from ? { ...each, state: to, answer: null } : each,
  );
  return JSON.stringify(changed);
}

function decided(name: Command<never>['name'], step: (state: string, decision: Decision) => boolean) {
  const command: Command<AboutOutgoing & { decision: Decision }> = {
    name,
    reversal: 'never',
    run({ db, record, now }, input) {
      const row = requireOutgoing(db, input.outgoingId);
      if (!step(row.state, input.decision)) {
        throw new Failure('conflict', 'This message has moved on meanwhile; nothing was changed.', 'outgoingId');
      }
      record.update('outgoing', [row.id], { decision: input.decision, decided_at: now });
      if (input.decision === 'arrived') {
        patchDelivery(db, row.id, {
          state: 'accepted',
          next_at: now,
          accepted_at: now,
          problem: null,
          problem_code: null,
          recipients: restated(row, 'pending', 'accepted'),
        });
      } else {
        patchDelivery(db, row.id, {
          state: 'queued',
          next_at: now,
          past_return: 0,
          problem: null,
          problem_code: null,
          // Who refused is asked again; who has it is not.
          recipients: restated(row, 'refused', 'pending'),
        });
      }
      return { title: `${said[input.decision]} ${input.words}`, accounts: input.accounts, result: {} };
    },
  };
  return command;
}

export const sendNow = decided('outgoing.sendNow', (state) => state === 'held' || state === 'queued');
export const retryOutgoing = decided('outgoing.retry', (state) => state === 'queued' || state === 'refused');
export const settleOutgoing = decided('outgoing.settle', (state) => state === 'unknown');

export const setSignature: Command<{ mailboxId: number; text: string }> = {
  name: 'signature.set',
  reversal: 'reverse',
  run({ db, record }, input) {
    const mailbox = requireMailbox(db, input.mailboxId);
    const text = input.text.replaceAll('\0', '').toWellFormed().trimEnd();
    if (!readRow(db, 'signature', [mailbox.id])) {
      if (text !== '') record.insert('signature', { mailbox_id: mailbox.id, text });
    } else if (text === '') record.remove('signature', [mailbox.id]);
    else record.update('signature', [mailbox.id], { text });
    return { title: `Changed the signature of ${mailbox.address}`, accounts: [], result: {} };
  },
};
