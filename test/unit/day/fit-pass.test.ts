// A pass ends because its list is made to fit: held over any lines there may be.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, candidate } from '../../../electron/engine/day/candidate.ts';
import { fitPass, sum } from '../../../electron/engine/day/fit-pass.ts';

const line = (key: string, more: Partial<Candidate> = {}) =>
  candidate(null, { key, kind: 'task', act: 'finish', title: key, why: [] }, { minutes: 3, ...more });

const lines = fc
  .array(
    fc.record({ minutes: fc.integer({ min: 1, max: 9 }), must: fc.boolean(), batch: fc.constantFrom('', 'a', 'b') }),
  )
  .map((made) => made.map((more, index) => line(`${index}`, more)));

describe('what fits into a pass', () => {
  const minutesOf = fc.integer({ min: 5, max: 60 });

  it('never loses a line: each is in the list or counted as later', () => {
    fc.assert(
      fc.property(lines, minutesOf, (all, minutes) => {
        const { chosen, later } = fitPass(all, minutes);
        expect(chosen.length + later).toBe(all.length);
        expect(new Set(chosen.map(({ key }) => key)).size).toBe(chosen.length);
        expect(all.filter(({ must }) => must).every((one) => chosen.includes(one))).toBe(true);
      }),
    );
  });

  it('takes no more time than is planned, but for what must be there', () => {
    fc.assert(
      fc.property(lines, minutesOf, (all, minutes) => {
        const { chosen } = fitPass(all, minutes);
        const chance = chosen.filter(({ must }) => !must);
        const forced = sum(chosen) - sum(chance);
        expect(chosen.length === 1 || sum(chance) <= Math.max(0, minutes - forced)).toBe(true);
      }),
    );
  });

  it('keeps the order of what may be left out: nothing smaller slips in before a line that did not fit', () => {
    const { chosen } = fitPass([line('a'), line('long', { minutes: 30 }), line('c')], 10);
    expect(chosen.map(({ key }) => key)).toEqual(['a']);
  });

  it('sets alike lines together at the place of the first of them', () => {
    const { chosen } = fitPass([line('a', { batch: 'x' }), line('b', { batch: 'y' }), line('c', { batch: 'x' })], 60);
    expect(chosen.map(({ key }) => key)).toEqual(['a', 'c', 'b']);
  });

  it('has a line even where the first takes longer than the whole pass', () => {
    expect(fitPass([line('long', { minutes: 99 })], 5)).toMatchObject({ later: 0, chosen: [{ key: 'long' }] });
  });
});
