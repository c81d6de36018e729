// Meetings with accounts: who is due, what is offered and agreed, and the page of one; and the user's calendars.
import type { CalendarId } from '../../electron/contract/calendars.ts';
import type { CallInput, CallOutput } from '../../electron/contract/contract.ts';
import type {
  DueReview,
  Meeting,
  MeetingAction,
  MeetingId,
  MeetingPlan,
  MeetingRow,
} from '../../electron/contract/meetings.ts';
import type { AccountId } from '../../electron/contract/scalars.ts';
import { toBase64 } from './base64.ts';
import { change } from './change.ts';
import { asFailure, ask } from './engine.ts';
import { announce, announceProblem } from './notices.ts';
import { createResources } from './resource.ts';

const topics = ['reviews', 'queue', 'tasks', 'accounts', 'journal', 'settings'] as const;

const due = createResources<'due', readonly DueReview[]>({
  topics,
  ask: async () => (await ask('review.due', {})).reviews,
});
export const useDueReviews = () => due.use('due');

const all = createResources<'all', readonly MeetingRow[]>({
  topics,
  ask: async () => (await ask('meeting.list', {})).meetings,
});
export const useMeetings = () => all.use('all');

const one = createResources<MeetingId, Meeting>({
  topics,
  ask: async (meetingId) => (await ask('meeting.get', { meetingId })).meeting,
});
export const useMeeting = (meetingId: MeetingId) => one.use(meetingId);

const calendars = createResources<'calendars', CallOutput<'calendar.list'>['sources']>({
  topics: ['reviews', 'journal'],
  ask: async () => (await ask('calendar.list', {})).sources,
});
export const useCalendars = () => calendars.use('calendars');

const templates = createResources<'templates', CallOutput<'meeting.templates'>['templates']>({
  topics: ['templates'],
  ask: async () => (await ask('meeting.templates', {})).templates,
});
export const useMeetingTemplates = () => templates.use('templates');

export const proposeMeeting = (input: CallInput<'meeting.propose'>, name: string) =>
  change('meeting.propose', input, { say: `Times for ${name} are in the queue.`, quiet: true });

export const createMeeting = (input: CallInput<'meeting.create'>, name: string) =>
  change('meeting.create', input, { say: `Wrote down the meeting with ${name}.`, quiet: true });

export async function proposeReview(accountId: AccountId, name: string): Promise<MeetingId | null> {
  const outcome = await change('meeting.propose', { accountId }, { say: `Times for ${name} are in the queue.` });
  return outcome.done ? outcome.output.meetingId : null;
}

export async function proposeReviews(accountIds: readonly AccountId[]): Promise<void> {
  try {
    const { proposed, refused } = await ask('meeting.proposeAll', { accountIds: [...accountIds] });
    const left = refused.length === 0 ? '' : ` ${refused.length} not: ${refused[0]?.sentence ?? ''}`;
    announce(`${proposed.length} invitations are in the queue; no time is offered twice.${left}`);
  } catch (error) {
    announceProblem(asFailure(error).message);
  }
}

const told = (outcome: { done: boolean; output?: { notDrafted: string | null } }): void => {
  const why = outcome.output?.notDrafted;
  if (why) announce(why);
};

export async function agreeOn(meetingId: MeetingId, start: number): Promise<void> {
  told(await change('meeting.schedule', { meetingId, start }, { say: 'Agreed; the invitation is in the queue.' }));
}

export async function moveTo(meetingId: MeetingId, start: number): Promise<void> {
  told(
    await change('meeting.reschedule', { meetingId, start }, { say: 'Moved; the changed invitation is in the queue.' }),
  );
}

export async function offerOthers(meetingId: MeetingId): Promise<void> {
  told(await change('meeting.reschedule', { meetingId }, { say: 'Other times are in the queue.' }));
}

export async function callOff(meetingId: MeetingId): Promise<void> {
  told(await change('meeting.cancel', { meetingId }, { say: 'Called off.' }));
}

export function holdMeeting(meetingId: MeetingId, held: boolean) {
  return change(
    'meeting.held',
    { meetingId, held },
    { say: held ? 'Held, and logged as a touch.' : 'It was not held.' },
  );
}

export async function draftFor(meetingId: MeetingId, purpose: CallInput<'meeting.draft'>['purpose']): Promise<void> {
  told(await change('meeting.draft', { meetingId, purpose }, { say: 'It is in the queue.' }));
}

export function planMeeting(meetingId: MeetingId, plan: Partial<MeetingPlan>) {
  return change(
    'meeting.plan',
    { meetingId, plan },
    {
      ahead: () => one.ahead(meetingId, (held) => ({ ...held, plan: { ...held.plan, ...plan } })),
    },
  );
}

export const noteMeeting = (meetingId: MeetingId, notes: string) =>
  change('meeting.note', { meetingId, notes }, { unasked: true });

export const addAction = (input: CallInput<'meeting.addAction'>) => change('meeting.addAction', input);

export const tickAction = ({ meetingActionId, done }: MeetingAction) =>
  change('meeting.setAction', { meetingActionId, done: !done });

export const dropAction = ({ meetingActionId }: MeetingAction) =>
  change('meeting.setAction', { meetingActionId, remove: true }, { say: 'Taken away.' });

export async function addCalendarFile(file: File): Promise<void> {
  const content = toBase64(new Uint8Array(await file.arrayBuffer()));
  await change('calendar.addFile', { name: file.name, content }, { say: `${file.name} is your calendar now.` });
}

export async function addCalendarFeed(url: string): Promise<string | null> {
  const outcome = await change('calendar.addFeed', { url }, { say: 'Followed from now on.', quiet: true });
  return outcome.done ? outcome.output.problem : outcome.failure.message;
}

export const removeCalendar = (calendarId: CalendarId) =>
  change('calendar.remove', { calendarId }, { say: 'Taken away.' });

export async function refreshCalendars(): Promise<void> {
  await ask('calendar.refresh', {}).catch((error: unknown) => announceProblem(asFailure(error).message));
  await calendars.load('calendars');
}

export const setMeetingPerson = (input: CallInput<'meeting.setPerson'>) =>
  change('meeting.setPerson', input, { say: 'Noted for the next time.', quiet: true });
