// Which passes a day has: the first and the last working day of a week have one more.
import { describe, expect, it } from 'vitest';
import { isWorkday, minutesOf, passesOn, weekOf } from '../../../electron/engine/day/pass-plans.ts';
import { defaultSettings } from '../../../electron/engine/store/queries/settings.ts';

const hours = defaultSettings.workingHours;
const usual = ['book_review', 'replies', 'proactive', 'scheduling', 'sweep'];

describe('the passes of a day', () => {
  it('are five in the middle of a week, in their order', () => {
    expect(passesOn('2026-11-18', hours)).toEqual(usual);
  });

  it('begin on Monday with the week ahead, and close on Friday with the week in order before the sweep', () => {
    expect(passesOn('2026-11-16', hours)[0]).toBe('week_ahead');
    expect(passesOn('2026-11-20', hours).slice(-2)).toEqual(['week_close', 'sweep']);
  });

  it('move to the first and the last day that is worked on when Monday or Friday is a holiday', () => {
    const holidays = [
      { day: '2026-11-16', name: 'A day off' },
      { day: '2026-11-20', name: 'Another' },
    ];
    const short = { ...hours, holidays };
    expect(passesOn('2026-11-17', short)).toContain('week_ahead');
    expect(passesOn('2026-11-19', short)).toContain('week_close');
    expect(passesOn('2026-11-16', short)).toEqual(usual);
    expect(isWorkday('2026-11-16', short)).toBe(false);
  });

  it('are both on the only day of a week of one', () => {
    const one = passesOn('2026-11-18', { ...hours, weekdays: [3] });
    expect(one).toContain('week_ahead');
    expect(one).toContain('week_close');
  });

  it('count a week from Monday to Sunday, over the turn of a year too', () => {
    expect(weekOf('2027-01-01')[0]).toBe('2026-12-28');
    expect(weekOf('2027-01-03').at(-1)).toBe('2027-01-03');
  });

  it('are planned as the list of the day has them: 15 to 20 minutes, 20 to 30, 20 to 30, 10 to 15, 10', () => {
    const planned = usual.map((kind) => minutesOf(kind as 'sweep', defaultSettings));
    expect(planned.map(({ least, most }) => [least, most])).toEqual([
      [15, 20],
      [20, 30],
      [20, 30],
      [10, 15],
      [10, 10],
    ]);
  });
});
