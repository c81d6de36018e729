// The reviews screen and the page of a meeting: proposing by key, agreeing on a time, notes kept as typed, what was agreed.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { DueReview, Meeting, MeetingId } from '../../../../electron/contract/meetings.ts';
import { MeetingScreen } from '../../../../src/features/reviews/MeetingScreen.tsx';
import { ReviewsScreen } from '../../../../src/features/reviews/ReviewsScreen.tsx';
import { startFakeEngine } from '../fake-engine.ts';
import { bookRow } from '../sample-rows.ts';
import { expectAccessible, prepareStage, stage } from '../stage.tsx';

prepareStage();

const START = Date.parse('2026-12-01T09:00:00Z');
const due = {
  accountId: 4,
  accountName: 'Acme',
  tier: 'enterprise',
  lastAt: null,
  everyDays: 91,
  dueOn: '2026-11-20',
  dueInDays: -3,
  why: 'No review with them is known.',
  meetingId: null,
} as unknown as DueReview;
const time = {
  start: START,
  end: START + 3_600_000,
  ours: 'Tuesday 1 December, 10:00–11:00',
  theirs: 'Tuesday 1 December, 14:45–15:45',
  stretch: 0,
};
const meeting = {
  meetingId: 7,
  accountId: 4,
  accountName: 'Acme',
  tier: 'enterprise',
  templateId: 'review',
  name: 'Quarterly business review',
  isReview: true,
  state: 'proposed',
  stateWhy: null,
  time: null,
  over: false,
  offers: [time],
  minutes: 60,
  answers: [{ address: 'ann@acme.example', name: 'Ann', answer: 'unanswered', at: null, comment: '', proposes: null }],
  next: 'Waits for their choice of a time',
  openPreparation: 1,
  openActions: 0,
  language: 'en',
  place: '',
  theirZone: 'Asia/Kathmandu',
  theirZoneWhy: 'You said so.',
  prefers: 'times',
  invited: [{ name: 'Ann', address: 'ann@acme.example' }],
  plan: {
    objectives: ['See progress'],
    agenda: [{ minutes: 60, title: 'Goals' }],
    preparation: [{ text: 'Prepare the pack', done: false }],
    followUp: [],
  },
  notes: '',
  actions: [],
  carriedOver: [],
  points: ['“We will open a second hub” (Ann, 3 November)'],
  drafts: [],
} as unknown as Meeting;
const kickoff = {
  templateId: 'kickoff',
  name: 'Kickoff',
  kind: 'kickoff',
  language: 'en',
  minutes: 60,
  objectives: [],
  agenda: [],
  preparation: [],
  followUp: [],
  own: false,
};
const changed = { entryId: 1 };
const drafted = { ...changed, queueItemId: 1, notDrafted: null };

it('offers times to whoever is under the cursor with one key, and says who is late', async () => {
  const engine = startFakeEngine({
    'review.due': () => ({ reviews: [due] }),
    'meeting.list': () => ({ meetings: [] }),
    'calendar.list': () => ({ sources: [] }),
    'meeting.propose': () => ({ ...drafted, meetingId: 7 }),
  });
  const { container } = stage(<ReviewsScreen />);
  await screen.findByText('3 days late');
  expect(screen.getByText(/No calendar is known/)).toBeTruthy();
  await userEvent.keyboard('p');
  await waitFor(() => expect(engine.asked('meeting.propose')).toEqual([{ accountId: 4 }]));
  await expectAccessible(container);
});

it('takes the time they chose with its number, keeps notes as they are typed, and writes down what was agreed', async () => {
  const engine = startFakeEngine({
    'meeting.get': () => ({ meeting }),
    'meeting.schedule': () => drafted,
    'meeting.note': () => changed,
    'meeting.plan': () => changed,
    'meeting.addAction': () => ({ ...changed, meetingActionId: 3 }),
  });
  const { container } = stage(<MeetingScreen meetingId={7 as MeetingId} />);
  await screen.findByText('Tuesday 1 December, 14:45–15:45 in Kathmandu');
  await expectAccessible(container);
  await userEvent.keyboard('1');
  await waitFor(() => expect(engine.asked('meeting.schedule')).toEqual([{ meetingId: 7, start: START }]));
  await userEvent.click(screen.getByLabelText('Prepare the pack'));
  await waitFor(() =>
    expect(engine.asked('meeting.plan')).toEqual([
      { meetingId: 7, plan: { preparation: [{ text: 'Prepare the pack', done: true }] } },
    ]),
  );
  await userEvent.type(screen.getByLabelText('Notes'), 'They want more');
  await waitFor(() => expect(engine.asked('meeting.note').at(-1)).toEqual({ meetingId: 7, notes: 'They want more' }), {
    timeout: 4000,
  });
  await userEvent.type(screen.getByLabelText('What is to be done'), 'Send the plan{Enter}');
  await waitFor(() =>
    expect(engine.asked('meeting.addAction')).toEqual([
      { meetingId: 7, what: 'Send the plan', owner: 'us', who: '', due: null },
    ]),
  );
});

