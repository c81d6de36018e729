// Whatever happens to the line, the server, the folder's numbers or the clock: in the end the store is what the server has,
// message by message. Every fault comes at a seeded count of bytes or messages, never at a time.
import { afterEach, expect, test, vi } from 'vitest';
import { createRandom } from '../../../electron/engine/sample/random.ts';
import type { SyncOptions } from '../../../electron/engine/sync/sync-service.ts';
import { type CuttingProxy, startCuttingProxy } from '../../support/imap-cutting-proxy.ts';
import { buildMail } from '../../support/imap-messages.ts';
import { countRows, inStore, onServer, type SyncBench, startSyncBench } from '../../support/imap-sync-bench.ts';
import { fillMailbox, meddle } from '../../support/mailbox-scripts.ts';

vi.setConfig({ testTimeout: 600_000 });

const CUTS = 100;
const DAY = 24 * 60 * 60 * 1000;

let bench: SyncBench;
let proxy: CuttingProxy | null = null;
afterEach(async () => {
  await bench.close();
  await proxy?.stop();
  proxy = null;
});

async function open(options: Partial<SyncOptions> = {}): Promise<void> {
  bench = await startSyncBench(options);
}

async function server(): Promise<string[]> {
  const client = await bench.dovecot.client(bench.user);
  const lines = await onServer(client);
  await client.logout();
  return lines;
}

async function expectEqual(): Promise<void> {
  expect(inStore(bench.db)).toEqual(await server());
  expect(bench.db.pragma('integrity_check', { simple: true })).toBe('ok');
}

test(`the connection cut at ${CUTS} random bytes loses nothing and doubles nothing`, async () => {
  await open({ retryDelaysMs: [] });
  const { dovecot, user, sync, db } = bench;
  const total = fillMailbox(dovecot, user, { INBOX: 180, Sent: 40, Archive: 60 });
  proxy = await startCuttingProxy(dovecot);
  const mailbox = bench.through(proxy.port);
  const random = createRandom(31, 'cuts');
  const second = await dovecot.client(user);
  const homeless = db.prepare(
    'SELECT count(*) AS n FROM message m WHERE NOT EXISTS (SELECT 1 FROM message_location l WHERE l.message_id = m.id)',
  );
  let syncs = 0;
  let inARow = 0;
  let limit = 12_000;
  for (let cuts = 0; cuts < CUTS; ) {
    // Every so often the line holds, at the latest when the first half of the cuts is done.
    const holds = syncs === 0 ? cuts >= CUTS / 2 : inARow >= 6;
    proxy.cutAfter(random.int(1, limit), holds ? 0 : 1);
    const before = proxy.received;
    const broken = await sync.run([mailbox]).then(
      ({ problems }) => problems.length > 0,
      () => true,
    );
    expect(homeless.get()).toEqual({ n: 0 });
    if (broken) {
      expect(holds).toBe(false);
      cuts += 1;
      inARow += 1;
      continue;
    }
    expect(inStore(db)).toEqual(await server());
    syncs += 1;
    inARow = 0;
    // From then on it is the catching up that is cut.
    limit = syncs === 1 ? 4000 : Math.max(1000, proxy.received - before);
    for (let act = 0; act < 4; act += 1) await meddle(second, random, `between-${syncs}-${act}`);
  }
  proxy.cutAfter(0, 0);
  await sync.run([mailbox]);
  expect(syncs).toBeGreaterThan(3);
  expect(countRows(db, 'message')).toBeGreaterThan(total / 2);
  await expectEqual();
});

test('a server that is restarted in the middle of a first sync and of catching up is waited for', async () => {
  await open({ retryDelaysMs: Array.from({ length: 200 }, () => 50) });
  const { dovecot, user, sync } = bench;
  fillMailbox(dovecot, user, { INBOX: 250, Sent: 40, Archive: 60 });
  proxy = await startCuttingProxy(dovecot);
  const mailbox = bench.through(proxy.port);
  const random = createRandom(32, 'restarts');
  for (const bytes of [random.int(500, 100_000), random.int(200, 1500)]) {
    let restarted: Promise<void> | null = null;
    proxy.afterBytes(bytes, () => {
      restarted = dovecot.restart();
    });
    const { problems } = await sync.run([mailbox]);
    expect(restarted).not.toBeNull();
    await restarted;
    expect(problems).toEqual([]);
    await expectEqual();
    await dovecot.append(user, 'INBOX', buildMail({ id: `after-${bytes}@x.example` }));
  }
});

