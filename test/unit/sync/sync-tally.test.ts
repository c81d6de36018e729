import { expect, test } from 'vitest';
import { SyncTally } from '../../../electron/engine/sync/folders/sync-tally.ts';

test('the time left follows the pace of the last seconds', () => {
  const tally = new SyncTally();
  tally.expect(1, 1000);
  expect(tally.secondsLeft(0)).toBeNull();
  tally.written(1, 100, 0);
  expect(tally.secondsLeft(500)).toBeNull();
  tally.written(1, 100, 2000);
  expect(tally.total).toBe(1000);
  expect(tally.secondsLeft(2000)).toBe(16);
  tally.written(1, 800, 4000);
  expect(tally.secondsLeft(4000)).toBe(0);
  expect(tally.of(1).added).toBe(1000);
});

test('a folder that turns out larger never makes the done exceed the total', () => {
  const tally = new SyncTally();
  tally.expect(1, 5);
  tally.written(1, 9, 0);
  expect(tally.total).toBe(9);
});
