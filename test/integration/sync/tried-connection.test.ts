import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Dovecot, startDovecot } from '../../support/dovecot.ts';
import { type ListeningProxy, startListeningProxy } from '../../support/imap-listening-proxy.ts';
import { live, quietLive, untilState } from '../../support/imap-live.ts';
import { buildMails } from '../../support/imap-messages.ts';
import { countRows, inStore, onServer, type SyncBench, startSyncBench } from '../../support/imap-sync-bench.ts';

let dovecot: Dovecot;
let proxy: ListeningProxy;
let bench: SyncBench;
beforeAll(async () => {
  dovecot = await startDovecot();
  proxy = await startListeningProxy(dovecot);
});
afterEach(() => bench.close());
afterAll(async () => {
  await proxy.stop();
  await dovecot.stop();
});

async function open() {
  bench = await startSyncBench({ live: quietLive }, dovecot);
  dovecot.deliver(bench.user, 'INBOX', buildMails('in', 30));
  proxy.heard();
  return { ...bench, mailbox: bench.through(proxy.port) };
}

const logins = (): number => proxy.heard().filter((line) => /^(?:LOGIN|AUTHENTICATE)\b/i.test(line)).length;
const inStep = async () => expect(inStore(bench.db)).toEqual(await onServer(await dovecot.client(bench.user)));

test('what was tried a moment ago brings the mail over the same line', async () => {
  const { sync, mailbox } = await open();
  expect(await sync.testConnection(mailbox)).toMatchObject({ folders: expect.any(Number) });
  await sync.run([mailbox]);
  expect(logins()).toBe(1);
  await inStep();
  // It was used up: the next run logs in anew.
  await sync.run([mailbox]);
  expect(logins()).toBe(1);
});

test('a mailbox that is kept live takes the line over as well', async () => {
  const { sync, mailbox, db } = await open();
  await sync.testConnection(mailbox);
  expect(logins()).toBe(1);
  await sync.close();
  const again = bench.reopen({ login: async () => mailbox });
  await again.testConnection(mailbox);
  again.keepLive([live(mailbox)]);
  await untilState(again, mailbox.mailboxId, 'live');
  expect(logins()).toBe(1);
  expect(countRows(db, 'message')).toBe(30);
});

test('another login gets a line of its own, and a wrong one is refused', async () => {
  const { sync, mailbox } = await open();
  await sync.testConnection(mailbox);
  await expect(sync.run([{ ...mailbox, password: 'other words' }])).rejects.toMatchObject({ code: 'auth_needed' });
  expect(logins()).toBe(2);
  await sync.run([mailbox]);
  expect(logins()).toBe(0);
  await inStep();
});

test('the line of a later trial takes the place of the former one', async () => {
  const { sync, mailbox } = await open();
  await sync.testConnection(mailbox);
  await sync.testConnection(mailbox);
  await sync.run([mailbox]);
  expect(logins()).toBe(2);
  await inStep();
});

test('a line that died meanwhile is no failure: the run connects again', async () => {
  const { sync, mailbox } = await open();
  await sync.testConnection(mailbox);
  await dovecot.restart();
  await sync.run([mailbox]);
  await inStep();
});
