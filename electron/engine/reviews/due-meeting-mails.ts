// Which mails about meetings are due (capability D2): what to read two days before, a reminder the day before, what was agreed
// within a day after. Each once for a version of a meeting.
import type { Database } from 'better-sqlite3';
import type { MeetingPurpose } from '../../contract/meetings.ts';
import { lastWrittenIn } from '../store/queries/documents.ts';
import { draftsOfMeeting, type MeetingDraftRow, type MeetingLine, meetingLines } from '../store/queries/meetings.ts';
import { lineOfDraft, queueStateOf } from '../store/queries/queue.ts';

export interface DueMail {
  readonly meeting: MeetingLine;
  readonly purpose: MeetingPurpose;
  readonly dueAt: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Drafted this much before it is due, so that there is time to look at it. */
const AHEAD = DAY;
const TOO_LATE_DAYS = 5;

export function dueMeetingMails(db: Database, now: number): DueMail[] {
  return meetingLines(db)
    .all()
    .flatMap((meeting) => {
      const drafted = new Set(
        draftsOfMeeting(db)
          .all(meeting.id)
          .filter((one) => one.sequence === meeting.sequence && !isOutdated(db, meeting, one, now))
          .map((one) => one.purpose),
      );
      return dueFor(meeting, now)
        .filter(({ purpose }) => !drafted.has(purpose))
        .map((one) => ({ ...one, meeting }));
    });
}

/** The person has stopped writing in the pack for so long before it is taken anew. */
const SETTLED_MS = 2 * 60_000;

/** It waits with the pack as it was, nobody wrote in it, and the pack was written in since: one is drafted in its place. */
function isOutdated(db: Database, { account_id }: MeetingLine, draft: MeetingDraftRow, now: number): boolean {
  if (draft.purpose !== 'pre_read') return false;
  const line = lineOfDraft(db).get(draft.draft_id);
  if (!line || line.edited === 1 || queueStateOf(line, now) !== 'waiting') return false;
  const written = lastWrittenIn(db).get({ account: account_id, kind: 'review_pack' })?.at ?? null;
  return written !== null && written > line.created_at && now - written >= SETTLED_MS;
}

/** Pure. */
export function dueFor(
  meeting: Pick<MeetingLine, 'state' | 'start_at' | 'end_at' | 'is_review' | 'state_at'>,
  now: number,
): Omit<DueMail, 'meeting'>[] {
  const { start_at: start, end_at: end } = meeting;
  if (start === null || end === null) return [];
  if (meeting.state === 'held') {
    const isFresh = now >= end && now < end + TOO_LATE_DAYS * DAY;
    return isFresh ? [{ purpose: 'follow_up', dueAt: end + DAY }] : [];
  }
  if (meeting.state !== 'scheduled' || now >= start) return [];
  const found: Omit<DueMail, 'meeting'>[] = [];
  const readAt = start - 2 * DAY;
  // What was agreed the day before yesterday for tomorrow needs no reminder yet.
  const isLong = readAt > meeting.state_at;
  if (meeting.is_review === 1 && isLong && now >= readAt - AHEAD && now < start - 4 * HOUR) {
    found.push({ purpose: 'pre_read', dueAt: readAt });
  }
  if (isLong && now >= start - 30 * HOUR && now < start - 2 * HOUR)
    found.push({ purpose: 'reminder', dueAt: start - DAY });
  return found;
}
