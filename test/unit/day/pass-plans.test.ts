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

  it('follow a week that does not run from Monday to Friday', () => {
    const editions = (weekdays: number[]) => {
      const days = Array.from({ length: 7 }, (_, index) => `2026-11-${15 + index}`);
      const on = (kind: 'week_ahead' | 'week_close') =>
        days.filter((day) => passesOn(day, { ...hours, weekdays }).includes(kind)).map((day) => Number(day.slice(-2)));
      return { ahead: on('week_ahead'), close: on('week_close') };
    };
    // The 15th is a Sunday.
    expect(editions([7, 1, 2, 3, 4])).toEqual({ ahead: [15], close: [19] });
    expect(editions([6, 7, 1, 2, 3])).toEqual({ ahead: [21], close: [18] });
    expect(editions([2, 3, 4, 5, 6])).toEqual({ ahead: [17], close: [21] });
    expect(editions([1, 2, 4, 5])).toEqual({ ahead: [16], close: [20] });
    expect(editions([1, 2, 3, 4, 5, 6, 7])).toEqual({ ahead: [16], close: [15] });
    expect(editions([])).toEqual({ ahead: [], close: [] });
    expect(weekOf('2026-11-18', { weekdays: [7, 1, 2, 3, 4] })).toEqual(
      Array.from({ length: 7 }, (_, index) => `2026-11-${15 + index}`),
    );
  });

  it('count a week from Monday to Sunday, over the turn of a year too', () => {
    expect(weekOf('2027-01-01', hours)[0]).toBe('2026-12-28');
    expect(weekOf('2027-01-03', hours).at(-1)).toBe('2027-01-03');
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
