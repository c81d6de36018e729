// A mail about a meeting goes into the queue with the change it is about, in one entry: with the calendar file where the time is
// agreed, and in the place of one that was drafted before and says something that is no longer so.
import { MAX_ATTACHMENT_CHUNK } from '../../contract/compose.ts';
import type { MeetingPurpose } from '../../contract/meetings.ts';
import type { QueueItemId } from '../../contract/queue.ts';
import type { MailAddress } from '../../contract/scalars.ts';
import { writeInvitation } from '../mail/calendar/write-invitation.ts';
import { appendChunk, insertDraftAttachment } from '../store/queries/drafts.ts';
import {
  answersOf,
  draftsOfMeeting,
  invitedOf,
  type MeetingRecord,
  planOf,
  putMeetingDraft,
  requireMeeting,
} from '../store/queries/meetings.ts';
import { lineOfDraft, queueStateOf, requireLine } from '../store/queries/queue.ts';
import type { CommandContext } from './command.ts';
import { type ProposeInput, proposeTouch } from './queue-commands.ts';

export interface MeetingMail {
  readonly proposal: ProposeInput;
  readonly purpose: MeetingPurpose;
  /** Who invites; null where no calendar file goes with it. */
  readonly organizer: MailAddress | null;
  /** What goes with it besides: the review pack. */
  readonly files: readonly MeetingFile[];
}

export interface MeetingFile {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array;
}

/** After the change of the meeting itself. */
export function putMail(
  context: CommandContext,
  meetingId: number,
  mail: MeetingMail | null,
  /** Takes the place of this kind alone. */
  only: MeetingPurpose | null = null,
): QueueItemId | null {
  stopStale(context, meetingId, only);
  if (mail === null) return null;
  const { queueItemId } = proposeTouch.run(context, mail.proposal).result;
  const { draft_id: draftId } = requireLine(context.db, queueItemId);
  const meeting = requireMeeting(context.db, meetingId);
  putMeetingDraft(context.db).run({
    draft_id: draftId,
    meeting_id: meetingId,
    purpose: mail.purpose,
    sequence: meeting.sequence,
  });
  if (mail.organizer !== null) attachInvitation(context, draftId, meeting, mail.purpose, mail.organizer);
  for (const file of mail.files) attach(context, draftId, file);
  return queueItemId;
}

/** What waits in the queue speaks of the meeting as it was. */
function stopStale({ db, record, now }: CommandContext, meetingId: number, only: MeetingPurpose | null): void {
  for (const { draft_id: draftId, purpose } of draftsOfMeeting(db).all(meetingId)) {
    if (only !== null && purpose !== only) continue;
    const line = lineOfDraft(db).get(draftId);
    const state = line ? queueStateOf(line, now) : 'sent';
    if (!line || (state !== 'waiting' && state !== 'snoozed' && state !== 'paused')) continue;
    record.update('queue_item', [line.id], {
      state: 'stopped',
      state_why: 'The meeting changed after this was drafted',
      state_at: now,
      until: null,
    });
  }
}

function attachInvitation(
  context: CommandContext,
  draftId: number,
  meeting: MeetingRecord,
  purpose: MeetingPurpose,
  organizer: MailAddress,
): void {
  if (meeting.start_at === null || meeting.end_at === null) return;
  const cancelled = purpose === 'cancellation';
  const text = writeInvitation({
    method: cancelled ? 'CANCEL' : 'REQUEST',
    uid: meeting.uid,
    sequence: meeting.sequence,
    stamp: context.now,
    start: meeting.start_at,
    end: meeting.end_at,
    title: meeting.name,
    description: planOf(meeting)
      .agenda.map(({ minutes, title }) => (minutes > 0 ? `${title} (${minutes} min)` : title))
      .join('\n'),
    location: meeting.place,
    organizer,
    attendees: invitedOf(meeting).map((one) => ({ ...one, answer: answerOf(context.db, meeting, one.address) })),
  });
  const type = `text/calendar; charset=utf-8; method=${cancelled ? 'CANCEL' : 'REQUEST'}`;
  attach(context, draftId, { name: 'invite.ics', type, content: Buffer.from(text, 'utf8') });
}

function attach({ db }: CommandContext, draftId: number, { name, type, content }: MeetingFile): void {
  const row = insertDraftAttachment(db).get(draftId, name, type, content.byteLength, 0, null);
  if (!row) throw new Error('an attachment was not kept');
  for (let at = 0; at < content.byteLength; at += MAX_ATTACHMENT_CHUNK)
    appendChunk(db, { ...row, received: at }, content.subarray(at, at + MAX_ATTACHMENT_CHUNK));
}

/** Of this version of the meeting: a time that moved is asked for anew. */
function answerOf(db: CommandContext['db'], meeting: MeetingRecord, address: string) {
  const newest = answersOf(db)
    .all(meeting.uid)
    .findLast((one) => one.address === address.toLowerCase() && one.sequence >= meeting.sequence);
  const answer = newest?.answer;
  return answer === 'accepted' || answer === 'declined' || answer === 'tentative' ? answer : 'unanswered';
}
