// Writes down the meetings of the sample book and takes its calendar, by the commands a person would use.

import type { CallContext } from '../../../rpc/server.ts';
import { isoDayOf } from '../../book/local-time.ts';
import { addCalendar } from '../../commands/calendar-commands.ts';
import { createMeeting } from '../../commands/meeting-commands.ts';
import { addAction, noteMeeting, setAction } from '../../commands/meeting-page-commands.ts';
import { addDays } from '../../renewals/term.ts';
import { createCalendars } from '../../reviews/calendars-at-hand.ts';
import { type SampleMeeting, sampleCalendar, sampleMeetings, sampleTime } from '../../sample/meetings.ts';
import { accountByName } from '../../store/queries/accounts.ts';
import type { HandlerContext } from '../handler-context.ts';
import { newMeetings } from './new-meetings.ts';

const FILE = 'maya.ics';

/** Once what the mail says is derived: whom one meets, and by which clock, comes from it. */
export async function writeSampleMeetings(context: HandlerContext, call: CallContext): Promise<void> {
  const { now, timeZone } = context.clockOf(call);
  const calendars = createCalendars(context.db, { address: async () => null });
  for (const one of sampleMeetings) await writeOne(context, one, newMeetings(context, calendars), call);
  const text = sampleCalendar(now, timeZone);
  const file = await calendars.read(text);
  if (file === null) throw new Error('the sample calendar is none');
  const { calendarId } = context.run(addCalendar, { kind: 'file', name: file.name, place: FILE }, call);
  calendars.keep(calendarId, text, file, now);
}

async function writeOne(
  context: HandlerContext,
  { account, templateId, daysAgo, hour, state, place, notes, actions }: SampleMeeting,
  meetings: ReturnType<typeof newMeetings>,
  call: CallContext,
): Promise<void> {
  const { now, timeZone } = context.clockOf(call);
  const row = accountByName(context.db).get(account);
  if (!row) return;
  const start = sampleTime(now, timeZone, daysAgo, hour);
  const written = await meetings.written({ accountId: row.id, templateId, start, place }, call);
  const { meetingId } = context.run(createMeeting, { ...written, held: state === 'held' }, call);
  if (notes !== '') context.run(noteMeeting, { meetingId, notes }, call);
  for (const { what, owner, who, dueInDays, done } of actions) {
    const due = addDays(isoDayOf(start, timeZone), dueInDays);
    const { meetingActionId } = context.run(addAction, { meetingId, what, owner, who, due }, call);
    if (done) context.run(setAction, { meetingActionId, done }, call);
  }
}
