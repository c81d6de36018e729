// When an endpoint that fails is left alone for a while.
import { expect, it } from 'vitest';
import { restOf } from '../../../electron/engine/handlers/model-use.ts';

it('leaves an endpoint alone only after failures in a row, close together', () => {
  const failed = (at: number) => ({ outcome: 'failed' as const, at });
  const at = Date.parse('2026-11-20T10:00:00Z');
  expect(restOf([failed(at), failed(at - 1), failed(at - 2)], at)).toBe(at + 300_000);
  expect(restOf([failed(at), failed(at - 1), failed(at - 2)], at + 300_000)).toBeNull();
  expect(restOf([failed(at), failed(at - 1), failed(at - 400_000)], at)).toBeNull();
  expect(restOf([failed(at), { outcome: 'written', at }, failed(at)], at)).toBeNull();
  expect(restOf([failed(at), failed(at)], at)).toBeNull();
});
