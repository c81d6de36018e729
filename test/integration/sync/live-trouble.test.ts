// What a person is told when a mailbox that worked can’t be reached any more, and that nothing is accepted silently.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ServerSettings } from '../../../electron/contract/mailbox.ts';
import { openStore, type Store } from '../../../electron/engine/store/open-store.ts';
import { createSync, type Sync } from '../../../electron/engine/sync/sync-service.ts';
import {
  byeImap,
  type FakeServer,
  plainImap,
  selfSignedImap,
  slammingServer,
  webServer,
} from '../../support/imap-fake-servers.ts';
import { quietLive, until, untilState } from '../../support/imap-live.ts';
import { addMailbox, parseWorkerFile, readingWorkerFile, syncWorkerFile } from '../../support/imap-sync-bench.ts';

const now = Date.parse('2026-11-20T10:00:00Z');
let folder: string;
let db: Store;
let sync: Sync;
let mailboxId: number;
let imap: ServerSettings;
const servers: FakeServer[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tend-trouble-'));
  const dbFile = join(folder, 'tend.db');
  db = openStore(dbFile);
  mailboxId = addMailbox(db, 'sam@ours.example');
  // It was in step once.
  db.prepare("INSERT INTO folder (mailbox_id, path, special_use, uid_validity) VALUES (?, 'INBOX', 'inbox', 7)").run(
    mailboxId,
  );
  sync = createSync({
    dbFile,
    workerFile: syncWorkerFile,
    parseWorkerFile,
    readingWorkerFile,
    log: { info: () => undefined, warn: () => undefined },
    clock: { now: () => now, timeZone: () => 'UTC' },
    login: async () => ({ imap, username: 'sam@ours.example', password: 'secret words' }),
    live: { ...quietLive, firstRetryMs: 60_000, mostRetryMs: 60_000 },
  });
});
afterEach(async () => {
  await sync.close();
  db.close();
  for (const server of servers.splice(0)) await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function keepAt(server: FakeServer, security: ServerSettings['security'] = 'none', host = '127.0.0.1') {
  servers.push(server);
  imap = { host, port: server.port, security };
  sync.keepLive([{ mailboxId, address: 'sam@ours.example', settings: '' }]);
  return untilState(sync, mailboxId, 'waiting', 'offline', 'auth_needed', 'live');
}

test('a sign-in page in the server’s place is named as such, and tried again by itself', async () => {
  const status = await keepAt(await webServer());
  expect(status).toMatchObject({ state: 'waiting', problem: expect.stringContaining('sign in first') });
  const wait = Number(status.nextTryAt) - now;
  expect(wait).toBeGreaterThanOrEqual(30_000);
});

test('a port that nobody listens at any more is a server that is away, not a wrong setting', async () => {
  const server = await webServer();
  await server.stop();
  imap = { host: '127.0.0.1', port: server.port, security: 'none' };
  sync.keepLive([{ mailboxId, address: 'sam@ours.example', settings: '' }]);
  const status = await untilState(sync, mailboxId, 'waiting');
  expect(status.problem).toContain('takes no connections');
  expect(status.problem).not.toContain('Check the port');
});

test('another certificate is told and not accepted; the password stays here', async () => {
  const server = await selfSignedImap();
  const status = await keepAt(server, 'tls', 'localhost');
  expect(status).toMatchObject({ state: 'waiting', problem: expect.stringContaining('another one now') });
  expect(server.heard()).not.toContain('secret');
});

test('encryption that is gone is told and not done without', async () => {
  const server = await plainImap({ capabilities: 'AUTH=PLAIN' });
  const status = await keepAt(server, 'starttls', 'localhost');
  expect(status).toMatchObject({ state: 'waiting', problem: expect.stringContaining('no encryption') });
  expect(server.heard()).not.toContain('secret');
});

test.each([
  ['a limit in its answer to the log-in', () => plainImap({ login: 'NO [LIMIT] Too many for today' })],
  ['a goodbye instead of a greeting', () => byeImap('Too many simultaneous connections.')],
])('a server that asks to slow down by %s is given a minute, in its own words', async (_name, start) => {
  const status = await keepAt(await start());
  expect(status).toMatchObject({ state: 'waiting', problem: expect.stringMatching(/fewer requests.*“Too many /) });
  expect(Number(status.nextTryAt) - now).toBeGreaterThanOrEqual(30_000);
});

test('a goodbye with a reason is handed on with it', async () => {
  const status = await keepAt(await byeImap('[UNAVAILABLE] Back at noon.'));
  expect(status.problem).toContain('saying “Back at noon.”');
});

test('a server that slams the door is waited for', async () => {
  expect(await keepAt(await slammingServer())).toMatchObject({ state: 'waiting' });
});

test('what the server wants its users to read is told in its own words', async () => {
  void keepAt(await plainImap({ login: 'OK [ALERT] Your plan ends on Friday.' }));
  await until(sync, () => sync.status().mailboxes[0]?.serverNotice === 'Your plan ends on Friday.');
});

test('trying now does not wait for the hour', async () => {
  const server = await plainImap({ login: 'NO [UNAVAILABLE] later' });
  await keepAt(server);
  const before = server.heard().length;
  sync.tryNow(mailboxId);
  await untilState(sync, mailboxId, 'syncing');
  await untilState(sync, mailboxId, 'waiting');
  expect(server.heard().length).toBeGreaterThan(before);
});
