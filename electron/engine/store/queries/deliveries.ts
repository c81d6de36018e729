// Messages on their way: what is to be sent, its bytes, and how far it came. Every step is one statement in a transaction of
// its own, so that a kill at any moment leaves a state from which the next step is known.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { FailureCode } from '../../../contract/failure.ts';
import { Failure } from '../../../contract/failure.ts';
import type { OutgoingState } from '../../../contract/outgoing.ts';
import { statement } from '../statement.ts';

/** About recipients who were refused while others got the message. */
export type RefusalDecision = 'acknowledge' | 'write_again';

export interface OutgoingRow extends DeliveryPatch {
  readonly id: number;
  readonly draft_id: number;
  readonly mailbox_id: number;
  readonly message_id: string;
  readonly created_at: number;
  readonly held_until: number;
  readonly refusal_decision: RefusalDecision | null;
  /** When the user last decided about it. */
  readonly decided_at: number | null;
  /** 1 for a drafted touch of the queue, which is looked at more closely before it leaves. */
  readonly touch: number;
  /** Some recipients were refused while others have it, and the person has not decided about them yet. */
  readonly partly: number;
}

const JOINED = `SELECT o.id, o.draft_id, o.mailbox_id, o.message_id, o.created_at, o.held_until, s.state, s.next_at,
  s.attempts, s.past_return, s.recipients, s.problem, s.problem_code, s.accepted_at, s.message_row_id, s.sent_copy_tries,
  o.refusal_decision, o.decided_at, s.partly,
  EXISTS (SELECT 1 FROM queue_draft q WHERE q.draft_id = o.draft_id) AS touch
  FROM outgoing o JOIN delivery s ON s.outgoing_id = o.id`;

const byId = statement<[number], OutgoingRow>(`${JOINED} WHERE o.id = ?`);
export const outgoingById = byId;
export const listOutgoing = statement<[number], OutgoingRow>(`${JOINED} ORDER BY o.id DESC LIMIT ?`);
export const listOnTheWay = statement<[number], OutgoingRow>(
  `${JOINED} WHERE o.id IN (
     SELECT outgoing_id FROM delivery
     WHERE state IN ('held', 'queued', 'handing_over', 'accepted', 'refused', 'unknown')
     UNION ALL SELECT outgoing_id FROM delivery WHERE partly = 1)
   ORDER BY o.id DESC LIMIT ?`,
);
/** Of a book that was put back: whether it left since is for its server's Sent folder, or the person, to say. */
export const doubtInterrupted = statement<[]>(
  "UPDATE delivery SET state = 'unknown', past_return = 1, next_at = NULL WHERE state = 'handing_over'",
);
/** Drafted touches go beside a person's own mail of the same mailbox, so that a look at the mailbox never holds that up. */
export interface SendLane {
  readonly mailbox_id: number;
  readonly touch: number;
}
export const dueLanes = statement<[number], SendLane>(
  `SELECT DISTINCT o.mailbox_id, EXISTS (SELECT 1 FROM queue_draft q WHERE q.draft_id = o.draft_id) AS touch
   FROM delivery s JOIN outgoing o ON o.id = s.outgoing_id WHERE s.next_at IS NOT NULL AND s.next_at <= ?`,
);
const dueRows = statement<[number], OutgoingRow>(
  `${JOINED} WHERE s.next_at IS NOT NULL AND s.next_at <= ? ORDER BY s.next_at, o.id`,
);
/** The one that has been due the longest. */
export function nextInLane(db: Database, lane: SendLane, now: number): OutgoingRow | null {
  for (const row of dueRows(db).iterate(now)) {
    if (row.mailbox_id === lane.mailbox_id && row.touch === lane.touch) return row;
  }
  return null;
}
/** Of unknown fate; some news of them may have come. */
export const undecidedDeliveries = statement<[number], OutgoingRow>(`${JOINED} WHERE s.state = 'unknown' LIMIT ?`);
export const nextDue = statement<[], { at: number | null }>(
  'SELECT min(next_at) AS at FROM delivery WHERE next_at IS NOT NULL',
);
export const unsentOfMailbox = statement<[number], { n: number }>(
  `SELECT count(*) AS n FROM delivery s JOIN outgoing o ON o.id = s.outgoing_id
   WHERE o.mailbox_id = ? AND s.state IN ('held', 'queued', 'handing_over', 'refused', 'unknown')`,
);
export const releaseHeld = statement<[number]>(
  "UPDATE delivery SET state = 'queued', next_at = ? WHERE state = 'held'",
);
/** Whatever was under way when the program ended. */
export const interrupted = statement<[], OutgoingRow>(`${JOINED} WHERE s.state = 'handing_over' ORDER BY o.id`);

