import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CuttingProxy, startCuttingProxy } from '../../support/imap-cutting-proxy.ts';
import { buildMail, buildMails } from '../../support/imap-messages.ts';
import { countRows, inStore, onServer, type SyncBench, startSyncBench } from '../../support/imap-sync-bench.ts';
import { programFile } from '../../support/programs.ts';

let bench: SyncBench;
let proxy: CuttingProxy;
beforeEach(async () => {
  bench = await startSyncBench();
  proxy = await startCuttingProxy(bench.dovecot);
});
afterEach(async () => {
  await bench.close();
  await proxy.stop();
});

const server = async () => onServer(await bench.dovecot.client(bench.user));

test('a cable pulled in mid-fetch is plugged in again and nothing is lost or doubled', async () => {
  const { dovecot, user, sync, db } = bench;
  dovecot.deliver(user, 'INBOX', buildMails('in', 700));
  proxy.cutAfter(150_000, 3);
  const { problems, folders } = await sync.run([bench.through(proxy.port)]);
  expect(problems).toEqual([]);
  expect(proxy.connections).toBeGreaterThanOrEqual(4);
  expect(inStore(db)).toEqual(await server());
  expect(countRows(db, 'message')).toBe(700);
  expect(folders.find(({ name }) => name === 'INBOX')?.added).toBe(700);
});

test('wherever the cable is pulled, the next run goes on from there', async () => {
  await bench.close();
  bench = await startSyncBench({ retryDelaysMs: [] });
  await proxy.stop();
  proxy = await startCuttingProxy(bench.dovecot);
  const { dovecot, user, sync, db } = bench;
  dovecot.deliver(user, 'INBOX', buildMails('in', 160));
  dovecot.deliver(user, 'Sent', buildMails('out', 30));
  const mailbox = bench.through(proxy.port);
  let broken = 0;
  // Every step of a session comes before one of these counts of bytes: greeting, login, listing, each fetch.
  for (let bytes = 20; bytes < 400_000; bytes = Math.ceil(bytes * 1.7)) {
    proxy.cutAfter(bytes);
    const failed = await sync.run([mailbox]).then(
      ({ problems }) => problems.length > 0,
      () => true,
    );
    if (failed) broken += 1;
    expect(countRows(db, 'message')).toBe(countRows(db, 'message_location'));
  }
  proxy.cutAfter(0, 0);
  await sync.run([mailbox]);
  expect(broken).toBeGreaterThan(8);
  expect(inStore(db)).toEqual(await server());
  expect(countRows(db, 'message')).toBe(190);
});

test('when the line stays dead the run says so, keeps what came, and a later run completes it', async () => {
  const { dovecot, user, sync, mailbox, db } = bench;
  dovecot.deliver(user, 'INBOX', buildMails('in', 400));
  proxy.cutForGood(120_000);
  const failure = await sync.run([bench.through(proxy.port)]).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'offline' });
  expect(sync.status().mailboxes[0]).toMatchObject({ state: 'failed', problem: expect.stringContaining('broke off') });
  const kept = countRows(db, 'message');
  expect(kept).toBeGreaterThan(0);
  const { folders } = await sync.run([mailbox]);
  expect(folders.find(({ name }) => name === 'INBOX')?.added).toBe(400 - kept);
  expect(inStore(db)).toEqual(await server());
});

test('a server that is restarted in the middle is waited for', async () => {
  await bench.close();
  bench = await startSyncBench({ retryDelaysMs: Array.from({ length: 200 }, () => 50) });
  const { dovecot, user, sync, mailbox, db } = bench;
  dovecot.deliver(user, 'INBOX', buildMails('in', 1500));
  const restarted = new Promise<void>((resolve, reject) => {
    const off = sync.onProgress(({ mailboxes }) => {
      if ((mailboxes[0]?.done ?? 0) < 100) return;
      off();
      dovecot.restart().then(resolve, reject);
    });
  });
  const { problems } = await sync.run([mailbox]);
  await restarted;
  expect(problems).toEqual([]);
  expect(inStore(db)).toEqual(await server());
});

