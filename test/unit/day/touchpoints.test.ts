// The calendar of touchpoints: the rhythm and what stands beside it, each on a day it can be done.
import { describe, expect, it } from 'vitest';
import { touchpoints } from '../../../electron/engine/day/touchpoints.ts';
import { bookRow, DAY, dayFacts, dayNow, task } from '../../support/day-facts.ts';

const wanted = { from: '2026-11-20', to: '2026-12-17' };
const due = (days: number) => ({ at: dayNow + days * DAY, inDays: days, text: `In ${days}` });

describe('touchpoints', () => {
  it('follow the rhythm of the account as far as is looked, and never stand on a day nobody works', () => {
    const rows = [bookRow(1, { nextTouch: due(1), cadenceDays: 14 })];
    const found = touchpoints(dayFacts({ rows }), wanted);
    // Saturday 21 and 5 December move to their Mondays.
    expect(found.map(({ day, what }) => [day, what])).toEqual([
      ['2026-11-23', 'rhythm'],
      ['2026-12-07', 'later'],
    ]);
  });

  it('set what is overdue on today, and go on from today', () => {
    const rows = [bookRow(1, { nextTouch: due(-9), cadenceDays: 14 })];
    expect(touchpoints(dayFacts({ rows }), wanted).map(({ day, overdue }) => [day, overdue])).toEqual([
      ['2026-11-20', true],
      ['2026-12-04', false],
    ]);
  });

  it('leave out the rhythm of an account that is put aside, and keep what was promised', () => {
    const rows = [bookRow(1, { nextTouch: due(3), snoozedUntil: dayNow + 9 * DAY })];
    const tasks = [task('task:1', { accountId: 1 as never, due: '2026-11-25', title: 'Send the plan' })];
    expect(touchpoints(dayFacts({ rows, tasks }), wanted)).toMatchObject([{ what: 'task', text: 'Send the plan' }]);
  });

  it('are those of one account where one is asked for', () => {
    const rows = [bookRow(1, { nextTouch: due(3) }), bookRow(2, { nextTouch: due(3) })];
    expect(touchpoints(dayFacts({ rows }), { ...wanted, accountId: 2 }).map(({ accountId }) => accountId)).toEqual([2]);
  });
});
