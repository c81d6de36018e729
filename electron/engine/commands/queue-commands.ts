// What is decided about drafted touches: that there is one, its words, that it may leave, or not, or later.
import type { Database } from 'better-sqlite3';
import { type OutgoingId, outgoingId } from '../../contract/compose.ts';
import { Failure } from '../../contract/failure.ts';
import { type QueueItemId, queueItemId, type RejectReason, type TouchMode } from '../../contract/queue.ts';
import type { MailAddress } from '../../contract/scalars.ts';
import { arrangingKinds, insideKinds } from '../../contract/touch-drafts.ts';
import { canTakeBack, requireOutgoing } from '../store/queries/deliveries.ts';
import { insertDraft, type NewDraft, recipientsOf, requireOpenDraft } from '../store/queries/drafts.ts';
import {
  insertQueueDraft,
  isOpen,
  openLinesOfAccount,
  type QueueDraftRow,
  type QueueLine,
  queueStateOf,
  requireLine,
} from '../store/queries/queue.ts';
import type { Command, CommandContext } from './command.ts';
import { approvedBy, changedMeanwhile, holdForSending, type SendInput } from './compose-commands.ts';
import { noteWords } from './note-words.ts';

export interface ProposeInput {
  readonly draft: NewDraft;
  readonly drafted: Omit<QueueDraftRow, 'draft_id' | 'created_at' | 'recipients' | 'subject' | 'text'>;
  /** "Check-in to Acme" */
  readonly name: string;
  readonly askedBy: 'user' | 'rule';
  readonly threadId: number | null;
  /** It waits for its turn in the queue, so that another one is not in its way. */
  readonly behind?: boolean;
}

export const proposeTouch: Command<ProposeInput, { queueItemId: QueueItemId }> = {
  name: 'queue.propose',
  reversal: 'reverse',
  run({ db, record, now }, { draft, drafted, name, askedBy, threadId, behind = false }) {
    const inTheWay = otherTouch(db, { accountId: drafted.account_id, kind: drafted.kind, threadId }, now);
    if (inTheWay && !behind) throw new Failure('conflict', alreadyThere(inTheWay, now));
    const made = insertDraft(db).get(draft);
    if (!made) throw new Error('a draft was not kept');
    const { recipients, subject, text } = draft;
    insertQueueDraft(db).run({ ...drafted, draft_id: made.id, recipients, subject, text, created_at: now });
    const item = record.insert('queue_item', {
      draft_id: made.id,
      account_id: drafted.account_id,
      kind: drafted.kind,
      name,
      asked_by: askedBy,
      created_at: now,
    });
    return {
      title: `Drafted ${name}`,
      accounts: [drafted.account_id],
      why: drafted.why,
      result: { queueItemId: queueItemId.parse(item.id) },
    };
  },
};

/**
 * Never two touches to a company at once. Answers do not press: each conversation may have its own; what goes inside does not
 * reach them; what arranges a meeting that stands is waited for.
 */
export function otherTouch(
  db: Database,
  { accountId, kind, threadId }: { accountId: number; kind: string; threadId: number | null },
  now: number,
): QueueLine | undefined {
  return openLinesOfAccount(db)
    .all(accountId)
    .filter((line) => isOpen(queueStateOf(line, now)))
    .find((line) => {
      if (isInside(kind) || isInside(line.kind)) return line.kind === kind;
      if (isArranging(kind) || isArranging(line.kind)) return line.kind === kind;
      return kind === 'reply' ? line.kind === 'reply' && line.thread_id === threadId : true;
    });
}

const isInside = (kind: string): boolean => insideKinds.some((one) => one === kind);
const isArranging = (kind: string): boolean => arrangingKinds.some((one) => one === kind);

export function alreadyThere(line: QueueLine, now: number): string {
  const where = queueStateOf(line, now) === 'approved' ? 'is on its way' : 'is in the queue';
  return `${line.name} ${where} already; two at once would be too much.`;
}

interface OneItem {
  readonly queueItemId: number;
}

export interface EditInput extends OneItem {
  readonly revision: number;
  readonly subject?: string | undefined;
  readonly text?: string | undefined;
  readonly to?: readonly MailAddress[] | undefined;
}

export const editTouch: Command<EditInput> = {
  name: 'queue.edit',
  reversal: 'reverse',
  run({ db, record, now }, input) {
    const line = requireLine(db, input.queueItemId);
    const draft = requireOpenDraft(db, line.draft_id);
    if (draft.revision !== input.revision) throw changedMeanwhile();
    const { subject, text, recipients } = draft;
    const to = input.to ?? recipientsOf(draft).to;
    const next = {
      subject: input.subject ?? subject,
      text: input.text ?? text,
      recipients: JSON.stringify({ ...recipientsOf(draft), to }),
    };
    const same = next.subject === subject && next.text === text && next.recipients === recipients;
    if (!same) {
      record.insert('queue_edit', {
        queue_item_id: line.id,
        at: now,
        recipients_before: recipients,
        recipients: next.recipients,
        subject_before: subject,
        subject: next.subject,
        text_before: text,
        text: next.text,
      });
      record.update('queue_item', [line.id], { edited_at: now });
    }
    return { title: `Changed the words of ${line.name}`, accounts: [line.account_id], result: {} };
  },
};

export interface ApproveInput {
  readonly items: readonly (OneItem & { readonly send: SendInput })[];
  readonly by: 'user' | 'autopilot';
  readonly why?: string;
}

