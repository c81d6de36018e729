// What is decided about meetings: times offered, agreed, moved, called off, held; each with the mail that says so.
import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import { type Meeting, type MeetingId, type MeetingPlan, meetingId } from '../../contract/meetings.ts';
import type { QueueItemId } from '../../contract/queue.ts';
import type { MailAddress } from '../../contract/scalars.ts';
import { requireAccount } from '../store/queries/accounts.ts';
import { invitedOf, type MeetingLine, offersOf, requireMeeting } from '../store/queries/meetings.ts';
import type { Command, CommandContext } from './command.ts';
import { type MeetingMail, putMail } from './meeting-mail.ts';
import { logTouch } from './person-commands.ts';

interface Time {
  readonly start: number;
  readonly end: number;
}

export interface NewMeeting {
  readonly accountId: number;
  readonly templateId: string;
  readonly isReview: boolean;
  readonly name: string;
  readonly language: Meeting['language'];
  readonly minutes: number;
  readonly mailboxId: number | null;
  readonly theirZone: string;
  readonly place: string;
  readonly invited: readonly MailAddress[];
  readonly uid: string;
  readonly plan: MeetingPlan;
  /** Agreed, or over. */
  readonly time: Time | null;
  readonly offers: readonly Time[];
}

type Drafted = { queueItemId: QueueItemId | null };

function insertMeeting({ record, now }: CommandContext, meeting: NewMeeting, state: string): number {
  const row = record.insert('meeting', {
    account_id: meeting.accountId,
    template_id: meeting.templateId,
    is_review: Number(meeting.isReview),
    name: meeting.name,
    language: meeting.language,
    minutes: meeting.minutes,
    mailbox_id: meeting.mailboxId,
    state,
    state_at: now,
    start_at: meeting.time?.start ?? null,
    end_at: meeting.time?.end ?? null,
    their_zone: meeting.theirZone,
    place: meeting.place,
    invited: JSON.stringify(meeting.invited),
    uid: meeting.uid,
    plan: JSON.stringify(meeting.plan),
    created_at: now,
  });
  return Number(row.id);
}

function offer({ record }: CommandContext, meeting: number, offers: readonly Time[]): void {
  for (const { start, end } of offers) {
    record.insert('meeting_offer', { meeting_id: meeting, start_at: start, end_at: end });
  }
}

function withdrawOffers({ db, record, now }: CommandContext, meeting: number): void {
  for (const { id } of offersOf(db).all(meeting)) record.update('meeting_offer', [id], { withdrawn_at: now });
}

export const proposeMeeting: Command<NewMeeting & { mail: MeetingMail }, { meetingId: MeetingId } & Drafted> = {
  name: 'meeting.propose',
  reversal: 'reverse',
  run(context, input) {
    const { name } = requireAccount(context.db, input.accountId);
    const id = insertMeeting(context, input, 'proposed');
    offer(context, id, input.offers);
    const queueItemId = putMail(context, id, input.mail);
    return {
      title: `Proposed ${input.name} to ${name}`,
      accounts: [input.accountId],
      result: { meetingId: meetingId.parse(id), queueItemId },
    };
  },
};

export const createMeeting: Command<NewMeeting & { held: boolean }, { meetingId: MeetingId }> = {
  name: 'meeting.create',
  reversal: 'reverse',
  run(context, input) {
    const { name } = requireAccount(context.db, input.accountId);
    const id = insertMeeting(context, input, 'scheduled');
    if (input.held) hold(context, requireMeeting(context.db, id));
    return {
      title: `Wrote down ${input.name} with ${name}`,
      accounts: [input.accountId],
      result: { meetingId: meetingId.parse(id) },
    };
  },
};

interface Move {
  readonly meetingId: number;
  readonly time: Time;
  readonly place?: string | undefined;
  readonly mail: MeetingMail | null;
}

export const scheduleMeeting: Command<Move, Drafted> = {
  name: 'meeting.schedule',
  reversal: 'reverse',
  run(context, { meetingId: id, time, place, mail }) {
    const meeting = requireOpen(context.db, id);
    if (meeting.state === 'scheduled') {
      throw new Failure('conflict', 'A time was agreed already. Move the meeting to change it.', 'meetingId');
    }
    withdrawOffers(context, id);
    setTime(context, meeting, time, { place: place ?? meeting.place });
    const queueItemId = putMail(context, id, mail);
    return {
      title: `Agreed on a time for ${nameOf(meeting)}`,
      accounts: [meeting.account_id],
      result: { queueItemId },
    };
  },
};

