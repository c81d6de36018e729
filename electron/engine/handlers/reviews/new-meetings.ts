// Makes new meetings: whom, in which language and of which kind, at which times; with the mail that offers them.
import { Failure } from '../../../contract/failure.ts';
import type { MeetingId, MeetingTemplate } from '../../../contract/meetings.ts';
import type { QueueItemId } from '../../../contract/queue.ts';
import type { EntryId } from '../../../contract/scalars.ts';
import type { CallContext } from '../../../rpc/server.ts';
import type { LocalNow } from '../../book/local-time.ts';
import { type NewMeeting, proposeMeeting } from '../../commands/meeting-commands.ts';
import type { CalendarsAtHand } from '../../reviews/calendars-at-hand.ts';
import type { Span } from '../../reviews/find-slots.ts';
import { type MeetingParty, meetingParty } from '../../reviews/meeting-party.ts';
import { chooseTemplate } from '../../reviews/meeting-templates.ts';
import { timesToOffer } from '../../reviews/offer-times.ts';
import { requireAccount } from '../../store/queries/accounts.ts';
import { keptTimes } from '../../store/queries/meetings.ts';
import { readSettings } from '../../store/queries/settings.ts';
import type { HandlerContext } from '../handler-context.ts';
import { linkFor, mailOf, newUid } from './meeting-mail.ts';

interface Wanted {
  readonly accountId: number;
  readonly templateId?: string | undefined;
  readonly to?: string | undefined;
  readonly starts?: readonly number[] | undefined;
  readonly place?: string | undefined;
}

interface Written {
  readonly accountId: number;
  readonly templateId?: string | undefined;
  readonly start: number;
  readonly minutes?: number | undefined;
  readonly place?: string | undefined;
}

interface ProposedMeeting {
  readonly entryId: EntryId | null;
  readonly meetingId: MeetingId;
  readonly queueItemId: QueueItemId | null;
}

const MINUTE = 60_000;
const OFFERED = 3;

export function newMeetings(context: HandlerContext, calendars: CalendarsAtHand) {
  const { db, deps } = context;

  function basis(accountId: number, party: MeetingParty, templateId: string | undefined): MeetingTemplate {
    const { tier } = requireAccount(db, accountId);
    return chooseTemplate(
      deps.dataFolder,
      templateId ?? (tier === 'enterprise' ? 'review' : 'review-short'),
      party.language,
    );
  }

  function meetingOf(
    { accountId, place }: { readonly accountId: number; readonly place?: string | undefined },
    party: MeetingParty,
    template: MeetingTemplate,
  ): Omit<NewMeeting, 'time' | 'offers'> {
    const tick = (text: string) => ({ text, done: false });
    return {
      accountId,
      templateId: template.templateId,
      isReview: template.kind === 'review' || template.kind === 'review_short',
      name: template.name,
      language: party.language,
      minutes: template.minutes,
      mailboxId: party.mailbox.id,
      theirZone: party.zone.timeZone,
      place: place ?? readSettings(db).reviews.place,
      invited: [party.chosen.to],
      uid: newUid(party.mailbox.address),
      plan: {
        objectives: template.objectives,
        agenda: template.agenda,
        preparation: template.preparation.map(tick),
        followUp: template.followUp.map(tick),
      },
    };
  }

  function given(starts: readonly number[], minutes: number, clock: LocalNow): Span[] {
    const kept = keptTimes(db).all({ from: clock.now });
    return starts
      .toSorted((a, b) => a - b)
      .map((start) => {
        const span = { start, end: start + minutes * MINUTE };
        if (start <= clock.now) throw new Failure('invalid_input', 'A time that is past can’t be offered.', 'starts');
        if (kept.some((one) => one.start_at < span.end && span.start < one.end_at)) {
          throw new Failure('conflict', 'One of these times is offered to somebody else already.', 'starts');
        }
        return span;
      });
  }

  async function proposed(wanted: Wanted, call: CallContext): Promise<ProposedMeeting> {
    const clock = context.clockOf(call);
    const { accountId } = wanted;
    await context.derived(accountId);
    const party = meetingParty(db, accountId, { to: wanted.to }, clock);
    const template = basis(accountId, party, wanted.templateId);
    const link = linkFor(db, party);
    const { minutes } = template;
    const offers =
      wanted.starts !== undefined
        ? given(wanted.starts, minutes, clock)
        : link !== ''
          ? []
          : await timesToOffer(db, calendars, { theirZone: party.zone.timeZone, minutes, count: OFFERED }, clock);
    if (offers.length === 0 && link === '') {
      throw new Failure('conflict', 'No time is free on both sides in the five weeks ahead. Name times yourself.');
    }
    const meeting = meetingOf(wanted, party, template);
    const matter = {
      accountId,
      party,
      key: `meeting:invitation:${meeting.uid}`,
      title: meeting.name,
      minutes,
      agenda: template.agenda,
      place: meeting.place,
      time: null,
      offers,
      link: wanted.starts === undefined ? link : '',
      actions: [],
      threadId: null,
      pack: null,
    };
    const mail = await mailOf(context, matter, { purpose: 'invitation', askedBy: 'user', dueAt: null }, clock);
    return context.run(proposeMeeting, { ...meeting, time: null, offers, mail }, call);
  }

  let turn: Promise<unknown> = Promise.resolve();

  /** What looks for free times and takes them does so alone: two that look at once would offer one time twice. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = turn.then(work);
    turn = next.catch(() => undefined);
    return next;
  }

  return {
    inTurn,
    propose: (wanted: Wanted, call: CallContext): Promise<ProposedMeeting> => inTurn(() => proposed(wanted, call)),
    async written(input: Written, call: CallContext): Promise<NewMeeting> {
      const clock = context.clockOf(call);
      await context.derived(input.accountId);
      const party = meetingParty(db, input.accountId, {}, clock);
      const template = basis(input.accountId, party, input.templateId);
      const minutes = input.minutes ?? template.minutes;
      const time = { start: input.start, end: input.start + minutes * MINUTE };
      return { ...meetingOf(input, party, template), minutes, time, offers: [] };
    },
  };
}
