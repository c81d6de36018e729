// The ranges a report can be asked for by name, and stepping from one to the next.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RANGES, rangeOf, stepRange } from '../../../../../src/features/reports/ranges.ts';

const today = '2026-11-20';

describe('a range by name', () => {
  it('is that of the calendar', () => {
    expect(rangeOf('last_30_days', today)).toEqual({ from: '2026-10-22', to: today });
    expect(rangeOf('this_month', today)).toEqual({ from: '2026-11-01', to: '2026-11-30' });
    expect(rangeOf('last_month', '2026-03-31')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(rangeOf('this_quarter', today)).toEqual({ from: '2026-10-01', to: '2026-12-31' });
    expect(rangeOf('last_quarter', '2026-02-11')).toEqual({ from: '2025-10-01', to: '2025-12-31' });
    expect(rangeOf('this_year', today)).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(rangeOf('last_12_months', today)).toEqual({ from: '2025-11-01', to: '2026-10-31' });
  });

  it('never begins after today, and steps back and forth to itself', () => {
    const presets = RANGES.flatMap(({ value }) => (value === 'own' ? [] : [value]));
    fc.assert(
      fc.property(fc.constantFrom(...presets), fc.integer({ min: 0, max: 3000 }), (preset, days) => {
        const day = new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10);
        const range = rangeOf(preset, day);
        expect(range.from <= day && range.from <= range.to).toBe(true);
        const before = stepRange(range, -1, day);
        expect(before.to < range.from).toBe(true);
        // Thirty days that happen to be a month go on as months.
        fc.pre(isWhole(before) === isWhole(range));
        expect(stepRange(before, 1, day)).toEqual(range);
      }),
    );
  });

  it('is not left for one that is still to come', () => {
    const month = rangeOf('this_month', today);
    expect(stepRange(month, 1, today)).toEqual(month);
  });
});

function isWhole({ from, to }: { from: string; to: string }): boolean {
  return from.endsWith('-01') && new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000).getUTCDate() === 1;
}
