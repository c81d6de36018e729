// review.*, meeting.*: who is due, times offered and agreed, and the page of a meeting.
import { Failure } from '../../../contract/failure.ts';
import type { meetingCalls } from '../../../contract/meetings.ts';
import type { QueueItemId } from '../../../contract/queue.ts';
import { accountId as accountIdOf } from '../../../contract/scalars.ts';
import type { CallContext } from '../../../rpc/server.ts';
import type { Command } from '../../commands/command.ts';
import {
  cancelMeeting,
  createMeeting,
  draftMeetingMail,
  holdMeeting,
  offerOtherTimes,
  rescheduleMeeting,
  scheduleMeeting,
} from '../../commands/meeting-commands.ts';
import type { MeetingMail } from '../../commands/meeting-mail.ts';
import {
  addAction,
  noteMeeting,
  planMeeting,
  setAction,
  setMeetingPerson,
} from '../../commands/meeting-page-commands.ts';
import { dueReviews } from '../../reviews/due-reviews.ts';
import { meetingsFolder, meetingTemplates } from '../../reviews/meeting-templates.ts';
import { timesToOffer } from '../../reviews/offer-times.ts';
import { byTurn, meetingRow, readMeeting } from '../../reviews/read-meetings.ts';
import { meetingLines, meetingsOfAccount, requireMeeting } from '../../store/queries/meetings.ts';
import { readSettings } from '../../store/queries/settings.ts';
import { changing } from '../changing.ts';
import type { HandlerContext, HandlersOf } from '../handler-context.ts';
import type { MeetingsKeeper } from './keep-meetings.ts';
import { type MailWanted, mailOfMeeting } from './meeting-mail.ts';
import { newMeetings } from './new-meetings.ts';

const WITHIN_DAYS = 45;
const MINUTE = 60_000;
const NOBODY_TOLD = 'You said that nobody is to be told.';

