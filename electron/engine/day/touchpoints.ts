// When each account is to hear from us. Pure. The rhythm gives the next touch, and those after it as they would follow if each
// lands on its day; runway, reviews, meetings, promises and tasks stand on theirs. What is overdue stands on today.
import { type Touchpoint, touchpoint } from '../../contract/day.ts';
import { isoDayOf } from '../book/local-time.ts';
import type { DayFacts, DayReading } from './day-facts.ts';
import { addDays, isWorkday } from './pass-plans.ts';

export interface TouchpointsWanted {
  readonly from: string;
  readonly to: string;
  readonly accountId?: number | undefined;
}

type Made = Omit<Touchpoint, 'overdue'>;

export const touchpointReading: readonly DayReading[] = ['renewals', 'meetings', 'reviews', 'promises'];

export function touchpoints(facts: DayFacts, { from, to, accountId }: TouchpointsWanted): Touchpoint[] {
  return facts.rows
    .filter((row) => accountId === undefined || row.accountId === accountId)
    .flatMap((row) => [
      ...rhythm(row, facts, to),
      ...runway(row, facts),
      ...arranged(row, facts),
      ...promised(row, facts),
      ...tasks(row, facts),
    ])
    .map((each): Touchpoint => {
      const overdue = each.day < facts.today;
      return touchpoint.parse({ ...each, overdue, day: overdue ? facts.today : each.day });
    })
    .filter(({ day }) => day >= from && day <= to)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0) || place(a, facts) - place(b, facts));
}

const weight: Readonly<Record<Touchpoint['what'], number>> = {
  meeting: 0,
  renewal: 1,
  promise: 2,
  task: 3,
  review: 4,
  rhythm: 5,
  later: 6,
};
const place = (one: Touchpoint, { rows }: DayFacts) =>
  weight[one.what] * rows.length + rows.findIndex((row) => row.accountId === one.accountId);

type Row = DayFacts['rows'][number];

function made(row: Row, day: string, what: Made['what'], text: string, more: Partial<Made> = {}): Made {
  return {
    accountId: row.accountId,
    name: row.name,
    tier: row.tier,
    day,
    what,
    text,
    renewalId: null,
    meetingId: null,
    taskId: null,
    ...more,
  };
}

/** On a day on which nobody works, the working day after it. */
function rhythm(row: Row, { clock, settings, today }: DayFacts, to: string): Made[] {
  if (row.nextTouch.at === null || row.snoozedUntil !== null) return [];
  const onWorkday = (day: string): string => {
    let found = day;
    for (let days = 0; days < 14 && !isWorkday(found, settings.workingHours); days += 1) found = addDays(found, 1);
    return found;
  };
  const due = isoDayOf(row.nextTouch.at, clock.timeZone);
  const first = due < today ? due : onWorkday(due);
  const found = [made(row, first, 'rhythm', row.nextTouch.text)];
  let day = addDays(due < today ? today : due, row.cadenceDays);
  while (day <= to) {
    found.push(made(row, onWorkday(day), 'later', `Every ${row.cadenceDays} days, if the touch before lands`));
    day = addDays(day, row.cadenceDays);
  }
  return found;
}

function runway(row: Row, { renewals }: DayFacts): Made[] {
  return renewals
    .filter(({ accountId }) => accountId === row.accountId)
    .flatMap((renewal) =>
      renewal.touches
        .filter(({ state }) => state === 'due' || state === 'upcoming')
        .map((touch) => made(row, touch.day, 'renewal', touch.purpose, { renewalId: renewal.renewalId })),
    );
}

function arranged(row: Row, { meetings, reviews, clock }: DayFacts): Made[] {
  const agreed = meetings.flatMap((meeting) =>
    meeting.accountId === row.accountId && meeting.state === 'scheduled' && meeting.time && !meeting.over
      ? [
          made(row, isoDayOf(meeting.time.start, clock.timeZone), 'meeting', `${meeting.name}, ${meeting.time.ours}`, {
            meetingId: meeting.meetingId,
          }),
        ]
      : [],
  );
  const due = reviews
    .filter((review) => review.accountId === row.accountId && review.meetingId === null && review.lastAt !== null)
    .map((review) => made(row, review.dueOn, 'review', 'Its next review is due'));
  return [...agreed, ...due];
}

/** What was promised longer ago than this and never spoken of again is for the week's close to settle. */
const LATE_DAYS = 30;

function promised(row: Row, { promises, today }: DayFacts): Made[] {
  const since = addDays(today, -LATE_DAYS);
  return promises.flatMap((promise) =>
    promise.accountId === row.accountId && promise.by === 'us' && promise.due !== null && promise.due >= since
      ? [made(row, promise.due, 'promise', promise.what || promise.quote)]
      : [],
  );
}

function tasks(row: Row, { tasks: open }: DayFacts): Made[] {
  return open.flatMap((task) =>
    // A promise stands for itself.
    task.accountId === row.accountId && task.due !== null && task.source !== 'commitment'
      ? [made(row, task.due, 'task', task.title, { taskId: task.taskId })]
      : [],
  );
}
