// Meetings as they lie in the store: what was agreed, what is offered, what was written down, which drafts belong to them.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { Failure } from '../../../contract/failure.ts';
import {
  type Meeting,
  type MeetingPlan,
  type MeetingPurpose,
  type MeetingState,
  meetingPlan,
} from '../../../contract/meetings.ts';
import { type MailAddress, mailAddress, type Tier } from '../../../contract/scalars.ts';
import { statement } from '../statement.ts';

export interface MeetingRecord {
  readonly id: number;
  readonly account_id: number;
  readonly template_id: string;
  readonly is_review: number;
  readonly name: string;
  readonly language: Meeting['language'];
  readonly minutes: number;
  readonly mailbox_id: number | null;
  readonly state: MeetingState;
  readonly state_why: string | null;
  readonly state_at: number;
  readonly start_at: number | null;
  readonly end_at: number | null;
  readonly their_zone: string;
  readonly place: string;
  readonly invited: string;
  readonly uid: string;
  readonly sequence: number;
  readonly plan: string;
  readonly notes: string;
  readonly touch_id: number | null;
  readonly created_at: number;
}
export interface MeetingLine extends MeetingRecord {
  readonly account_name: string;
  readonly tier: Tier | null;
}
export interface OfferRow {
  readonly id: number;
  readonly meeting_id: number;
  readonly start_at: number;
  readonly end_at: number;
  readonly withdrawn_at: number | null;
}
export interface ActionRow {
  readonly id: number;
  readonly meeting_id: number;
  readonly name: string;
  readonly owner: 'us' | 'them';
  readonly who: string;
  readonly due: string | null;
  readonly done_at: number | null;
  readonly task_id: number | null;
  readonly created_at: number;
  /** Of the task it is. */
  readonly task_state: 'open' | 'done' | 'removed' | null;
}
export interface AnswerRow {
  readonly message_id: string;
  readonly uid: string;
  readonly address: string;
  readonly answer: 'accepted' | 'declined' | 'tentative' | 'delegated' | 'counter';
  readonly sequence: number;
  readonly start_at: number | null;
  readonly end_at: number | null;
  readonly comment: string;
  readonly at: number;
}
export interface MeetingDraftRow {
  readonly draft_id: number;
  readonly meeting_id: number;
  readonly purpose: MeetingPurpose;
  readonly sequence: number;
}

const LINE = 'SELECT m.*, a.name AS account_name, a.tier FROM meeting m JOIN account a ON a.id = m.account_id';
export const meetingLines = statement<[], MeetingLine>(`${LINE} ORDER BY m.id`);
export const meetingsOfAccount = statement<[number], MeetingLine>(`${LINE} WHERE m.account_id = ? ORDER BY m.id`);
const lineById = statement<[number], MeetingLine>(`${LINE} WHERE m.id = ?`);
export const meetingByUid = statement<[string], MeetingLine>(`${LINE} WHERE m.uid = ?`);
/** The meeting of the account before this one, of those that were held. */
export const heldBefore = statement<{ account: number; before: number; id: number }, MeetingLine>(
  `${LINE} WHERE m.account_id = :account AND m.state = 'held' AND m.start_at < :before AND m.id <> :id
   ORDER BY m.start_at DESC LIMIT 1`,
);
export const lastReviews = statement<[], { account_id: number; at: number }>(
  `SELECT account_id, max(start_at) AS at FROM meeting WHERE is_review = 1 AND state = 'held' GROUP BY account_id`,
);
export const namedAccounts = statement<[], { id: number; name: string; tier: Tier | null }>(
  'SELECT id, name, tier FROM account ORDER BY id',
);
/** Meetings written down by hand before there were any here: what they were about says whether it was a review. */
export const loggedMeetings = statement<[], { account_id: number; at: number; subject: string }>(
  "SELECT account_id, at, subject FROM logged_touch WHERE kind = 'meeting' ORDER BY at",
);
export const offersOf = statement<[number], OfferRow>(
  'SELECT * FROM meeting_offer WHERE meeting_id = ? AND withdrawn_at IS NULL ORDER BY start_at',
);
export const everyOfferOf = statement<[number], { id: number }>('SELECT id FROM meeting_offer WHERE meeting_id = ?');
/** What is kept for somebody: times that are offered and may still be taken, and times that were agreed. */
export const keptTimes = statement<{ from: number }, { start_at: number; end_at: number; meeting_id: number }>(
  `SELECT o.start_at, o.end_at, o.meeting_id FROM meeting_offer o JOIN meeting m ON m.id = o.meeting_id
   WHERE o.withdrawn_at IS NULL AND m.state = 'proposed' AND o.start_at >= :from
   UNION ALL SELECT start_at, end_at, id FROM meeting WHERE state = 'scheduled' AND end_at >= :from`,
);
export const actionsOf = statement<[number], ActionRow>(
  `SELECT c.*, t.state AS task_state FROM meeting_action c LEFT JOIN task t ON t.id = c.task_id
   WHERE c.meeting_id = ? ORDER BY c.id`,
);
const actionById = statement<[number], ActionRow>(
  `SELECT c.*, t.state AS task_state FROM meeting_action c LEFT JOIN task t ON t.id = c.task_id WHERE c.id = ?`,
);
export const answersOf = statement<[string], AnswerRow>(
  'SELECT * FROM meeting_answer WHERE uid = ? ORDER BY at, message_id',
);
export const putAnswer = statement<AnswerRow>(
  `INSERT OR REPLACE INTO meeting_answer (message_id, uid, address, answer, sequence, start_at, end_at, comment, at)
   VALUES (:message_id, :uid, :address, :answer, :sequence, :start_at, :end_at, :comment, :at)`,
);
export const draftsOfMeeting = statement<[number], MeetingDraftRow>(
  'SELECT * FROM meeting_draft WHERE meeting_id = ? ORDER BY draft_id',
);
export const putMeetingDraft = statement<MeetingDraftRow>(
  'INSERT INTO meeting_draft (draft_id, meeting_id, purpose, sequence) VALUES (:draft_id, :meeting_id, :purpose, :sequence)',
);
export const meetingPerson = statement<[string], { time_zone: string | null; prefers: 'times' | 'link' }>(
  'SELECT time_zone, prefers FROM meeting_person WHERE address = ?',
);

/** @throws Failure `not_found`. */
export function requireMeeting(db: Database, id: number): MeetingLine {
  const line = lineById(db).get(id);
  if (!line) throw new Failure('not_found', 'There is no such meeting; it may have been undone.', 'meetingId');
  return line;
}

/** @throws Failure `not_found`. */
export function requireAction(db: Database, id: number): ActionRow {
  const row = actionById(db).get(id);
  if (!row) throw new Failure('not_found', 'There is no such action; it may have been taken away.', 'meetingActionId');
  return row;
}

export const invitedOf = (row: Pick<MeetingRecord, 'invited'>): MailAddress[] =>
  z.array(mailAddress).parse(JSON.parse(row.invited));
export const planOf = (row: Pick<MeetingRecord, 'plan'>): MeetingPlan => meetingPlan.parse(JSON.parse(row.plan));
export const isActionDone = (row: ActionRow): boolean => row.done_at !== null || row.task_state === 'done';
