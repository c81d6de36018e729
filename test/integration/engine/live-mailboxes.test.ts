// An engine that shows a window keeps its mailboxes live: from the moment one is added, over a restart, until it is removed.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Failure } from '../../../electron/contract/failure.ts';
import type { MailboxSyncStatus } from '../../../electron/contract/mailbox.ts';
import type { Secrets } from '../../../electron/engine/deps.ts';
import { type Dovecot, startDovecot } from '../../support/dovecot.ts';
import { buildMail, buildMails } from '../../support/imap-messages.ts';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';

const user = 'sam@ours.example';
let dovecot: Dovecot;
let engine: TestEngine;
const kept = new Map<string, string>();
const secrets: Secrets = {
  kind: 'file',
  sentence: 'Passwords are kept in memory for the test.',
  get: async (key) => kept.get(key) ?? null,
  set: async (key, secret) => void kept.set(key, secret),
  delete: async (key) => void kept.delete(key),
};

beforeEach(async () => {
  dovecot = await startDovecot();
  dovecot.addUser(user, 'secret words');
  dovecot.deliver(user, 'INBOX', buildMails('in', 30));
  engine = await openTestEngine({ deps: { liveSync: true, secrets } });
});
afterEach(async () => {
  await engine.close();
  await dovecot.stop();
});

const add = () =>
  engine.client.call('mailbox.add', {
    address: user,
    password: 'secret words',
    imap: { host: '127.0.0.1', port: dovecot.port, security: 'none' },
  });

/** Asks again whenever the engine tells that something changed, as a window does. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const look = () => void holds().then((yes) => yes && resolve(), reject);
  const offs = [engine.client.on('data.changed', look), engine.client.on('sync.progressed', look)];
  look();
  await promise;
  for (const off of offs) off();
}
const untilState = (state: MailboxSyncStatus['state']) =>
  until(async () => (await engine.client.call('sync.status', {})).mailboxes.some((each) => each.state === state));
const listed = (subject: string) =>
  until(async () =>
    (await engine.client.call('thread.list', { inbox: true })).threads.some((row) => row.subject === subject),
  );

test('new mail is in the list without anybody asking, also after a restart', async () => {
  await add();
  await untilState('live');
  await dovecot.append(user, 'INBOX', buildMail({ id: 'one@x.example', subject: 'The first news' }));
  await listed('The first news');
  engine = await engine.reopen();
  await untilState('live');
  await dovecot.append(user, 'INBOX', buildMail({ id: 'two@x.example', subject: 'The second news' }));
  await listed('The second news');
  expect(engine.bugs).toEqual([]);
});

test('a mailbox is removed while it is live, and nothing of it comes back', async () => {
  const { mailboxId } = await add();
  await untilState('live');
  await engine.client.call('mailbox.remove', { mailboxId, confirmAddress: user });
  await dovecot.append(user, 'INBOX', buildMail({ id: 'late@x.example' }));
  expect((await engine.client.call('sync.status', {})).mailboxes).toEqual([]);
  expect((await engine.client.call('app.status', {})).messages).toBe(0);
  expect(engine.bugs).toEqual([]);
});

test('a mailbox is removed as a whole also where the keychain keeps its password, which is told', async () => {
  const { mailboxId } = await add();
  await untilState('live');
  const { delete: remove } = secrets;
  Object.assign(secrets, { delete: () => Promise.reject(new Failure('timed_out', 'The keychain did not answer.')) });
  const told: string[] = [];
  engine.client.on('data.changed', ({ topics }) => told.push(...topics));
  const removal = engine.client.call('mailbox.remove', { mailboxId, confirmAddress: user });
  await expect(removal).rejects.toMatchObject({ code: 'timed_out' });
  Object.assign(secrets, { delete: remove });
  expect(told).toContain('mailboxes');
  expect((await engine.client.call('mailbox.list', {})).mailboxes).toEqual([]);
  expect((await engine.client.call('thread.list', {})).threads).toEqual([]);
});

test('a removal that is refused leaves the mailbox live', async () => {
  const { mailboxId } = await add();
  await untilState('live');
  const refused = engine.client.call('mailbox.remove', { mailboxId, confirmAddress: 'somebody@else.example' });
  await expect(refused).rejects.toMatchObject({ code: 'invalid_input', field: 'confirmAddress' });
  await dovecot.append(user, 'INBOX', buildMail({ id: 'still@x.example', subject: 'Still here' }));
  await listed('Still here');
  await untilState('live');
});

test('a stop lasts until somebody wants to go on', async () => {
  await add();
  await untilState('live');
  await engine.client.call('sync.stop', {});
  await untilState('stopped');
  await dovecot.append(user, 'INBOX', buildMail({ id: 'meanwhile@x.example', subject: 'While it was stopped' }));
  await engine.client.call('sync.tryNow', {});
  await listed('While it was stopped');
  await untilState('live');
});
