// Where no mailbox is yet, adding one is what comes next: the sync's thread is there by then. It is replaced here by one that
// leaves a mark when it starts.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import type { EngineDeps } from '../../../electron/engine/deps.ts';
import { openStore } from '../../../electron/engine/store/open-store.ts';
import { addMailbox } from '../../support/imap-sync-bench.ts';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';
import { programFile } from '../../support/programs.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let engine: TestEngine;
afterEach(() => engine.close());

async function open(host: EngineDeps['host'], mailbox: boolean): Promise<string> {
  const folder = temporaryFolder();
  const mark = join(folder, 'started');
  const program = join(folder, 'marking.mjs');
  writeFileSync(
    program,
    `import { writeFileSync } from 'node:fs';
     import { parentPort } from 'node:worker_threads';
     writeFileSync(${JSON.stringify(mark)}, '');
     parentPort.on('message', ({ id, type }) => {
       if (type === 'close') parentPort.close();
       else if (id !== undefined) parentPort.postMessage({ type: 'rested', id });
     });`,
  );
  if (mailbox) {
    const db = openStore(join(folder, 'tend.db'));
    addMailbox(db, 'robin@vendor.example');
    db.close();
  }
  const workerFile = (name: Parameters<EngineDeps['workerFile']>[0]) =>
    name === 'sync-worker' ? pathToFileURL(program) : programFile(name);
  engine = await openTestEngine({ folder, deps: { host, liveSync: false, workerFile } });
  return mark;
}

test('without a mailbox the window’s engine has the sync start ahead', async () => {
  const mark = await open('desktop', false);
  await vi.waitFor(() => expect(existsSync(mark)).toBe(true), { timeout: 20_000 });
});

test('with a mailbox the window comes first', async () => {
  const mark = await open('desktop', true);
  await engine.client.call('app.status', {});
  await engine.close({ keep: true });
  expect(existsSync(mark)).toBe(false);
});

test('a call from a terminal starts nothing that it does not need', async () => {
  const mark = await open('command_line', false);
  await engine.client.call('app.status', {});
  await engine.close({ keep: true });
  expect(existsSync(mark)).toBe(false);
});
