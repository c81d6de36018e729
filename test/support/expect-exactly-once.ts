// The law of sending, as every seed has to keep it.
import { expect } from 'vitest';
import type { AfterFire } from './send-under-fire.ts';

export function expectExactlyOnce(after: AfterFire): void {
  const approved = [...after.approved].sort();
  // Before anybody was asked nothing had gone twice, and what had not gone once was put before the person.
  expect([...after.takenBeforeAsking.values()].filter((times) => times !== 1)).toEqual([]);
  const missing = approved.filter((id) => !after.takenBeforeAsking.has(id));
  expect(missing.filter((id) => !after.asked.includes(id))).toEqual([]);
  // In the end every approved message arrived once, nothing else did, and Sent holds one copy of each.
  expect([...after.taken].sort()).toEqual(approved);
  expect([...after.inSent].sort()).toEqual(approved);
  expect([...after.states]).toEqual([['in_sent', approved.length]]);
}
