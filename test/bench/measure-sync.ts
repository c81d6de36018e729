// The first sync of the whole mailbox through the engine, with the accounts in the book already, so that mapping and
// touches are part of it; and how long calls wait meanwhile.
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchServer } from './bench-server.ts';
import { startBystander } from './bystander.ts';
import { type CorpusOptions, corpusCsv, corpusOwner } from './corpus.ts';
import { type EngineUnderTest, openEngineUnderTest } from './engine-under-test.ts';

export interface SyncedEngine {
  readonly engine: EngineUnderTest;
  /** Milliseconds from `sync.run` to its answer. */
  readonly took: number;
  readonly waits: Waits;
  /** The same of a process that has nothing to do. */
  readonly bystander: readonly number[];
}
/** How long each answer took, by call, in milliseconds. */
export type Waits = ReadonlyMap<string, readonly number[]>;

const asked = ['app.status', 'book.list'] as const;
/** Thirty books a second are more than any window asks for; writing many more of them down would be what is measured. */
const PAUSE_MS = 30;

export async function firstSync(
  server: BenchServer,
  options: CorpusOptions,
  dataFolder: string,
  ask: boolean,
): Promise<SyncedEngine> {
  const engine = openEngineUnderTest(dataFolder, options.now);
  const { client } = engine;
  await client.call('account.import', { content: Buffer.from(corpusCsv(options)).toString('base64') });
  await client.call('mailbox.add', {
    address: corpusOwner.address,
    password: server.password,
    imap: { host: '127.0.0.1', port: server.port, security: 'none' },
  });
  // The window has shown the book before mail comes in.
  await client.call('book.list', {});
  const waits = new Map<string, number[]>();
  const bystander: number[] = [];
  let syncing = true;
  const asking = ask ? askAll(engine, waits, bystander, () => syncing) : Promise.resolve();
  const started = performance.now();
  const result = await client.call('sync.run', {});
  const took = performance.now() - started;
  syncing = false;
  await asking;
  const { messages } = await client.call('app.status', {});
  if (result.problems.length > 0 || messages !== options.messages) {
    throw new Error(`${messages} of ${options.messages} messages are stored: ${result.problems[0]?.sentence ?? ''}`);
  }
  return { engine, took, waits, bystander };
}

/** Every call is asked all the time, each independent of the others, as the panes of a window would. */
async function askAll(
  engine: EngineUnderTest,
  waits: Map<string, number[]>,
  idle: number[],
  go: () => boolean,
): Promise<void> {
  const bystander = startBystander();
  await bystander.ask();
  const askBystander = async () => {
    while (go()) {
      idle.push(await bystander.ask());
      await pause(PAUSE_MS);
    }
    bystander.close();
  };
  await Promise.all([
    askBystander(),
    ...asked.map(async (name) => {
      const times: number[] = [];
      waits.set(name, times);
      while (go()) {
        times.push(await engine.waiting.ask(name));
        await pause(PAUSE_MS);
      }
    }),
  ]);
}
