// Ranges of days: whole, without gaps, by the person's own clock, and never longer into the future than now.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  comparedWith,
  holds,
  lies,
  periodOf,
  slicesOf,
  weeksOf,
} from '../../../electron/engine/reports/period.ts';

const clock = { now: Date.parse('2026-11-20T10:00:00Z'), timeZone: 'Europe/Berlin' };
const HOUR = 3_600_000;

const day = fc.integer({ min: 0, max: 900 }).map((back) => addDays('2026-11-20', -back));
const range = fc
  .tuple(day, fc.integer({ min: 0, max: 400 }))
  .map(([from, length]) => ({ from, to: addDays(from, length) }));

describe('a period', () => {
  it('begins and ends with midnights of the person’s clock, also where the clock changes', () => {
    const { start, end, days } = periodOf('2026-10-25', '2026-10-25', clock);
    expect(end - start).toBe(25 * HOUR);
    expect(days).toBe(1);
    expect(new Date(start).toISOString()).toBe('2026-10-24T22:00:00.000Z');
  });

  it('holds nothing that is still to come', () => {
    const period = periodOf('2026-11-01', '2026-11-30', clock);
    expect(period.days).toBe(20);
    expect(lies(period, clock.now)).toBe(true);
    expect(lies(period, clock.now + 1)).toBe(false);
    expect(holds(period, '2026-11-20')).toBe(true);
    expect(holds(period, '2026-11-21')).toBe(false);
    expect(weeksOf(period)).toBeCloseTo(20 / 7);
  });

  it('is cut into slices that hold each of its days once', () => {
    fc.assert(
      fc.property(range, ({ from, to }) => {
        const period = periodOf(from, to, clock);
        const slices = slicesOf(period, clock);
        expect(slices[0]?.from).toBe(from);
        expect(slices.reduce((sum, { days }) => sum + days, 0)).toBe(period.days);
        for (const [index, slice] of slices.entries()) {
          expect(slice.start).toBe(index === 0 ? period.start : slices[index - 1]?.end);
          expect(slice.days).toBeLessThanOrEqual(31);
        }
        expect(slices.at(-1)?.end).toBe(period.end);
      }),
      { numRuns: 60 },
    );
  });

  it('is compared with as many days, that end right before it', () => {
    fc.assert(
      fc.property(range, ({ from, to }) => {
        const period = periodOf(from, to, clock);
        const before = comparedWith(period, 'before', clock);
        expect(before?.days).toBe(period.days);
        expect(before?.end).toBe(period.start);
      }),
      { numRuns: 60 },
    );
  });

  it('of a leap day is compared with the 28th a year earlier', () => {
    expect(comparedWith(periodOf('2024-02-29', '2024-02-29', clock), 'year', clock)).toMatchObject({
      from: '2023-02-28',
      to: '2023-02-28',
    });
  });
});
