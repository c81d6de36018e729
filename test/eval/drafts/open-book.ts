// A book in an engine of its own, on a temporary folder: the sample, or the second book.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestEngine, type TestEngine, testNow } from '../../support/open-test-engine.ts';
import { secondOwner, writeSecondBook } from './second-book.ts';

export async function openSampleEngine(): Promise<TestEngine> {
  const engine = await openTestEngine();
  await engine.client.call('sample.open', {});
  return engine;
}

export async function openSecondEngine(): Promise<TestEngine> {
  const engine = await openTestEngine();
  const folder = await mkdtemp(join(tmpdir(), 'tend-second-'));
  try {
    const { mail, accounts } = await writeSecondBook(folder, testNow);
    await engine.client.call('account.import', { path: accounts });
    await engine.client.call('mail.import', {
      path: mail,
      address: secondOwner.address,
      displayName: secondOwner.name,
      exportedAt: testNow,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return engine;
}