it('writes down a meeting of any kind that is agreed already, and takes a time that was none of those offered', async () => {
  const engine = startFakeEngine({
    'review.due': () => ({ reviews: [due] }),
    'meeting.list': () => ({ meetings: [] }),
    'calendar.list': () => ({ sources: [] }),
    'book.list': () => ({ rows: [bookRow(4, { name: 'Acme' })] }),
    'meeting.templates': () => ({
      templates: [kickoff, { ...kickoff, templateId: 'kickoff-fr', language: 'fr' }],
      folder: '/f',
    }),
    'meeting.create': () => ({ ...changed, meetingId: 7 }),
    'meeting.get': () => ({ meeting }),
    'meeting.schedule': () => drafted,
  });
  const shown = stage(<ReviewsScreen />);
  await screen.findByText('3 days late');
  await userEvent.keyboard('n');
  const dialog = await screen.findByRole('dialog');
  await expectAccessible(dialog);
  await userEvent.click(within(dialog).getByRole('combobox', { name: 'Account' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Acme' }));
  await userEvent.click(within(dialog).getByRole('combobox', { name: 'Kind' }));
  expect(await screen.findAllByRole('option')).toHaveLength(1);
  await userEvent.click(screen.getByRole('option', { name: 'Kickoff, 60 minutes' }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'It is agreed' }));
  fireEvent.change(within(dialog).getByLabelText('Begins'), { target: { value: '2026-12-03T14:00' } });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Write it down' }));
  const start = new Date(2026, 11, 3, 14).getTime();
  await waitFor(() =>
    expect(engine.asked('meeting.create')).toEqual([{ accountId: 4, templateId: 'kickoff', start, held: false }]),
  );
  shown.unmount();
  stage(<MeetingScreen meetingId={7 as MeetingId} />);
  await userEvent.click(await screen.findByRole('button', { name: 'They chose another time' }));
  fireEvent.change(screen.getByLabelText('By your clock'), { target: { value: '2026-12-03T14:00' } });
  await userEvent.click(screen.getByRole('button', { name: 'Take it' }));
  await waitFor(() => expect(engine.asked('meeting.schedule')).toEqual([{ meetingId: 7, start }]));
});

it('changes the agenda of a meeting: words, minutes, order, what is added and taken out', async () => {
  const agenda = [
    { minutes: 20, title: 'Goals' },
    { minutes: 40, title: 'Plan' },
  ];
  const long = { ...meeting, plan: { ...meeting.plan, agenda } };
  const engine = startFakeEngine({
    'meeting.get': () => ({ meeting: long }),
    'meeting.plan': () => ({ entryId: 1 }),
    'settings.get': () => ({ reviews: { link: '' } }),
  });
  const { container } = stage(<MeetingScreen meetingId={7 as MeetingId} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Change the agenda' }));
  await expectAccessible(container);
  screen.getByText('60 minutes, as long as the meeting.');
  const first = screen.getByLabelText('Point 1');
  await userEvent.clear(first);
  await userEvent.type(first, 'What was reached{Alt>}{ArrowDown}{/Alt}');
  fireEvent.change(screen.getByLabelText('Minutes of point 2'), { target: { value: '15' } });
  screen.getByText('55 minutes; the meeting has 60.');
  await userEvent.click(screen.getByRole('button', { name: 'Add a point' }));
  await userEvent.type(screen.getByLabelText('Point 3'), 'Budget{Enter}');
  await waitFor(() =>
    expect(engine.asked('meeting.plan')).toEqual([
      {
        meetingId: 7,
        plan: {
          agenda: [
            { title: 'Plan', minutes: 40 },
            { title: 'What was reached', minutes: 15 },
            { title: 'Budget', minutes: 5 },
          ],
        },
      },
    ]),
  );
});
