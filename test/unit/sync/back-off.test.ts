import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backOffMs } from '../../../electron/engine/sync/connection/back-off.ts';

const usual = { firstMs: 2000, mostMs: 300_000 };

test('each wait is longer than the one before, up to the longest', () => {
  expect([1, 2, 3, 8, 9, 1000].map((tries) => backOffMs(tries, 1, usual))).toEqual([
    2000, 4000, 8000, 256_000, 300_000, 300_000,
  ]);
});

test('the jitter takes up to half of the wait, and never more', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (tries, random) => {
      const full = backOffMs(tries, 1, usual);
      const wait = backOffMs(tries, random, usual);
      expect(wait).toBeGreaterThanOrEqual(full / 2);
      expect(wait).toBeLessThanOrEqual(full);
    }),
  );
});
