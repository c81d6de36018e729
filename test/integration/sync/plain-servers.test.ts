// Servers that can do less: what mod-sequences, VANISHED, LIST-STATUS and IDLE would tell has to be found out another way,
// with the same result.
import { afterAll, afterEach, expect, test } from 'vitest';
import { type Dovecot, startDovecot } from '../../support/dovecot.ts';
import { live, quietLive, until, untilState } from '../../support/imap-live.ts';
import { buildMail, buildMails } from '../../support/imap-messages.ts';
import { countRows, inStore, onServer, type SyncBench, startSyncBench } from '../../support/imap-sync-bench.ts';

const base = 'IMAP4rev1 SASL-IR ID ENABLE LITERAL+ NAMESPACE UIDPLUS MOVE SPECIAL-USE';
const servers = new Map<string, Dovecot>();
let bench: SyncBench;
afterEach(() => bench.close());
afterAll(async () => {
  for (const server of servers.values()) await server.stop();
});

async function serve(capability: string, options: Parameters<typeof startSyncBench>[0] = {}): Promise<SyncBench> {
  const running = servers.get(capability) ?? (await startDovecot({ capability }));
  servers.set(capability, running);
  bench = await startSyncBench({ live: quietLive, ...options }, running);
  bench.dovecot.deliver(bench.user, 'INBOX', buildMails('in', 40));
  bench.dovecot.deliver(bench.user, 'Archive', buildMails('kept', 10));
  return bench;
}

const server = async () => onServer(await bench.dovecot.client(bench.user));
const has = (id: string) => bench.db.prepare('SELECT 1 FROM message WHERE message_id = ?').get(id) !== undefined;

async function changeEverything(): Promise<void> {
  const { dovecot, user } = bench;
  const imap = await dovecot.client(user);
  await imap.mailboxOpen('INBOX');
  await imap.messageFlagsAdd('1:7', ['\\Seen'], { uid: true });
  await imap.messageFlagsAdd('8', ['\\Flagged', 'Later'], { uid: true });
  await imap.messageMove('9', 'Archive', { uid: true });
  await imap.messageDelete('12:14,40', { uid: true });
  await imap.logout();
  await dovecot.append(user, 'INBOX', buildMail({ id: 'new@x.example' }));
}

test.each([
  ['nothing but the base', base],
  ['IDLE alone', `${base} IDLE`],
  ['CONDSTORE without QRESYNC', `${base} IDLE CONDSTORE`],
])('with %s, every change of another program is found by a run', async (_name, capability) => {
  const { sync, mailbox, db } = await serve(capability);
  await sync.run([mailbox]);
  expect(inStore(db)).toEqual(await server());
  await changeEverything();
  const { folders } = await sync.run([mailbox]);
  expect(folders.find(({ name }) => name === 'INBOX')).toMatchObject({ added: 1, updated: 8, removed: 5 });
  expect(inStore(db)).toEqual(await server());
  expect(countRows(db, 'message')).toBe(47);
});

test('without IDLE the mailbox is polled, says how often, and a poll finds mail, flags and removals', async () => {
  const { sync, mailbox, db } = await serve(base, { live: { ...quietLive, pollMs: 50, thoroughMs: 50 } });
  sync.keepLive([live(mailbox)]);
  expect(await untilState(sync, mailbox.mailboxId, 'polling')).toMatchObject({ everyMinutes: 1, problem: null });
  await changeEverything();
  const there = await server();
  await until(sync, () => JSON.stringify(inStore(db)) === JSON.stringify(there));
  await untilState(sync, mailbox.mailboxId, 'polling');
});

test('with IDLE but no mod-sequences, new mail and a changed flag show at once', async () => {
  const { dovecot, user, sync, mailbox, db } = await serve(`${base} IDLE`);
  sync.keepLive([live(mailbox)]);
  await untilState(sync, mailbox.mailboxId, 'live');
  await dovecot.append(user, 'INBOX', buildMail({ id: 'new@x.example' }));
  await until(sync, () => has('new@x.example'));
  const imap = await dovecot.client(user);
  await imap.mailboxOpen('INBOX');
  await imap.messageFlagsAdd('17', ['\\Flagged'], { uid: true });
  const there = await server();
  await until(sync, () => JSON.stringify(inStore(db)) === JSON.stringify(there));
});

test('without mod-sequences a new UIDVALIDITY keeps every message and loses none that arrives meanwhile', async () => {
  const { dovecot, user, sync, mailbox, db } = await serve(base);
  await sync.run([mailbox]);
  dovecot.renumber(user, 'INBOX');
  await dovecot.append(user, 'INBOX', buildMail({ id: 'meanwhile@x.example' }));
  await sync.run([mailbox]);
  expect(inStore(db)).toEqual(await server());
  expect(countRows(db, 'message')).toBe(51);
});
