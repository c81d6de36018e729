// Repetition against the calendar library's own iterator, over rules of every kind, and the limits that keep it from going on.
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { parseRule, repeatDays } from '../../../../electron/engine/mail/calendar/recurrence.ts';

const DAY = 86_400_000;
const dayOf = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / DAY;
const isoOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);

function days(rule: string, first: string, from: string, to: string): string[] {
  const parsed = parseRule(rule);
  if (!parsed) throw new Error('not read');
  return repeatDays(parsed, dayOf(first), dayOf(from), dayOf(to)).map(isoOf);
}

describe('repetition', () => {
  it.each([
    ['FREQ=WEEKLY;BYDAY=TU,TH;INTERVAL=2', '2026-11-03', '2026-11-01', '2026-11-30', '03 05 17 19'],
    ['FREQ=MONTHLY;BYDAY=-1FR', '2026-10-30', '2026-11-01', '2026-12-31', '27 25'],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2026-10-30', '2026-11-01', '2026-12-31', '30 31'],
    ['FREQ=MONTHLY', '2026-01-31', '2026-02-01', '2026-06-30', '31 31'],
    ['FREQ=DAILY;COUNT=3', '2026-11-10', '2026-11-01', '2026-11-30', '10 11 12'],
    ['FREQ=YEARLY', '2024-02-29', '2025-01-01', '2028-12-31', '29'],
    ['FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,MO', '2026-11-01', '2026-11-01', '2026-11-20', '01 02 15 16'],
  ])('%s', (rule, first, from, to, expected) => {
    expect(
      days(rule, first, from, to)
        .map((day) => day.slice(8))
        .join(' '),
    ).toBe(expected);
  });

  it('is what the calendar library says, for any rule', () => {
    const rule = fc.record({
      frequency: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
      interval: fc.integer({ min: 1, max: 4 }),
      byDay: fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { maxLength: 3 }),
      nth: fc.constantFrom('', '', '1', '2', '-1'),
      count: fc.option(fc.integer({ min: 1, max: 30 })),
      startsOn: fc.integer({ min: dayOf('2024-01-01'), max: dayOf('2026-12-31') }),
    });
    fc.assert(
      fc.property(rule, ({ frequency, interval, byDay, nth, count, startsOn }) => {
        const named =
          frequency === 'MONTHLY' ? byDay.map((day) => `${nth}${day}`) : frequency === 'YEARLY' ? [] : byDay;
        const text = [
          `FREQ=${frequency};INTERVAL=${interval}`,
          ...(named.length > 0 ? [`BYDAY=${named.join(',')}`] : []),
          ...(count === null ? [] : [`COUNT=${count}`]),
        ].join(';');
        const parsed = parseRule(text);
        if (!parsed) throw new Error('not read');
        // A rule whose first day is not one of its own is written differently by every program.
        const [first = startsOn] = repeatDays({ ...parsed, count: null }, startsOn, startsOn + 1, startsOn + 4000);
        const theirs: string[] = [];
        const recurrence = ICAL.Recur.fromString(text);
        const iterator = recurrence.iterator(ICAL.Time.fromDateString(isoOf(first)));
        for (let next = iterator.next(); next && theirs.length < 40; next = iterator.next())
          theirs.push(next.toString());
        const last = theirs.at(-1) ?? isoOf(first);
        expect(repeatDays(parsed, first, first, dayOf(last)).map(isoOf)).toEqual(theirs);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('does not read what repeats within a day or by week numbers', () => {
    expect(
      ['FREQ=SECONDLY', 'FREQ=HOURLY;INTERVAL=6', 'FREQ=YEARLY;BYWEEKNO=20', 'nonsense', ''].map(parseRule),
    ).toEqual([null, null, null, null, null]);
  });

  it('ends for a rule that never comes true', () => {
    expect(days('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31', '1700-01-01', '2026-01-01', '2027-01-01')).toEqual([]);
    expect(days('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=5', '1700-01-01', '2026-01-01', '2027-01-01')).toEqual([]);
  });
});
