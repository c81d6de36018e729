// From a process that does not exist yet and an empty store to the newest 200 messages in the list of threads, against a
// process that fetches 200 messages and throws them away.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BenchServer } from './bench-server.ts';
import { type CorpusOptions, corpusCsv, corpusOwner } from './corpus.ts';
import { openEngineUnderTest } from './engine-under-test.ts';

const NEWEST = 200;
const program = fileURLToPath(new URL('bare-newest.ts', import.meta.url));

export async function bareNewest(server: BenchServer): Promise<number> {
  const started = performance.now();
  const words = [program, String(server.port), corpusOwner.address, server.password, String(NEWEST)];
  const { stdout } = await promisify(execFile)(process.execPath, words);
  if (Number(stdout) !== NEWEST) throw new Error(`${stdout} messages came instead of ${NEWEST}`);
  return performance.now() - started;
}

export async function newestOnScreen(server: BenchServer, options: CorpusOptions, dataFolder: string): Promise<number> {
  // The book is there before, as on a machine that changes its mailbox; what is measured starts with the next process.
  const before = openEngineUnderTest(dataFolder, options.now);
  await before.client.call('account.import', { content: Buffer.from(corpusCsv(options)).toString('base64') });
  await before.close();
  const started = performance.now();
  const engine = openEngineUnderTest(dataFolder, options.now);
  const { client } = engine;
  await client.call('mailbox.add', {
    address: corpusOwner.address,
    password: server.password,
    imap: { host: '127.0.0.1', port: server.port, security: 'none' },
  });
  const shown = Promise.withResolvers<number>();
  const look = async () => {
    const { threads } = await client.call('thread.list', { limit: NEWEST });
    const messages = threads.reduce((sum, thread) => sum + thread.messageIds.length, 0);
    if (messages >= NEWEST) shown.resolve(performance.now() - started);
  };
  client.on('data.changed', () => void look().catch(shown.reject));
  const run = client.call('sync.run', {}).catch(() => undefined);
  const took = await shown.promise;
  await client.call('sync.stop', {});
  await run;
  await engine.close();
  return took;
}
