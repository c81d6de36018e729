// Reviews and scheduling: meetings whose time is over, answers that ask for something, what is to be prepared, mails about
// meetings, and reviews that are due. Pure.
import type { DayAct } from '../../../contract/day.ts';
import type { MeetingRow } from '../../../contract/meetings.ts';
import { type Candidate, candidate, draftLine } from '../candidate.ts';
import type { DayFacts } from '../day-facts.ts';
import { meetingLine } from './meeting-line.ts';
import { isArranging } from './proactive.ts';

const REVIEW_AHEAD_DAYS = 14;
const PREPARE_DAYS = 2;
const DAY = 86_400_000;

export function scheduling(facts: DayFacts): Candidate[] {
  const rows = new Map<number, DayFacts['rows'][number]>(facts.rows.map((row) => [row.accountId, row]));
  const meetings = facts.meetings.flatMap((meeting) => {
    const act = meetingAct(meeting, facts.clock.now);
    const row = rows.get(meeting.accountId);
    return act && row ? [lineOf(meeting, act, row)] : [];
  });
  const drafts = facts.queue
    .filter((each) => each.state === 'waiting' && (isArranging(each) || each.kind === 'review_invitation'))
    .flatMap((each) => {
      const row = rows.get(each.accountId);
      return row ? [draftLine(each, row, 'Mails about meetings')] : [];
    });
  const due = facts.reviews
    .filter((each) => each.meetingId === null && each.dueInDays <= REVIEW_AHEAD_DAYS)
    .flatMap((each) => {
      const row = rows.get(each.accountId);
      return row && row.snoozedUntil === null ? [reviewLine(each, row)] : [];
    });
  return [...meetings, ...drafts, ...due];
}

export function meetingAct(meeting: MeetingRow, now: number): DayAct | null {
  if (meeting.over) return 'say_held';
  if (meeting.state === 'proposed' || meeting.state === 'scheduled') {
    if (meeting.answers.some(({ answer }) => answer === 'counter' || answer === 'declined')) return 'open_meeting';
    const start = meeting.time?.start ?? null;
    if (meeting.state === 'proposed')
      return meeting.offers.length > 0 && meeting.offers.every((offer) => offer.start < now) ? 'open_meeting' : null;
    const isNear = start !== null && start > now && start - now < PREPARE_DAYS * DAY;
    return isNear && meeting.openPreparation > 0 ? 'open_meeting' : null;
  }
  return null;
}

function lineOf(meeting: MeetingRow, act: DayAct, row: DayFacts['rows'][number]): Candidate {
  const batch = act === 'say_held' ? 'Meetings that are over' : 'Meetings to see to';
  const prepare = meeting.openPreparation > 0 && act === 'open_meeting' ? `${meeting.openPreparation} to prepare` : '';
  const dueAt = meeting.time?.start ?? null;
  return meetingLine(meeting, row, { act, batch, why: [meeting.next, prepare], dueAt, must: act === 'say_held' });
}

function reviewLine(review: DayFacts['reviews'][number], row: DayFacts['rows'][number]): Candidate {
  const days = review.dueInDays;
  const when =
    review.lastAt === null
      ? 'A first review'
      : days < 0
        ? `Its review was due ${-days} ${days === -1 ? 'day' : 'days'} ago`
        : days === 0
          ? 'Its review is due today'
          : `Its review is due in ${days} ${days === 1 ? 'day' : 'days'}`;
  return candidate(
    row,
    {
      key: `review:${review.accountId}`,
      kind: 'review',
      act: 'offer_times',
      title: when,
      why: [review.why],
    },
    { batch: 'Reviews to offer times for' },
  );
}
