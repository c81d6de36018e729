import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type Dovecot, startDovecot } from '../../support/dovecot.ts';
import { live, quietLive, until, untilState } from '../../support/imap-live.ts';
import { buildMail, buildMails } from '../../support/imap-messages.ts';
import { countRows, inStore, onServer, type SyncBench, startSyncBench } from '../../support/imap-sync-bench.ts';

let common: Dovecot;
let bench: SyncBench;
beforeAll(async () => {
  common = await startDovecot();
});
afterEach(() => bench.close());
afterAll(() => common.stop());

async function liveBench(
  options: Parameters<typeof startSyncBench>[0] = {},
  server: Parameters<typeof startSyncBench>[1] = common,
): Promise<SyncBench> {
  bench = await startSyncBench({ ...options, live: { ...quietLive, ...options?.live } }, server);
  const { dovecot, user, sync, mailbox } = bench;
  dovecot.deliver(user, 'INBOX', buildMails('in', 40));
  dovecot.deliver(user, 'Archive', buildMails('kept', 10));
  sync.keepLive([live(mailbox)]);
  await untilState(sync, mailbox.mailboxId, 'live', 'polling');
  return bench;
}

const server = async () => onServer(await bench.dovecot.client(bench.user));
const inStep = async () => {
  // While its numbers change under it the server refuses to list a folder, too.
  const there = await vi.waitFor(server, { timeout: 30_000 });
  await until(bench.sync, () => JSON.stringify(inStore(bench.db)) === JSON.stringify(there));
};
const rowIdOf = (id: string) =>
  bench.db.prepare<[string], { id: number }>('SELECT id FROM message WHERE message_id = ?').get(id)?.id;
const listedIn = (id: string) =>
  bench.db
    .prepare<[string], { in_inbox: number }>(
      'SELECT in_inbox FROM thread_fact f JOIN message m ON m.thread_id = f.thread_id WHERE m.message_id = ?',
    )
    .get(id)?.in_inbox;

/** While its numbers change under it the server refuses an APPEND, so what arrives then is put there by a delivery agent. */
function deliverLocally({ dovecot, user }: SyncBench, id: string): void {
  dovecot.deliver(user, 'INBOX', [{ raw: buildMail({ id }), at: new Date(id.length * 60_000) }]);
}

test('a live mailbox is brought in step, and new mail is listed without anybody asking', async () => {
  const { dovecot, user, sync, mailbox, db } = await liveBench();
  expect(inStore(db)).toEqual(await server());
  await dovecot.append(user, 'INBOX', buildMail({ id: 'new@x.example' }));
  await until(sync, () => listedIn('new@x.example') === 1);
  expect(inStore(db)).toEqual(await server());
  expect(await untilState(sync, mailbox.mailboxId, 'live')).toMatchObject({ problem: null, nextTryAt: null });
});

test('what another program changes in INBOX changes here: flags, removals, and moves that keep the message', async () => {
  const { dovecot, user } = await liveBench();
  const imap = await dovecot.client(user);
  const moved = rowIdOf('in-9@mail.example');
  await imap.mailboxOpen('INBOX');
  await imap.messageFlagsAdd('1:7', ['\\Seen', 'Later'], { uid: true });
  await inStep();
  await imap.messageDelete('2:4', { uid: true });
  await inStep();
  await imap.messageMove('10', 'Archive', { uid: true });
  await inStep();
  expect(rowIdOf('in-9@mail.example')).toBe(moved);
});

test('Sent is listened to with a connection of its own', async () => {
  const { dovecot, user, sync } = await liveBench({ live: { ...quietLive, connections: 2 } });
  for (const id of ['reply@x.example', 'another@x.example']) {
    await dovecot.append(user, 'Sent', buildMail({ id, from: 'Sam <sam@ours.example>' }));
    await until(sync, () => rowIdOf(id) !== undefined);
  }
});

test('a run asked for meanwhile takes the mailbox’s own connection and leaves it live', async () => {
  const { dovecot, user, sync, mailbox } = await liveBench();
  await dovecot.append(user, 'Archive', buildMail({ id: 'filed@x.example' }));
  const wrong = { ...mailbox, password: 'never used, because the line is open' };
  const { folders, problems } = await sync.run([wrong]);
  expect(problems).toEqual([]);
  expect(folders.find(({ name }) => name === 'Archive')).toMatchObject({ added: 1, messages: 11 });
  await untilState(sync, mailbox.mailboxId, 'live');
  await dovecot.append(user, 'INBOX', buildMail({ id: 'after@x.example' }));
  await until(sync, () => listedIn('after@x.example') === 1);
});

test('mail that arrives while UIDVALIDITY changes is not lost, and nothing is fetched into a second row', async () => {
  const { dovecot, user, sync, mailbox, db } = await liveBench();
  const rows = new Map(buildMails('in', 40).map(({ id }) => [id, rowIdOf(id)]));
  await dovecot.append(user, 'INBOX', buildMail({ id: 'before@x.example' }));
  dovecot.renumber(user, 'INBOX');
  for (const id of ['during@x.example', 'later@x.example']) deliverLocally(bench, id);
  sync.tryNow(mailbox.mailboxId);
  await inStep();
  expect(countRows(db, 'message')).toBe(53);
  for (const [id, row] of rows) expect(rowIdOf(id)).toBe(row);
});