export function meetingHandlers(
  context: HandlerContext,
  keeper: MeetingsKeeper,
): HandlersOf<keyof typeof meetingCalls> {
  const { db, deps } = context;
  const fresh = newMeetings(context, keeper.calendars);

  const change = changing(context, 'reviews', 'queue', 'drafts', 'tasks', 'journal');

  /** The change with its mail; the change alone, and why, where the mail can't be drafted now. */
  async function withMail<I extends { mail: MeetingMail | null }>(
    command: Command<I, { queueItemId: QueueItemId | null }>,
    input: Omit<I, 'mail'>,
    mail: (() => Promise<MeetingMail>) | null,
    call: CallContext,
  ) {
    const make = (made: MeetingMail | null) => change(command, { ...input, mail: made } as I, call);
    if (mail === null) return { ...make(null), notDrafted: NOBODY_TOLD };
    let composed: MeetingMail;
    try {
      composed = await mail();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return { ...make(null), notDrafted: error.message };
    }
    return { ...make(composed), notDrafted: null };
  }

  const mailFor = (meetingId: number, wanted: Omit<MailWanted, 'askedBy' | 'dueAt'>, call: CallContext) => () =>
    mailOfMeeting(
      context,
      requireMeeting(db, meetingId),
      { ...wanted, askedBy: 'user', dueAt: null },
      context.clockOf(call),
    );

  return {
    'review.due': async ({ withinDays = WITHIN_DAYS }, call) => {
      await context.derived();
      const clock = context.clockOf(call);
      const rankOf = new Map(context.book.rows(clock).map(({ accountId, rank }) => [Number(accountId), rank]));
      return { reviews: dueReviews(db, readSettings(db).reviews, clock, withinDays, rankOf) };
    },
    'meeting.list': async ({ accountId, state }, call) => {
      await keeper.answers();
      const clock = context.clockOf(call);
      const lines = accountId === undefined ? meetingLines(db).all() : meetingsOfAccount(db).all(accountId);
      const rows = lines.filter((one) => state === undefined || one.state === state);
      return { meetings: rows.map((one) => meetingRow(db, one, clock)).sort(byTurn) };
    },
    'meeting.get': async ({ meetingId }, call) => {
      await keeper.answers();
      await context.derived(requireMeeting(db, meetingId).account_id);
      return { meeting: readMeeting(db, meetingId, context.clockOf(call)) };
    },
    'meeting.templates': () => ({
      templates: meetingTemplates(deps.dataFolder),
      folder: meetingsFolder(deps.dataFolder),
    }),
    'meeting.propose': async (input, call) => {
      const outcome = await fresh.propose(input, call);
      context.changed('reviews', 'queue', 'drafts', 'journal');
      return { ...outcome, notDrafted: null };
    },
    'meeting.proposeAll': async ({ accountIds, templateId }, call) => {
      const proposed = [];
      const refused = [];
      for (const accountId of new Set(accountIds)) {
        if (call.signal.aborted) break;
        try {
          const made = await fresh.propose({ accountId, templateId }, call);
          proposed.push({
            accountId: accountIdOf.parse(accountId),
            meetingId: made.meetingId,
            queueItemId: made.queueItemId,
          });
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
          refused.push({ accountId: accountIdOf.parse(accountId), sentence: error.message });
        }
      }
      context.changed('reviews', 'queue', 'drafts', 'journal');
      return { proposed, refused };
    },
    'meeting.create': async ({ held = false, ...input }, call) => {
      const meeting = await fresh.written(input, call);
      if (held && input.start > context.clockOf(call).now) {
        throw new Failure('invalid_input', 'A meeting that was held lies in the past.', 'start');
      }
      const outcome = change(createMeeting, { ...meeting, held }, call);
      context.changed('book', 'accounts');
      return outcome;
    },
    'meeting.schedule': ({ meetingId, start, place, tell = true }, call) => {
      const meeting = requireMeeting(db, meetingId);
      const time = { start, end: start + meeting.minutes * MINUTE };
      const at = place ?? meeting.place;
      const mail = tell ? mailFor(meetingId, { purpose: 'confirmation', time, place: at }, call) : null;
      return withMail(scheduleMeeting, { meetingId, time, place: at }, mail, call);
    },
    'meeting.reschedule': ({ meetingId, start, tell = true }, call) => {
      const meeting = requireMeeting(db, meetingId);
      if (start !== undefined) {
        const time = { start, end: start + meeting.minutes * MINUTE };
        const purpose = meeting.start_at === null ? 'confirmation' : 'update';
        const mail = tell ? mailFor(meetingId, { purpose, time }, call) : null;
        return withMail(rescheduleMeeting, { meetingId, time }, mail, call);
      }
      return fresh.inTurn(async () => {
        const wanted = { theirZone: meeting.their_zone, minutes: meeting.minutes, count: 2 };
        const offers = await timesToOffer(db, keeper.calendars, wanted, context.clockOf(call));
        if (offers.length === 0)
          throw new Failure('conflict', 'No time is free on both sides in the five weeks ahead.');
        const mail = tell ? mailFor(meetingId, { purpose: 'new_times', offers }, call) : null;
        return withMail(offerOtherTimes, { meetingId, offers }, mail, call);
      });
    },
    'meeting.cancel': ({ meetingId, why, tell = true }, call) => {
      const { start_at: start } = requireMeeting(db, meetingId);
      const mail = tell && start !== null ? mailFor(meetingId, { purpose: 'cancellation' }, call) : null;
      return withMail(cancelMeeting, { meetingId, why }, mail, call);
    },
    'meeting.held': ({ meetingId, held = true }, call) => {
      const outcome = change(holdMeeting, { meetingId, held }, call);
      context.changed('book', 'accounts');
      return outcome;
    },
    'meeting.plan': (input, call) => change(planMeeting, input, call),
    'meeting.note': (input, call) => change(noteMeeting, input, call),
    'meeting.addAction': (input, call) => change(addAction, input, call),
    'meeting.setAction': (input, call) => change(setAction, input, call),
    'meeting.draft': async ({ meetingId, purpose }, call) => {
      const mail = await mailFor(meetingId, { purpose }, call)();
      return { ...change(draftMeetingMail, { meetingId, mail }, call), notDrafted: null };
    },
    'meeting.setPerson': (input, call) => change(setMeetingPerson, input, call),
  };
}
