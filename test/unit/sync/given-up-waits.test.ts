// Who waits for something that may never come can stop waiting.

import { expect, test } from 'vitest';
import { openStore } from '../../../electron/engine/store/open-store.ts';
import { usualTimeouts } from '../../../electron/engine/sync/connection/connect-timeouts.ts';
import { TriedConnection } from '../../../electron/engine/sync/connection/tried-connection.ts';
import { LiveSync } from '../../../electron/engine/sync/live/live-sync.ts';
import { MailboxTurns } from '../../../electron/engine/sync/mailbox-turns.ts';
import { MailboxReport } from '../../../electron/engine/sync/report-mailbox.ts';
import { createSync } from '../../../electron/engine/sync/sync-service.ts';
import { quietLive } from '../../support/imap-live.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const clock = { now: () => Date.parse('2026-11-20T10:00:00Z'), timeZone: () => 'UTC' };
const log = { info: () => undefined, warn: () => undefined };

/** A sync whose thread ends a run only when it is cancelled, like a first sync of an hour. */
function endlessSync() {
  const program = `
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ id, type }) => {
      if (type === 'close') return parentPort.close();
      if (type === 'cancel') parentPort.postMessage({ type: 'failed', id, failure: { code: 'cancelled', sentence: 'Stopped.' } });
    });`;
  const moduleOf = (text: string) => new URL(`data:text/javascript,${encodeURIComponent(text)}`);
  return createSync({
    dbFile: '',
    workerFile: moduleOf(program),
    parseWorkerFile: moduleOf(''),
    readingWorkerFile: moduleOf(''),
    log,
    clock,
  });
}

const mailbox = (mailboxId: number) => ({
  mailboxId,
  address: 'sam@ours.example',
  imap: { host: '127.0.0.1', port: 1, security: 'none' as const },
  username: 'sam',
  password: 'x',
});

test('a run that waits behind another is stopped when its caller says so, and the one at work goes on', async () => {
  const sync = endlessSync();
  const [long, impatient] = [new AbortController(), new AbortController()];
  const done: string[] = [];
  const first = sync.run([mailbox(1)], long.signal).catch(() => void done.push('first'));
  const second = sync.run([mailbox(2)], impatient.signal).catch((error: Error) => {
    done.push('second');
    return error;
  });
  impatient.abort();
  expect(await second).toMatchObject({ code: 'cancelled', message: expect.stringMatching(/was stopped/) });
  expect(done).toEqual(['second']);
  long.abort();
  await first;
  await sync.close();
});

test('who gave up waiting lets nobody overtake the run that is at work', async () => {
  const sync = endlessSync();
  const [long, impatient, patient] = [new AbortController(), new AbortController(), new AbortController()];
  const done: string[] = [];
  const first = sync.run([mailbox(1)], long.signal).catch(() => void done.push('first'));
  const second = sync.run([mailbox(2)], impatient.signal).catch(() => void done.push('second'));
  const third = sync.run([mailbox(3)], patient.signal).catch(() => void done.push('third'));
  impatient.abort();
  await second;
  long.abort();
  await first;
  patient.abort();
  await third;
  expect(done).toEqual(['second', 'first', 'third']);
  await sync.close();
});

test('a mailbox is let go of although its password never comes', async () => {
  const db = openStore(`${temporaryFolder()}/tend.db`);
  const asked = Promise.withResolvers<void>();
  const live = new LiveSync(
    {
      db,
      clock,
      log,
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
      timeouts: usualTimeouts,
      tried: new TriedConnection(),
      turns: new MailboxTurns(),
      live: quietLive,
      random: () => 1,
      positionOf: () => '',
      login() {
        asked.resolve();
        return new Promise(() => undefined);
      },
    },
    (one) => new MailboxReport(() => undefined, clock, one),
  );
  await live.keep([{ mailboxId: 1, address: 'sam@ours.example' }], []);
  await asked.promise;
  // Each of these would wait for ever.
  await live.pause();
  await live.keep([], []);
  await live.close();
  db.close();
});