function approve(context: CommandContext, { items, by }: ApproveInput): OutgoingId[] {
  const { db, record, now } = context;
  return items.map(({ queueItemId: id, send }) => {
    const line = requireLine(db, id);
    // What was to leave long ago and did not is approved anew, with a new message.
    if (line.outgoing_id !== null) withdraw(context, line.outgoing_id);
    const held = holdForSending(context, send);
    record.update('queue_item', [id], approvedBy(by, line, now));
    return held;
  });
}

/** @throws Failure once it may have left. */
function withdraw({ db, record }: CommandContext, outgoing: number): void {
  if (!canTakeBack(requireOutgoing(db, outgoing))) {
    throw new Failure('conflict', 'This message has left or may have left, so it can’t be taken back.');
  }
  record.remove('outgoing', [outgoing]);
}

export const approveTouch: Command<ApproveInput, { outgoingId: OutgoingId }> = {
  name: 'queue.approve',
  reversal: 'hold',
  run(context, input) {
    const [id] = approve(context, input);
    const [line] = linesOf(context, input);
    return {
      title: `Approved ${line?.name ?? 'a touch'}`,
      accounts: line ? [line.account_id] : [],
      ...(input.why === undefined ? {} : { why: input.why }),
      result: { outgoingId: outgoingId.parse(id) },
    };
  },
};

export const approveTouches: Command<ApproveInput> = {
  name: 'queue.approveAll',
  reversal: 'hold',
  run(context, input) {
    approve(context, input);
    const lines = linesOf(context, input);
    return {
      title: `Approved ${lines.length} touches`,
      accounts: [...new Set(lines.map((line) => line.account_id))],
      result: {},
    };
  },
};

function linesOf({ db }: CommandContext, { items }: ApproveInput): QueueLine[] {
  return items.map((one) => requireLine(db, one.queueItemId));
}

export const rejectTouch: Command<OneItem & { why: RejectReason; note?: string | undefined }> = {
  name: 'queue.reject',
  reversal: 'reverse',
  run(context, { queueItemId: id, why, note }) {
    const line = requireWaiting(context, id);
    noteWords(context.db, line.draft_id, context.now);
    const said = note === undefined || note === '' ? rejections[why] : `${rejections[why]}: ${note}`;
    context.record.update('queue_item', [id], {
      state: 'rejected',
      state_why: said,
      state_at: context.now,
      reject_reason: why,
      until: null,
    });
    return { title: `Rejected ${line.name}`, accounts: [line.account_id], why: said, result: {} };
  },
};

const rejections: Readonly<Record<RejectReason, string>> = {
  wrong_time: 'Not the right time',
  wrong_person: 'Not the right person',
  wrong_tone: 'Not the right tone',
  wrong_facts: 'The facts are not right',
  not_needed: 'Not needed',
  did_it_myself: 'You did it yourself',
  other: 'Another reason',
};

export const snoozeTouch: Command<OneItem & { until: number | null }> = {
  name: 'queue.snooze',
  reversal: 'reverse',
  run(context, { queueItemId: id, until }) {
    const line = requireWaiting(context, id);
    if (until !== null && until <= context.now) {
      throw new Failure('invalid_input', 'A snooze ends in the future; choose a later time.', 'until');
    }
    const asleep = { state: 'snoozed', state_why: 'You put it aside', state_at: context.now, until };
    context.record.update('queue_item', [id], until === null ? awake : asleep);
    return { title: `${until === null ? 'Woke' : 'Snoozed'} ${line.name}`, accounts: [line.account_id], result: {} };
  },
};

const awake = { state: 'waiting', state_why: null, state_at: null, state_message_id: null, until: null };

export const resumeTouch: Command<OneItem> = {
  name: 'queue.resume',
  reversal: 'reverse',
  run({ db, record, now }, { queueItemId: id }) {
    const line = requireLine(db, id);
    const state = queueStateOf(line, now);
    if (state === 'sent' || state === 'approved') throw onItsWay(state);
    if (line.discarded_at !== null) record.remove('discarded_draft', [line.draft_id]);
    const subject = { accountId: line.account_id, kind: line.kind, threadId: line.thread_id };
    const inTheWay = isOpen(state) ? undefined : otherTouch(db, subject, now);
    if (inTheWay && inTheWay.id !== id) throw new Failure('conflict', alreadyThere(inTheWay, now));
    record.update('queue_item', [id], { ...awake, reject_reason: null });
    return { title: `Took up again ${line.name}`, accounts: [line.account_id], result: {} };
  },
};

export const setTouchMode: Command<OneItem & { mode: TouchMode | null }> = {
  name: 'queue.setMode',
  reversal: 'reverse',
  run({ db, record }, { queueItemId: id, mode }) {
    const line = requireLine(db, id);
    record.update('queue_item', [id], { mode });
    const title = mode === null ? `Let the rules decide about ${line.name}` : `Set ${line.name} to ${mode}`;
    return { title, accounts: [line.account_id], result: {} };
  },
};

/** @throws Failure where it has been decided already. */
function requireWaiting({ db, now }: CommandContext, id: number): QueueLine {
  const line = requireLine(db, id);
  const state = queueStateOf(line, now);
  if (state === 'sent' || state === 'approved') throw onItsWay(state);
  if (!isOpen(state)) throw new Failure('conflict', 'This was decided already. Take it up again to decide anew.');
  return line;
}

export function onItsWay(state: 'sent' | 'approved'): Failure {
  const sentence =
    state === 'sent'
      ? 'This has left; nothing more can be decided about it.'
      : 'This is on its way. Take it back first.';
  return new Failure('conflict', sentence, 'queueItemId');
}
