// A hundred approved touches, thirty kills and thirty cuts; the other half has another seed and runs beside this one.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Dovecot, startDovecot } from '../../support/dovecot.ts';
import { expectExactlyOnce } from '../../support/expect-exactly-once.ts';
import { sendUnderFire } from '../../support/send-under-fire.ts';

let dovecot: Dovecot;
beforeAll(async () => {
  dovecot = await startDovecot();
});
afterAll(() => dovecot.stop());

test('under kills and cuts at random moments each approved message arrives once, or the person is asked (seed 1)', {
  timeout: 900_000,
}, async () => {
  const after = await sendUnderFire(dovecot, { seed: 1, approved: 100, kills: 30, cuts: 30 });
  expect(after).toMatchObject({ kills: 30, cuts: expect.any(Number) });
  expect(after.cuts).toBeGreaterThanOrEqual(30);
  expectExactlyOnce(after);
});
