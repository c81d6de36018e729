// When mails about a meeting are due, hour by hour over its weeks: each in its time, none too late.
import { describe, expect, it } from 'vitest';
import { dueFor } from '../../../electron/engine/reviews/due-meeting-mails.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const start = Date.parse('2026-12-10T10:00:00Z');
const meeting = {
  state: 'scheduled',
  start_at: start,
  end_at: start + HOUR,
  is_review: 1,
  state_at: start - 20 * DAY,
} as const;

/** From when to when each is wanted, in hours from the beginning. */
function windows(of: Parameters<typeof dueFor>[0]): Record<string, [number, number]> {
  const found: Record<string, [number, number]> = {};
  for (let hour = -21 * 24; hour <= 8 * 24; hour += 1) {
    for (const { purpose } of dueFor(of, start + hour * HOUR)) found[purpose] = [found[purpose]?.[0] ?? hour, hour];
  }
  return found;
}

describe('mails about a meeting', () => {
  it.each([
    ['a review', meeting, { pre_read: [-72, -5], reminder: [-30, -3] }],
    ['another meeting', { ...meeting, is_review: 0 }, { reminder: [-30, -3] }],
    ['one agreed for the day after tomorrow', { ...meeting, state_at: start - 2 * DAY }, {}],
    ['one that was held', { ...meeting, state: 'held' as const }, { follow_up: [1, 120] }],
    ['one that was called off', { ...meeting, state: 'cancelled' as const }, {}],
    ['one that has no time yet', { ...meeting, state: 'proposed' as const, start_at: null, end_at: null }, {}],
  ])('of %s', (_name, of, expected) => expect(windows(of)).toEqual(expected));

  it('are due two days and one day before, and within a day after', () => {
    expect(dueFor(meeting, start - 25 * HOUR).map((one) => (start - one.dueAt) / DAY)).toEqual([2, 1]);
    const [after] = dueFor({ ...meeting, state: 'held' }, start + 2 * HOUR);
    expect(after?.dueAt).toBe(start + HOUR + DAY);
  });
});