export const rescheduleMeeting: Command<Move, Drafted> = {
  name: 'meeting.reschedule',
  reversal: 'reverse',
  run(context, { meetingId: id, time, mail }) {
    const meeting = requireOpen(context.db, id);
    withdrawOffers(context, id);
    setTime(context, meeting, time, {});
    const queueItemId = putMail(context, id, mail);
    return { title: `Moved ${nameOf(meeting)}`, accounts: [meeting.account_id], result: { queueItemId } };
  },
};

/** A meeting that stands stands until they choose another time. */
export const offerOtherTimes: Command<
  { meetingId: number; offers: readonly Time[]; mail: MeetingMail | null },
  Drafted
> = {
  name: 'meeting.reschedule',
  reversal: 'reverse',
  run(context, { meetingId: id, offers, mail }) {
    const meeting = requireOpen(context.db, id);
    withdrawOffers(context, id);
    offer(context, id, offers);
    const queueItemId = putMail(context, id, mail);
    const title = `Offered other times for ${nameOf(meeting)}`;
    return { title, accounts: [meeting.account_id], result: { queueItemId } };
  },
};

function setTime({ record, now }: CommandContext, meeting: MeetingLine, time: Time, more: { place?: string }): void {
  const hadOne = meeting.start_at !== null;
  const moved = meeting.start_at !== time.start || meeting.end_at !== time.end;
  record.update('meeting', [meeting.id], {
    ...more,
    state: 'scheduled',
    state_why: null,
    state_at: now,
    start_at: time.start,
    end_at: time.end,
    // RFC 5546 2.1.4: a new time is a new version of the same meeting.
    sequence: hadOne && moved ? meeting.sequence + 1 : meeting.sequence,
  });
}

export const cancelMeeting: Command<
  { meetingId: number; why?: string | undefined; mail: MeetingMail | null },
  Drafted
> = {
  name: 'meeting.cancel',
  reversal: 'reverse',
  run(context, { meetingId: id, why, mail }) {
    const meeting = requireOpen(context.db, id);
    withdrawOffers(context, id);
    context.record.update('meeting', [id], {
      state: 'cancelled',
      state_why: why ?? null,
      state_at: context.now,
      sequence: meeting.start_at === null ? meeting.sequence : meeting.sequence + 1,
    });
    const queueItemId = putMail(context, id, mail);
    return { title: `Called off ${nameOf(meeting)}`, accounts: [meeting.account_id], result: { queueItemId } };
  },
};

export const holdMeeting: Command<{ meetingId: number; held: boolean }> = {
  name: 'meeting.held',
  reversal: 'reverse',
  run(context, { meetingId: id, held }) {
    const meeting = requireMeeting(context.db, id);
    if (meeting.start_at === null) {
      throw new Failure('conflict', 'No time was agreed for this meeting. Say first when it was.', 'meetingId');
    }
    if (held) hold(context, meeting);
    else {
      if (meeting.touch_id !== null) context.record.remove('logged_touch', [meeting.touch_id]);
      const patch = { state: 'cancelled', state_why: 'It was not held', state_at: context.now, touch_id: null };
      context.record.update('meeting', [id], patch);
    }
    const title = held ? `Held ${nameOf(meeting)}` : `${nameOf(meeting)} was not held`;
    return { title, accounts: [meeting.account_id], result: {} };
  },
};

/** What was held is a touch of the account (capability B1). */
function hold(context: CommandContext, meeting: MeetingLine): void {
  if (meeting.state === 'held') return;
  const { touchId } = logTouch.run(context, {
    accountId: meeting.account_id,
    kind: 'meeting',
    at: meeting.start_at ?? context.now,
    subject: meeting.name,
    people: invitedOf(meeting).map(({ name, address }) => name || address),
  }).result;
  context.record.update('meeting', [meeting.id], {
    state: 'held',
    state_why: null,
    state_at: context.now,
    touch_id: touchId,
  });
}

export const draftMeetingMail: Command<{ meetingId: number; mail: MeetingMail }, Drafted> = {
  name: 'meeting.draft',
  reversal: 'reverse',
  run(context, { meetingId: id, mail }) {
    const meeting = requireMeeting(context.db, id);
    const queueItemId = putMail(context, id, mail, mail.purpose);
    const title = `Drafted ${mail.proposal.name}`;
    return { title, accounts: [meeting.account_id], why: mail.proposal.drafted.why, result: { queueItemId } };
  },
};

function requireOpen(db: Database, id: number): MeetingLine {
  const meeting = requireMeeting(db, id);
  if (meeting.state === 'held') throw new Failure('conflict', 'This meeting was held; its time stands.', 'meetingId');
  if (meeting.state === 'cancelled') {
    throw new Failure('conflict', 'This meeting was called off. Undo that, or propose another one.', 'meetingId');
  }
  return meeting;
}

const nameOf = (meeting: MeetingLine): string => `${meeting.name} with ${meeting.account_name}`;