test('a stopped sync goes on where it stopped, also after the program was started again', async () => {
  const { dovecot, user, sync, mailbox, db } = bench;
  dovecot.deliver(user, 'INBOX', buildMails('in', 1200));
  dovecot.deliver(user, 'Sent', buildMails('out', 300));
  let stopping: Promise<void> | null = null;
  sync.onProgress(({ mailboxes }) => {
    if ((mailboxes[0]?.done ?? 0) >= 200) stopping ??= sync.stop();
  });
  await expect(sync.run([mailbox])).rejects.toMatchObject({ code: 'cancelled' });
  await stopping;
  expect(sync.status().mailboxes[0]?.state).toBe('stopped');
  const kept = countRows(db, 'message');
  expect(kept).toBeGreaterThanOrEqual(200);
  expect(kept).toBeLessThan(1500);
  await sync.close();
  await dovecot.append(user, 'INBOX', buildMail({ id: 'while-stopped@x.example' }));

  const { folders } = await bench.reopen().run([mailbox]);
  expect(folders.reduce((sum, { added }) => sum + added, 0)).toBe(1501 - kept);
  expect(inStore(db)).toEqual(await server());
  expect(countRows(db, 'message')).toBe(1501);
});

test('mail that changes while it is being brought in ends up as it is on the server', async () => {
  const { dovecot, user, sync, mailbox, db } = bench;
  dovecot.deliver(user, 'INBOX', buildMails('in', 1500));
  const imap = await dovecot.client(user);
  await imap.mailboxOpen('INBOX');
  let changing: Promise<unknown> | null = null;
  sync.onProgress(({ mailboxes }) => {
    if ((mailboxes[0]?.done ?? 0) < 100) return;
    changing ??= (async () => {
      await imap.messageFlagsAdd('1400:1500', ['\\Seen'], { uid: true });
      await imap.messageMove('1450:1455', 'Archive', { uid: true });
      await imap.messageDelete('1:10', { uid: true });
      await dovecot.append(user, 'INBOX', buildMail({ id: 'late@x.example' }));
    })();
  });
  await sync.run([mailbox]);
  expect(changing).not.toBeNull();
  await changing;
  await sync.run([mailbox]);
  expect(inStore(db)).toEqual(await server());
});

test('mail that reaches INBOX during a long first sync does not wait for its end', async () => {
  await bench.close();
  bench = await startSyncBench({ inboxEveryMs: 1 });
  const { dovecot, user, sync, mailbox, db } = bench;
  dovecot.deliver(user, 'INBOX', buildMails('in', 20));
  dovecot.deliver(user, 'Archive', buildMails('old', 1500));
  let arriving: Promise<number> | null = null;
  sync.onProgress(({ mailboxes }) => {
    if ((mailboxes[0]?.done ?? 0) >= 50)
      arriving ??= dovecot.append(user, 'INBOX', buildMail({ id: 'fresh@x.example' }));
  });
  await sync.run([mailbox]);
  expect(arriving).not.toBeNull();
  const order = db.prepare<[], { message_id: string }>('SELECT message_id FROM message ORDER BY id').all();
  const fresh = order.findIndex(({ message_id: id }) => id === 'fresh@x.example');
  expect(fresh).toBeGreaterThan(0);
  expect(fresh).toBeLessThan(order.length - 1);
  expect(inStore(db)).toEqual(await server());
});

test('a program killed in the middle has lost nothing and doubles nothing when it comes back', async () => {
  const { dovecot, user, mailbox, db, dbFile, sync } = bench;
  dovecot.deliver(user, 'INBOX', buildMails('in', 1200));
  const program = fileURLToPath(programFile('imap-sync-process'));
  for (const stage of [1, 300, 600]) {
    const child = spawn(process.execPath, [program, dbFile, JSON.stringify(mailbox)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const before = countRows(db, 'message');
    await new Promise((resolve) => {
      child.stdout.on('data', (chunk: Buffer) => {
        if (Number(chunk.toString().trim().split('\n').at(-1)) + before >= stage) child.kill('SIGKILL');
      });
      child.once('exit', resolve);
    });
    expect(countRows(db, 'message')).toBe(countRows(db, 'message_location'));
  }
  await sync.run([mailbox]);
  expect(inStore(db)).toEqual(await server());
  expect(countRows(db, 'message')).toBe(1200);
});
