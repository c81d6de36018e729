// Drafted touches as they lie in the store: the decision about each beside its draft, and how far its message has come.
import type { Database } from 'better-sqlite3';
import { Failure } from '../../../contract/failure.ts';
import type { OutgoingState } from '../../../contract/outgoing.ts';
import type { QueueState, RejectReason, TouchMode } from '../../../contract/queue.ts';
import type { Tier } from '../../../contract/scalars.ts';
import { type TouchKind, touchKind } from '../../../contract/touch-drafts.ts';
import { statement } from '../statement.ts';
import { recipientsOf } from './drafts.ts';

/** Where the person has to fill something in: `[[...]]`. */
export const GAP = /\[\[[^\]]*\]\]/g;

export interface QueueItemRow {
  readonly id: number;
  readonly draft_id: number;
  readonly account_id: number;
  readonly kind: string;
  readonly name: string;
  readonly asked_by: 'user' | 'rule';
  readonly mode: TouchMode | null;
  readonly state: Exclude<QueueState, 'approved'>;
  readonly state_why: string | null;
  readonly state_at: number | null;
  readonly state_message_id: string | null;
  readonly reject_reason: RejectReason | null;
  readonly until: number | null;
  readonly approved_by: 'user' | 'autopilot' | null;
  readonly approved_at: number | null;
  readonly approved_unedited: number | null;
  readonly created_at: number;
}

/** With what the list shows; the plan and the whole text are read for one at a time. */
export interface QueueLine extends QueueItemRow {
  readonly account_name: string;
  readonly tier: Tier | null;
  readonly arr_minor: number | null;
  readonly arr_currency: string | null;
  readonly mailbox_id: number;
  readonly thread_id: number | null;
  readonly revision: number;
  readonly recipients: string;
  readonly subject: string;
  readonly beginning: string;
  readonly gaps: number;
  readonly edited: number;
  readonly why: string;
  readonly due_at: number | null;
  readonly outgoing_id: number | null;
  readonly held_until: number | null;
  readonly delivery_state: OutgoingState | null;
  readonly problem: string | null;
  readonly accepted_at: number | null;
  readonly discarded_at: number | null;
}

const LINE = `SELECT q.*, a.name AS account_name, a.tier, a.arr_minor, a.arr_currency, d.mailbox_id, t.thread_id, d.revision,
    d.recipients, d.subject, substr(coalesce(d.html, d.text), 1, 600) AS beginning,
    (length(coalesce(d.html, d.text)) - length(replace(coalesce(d.html, d.text), '[[', ''))) / 2 AS gaps,
    d.html IS NOT NULL OR d.text <> k.text OR d.subject <> k.subject OR d.recipients <> k.recipients AS edited,
    k.why, k.due_at, o.id AS outgoing_id, o.held_until, s.state AS delivery_state, s.problem, s.accepted_at,
    x.at AS discarded_at
  FROM queue_item q JOIN draft d ON d.id = q.draft_id JOIN queue_draft k ON k.draft_id = q.draft_id
    JOIN account a ON a.id = q.account_id
    LEFT JOIN thread_anchor t ON t.message_id = d.in_reply_to
    LEFT JOIN outgoing o ON o.draft_id = q.draft_id LEFT JOIN delivery s ON s.outgoing_id = o.id
    LEFT JOIN discarded_draft x ON x.draft_id = q.draft_id`;

const OPEN_STATES = `('waiting', 'snoozed', 'paused')`;
/** Nothing has left yet and nothing ended it; those on their way are among them. */
export const openLines = statement<[], QueueLine>(`${LINE} WHERE q.state IN ${OPEN_STATES} ORDER BY q.id`);
export const openLinesOfAccount = statement<[number], QueueLine>(
  `${LINE} WHERE q.account_id = ? AND q.state IN ${OPEN_STATES} ORDER BY q.id`,
);
export const linesOfState = statement<[string, number], QueueLine>(
  `${LINE} WHERE q.id IN (SELECT id FROM queue_item WHERE state = ? ORDER BY id DESC LIMIT ?) ORDER BY q.id DESC`,
);
export const lineOfItem = statement<[number], QueueLine>(`${LINE} WHERE q.id = ?`);
export const lineOfDraft = statement<[number], QueueLine>(`${LINE} WHERE q.draft_id = ?`);
export const linesChangedSince = statement<{ since: number }, QueueLine>(
  `${LINE} WHERE q.state_at >= :since AND q.state IN ('stopped', 'paused', 'sent') ORDER BY q.state_at DESC LIMIT 500`,
);
/** What says how far each has come, without its words. */
type QueueStanding = Pick<
  QueueLine,
  'account_id' | 'kind' | 'state' | 'until' | 'outgoing_id' | 'delivery_state' | 'discarded_at'
