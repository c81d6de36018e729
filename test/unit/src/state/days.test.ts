// When to be reminded, and what was done today.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DONE_FOR_TODAY } from '../../../../electron/contract/done-for-today.ts';
import type { AccountId } from '../../../../electron/contract/scalars.ts';
import { snoozeChoices, startOfDay } from '../../../../src/state/days.ts';
import { countDone } from '../../../../src/state/today.ts';
import { DAY, journalEntry, NOW } from '../sample-rows.ts';

describe('the choices of a snooze', () => {
  it('are mornings ahead, in order, each once, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (now) => {
        const until = snoozeChoices(now, 'en').map((each) => each.until);
        expect(until.every((at) => at > now && startOfDay(at) === at)).toBe(true);
        expect(until).toEqual([...new Set(until)].sort((a, b) => a - b));
      }),
    );
  });

  it('know that next Monday is not today on a Monday', () => {
    const monday = new Date(2026, 10, 23, 9).getTime();
    const choice = snoozeChoices(monday, 'en-GB').find((each) => each.label === 'Next Monday');
    expect(choice?.until).toBe(new Date(2026, 10, 30).getTime());
  });
});

describe('what is done today', () => {
  const done = (id: number, part = {}) => journalEntry(id, { command: 'account.snooze', why: DONE_FOR_TODAY, ...part });

  it('counts each account once, and not what was taken back, snoozed for another reason or done before', () => {
    const entries = [
      done(1),
      done(2, { accountIds: [1 as AccountId] }),
      done(3, { undoneBy: 9 }),
      done(4, { why: null }),
      done(5, { at: NOW - DAY }),
      done(6),
    ];
    expect(countDone(entries, startOfDay(NOW))).toBe(2);
  });
});