test('a server that is restarted is found again, with what arrived meanwhile', async () => {
  const { dovecot, user, sync, mailbox } = await liveBench();
  const waited = untilState(sync, mailbox.mailboxId, 'waiting');
  await dovecot.restart();
  await waited;
  await dovecot.append(user, 'INBOX', buildMail({ id: 'after-restart@x.example' }));
  await until(sync, () => listedIn('after-restart@x.example') === 1);
  expect(await untilState(sync, mailbox.mailboxId, 'live')).toMatchObject({ problem: null });
});

test('stopping stops, and the next run goes on and stays live', async () => {
  const { dovecot, user, sync, mailbox } = await liveBench();
  await sync.stop();
  expect((await untilState(sync, mailbox.mailboxId, 'stopped')).problem).toBeNull();
  await dovecot.append(user, 'INBOX', buildMail({ id: 'meanwhile@x.example' }));
  expect(rowIdOf('meanwhile@x.example')).toBeUndefined();
  await sync.run([mailbox]);
  expect(rowIdOf('meanwhile@x.example')).toBeDefined();
  await untilState(sync, mailbox.mailboxId, 'live');
  await dovecot.append(user, 'INBOX', buildMail({ id: 'again@x.example' }));
  await until(sync, () => listedIn('again@x.example') === 1);
});

test('a password that was changed elsewhere is told, and the new one brings the mailbox back', async () => {
  let password = 'secret words';
  await liveBench({ login: async () => ({ ...bench.mailbox, password }) });
  const { sync, mailbox, db, dovecot, user } = bench;
  password = 'changed elsewhere';
  sync.keepLive([live(mailbox)], mailbox.mailboxId);
  // It worked before: one more silent try comes first, so that a provider’s slip bothers nobody.
  expect(await untilState(sync, mailbox.mailboxId, 'waiting')).toMatchObject({
    problem: expect.stringContaining('did not accept'),
  });
  password = 'secret words';
  await dovecot.append(user, 'INBOX', buildMail({ id: 'behind-the-door@x.example' }));
  sync.keepLive([live(mailbox)], mailbox.mailboxId);
  await untilState(sync, mailbox.mailboxId, 'live');
  expect(inStore(db)).toEqual(await server());
});

test('two mailboxes are live side by side, and one that is taken away leaves the other', async () => {
  await liveBench();
  const { dovecot, db, sync, mailbox, user } = bench;
  dovecot.addUser('two@ours.example', 'other words');
  const second = Number(
    db
      .prepare("INSERT INTO mailbox (kind, address, username, created_at) VALUES ('imap', 'two@ours.example', '', 0)")
      .run().lastInsertRowid,
  );
  const logins = new Map([[second, { ...mailbox, username: 'two@ours.example', password: 'other words' }]]);
  await sync.close();
  const again = bench.reopen({ login: async (id) => logins.get(id) ?? mailbox });
  const two = { mailboxId: second, address: 'two@ours.example', settings: '' };
  again.keepLive([live(mailbox), two]);
  await untilState(again, second, 'live');
  await untilState(again, mailbox.mailboxId, 'live');
  await dovecot.append('two@ours.example', 'INBOX', buildMail({ id: 'for-two@x.example' }));
  await until(again, () => rowIdOf('for-two@x.example') !== undefined);
  await again.release(second);
  db.prepare('DELETE FROM mailbox WHERE id = ?').run(second);
  await dovecot.append(user, 'INBOX', buildMail({ id: 'for-one@x.example' }));
  await until(again, () => listedIn('for-one@x.example') === 1);
});

test('a server with one connection to spare is not asked for more, and the mailbox is live all the same', async () => {
  const { dovecot, user, sync, mailbox, db } = await liveBench(
    { live: { ...quietLive, connections: 4 } },
    { maxConnections: 1 },
  );
  expect(countRows(db, 'message')).toBe(50);
  dovecot.deliver(user, 'INBOX', [
    { raw: buildMail({ id: 'squeezed@x.example' }), at: new Date('2026-03-02T09:00:00Z') },
  ]);
  await until(sync, () => listedIn('squeezed@x.example') === 1);
  expect(await untilState(sync, mailbox.mailboxId, 'live')).toMatchObject({ problem: null });
});

test('a UIDVALIDITY that changes in the middle of the first sync, with mail arriving, loses and doubles nothing', async () => {
  bench = await startSyncBench({ live: quietLive, inboxEveryMs: 1 }, common);
  const { dovecot, user, sync, mailbox, db } = bench;
  dovecot.deliver(user, 'INBOX', buildMails('in', 500));
  let changed = false;
  sync.onProgress(({ mailboxes }) => {
    if ((mailboxes[0]?.done ?? 0) < 100) return;
    if (changed) return;
    changed = true;
    dovecot.renumber(user, 'INBOX');
    deliverLocally(bench, 'during@x.example');
  });
  sync.keepLive([live(mailbox)]);
  await until(sync, () => changed);
  deliverLocally(bench, 'after@x.example');
  await sync.run([mailbox]);
  await inStep();
  expect(countRows(db, 'message')).toBe(502);
  expect(countRows(db, 'message_location')).toBe(502);
});