>;
export const openStandings = statement<[], QueueStanding>(
  `SELECT q.account_id, q.kind, q.state, q.until, o.id AS outgoing_id, s.state AS delivery_state, x.at AS discarded_at
   FROM queue_item q LEFT JOIN outgoing o ON o.draft_id = q.draft_id LEFT JOIN delivery s ON s.outgoing_id = o.id
     LEFT JOIN discarded_draft x ON x.draft_id = q.draft_id
   WHERE q.state IN ${OPEN_STATES} ORDER BY q.id`,
);
const countStates = statement<[], { state: QueueItemRow['state']; n: number }>(
  'SELECT state, count(*) AS n FROM queue_item GROUP BY state',
);

export interface QueueDraftRow {
  readonly draft_id: number;
  readonly account_id: number;
  readonly kind: string;
  readonly reason_key: string;
  readonly why: string;
  readonly plan: string;
  readonly recipients: string;
  readonly subject: string;
  readonly text: string;
  readonly due_at: number | null;
  readonly created_at: number;
}
export const queueDraft = statement<[number], QueueDraftRow>('SELECT * FROM queue_draft WHERE draft_id = ?');
export const insertQueueDraft = statement<QueueDraftRow>(
  `INSERT INTO queue_draft (draft_id, account_id, kind, reason_key, why, plan, recipients, subject, text, due_at, created_at)
   VALUES (:draft_id, :account_id, :kind, :reason_key, :why, :plan, :recipients, :subject, :text, :due_at, :created_at)`,
);
/** Whether a reason was used for a kind before, also where its proposal was undone; not where it only went to the wrong person. */
export const usedReason = statement<[number, string, string], { draft_id: number }>(
  `SELECT k.draft_id FROM queue_draft k LEFT JOIN queue_item q ON q.draft_id = k.draft_id
   WHERE k.account_id = ? AND k.kind = ? AND k.reason_key = ? AND q.reject_reason IS NOT 'wrong_person' LIMIT 1`,
);
export const newestOfKind = statement<
  [number, string],
  { created_at: number; state: string | null; reject_reason: RejectReason | null; state_at: number | null }
>(
  `SELECT k.created_at, q.state, q.reject_reason, q.state_at FROM queue_draft k
   LEFT JOIN queue_item q ON q.draft_id = k.draft_id
   WHERE k.account_id = ? AND k.kind = ? ORDER BY k.draft_id DESC LIMIT 1`,
);
/** To whom the person said nothing of this account is to go. */
const wrongPersons = statement<[number], { recipients: string }>(
  `SELECT k.recipients FROM queue_item q JOIN queue_draft k ON k.draft_id = q.draft_id
   WHERE q.account_id = ? AND q.reject_reason = 'wrong_person'`,
);
export const itemsOfAccount = statement<[number], { id: number }>('SELECT id FROM queue_item WHERE account_id = ?');
export const editsOfItem = statement<[number], { id: number }>(
  'SELECT id FROM queue_edit WHERE queue_item_id = ? ORDER BY id DESC',
);

/** @throws Failure `not_found`. */
export function requireLine(db: Database, id: number): QueueLine {
  const line = lineOfItem(db).get(id);
  if (!line) throw new Failure('not_found', 'There is no such draft in the queue; it may be gone.', 'queueItemId');
  return line;
}

/** What it is now: a message that was taken back waits again, and what slept until a time waits after it. */
export function queueStateOf(line: Omit<QueueStanding, 'account_id' | 'kind'>, now: number): QueueState {
  if (line.state === 'sent' || line.delivery_state === 'accepted' || line.delivery_state === 'in_sent') return 'sent';
  if (line.outgoing_id !== null) return 'approved';
  if (line.discarded_at !== null) return 'rejected';
  const over = line.until !== null && line.until <= now;
  return (line.state === 'snoozed' || line.state === 'paused') && over ? 'waiting' : line.state;
}

/** It still may leave: a second one to the same company would be one too many. */
export function isOpen(state: QueueState): boolean {
  return state === 'waiting' || state === 'snoozed' || state === 'paused' || state === 'approved';
}

export const kindOf = (row: { readonly kind: string }): TouchKind => touchKind.parse(row.kind);

export function countQueue(db: Database, open: readonly QueueLine[], now: number): Record<QueueState, number> {
  const counts = { waiting: 0, snoozed: 0, paused: 0, approved: 0, sent: 0, rejected: 0, stopped: 0 };
  for (const { state, n } of countStates(db).all()) {
    if (state === 'sent' || state === 'rejected' || state === 'stopped') counts[state] += n;
  }
  for (const line of open) counts[queueStateOf(line, now)] += 1;
  return counts;
}

/** What a rejection said of its recipients: lower case addresses that are not chosen again unasked. */
export function rejectedPersons(db: Database, account: number): ReadonlySet<string> {
  const rows = wrongPersons(db).all(account);
  return new Set(rows.flatMap((row) => recipientsOf(row).to.map(({ address }) => address.toLowerCase())));
}
