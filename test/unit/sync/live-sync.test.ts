import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Failure } from '../../../electron/contract/failure.ts';
import { openStore } from '../../../electron/engine/store/open-store.ts';
import { TriedConnection } from '../../../electron/engine/sync/connection/tried-connection.ts';
import { LiveSync } from '../../../electron/engine/sync/live/live-sync.ts';
import { MailboxTurns } from '../../../electron/engine/sync/mailbox-turns.ts';
import { MailboxReport } from '../../../electron/engine/sync/report-mailbox.ts';
import { quietLive } from '../../support/imap-live.ts';

test('a machine that wakes up connects at once, however long the wait was to be', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tend-wake-'));
  const db = openStore(join(folder, 'tend.db'));
  let now = Date.parse('2026-11-20T10:00:00Z');
  const clock = { now: () => now, timeZone: () => 'UTC' };
  let asked = 0;
  const tries = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const live = new LiveSync(
    {
      db,
      clock,
      log: { info: () => undefined, warn: () => undefined },
      intake: {
        parse: () => Promise.reject(new Error('nothing is parsed')),
        write: () => undefined,
        remove: () => undefined,
        derive: () => 0,
        giveWay: () => undefined,
        elapsed: () => 0,
      },
      largeBytes: 1_000_000,
      inboxEveryMs: 60_000,
      timeouts: { connectMs: 1000, greetingMs: 1000, idleMs: 1000 },
      tried: new TriedConnection(),
      turns: new MailboxTurns(),
      live: { ...quietLive, firstRetryMs: 10 * 60_000, mostRetryMs: 10 * 60_000, heartbeatMs: 5 },
      random: () => 1,
      positionOf: () => '',
      login: async () => {
        tries[asked]?.resolve();
        asked += 1;
        throw new Failure('offline', 'There is no network.');
      },
    },
    (mailbox) => new MailboxReport(() => undefined, clock, mailbox),
  );
  await live.keep([{ mailboxId: 1, address: 'sam@ours.example' }], []);
  await tries[0]?.promise;
  now += 8 * 60 * 60_000;
  await tries[1]?.promise;
  expect(asked).toBe(2);
  await live.close();
  db.close();
  rmSync(folder, { recursive: true });
});
