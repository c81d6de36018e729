import { expect, test } from 'vitest';
import { Failure, type FailureCode } from '../../../electron/contract/failure.ts';
import { SlowDown } from '../../../electron/engine/sync/connection/server-word.ts';
import { restAfter } from '../../../electron/engine/sync/live/live-rest.ts';

const mailbox = {
  tries: 1,
  workedBefore: true,
  hasNetwork: true,
  random: 1,
  connection: { firstMs: 2000, mostMs: 300_000 },
};
const rest = (code: FailureCode, other: Partial<typeof mailbox> = {}) =>
  restAfter(new Failure(code, 'What happened.'), { ...mailbox, ...other });

test('a broken line is tried again soon, then later and later', () => {
  expect(rest('offline')).toEqual({ state: 'waiting', ms: 2000 });
  expect(rest('timed_out', { tries: 4 })).toEqual({ state: 'waiting', ms: 16_000 });
  expect(rest('host_not_found', { tries: 99 })).toEqual({ state: 'waiting', ms: 300_000 });
});

test('a machine without any network is offline, not refused', () => {
  expect(rest('offline', { hasNetwork: false }).state).toBe('offline');
  expect(rest('certificate_untrusted', { hasNetwork: false }).state).toBe('waiting');
});

test('a refused password is tried once more where it worked before, and then the person is asked', () => {
  expect(rest('auth_needed')).toEqual({ state: 'waiting', ms: 60_000 });
  expect(rest('auth_needed', { tries: 2 })).toEqual({ state: 'auth_needed', ms: null });
  expect(rest('auth_needed', { workedBefore: false })).toEqual({ state: 'auth_needed', ms: null });
});

test('a certificate that is not trusted is never hurried', () => {
  expect(rest('certificate_untrusted')).toEqual({ state: 'waiting', ms: 60_000 });
});

test('a server that asks to slow down is given the time it asks for', () => {
  const told = restAfter(new SlowDown('imap.x.example', 'Too much', 5_000_000), mailbox);
  expect(told).toEqual({ state: 'waiting', ms: 5_000_000 });
  expect(restAfter(new SlowDown('imap.x.example', ''), { ...mailbox, random: 0 }).ms).toBe(30_000);
});
