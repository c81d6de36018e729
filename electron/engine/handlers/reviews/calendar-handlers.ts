// calendar.*, slot.find: the user's calendars, and times that are free by them.
import { type calendarCalls, MAX_CALENDAR_CONTENT } from '../../../contract/calendars.ts';
import type { CallOutput } from '../../../contract/contract.ts';
import { Failure } from '../../../contract/failure.ts';
import { accountId } from '../../../contract/scalars.ts';
import { addCalendar, followCalendar, removeCalendar } from '../../commands/calendar-commands.ts';
import { NO_CALENDAR } from '../../reviews/calendars-at-hand.ts';
import { feedAddress } from '../../reviews/fetch-feed.ts';
import type { Span } from '../../reviews/find-slots.ts';
import { meetingParty } from '../../reviews/meeting-party.ts';
import { timeOf } from '../../reviews/meeting-times.ts';
import { timesToOffer } from '../../reviews/offer-times.ts';
import type { HandlerContext, HandlersOf } from '../handler-context.ts';
import { calendarSecret, type MeetingsKeeper } from './keep-meetings.ts';

const DEFAULT_MINUTES = 60;

export function calendarHandlers(
  context: HandlerContext,
  { calendars }: MeetingsKeeper,
): HandlersOf<keyof typeof calendarCalls> {
  const { db, deps } = context;
  const told = () => context.changed('reviews', 'journal');

  return {
    'calendar.list': async () => ({ sources: await calendars.list() }),
    'calendar.addFile': async ({ name, content }, call) => {
      const bytes = Buffer.from(content, 'base64');
      if (bytes.byteLength > MAX_CALENDAR_CONTENT) {
        throw new Failure(
          'invalid_input',
          'This calendar is larger than 8 MB. Export a shorter span of it.',
          'content',
        );
      }
      const text = new TextDecoder().decode(bytes).toWellFormed();
      const file = await calendars.read(text);
      if (file === null) throw new Failure('invalid_input', NO_CALENDAR, 'content');
      const outcome = context.run(addCalendar, { kind: 'file', name: file.name || name, place: name }, call);
      const { now } = context.clockOf(call);
      calendars.keep(outcome.calendarId, text, file, now);
      told();
      return outcome;
    },
    'calendar.addFeed': async ({ url, name }, call) => {
      const address = feedAddress(url);
      const place = address.hostname;
      const outcome = context.run(followCalendar, { kind: 'feed', name: name || place, place }, call);
      await deps.secrets.set(calendarSecret(outcome.calendarId), address.href);
      const { now } = context.clockOf(call);
      await calendars.refresh(now, now, call.signal);
      const added = (await calendars.list()).find((one) => one.calendarId === outcome.calendarId);
      told();
      return { ...outcome, problem: added?.problem ?? null };
    },
    'calendar.remove': (input, call) => {
      const outcome = context.run(removeCalendar, input, call);
      told();
      return outcome;
    },
    'calendar.refresh': async (_input, call) => {
      const { now } = context.clockOf(call);
      // What was asked this very moment is not asked again.
      if (await calendars.refresh(now, now + 1, call.signal)) context.changed('reviews');
      return { sources: await calendars.list() };
    },
    'calendar.busy': async ({ from, to }, call) => {
      const { timeZone } = context.clockOf(call);
      return { times: (await calendars.busy({ from, to, timeZone })).map((one) => ({ ...one })) };
    },
    'slot.find': async ({ accountIds, minutes = DEFAULT_MINUTES, count = 3, from, to }, call) => {
      const clock = context.clockOf(call);
      const taken: Span[] = [];
      const accounts: CallOutput<'slot.find'>['accounts'] = [];
      for (const id of new Set(accountIds)) {
        const { zone } = meetingParty(db, id, {}, clock);
        const wanted = { theirZone: zone.timeZone, minutes, count, from, to, taken };
        const slots = await timesToOffer(db, calendars, wanted, clock);
        taken.push(...slots);
        accounts.push({
          accountId: accountId.parse(id),
          slots: slots.map((one) => timeOf(one, { ours: clock.timeZone, theirs: zone.timeZone }, clock.now)),
          theirZone: zone.timeZone,
          none: slots.length > 0 ? null : 'No time is free on both sides in the five weeks ahead.',
        });
      }
      return { accounts };
    },
  };
}
