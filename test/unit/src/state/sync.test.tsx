import { expect, test } from 'vitest';
import type { MailboxSyncStatus } from '../../../../electron/contract/mailbox.ts';
import { mailboxId } from '../../../../electron/contract/scalars.ts';
import { useNotices } from '../../../../src/state/notices.ts';
import { followNetwork, summariseSync, useSync } from '../../../../src/state/sync.ts';
import { startFakeEngine } from '../fake-engine.ts';

const NEXT = Date.parse('2026-11-20T10:05:00Z');
let last = 0;
function mailbox(state: MailboxSyncStatus['state'], other: Partial<MailboxSyncStatus> = {}): MailboxSyncStatus {
  last += 1;
  return {
    mailboxId: mailboxId.parse(last),
    address: `m${last}@ours.example`,
    state,
    everyMinutes: null,
    nextTryAt: null,
    serverNotice: null,
    done: 0,
    total: 0,
    secondsLeft: null,
    folder: null,
    problem: null,
    ...other,
  };
}

test('mailboxes that are live or polled have nothing to say', () => {
  expect(summariseSync([mailbox('live'), mailbox('polling'), mailbox('idle')]).kind).toBe('quiet');
});

test('a line that just broke says nothing until a try failed', () => {
  expect(summariseSync([mailbox('live'), mailbox('waiting', { nextTryAt: NEXT })]).kind).toBe('quiet');
});

test('what waits says why and when it is tried again, and whether there is a network', () => {
  const problem = 'imap.x.example does not answer at the moment.';
  expect(summariseSync([mailbox('live'), mailbox('waiting', { problem, nextTryAt: NEXT })])).toMatchObject({
    kind: 'waiting',
    sentence: problem,
    nextTryAt: NEXT,
    offline: false,
  });
  expect(summariseSync([mailbox('offline', { problem, nextTryAt: NEXT })])).toMatchObject({ offline: true });
});

test('progress is said before a problem, and what only the person can mend before what mends itself', () => {
  const waiting = mailbox('waiting', { problem: 'Waiting.', nextTryAt: NEXT });
  const locked = mailbox('auth_needed', { problem: 'The password is needed.' });
  expect(summariseSync([waiting, locked])).toMatchObject({ kind: 'problem', sentence: 'The password is needed.' });
  expect(summariseSync([waiting, locked, mailbox('syncing', { done: 3, total: 9 })])).toMatchObject({
    kind: 'syncing',
    done: 3,
    total: 9,
  });
});

test('a network that is back is told to the engine, and what a server wants shown is shown once', async () => {
  const engine = startFakeEngine({ 'sync.tryNow': () => ({}) });
  const network = new EventTarget();
  followNetwork(network);
  network.dispatchEvent(new Event('online'));
  await expect.poll(() => engine.asked('sync.tryNow')).toEqual([{}]);
  const told = mailbox('live', { serverNotice: 'Your plan ends on Friday.' });
  engine.tell('sync.progressed', { mailboxes: [told] });
  await expect.poll(() => useSync.getState().mailboxes).toHaveLength(1);
  const { latest } = useNotices.getState();
  expect(latest?.text).toContain('Your plan ends on Friday.');
  engine.tell('sync.progressed', { mailboxes: [{ ...told, state: 'syncing' }] });
  await expect.poll(() => useSync.getState().mailboxes[0]?.state).toBe('syncing');
  expect(useNotices.getState().latest).toBe(latest);
});