const insertDelivery = statement<[number, number, string]>(
  "INSERT INTO delivery (outgoing_id, state, next_at, recipients) VALUES (?, 'held', ?, ?)",
);
const insertSource = statement<[number, Uint8Array, string, number]>(
  'INSERT INTO outgoing_source (outgoing_id, source, bcc_header, size) VALUES (?, ?, ?, ?)',
);
const sourceOf = statement<[number], { source: Uint8Array; bcc_header: string; size: number }>(
  'SELECT source, bcc_header, size FROM outgoing_source WHERE outgoing_id = ?',
);
const putState = statement<DeliveryPatch & { id: number; partly: number }>(
  `UPDATE delivery SET state = :state, next_at = :next_at, attempts = :attempts, past_return = :past_return,
     recipients = :recipients, problem = :problem, problem_code = :problem_code, accepted_at = :accepted_at,
     message_row_id = :message_row_id, sent_copy_tries = :sent_copy_tries, partly = :partly WHERE outgoing_id = :id`,
);

export interface DeliveryPatch {
  readonly state: OutgoingState;
  readonly next_at: number | null;
  readonly attempts: number;
  readonly past_return: number;
  readonly recipients: string;
  readonly problem: string | null;
  readonly problem_code: FailureCode | null;
  readonly accepted_at: number | null;
  readonly message_row_id: number | null;
  readonly sent_copy_tries: number;
}

export const recipientState = z.object({
  address: z.string(),
  state: z.enum(['pending', 'accepted', 'refused']),
  /** What the server said of it, in our words. */
  answer: z.string().nullable(),
});
export type RecipientState = z.infer<typeof recipientState>;
export const recipientStates = (row: Pick<OutgoingRow, 'recipients'>): RecipientState[] =>
  z.array(recipientState).parse(JSON.parse(row.recipients));

export const refusedOf = (row: Pick<OutgoingRow, 'recipients'>): RecipientState[] =>
  recipientStates(row).filter((each) => each.state === 'refused');

/** @throws Failure `not_found`. */
export function requireOutgoing(db: Database, id: number): OutgoingRow {
  const row = byId(db).get(id);
  if (!row) {
    throw new Failure('not_found', 'There is no such message on its way; it may have been taken back.', 'outgoingId');
  }
  return row;
}

/** Beside the journaled row, in its transaction. */
export function startDelivery(
  db: Database,
  id: number,
  start: {
    readonly dueAt: number;
    readonly recipients: readonly RecipientState[];
    readonly source: Uint8Array;
    readonly bccHeader: string;
    readonly size: number;
  },
): void {
  insertDelivery(db).run(id, start.dueAt, JSON.stringify(start.recipients));
  insertSource(db).run(id, start.source, start.bccHeader, start.size);
}

export function outgoingSource(db: Database, id: number): { source: Uint8Array; bcc_header: string; size: number } {
  const row = sourceOf(db).get(id);
  if (!row) throw new Failure('not_found', 'The bytes of this message are gone; it was not sent again.');
  return row;
}

export function patchDelivery(db: Database, id: number, patch: Partial<DeliveryPatch>): OutgoingRow {
  const row = requireOutgoing(db, id);
  const { state, next_at, attempts, past_return, recipients, problem, problem_code, accepted_at } = row;
  const { message_row_id, sent_copy_tries } = row;
  const next = {
    state,
    next_at,
    attempts,
    past_return,
    recipients,
    problem,
    problem_code,
    accepted_at,
    message_row_id,
    sent_copy_tries,
    ...patch,
  };
  const taken = next.state === 'accepted' || next.state === 'in_sent';
  const partly = taken && row.refusal_decision === null && refusedOf(next).length > 0;
  putState(db).run({ ...next, partly: Number(partly), id });
  return requireOutgoing(db, id);
}

/** It can't have left, not even to one of its recipients: it may become a draft again. */
export function canTakeBack(row: OutgoingRow): boolean {
  if (row.state !== 'held' && row.state !== 'queued' && row.state !== 'refused') return false;
  return recipientStates(row).every((each) => each.state !== 'accepted');
}

interface SendingServerRow {
  readonly size_limit: number | null;
  readonly smtputf8: number;
}
export const sendingServer = statement<[number], SendingServerRow>(
  'SELECT size_limit, smtputf8 FROM sending_server WHERE mailbox_id = ?',
);
export const putSendingServer = statement<[number, number | null, number, number]>(
  `INSERT INTO sending_server (mailbox_id, size_limit, smtputf8, seen_at) VALUES (?, ?, ?, ?)
   ON CONFLICT (mailbox_id) DO UPDATE SET size_limit = excluded.size_limit, smtputf8 = excluded.smtputf8,
     seen_at = excluded.seen_at`,
);

const signatureText = statement<[number], { text: string }>('SELECT text FROM signature WHERE mailbox_id = ?');
export const signatureOf = (db: Database, mailbox: number): string => signatureText(db).get(mailbox)?.text ?? '';
