// The commands about meetings and calendars for the law of every command, and what they are tried on.
import type { CallName } from '../../../electron/contract/contract.ts';
import { type TestEngine, testNow } from '../../support/open-test-engine.ts';

const DAY = 86_400_000;

interface Met {
  readonly account: number;
  readonly other: number;
  readonly calendar: number;
  /** One that is offered, one that is agreed, one that is over, and what was agreed in that. */
  readonly offered: number;
  readonly agreed: number;
  readonly over: number;
  readonly action: number;
}

export async function meet({ client }: TestEngine, accounts: readonly number[]): Promise<Met> {
  const [account = 0, other = 0] = accounts;
  const events = 'BEGIN:VEVENT\nUID:a\nDTSTART:20261123T100000Z\nDURATION:PT1H\nEND:VEVENT';
  const content = Buffer.from(`BEGIN:VCALENDAR\n${events}\nEND:VCALENDAR`).toString('base64');
  const { calendarId: calendar } = await client.call('calendar.addFile', { name: 'mine.ics', content });
  const { proposed } = await client.call('meeting.proposeAll', { accountIds: accounts.slice(6, 12) });
  const agreed = await client.call('meeting.create', { accountId: other, start: testNow + 9 * DAY });
  const over = await client.call('meeting.create', { accountId: other, start: testNow - 2 * DAY });
  const agreedOn = { meetingId: over.meetingId, what: 'Send the plan', owner: 'us' as const };
  const { meetingActionId: action } = await client.call('meeting.addAction', agreedOn);
  const offered = proposed[0]?.meetingId ?? 0;
  return { account, other, calendar, offered, agreed: agreed.meetingId, over: over.meetingId, action };
}

export const meetingCommands = (of: () => Met): [CallName, () => unknown][] => [
  [
    'calendar.addFile',
    () => ({ name: 'mine.ics', content: Buffer.from('BEGIN:VCALENDAR\nEND:VCALENDAR').toString('base64') }),
  ],
  ['calendar.addFeed', () => ({ url: 'http://127.0.0.1:9/feed.ics', name: 'Ours' })],
  ['calendar.remove', () => ({ calendarId: of().calendar })],
  ['meeting.propose', () => ({ accountId: of().other, templateId: 'roadmap', to: 'someone@example.com' })],
  ['meeting.create', () => ({ accountId: of().account, start: testNow - DAY, minutes: 30, held: true })],
  ['meeting.schedule', () => ({ meetingId: of().offered, start: testNow + 5 * DAY, place: 'Room 4' })],
  ['meeting.reschedule', () => ({ meetingId: of().agreed, start: testNow + 6 * DAY })],
  ['meeting.cancel', () => ({ meetingId: of().agreed, why: 'Ill' })],
  ['meeting.held', () => ({ meetingId: of().over })],
  ['meeting.plan', () => ({ meetingId: of().agreed, plan: { agenda: [{ minutes: 5, title: 'Hello' }] } })],
  ['meeting.note', () => ({ meetingId: of().agreed, notes: 'They like it' })],
  ['meeting.addAction', () => ({ meetingId: of().over, what: 'Call Ben', owner: 'us', due: '2026-12-01' })],
  ['meeting.setAction', () => ({ meetingActionId: of().action, done: true, what: 'Send it' })],
  ['meeting.draft', () => ({ meetingId: of().agreed, purpose: 'reminder' })],
  ['meeting.setPerson', () => ({ address: 'ann@example.com', timeZone: 'Asia/Kathmandu', prefers: 'link' })],
];
