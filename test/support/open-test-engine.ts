// A real engine on a temporary data folder with a clock the test sets, and a client to call it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Calls, Events } from '../../electron/contract/contract.ts';
import { createLetterReader, type LetterReader } from '../../electron/engine/book/findings/letter-reader.ts';
import type { Clock, EngineDeps, Log, Secrets } from '../../electron/engine/deps.ts';
import { createEngine, type Engine } from '../../electron/engine/engine.ts';
import { type Client, createClient } from '../../electron/rpc/client.ts';
import { localPair } from '../../electron/rpc/ports/local-pair.ts';
import { programFile } from './programs.ts';

export interface TestEngine {
  readonly client: Client<Calls, Events>;
  readonly folder: string;
  readonly clock: Clock & { set(now: number): void };
  /** What the engine logged as bugs. */
  readonly bugs: string[];
  /** Ends the engine and opens another one on the same folder. */
  reopen(): Promise<TestEngine>;
  /** Its data folder goes with it, unless it is to be kept. */
  close(options?: { keep?: boolean }): Promise<void>;
}

let reader: LetterReader | null = null;

/** One for all engines of a test file: its thread starts once. */
function sharedReader(): LetterReader {
  reader ??= createLetterReader(programFile('reading-worker'), 1);
  return reader;
}

export const testNow = Date.parse('2026-11-20T10:00:00Z');

export async function openTestEngine(
  options: { folder?: string; now?: number; timeZone?: string; deps?: Partial<EngineDeps> } = {},
): Promise<TestEngine> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'tend-test-')));
  let now = options.now ?? testNow;
  const clock = {
    now: () => now,
    timeZone: () => options.timeZone ?? 'Europe/Berlin',
    set(next: number) {
      now = next;
    },
  };
  const bugs: string[] = [];
  const log: Log = {
    info() {},
    warn: (event, fields) => void bugs.push(`${event} ${fields?.call ?? ''} ${fields?.where ?? ''}`),
  };
  const deps: EngineDeps = {
    dataFolder: folder,
    host: 'command_line',
    version: '0.0.0-test',
    clock,
    secrets: memorySecrets(),
    log,
    workerFile: programFile,
    checkOutput: true,
    ...options.deps,
  };
  const engine: Engine = await createEngine(deps, { reader: sharedReader() });
  const [near, far] = localPair();
  engine.serve(far);
  const client = createClient<Calls, Events>(near);
  async function shut(): Promise<void> {
    client.close();
    await engine.close();
  }
  return {
    client,
    folder,
    clock,
    bugs,
    async reopen() {
      await shut();
      return openTestEngine({ ...options, folder, now });
    },
    async close({ keep = false } = {}) {
      await shut();
      if (!keep) await rm(folder, { recursive: true, force: true });
    },
  };
}

function memorySecrets(): Secrets {
  const kept = new Map<string, string>();
  return {
    kind: 'file',
    sentence: 'Passwords are kept in memory for the test.',
    get: async (key) => kept.get(key) ?? null,
    set: async (key, secret) => void kept.set(key, secret),
    delete: async (key) => void kept.delete(key),
  };
}
