// The queue as it is listed and as one touch is shown: decision, draft, plan, mode and place, read together.
import type { Database } from 'better-sqlite3';
import type { BookRow } from '../../contract/book.ts';
import { draftId, outgoingId } from '../../contract/compose.ts';
import { type QueueItem, type QueueRow, type QueueState, queueItemId } from '../../contract/queue.ts';
import { accountId, mailboxId, threadId } from '../../contract/scalars.ts';
import type { GateResult } from '../../contract/send-gate.ts';
import { draftPlan } from '../../contract/touch-drafts.ts';
import { htmlText } from '../mail/html/html-text.ts';
import { recipientsOf, requireDraft } from '../store/queries/drafts.ts';
import {
  countQueue,
  GAP,
  kindOf,
  linesOfState,
  openLines,
  openLinesOfAccount,
  type QueueLine,
  queueDraft,
  queueStateOf,
  requireLine,
} from '../store/queries/queue.ts';
import { standings } from './account-standing.ts';
import { type ModeBasis, modeOf } from './mode-rules.ts';
import { readModeBasis } from './read-modes.ts';
import { urgencyOf } from './urgency.ts';

/** What rows are made with; read once for a whole list. */
export interface QueueReading {
  readonly now: number;
  readonly basis: ModeBasis;
  readonly standing: ReturnType<typeof standings>;
}

export function startReading(db: Database, book: readonly BookRow[], now: number): QueueReading {
  return { now, basis: readModeBasis(db), standing: standings(book) };
}

export interface QueueFilter {
  /** Without one: everything that may still leave. */
  readonly state?: QueueState | 'all' | undefined;
  readonly accountId?: number | undefined;
  readonly limit: number;
}

const ENDED = ['sent', 'rejected', 'stopped'] as const;

export function listQueue(
  db: Database,
  reading: QueueReading,
  { state, accountId: account, limit }: QueueFilter,
): { rows: QueueRow[]; counts: Record<QueueState, number> } {
  const all = openLines(db).all();
  const open = account === undefined ? all : openLinesOfAccount(db).all(account);
  const ended = ENDED.filter((one) => state === 'all' || state === one).flatMap((one) =>
    linesOfState(db).all(one, limit),
  );
  const rows = [...open, ...ended]
    .filter((line) => account === undefined || line.account_id === account)
    .map((line) => queueRow(line, reading))
    .filter((row) =>
      state === undefined ? ENDED.every((one) => one !== row.state) : state === 'all' || row.state === state,
    );
  return { rows: rows.sort(byUrgency).slice(0, limit), counts: countQueue(db, all, reading.now) };
}

function byUrgency(a: QueueRow, b: QueueRow): number {
  return b.urgency - a.urgency || a.queueItemId - b.queueItemId;
}

export function readItem(db: Database, reading: QueueReading, id: number, gate: GateResult[]): QueueItem {
  const line = requireLine(db, id);
  const draft = requireDraft(db, line.draft_id);
  const drafted = queueDraft(db).get(line.draft_id);
  return {
    ...queueRow(line, reading),
    text: draft.html === null ? draft.text : htmlText(draft.html),
    signature: draft.signature,
    plan: draftPlan.parse(JSON.parse(drafted?.plan ?? 'null')),
    gate,
  };
}

export function queueRow(line: QueueLine, reading: QueueReading): QueueRow {
  const kind = kindOf(line);
  const { value, risk, atRisk, topValue } = reading.standing(line.account_id);
  const subject = { mailboxId: line.mailbox_id, kind, tier: line.tier, own: line.mode, atRisk, topValue };
  const { mode, why } = modeOf(subject, reading.basis);
  const state = queueStateOf(line, reading.now);
  return {
    queueItemId: queueItemId.parse(line.id),
    draftId: draftId.parse(line.draft_id),
    revision: line.revision,
    accountId: accountId.parse(line.account_id),
    accountName: line.account_name,
    tier: line.tier,
    arr: line.arr_minor === null ? null : { minor: line.arr_minor, currency: line.arr_currency ?? 'USD' },
    mailboxId: mailboxId.parse(line.mailbox_id),
    threadId: line.thread_id === null ? null : threadId.parse(line.thread_id),
    kind,
    mode,
    modeWhy: why,
    askedBy: line.asked_by,
    state,
    stateWhy: whyOf(line, state),
    to: recipientsOf(line).to,
    subject: line.subject,
    snippet: snippetOf(line.beginning),
    why: line.why,
    gaps: line.gaps,
    edited: line.edited === 1,
    urgency: urgencyOf({ value, risk, kind, dueAt: line.due_at }, reading.now),
    dueAt: line.due_at,
    until: state === 'snoozed' || state === 'paused' ? line.until : null,
    outgoingId: line.outgoing_id === null ? null : outgoingId.parse(line.outgoing_id),
    sendAt: state === 'approved' ? line.held_until : null,
    approvedBy: line.outgoing_id === null ? null : line.approved_by,
    sentAt: line.accepted_at ?? (state === 'sent' ? line.state_at : null),
    createdAt: line.created_at,
  };
}

function whyOf(line: QueueLine, state: QueueState): string | null {
  if (state === 'approved') return line.problem;
  if (state === 'rejected' && line.discarded_at !== null) return 'You threw the draft away';
  return state === line.state ? line.state_why : null;
}

const SNIPPET = 160;
const snippetOf = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, SNIPPET).toWellFormed();

/** What only the person knows, as it is marked in a text. */
export function gapsOf(text: string): string[] {
  return text.match(GAP) ?? [];
}
