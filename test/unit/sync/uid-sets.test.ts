import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coveringSet, numbersOf, windowsDown, without } from '../../../electron/engine/sync/folders/uid-sets.ts';

const uids = fc
  .uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 80 })
  .map((list) => list.sort((a, b) => a - b));

/** What a server that holds `existing` takes a set for. */
function named(set: string, existing: readonly number[]): number[] {
  if (set === '') return [];
  const ranges = set.split(',').map((part) => part.split(':').map(Number));
  return existing.filter((uid) => ranges.some(([low = 0, high = low]) => uid >= low && uid <= high));
}

test('a covering set names exactly what is wanted of what exists', () => {
  fc.assert(
    fc.property(uids, fc.array(fc.boolean(), { minLength: 80, maxLength: 80 }), (existing, chosen) => {
      const wanted = existing.filter((_, index) => chosen[index]);
      expect(named(coveringSet(wanted, existing), existing)).toEqual(wanted);
    }),
  );
});

test('gaps that hold no message do not split a range', () => {
  expect(coveringSet([2, 9, 400], [2, 9, 400])).toBe('2:400');
  expect(coveringSet([2, 400], [2, 9, 400])).toBe('2,400');
  expect(coveringSet([], [1, 2])).toBe('');
});

test('windows go down from the newest and lose none', () => {
  fc.assert(
    fc.property(uids, fc.integer({ min: 1, max: 30 }), (existing, size) => {
      const windows = windowsDown(existing, size);
      expect(windows.toReversed().flat()).toEqual(existing);
      expect(windows.every((window) => window.length <= size && window.length > 0)).toBe(true);
    }),
  );
});

test('without leaves what was not taken', () => {
  expect(without([1, 2, 3, 4], [2, 4, 9])).toEqual([1, 3]);
});

test('the numbers of a set are those it names, in any order of its ranges', () => {
  fc.assert(
    fc.property(uids, (existing) => {
      const ranges = existing.map((uid) => (existing.includes(uid + 1) ? `${uid + 1}:${uid}` : `${uid}`));
      expect(numbersOf(ranges.reverse().join(','), existing.length)).toEqual(existing);
    }),
  );
});

test('a set that names more or fewer numbers than there are, or is none, is not believed', () => {
  expect(numbersOf('2:400', 3)).toBeNull();
  expect(numbersOf('1:4294967295', 3)).toBeNull();
  expect(numbersOf('', 1)).toBeNull();
  expect(numbersOf('2,9', 3)).toBeNull();
  expect(numbersOf('1:*', 1)).toBeNull();
  expect(numbersOf('', 0)).toEqual([]);
});
