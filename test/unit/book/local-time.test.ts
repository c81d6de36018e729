import { describe, expect, it } from 'vitest';
import {
  afterWorkingHours,
  daysSince,
  daysUntil,
  workingHoursBetween,
} from '../../../electron/engine/book/local-time.ts';
import { defaultSettings } from '../../../electron/engine/store/queries/settings.ts';

const at = (iso: string) => Date.parse(iso);
const { workingHours } = defaultSettings;

describe('days', () => {
  it('are counted by the midnights of the user’s calendar', () => {
    const from = at('2026-03-09T23:30:00Z');
    expect(daysSince(from, { now: at('2026-03-10T00:30:00Z'), timeZone: 'UTC' })).toBe(1);
    expect(daysSince(from, { now: at('2026-03-10T00:30:00Z'), timeZone: 'Europe/Berlin' })).toBe(0);
  });

  it('are whole across a change to summer time', () => {
    const clock = { now: at('2026-03-30T10:00:00Z'), timeZone: 'Europe/Berlin' };
    expect(daysSince(at('2026-03-27T11:00:00Z'), clock)).toBe(3);
  });

  it('are never negative for mail dated in the future', () => {
    expect(daysSince(at('2026-05-01T00:00:00Z'), { now: at('2026-04-01T00:00:00Z'), timeZone: 'UTC' })).toBe(0);
  });

  it('until a date count from the local today', () => {
    const clock = { now: at('2026-11-20T23:30:00Z'), timeZone: 'Europe/Berlin' };
    expect(daysUntil('2026-11-21', clock)).toBe(0);
    expect(daysUntil('2026-11-20', clock)).toBe(-1);
    expect(daysUntil('2027-01-20', clock)).toBe(60);
  });
});

describe('working hours', () => {
  it('leave out nights and weekends', () => {
    const friday = at('2026-11-20T15:30:00Z');
    const monday = at('2026-11-23T09:00:00Z');
    expect(workingHoursBetween(friday, monday, workingHours, 'UTC')).toBeCloseTo(2, 10);
  });

  it('end where they were counted to', () => {
    const friday = at('2026-11-20T15:30:00Z');
    const due = afterWorkingHours(friday, 4, workingHours, 'UTC');
    expect(new Date(due).toISOString()).toBe('2026-11-23T11:00:00.000Z');
    expect(workingHoursBetween(friday, due, workingHours, 'UTC')).toBeCloseTo(4, 10);
  });
});

describe('holidays', () => {
  const hours = { ...workingHours, holidays: [{ day: '2026-12-25', name: 'Christmas' }] };
  const thursday = Date.parse('2026-12-24T16:30:00Z');
  it('count no working hours', () => {
    expect(workingHoursBetween(thursday, Date.parse('2026-12-28T10:00:00Z'), hours, 'UTC')).toBeCloseTo(2, 10);
    expect(workingHoursBetween(thursday, Date.parse('2026-12-28T10:00:00Z'), workingHours, 'UTC')).toBeCloseTo(
      10.5,
      10,
    );
  });
  it('put off what is due in working hours', () => {
    expect(new Date(afterWorkingHours(thursday, 4, hours, 'UTC')).toISOString()).toBe('2026-12-28T12:00:00.000Z');
  });
});