test('folders that are given new numbers in the middle of a first sync and later keep every message', async () => {
  await open();
  const { dovecot, user, sync, db } = bench;
  const total = fillMailbox(dovecot, user, { INBOX: 200, Sent: 60, Archive: 60 });
  proxy = await startCuttingProxy(dovecot);
  const mailbox = bench.through(proxy.port);
  const random = createRandom(33, 'numbers');
  // The server gives new numbers to a folder that nobody has open: the cable is pulled first.
  proxy.cutAfter(random.int(40_000, 90_000));
  await sync.run([mailbox]).catch(() => undefined);
  dovecot.renumber(user, 'INBOX');
  await dovecot.append(user, 'INBOX', buildMail({ id: 'meanwhile@x.example' }), { flags: ['\\Flagged'] });
  await sync.run([mailbox]);
  await expectEqual();
  const rows = new Map(
    db
      .prepare<[], { id: number; message_id: string }>('SELECT id, message_id FROM message')
      .all()
      .map((row) => [row.message_id, row.id]),
  );
  expect(rows.size).toBe(total + 1);
  for (const folder of ['INBOX', 'Sent', 'Archive']) dovecot.renumber(user, folder);
  const second = await dovecot.client(user);
  await second.mailboxOpen('INBOX');
  await second.messageDelete('1:7');
  await second.messageFlagsAdd('3:30', ['\\Flagged', 'Offer']);
  await second.messageMove('40:45', 'Archive');
  await second.logout();
  await dovecot.append(user, 'Sent', buildMail({ id: 'after@x.example' }));
  await sync.run([mailbox]);
  await expectEqual();
  for (const { id, message_id } of db
    .prepare<[], { id: number; message_id: string }>('SELECT id, message_id FROM message')
    .all()) {
    if (rows.has(message_id)) expect(id).toBe(rows.get(message_id));
  }
});

test('a clock that is set back and forth by years changes nothing about what is here', async () => {
  await open({ clock: { now: () => Date.UTC(2031, 5, 1), timeZone: () => 'Pacific/Auckland' } });
  const { dovecot, user } = bench;
  fillMailbox(dovecot, user, { INBOX: 80, Sent: 20, Archive: 20 });
  const second = await dovecot.client(user);
  const random = createRandom(34, 'clock');
  await bench.sync.run([bench.mailbox]);
  await expectEqual();
  for (const [index, year] of [1999, 2040, 2026].entries()) {
    for (let step = 0; step < 4; step += 1) await meddle(second, random, `clock-${index}-${step}`);
    await bench.sync.close();
    bench.reopen({ clock: { now: () => Date.UTC(year, 0, 1) + index * DAY, timeZone: () => 'America/New_York' } });
    const { problems } = await bench.sync.run([bench.mailbox]);
    expect(problems).toEqual([]);
    await expectEqual();
  }
});

test('a second program that changes the mailbox all through the sync is caught up with', async () => {
  await open();
  const { dovecot, user, sync } = bench;
  fillMailbox(dovecot, user, { INBOX: 260, Sent: 60, Archive: 80 });
  proxy = await startCuttingProxy(dovecot);
  const mailbox = bench.through(proxy.port);
  const random = createRandom(35, 'second');
  const second = await dovecot.client(user);
  let meddling: Promise<void> = Promise.resolve();
  let acts = 0;
  const watched = proxy;
  // Every few kilobytes the other program does something; the sync waits for nobody.
  const next = () =>
    watched.afterBytes(random.int(200, 2500), () => {
      acts += 1;
      const act = acts;
      meddling = meddling.then(() => meddle(second, random, `during-${act}`));
      if (acts < 60) next();
    });
  next();
  for (let run = 0; run < 4; run += 1) {
    const { problems } = await sync.run([mailbox]);
    expect(problems).toEqual([]);
    await meddling;
  }
  expect(acts).toBeGreaterThan(10);
  acts = 60;
  await meddling;
  await sync.run([mailbox]);
  await expectEqual();
});
