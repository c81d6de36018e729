// What stands in the passes and in which order, each with its one next action.
import { describe, expect, it } from 'vitest';
import type { Alert } from '../../../electron/contract/alerts.ts';
import type { MeetingRow } from '../../../electron/contract/meetings.ts';
import { candidatesOf } from '../../../electron/engine/day/passes/all-passes.ts';
import { meetingAct } from '../../../electron/engine/day/passes/scheduling.ts';
import { bookRow, DAY, dayFacts, dayNow, HOUR, owed, queueRow, task } from '../../support/day-facts.ts';

const keys = (lines: readonly { key: string }[]) => lines.map(({ key }) => key);

describe('the reply pass', () => {
  const rows = [bookRow(1), bookRow(2)];

  it('drafts an answer where none is, and approves the one that is drafted', () => {
    const draft = queueRow(5, 2, { kind: 'reply', threadId: 20 as never, gaps: 1 });
    const lines = candidatesOf('replies', dayFacts({ rows, owed: [owed(1, 10), owed(2, 20)], queue: [draft] }));
    expect(lines.map(({ act, queueItemId }) => [act, queueItemId])).toEqual([
      ['answer', null],
      ['approve', 5],
    ]);
  });

  it('lets a line go whose answer is on its way, and keeps one whose answer is stuck', () => {
    const way = { outgoingId: 1, accountIds: [1], subject: '', to: '', createdAt: 0, heldUntil: 0, problem: null };
    const onTheWay = [
      { ...way, threadId: 10, needsPerson: false },
      { ...way, threadId: 20, needsPerson: true },
    ];
    expect(keys(candidatesOf('replies', dayFacts({ rows, owed: [owed(1, 10), owed(2, 20)], onTheWay })))).toEqual([
      'thread:20:2',
    ]);
  });

  it('leaves a question of long ago to the book review', () => {
    const old = owed(1, 10, { since: dayNow - 60 * DAY });
    expect(candidatesOf('replies', dayFacts({ rows, owed: [old] }))).toEqual([]);
  });
});

describe('the morning book review', () => {
  it('names an account once, with all that speaks about it, in the order of the alerts', () => {
    const alert = (accountId: number, text: string, group: Alert['group'] = 'concern'): Alert => ({
      accountId: accountId as Alert['accountId'],
      name: '',
      group,
      reason: null,
      text,
      score: 1,
      criticality: 1,
      since: null,
      rule: '',
      threadId: null,
      messageRowId: null,
    });
    const rows = [
      bookRow(1, { action: { kind: 'check_in', threadId: null }, nextAction: 'Check in' }),
      bookRow(2),
      bookRow(3, { snoozedUntil: dayNow + DAY }),
    ];
    const alerts = [alert(2, 'Usage fell'), alert(1, 'Silent'), alert(2, 'Nobody answers'), alert(3, 'Asleep')];
    const lines = candidatesOf('book_review', dayFacts({ rows, alerts }));
    expect(lines.map(({ key, title, why, act }) => [key, title, why, act])).toEqual([
      ['account:2', 'Usage fell', ['Nobody answers'], 'open_account'],
      ['account:1', 'Check in', ['Silent'], 'draft'],
    ]);
  });
});

describe('the proactive block', () => {
  const rows = [
    bookRow(1, { action: { kind: 'check_in', threadId: null }, nextAction: 'Check in', reasons: ['Silent'] }),
    bookRow(2),
    bookRow(3),
  ];

  it('sets the drafts of one sort together under their name, and leaves answers and meetings to their passes', () => {
    const queue = [
      queueRow(1, 2, { kind: 'renewal_60' }),
      queueRow(2, 3, { kind: 'reply' }),
      queueRow(3, 3, { kind: 'renewal_30' }),
      queueRow(4, 3, { kind: 'review_reminder' }),
    ];
    const lines = candidatesOf('proactive', dayFacts({ rows, queue }));
    expect(lines.map(({ batch, queueItemId }) => [batch, queueItemId])).toEqual([
      ['Touches to write', null],
      ['Renewal touches', 1],
      ['Renewal touches', 3],
    ]);
  });

  it('keeps the line of a touch that is due when it is drafted', () => {
    const before = candidatesOf('proactive', dayFacts({ rows }));
    const after = candidatesOf('proactive', dayFacts({ rows, queue: [queueRow(9, 1)] }));
    expect(keys(before)).toEqual(['touch:1']);
    expect(after).toMatchObject([{ key: 'touch:1', act: 'approve', queueItemId: 9 }]);
  });

  it('holds tasks that are due or late, and none that has time', () => {
    const tasks = [
      task('late', { due: '2026-11-18', dueInDays: -2 }),
      task('today', { due: '2026-11-20', dueInDays: 0 }),
      task('ahead', { due: '2026-11-25', dueInDays: 5 }),
      task('undated'),
    ];
    const lines = candidatesOf('proactive', dayFacts({ tasks }));
    expect(lines.map(({ key, why }) => [key, why[0]])).toEqual([
      ['late', '2 days late'],
      ['today', 'Due today'],
    ]);
  });
});

describe('reviews and scheduling', () => {
  const meeting = (more: Partial<MeetingRow>): MeetingRow =>
    ({
      over: false,
      state: 'scheduled',
      answers: [],
      offers: [],
      openPreparation: 0,
      time: null,
      ...more,
    }) as MeetingRow;
  const at = (start: number) => ({ start, end: start + HOUR, ours: '', theirs: '', stretch: 0 });

  it.each([
    ['a time that is over', meeting({ over: true }), 'say_held'],
    [
      'another time that is proposed',
      meeting({ state: 'proposed', answers: [{ answer: 'counter' } as never] }),
      'open_meeting',
    ],
    ['a meeting that was declined', meeting({ answers: [{ answer: 'declined' } as never] }), 'open_meeting'],
    ['offered times that are all past', meeting({ state: 'proposed', offers: [at(dayNow - DAY)] }), 'open_meeting'],
    [
      'a meeting tomorrow that is not prepared',
      meeting({ time: at(dayNow + DAY), openPreparation: 2 }),
      'open_meeting',
    ],
    ['a meeting tomorrow that is prepared', meeting({ time: at(dayNow + DAY) }), null],
    ['a meeting in a week that is not prepared', meeting({ time: at(dayNow + 7 * DAY), openPreparation: 2 }), null],
    ['offered times that are ahead', meeting({ state: 'proposed', offers: [at(dayNow + DAY)] }), null],
    ['one that was held', meeting({ state: 'held' }), null],
    ['one that was called off', meeting({ state: 'cancelled' }), null],
  ])('knows what to do about %s', (_name, one, act) => {
    expect(meetingAct(one, dayNow)).toBe(act);
  });
});
