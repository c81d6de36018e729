// Free times on both sides: zones half and quarter hours apart, the clock changing between, whole days, batches.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSlots, type SlotSearch, type Span } from '../../../electron/engine/reviews/find-slots.ts';

const hours = { start: '09:00', end: '17:30', weekdays: [1, 2, 3, 4, 5] };
const HOUR = 3_600_000;
const at = (text: string) => Date.parse(text);
const search: SlotSearch = {
  ours: { timeZone: 'Europe/Berlin', hours },
  theirs: { timeZone: 'Europe/Berlin', hours },
  taken: [],
  from: at('2026-11-20T10:00:00Z'),
  to: at('2026-12-20T10:00:00Z'),
  minutes: 60,
  buffer: 15,
  count: 3,
};
const iso = (spans: readonly Span[]) => spans.map(({ start }) => new Date(start).toISOString().slice(0, 16));

describe('slots', () => {
  it('are a morning, an afternoon and a morning on days apart, never on a weekend', () => {
    expect(iso(findSlots(search))).toEqual(['2026-11-20T10:00', '2026-11-24T13:30', '2026-11-26T10:00']);
  });

  it('for somebody in Kathmandu lie in the working day of both', () => {
    const slots = findSlots({
      ...search,
      theirs: { timeZone: 'Asia/Kathmandu', hours },
      from: at('2026-11-22T00:00:00Z'),
    });
    // 09:00 in Berlin is 13:45 in Kathmandu: the hours they share end at 17:30 there, 12:45 here.
    for (const { start, end, stretch } of slots) {
      expect(stretch).toBe(0);
      expect(start % (24 * HOUR)).toBeGreaterThanOrEqual(8 * HOUR);
      expect(end % (24 * HOUR)).toBeLessThanOrEqual(11.75 * HOUR);
    }
    expect(slots).toHaveLength(3);
  });

  it('keep the clock when it changes between now and then', () => {
    const over = { ...search, from: at('2026-10-22T22:00:00Z'), to: at('2026-11-10T00:00:00Z') };
    // Berlin leaves summer time on 25 October, New York on 1 November.
    const slots = findSlots({ ...over, theirs: { timeZone: 'America/New_York', hours }, count: 6 });
    const local = (timeZone: string) =>
      slots.map(({ start }) =>
        new Date(start).toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }),
      );
    for (const time of local('Europe/Berlin')) expect(time >= '09:00' && time <= '16:30').toBe(true);
    for (const time of local('America/New_York')) expect(time >= '09:00' && time <= '16:30').toBe(true);
  });

  it('stretch the day only where two zones share none of it, and say so', () => {
    const slots = findSlots({ ...search, theirs: { timeZone: 'America/Los_Angeles', hours } });
    expect(slots.length).toBeGreaterThan(0);
    expect(slots.every(({ stretch }) => stretch > 0)).toBe(true);
  });

  it('leave out holidays and whole days that are taken', () => {
    const day = { start: at('2026-11-22T23:00:00Z'), end: at('2026-11-23T23:00:00Z') };
    const holidays = [{ day: '2026-11-24', name: 'Fair' }];
    const slots = findSlots({
      ...search,
      from: day.start,
      taken: [day],
      ours: { ...search.ours, hours: { ...hours, holidays } },
      count: 1,
    });
    expect(iso(slots)).toEqual(['2026-11-25T09:00']);
  });

  it('never touch what is taken, with the buffer around it, whatever that is', () => {
    const span = fc
      .tuple(fc.integer({ min: 0, max: 30 * 24 * 4 }), fc.integer({ min: 1, max: 40 }))
      .map(([start, length]) => ({
        start: search.from + (start * HOUR) / 4,
        end: search.from + ((start + length) * HOUR) / 4,
      }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 60 }), (taken) => {
        const slots = findSlots({ ...search, taken });
        for (const slot of slots) {
          for (const one of taken) {
            expect(slot.end + 15 * 60_000 <= one.start || slot.start - 15 * 60_000 >= one.end).toBe(true);
          }
        }
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it('over a batch are never offered twice', () => {
    const taken: Span[] = [];
    for (let account = 0; account < 20; account += 1) {
      const slots = findSlots({ ...search, taken });
      for (const slot of slots) {
        expect(taken.some((one) => slot.start < one.end && one.start < slot.end)).toBe(false);
      }
      expect(slots).toHaveLength(3);
      taken.push(...slots);
    }
  });
});
