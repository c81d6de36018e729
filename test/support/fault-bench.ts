// Engines in processes of their own against one private Dovecot, each lane with its own user, line and data folder, so that
// a process can be killed or starved while another goes on.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../electron/engine/store/open-store.ts';
import { type Dovecot, startDovecot } from './dovecot.ts';
import { type CuttingProxy, startCuttingProxy } from './imap-cutting-proxy.ts';
import { onServer } from './imap-sync-bench.ts';
import { programFile } from './programs.ts';

export interface EngineRun {
  readonly killed: boolean;
  /** `ran [problems]` or `failed <code>`; empty when it was killed before. */
  readonly said: string;
}
export interface FaultLane {
  readonly user: string;
  readonly dbFile: string;
  readonly proxy: CuttingProxy;
  /** Runs an engine until it is in step, or until it is killed after so many bytes from the server. */
  run(fault?: { readonly killAfterBytes?: number; readonly fileKilobytes?: number }): Promise<EngineRun>;
  /** Keeps the data folder as it is now, to begin there again. */
  remember(): void;
  /** Back to what was remembered. */
  beginAgain(): void;
}
export interface FileLane {
  readonly dbFile: string;
  run(killAtMessages?: number): Promise<EngineRun>;
}
export interface FaultBench {
  readonly dovecot: Dovecot;
  /** A user with a mailbox, and a data folder that knows it. */
  lane(user: string, fill: (dovecot: Dovecot, user: string) => void): Promise<FaultLane>;
  /** Reads a file into a data folder of its own, until the end or until so many messages of it are in; then it is killed. */
  importing(file: string, name: string): FileLane;
  /** What the server has of a user; see `onServer`. */
  server(user: string): Promise<string[]>;
  close(): Promise<void>;
}

const program = fileURLToPath(programFile('fault-engine'));
const password = 'secret words';

export async function startFaultBench(): Promise<FaultBench> {
  const dovecot = await startDovecot();
  const root = mkdtempSync(join(tmpdir(), 'tend-faults-'));
  const proxies: CuttingProxy[] = [];
  return {
    dovecot,
    async lane(user, fill) {
      dovecot.addUser(user, password);
      fill(dovecot, user);
      const proxy = await startCuttingProxy(dovecot);
      proxies.push(proxy);
      const folder = join(root, user);
      const kept = join(root, `${user}-kept`);
      const dbFile = join(folder, 'tend.db');
      mkdirSync(folder);
      addMailbox(dbFile, user, proxy.port);
      const copy = (from: string, to: string) => {
        rmSync(to, { recursive: true, force: true });
        cpSync(from, to, { recursive: true });
      };
      return {
        user,
        dbFile,
        proxy,
        run: (fault = {}) => runEngine([program, folder, password], proxy, fault),
        remember: () => copy(folder, kept),
        beginAgain: () => copy(kept, folder),
      };
    },
    importing(file, name) {
      const folder = join(root, name);
      mkdirSync(folder);
      const words = [program, folder, password, file];
      return {
        dbFile: join(folder, 'tend.db'),
        run: (killAtMessages = Number.POSITIVE_INFINITY) =>
          watchEngine([process.execPath, ...words], process.env, (child, line) => {
            if (Number(line) >= killAtMessages) child.kill('SIGKILL');
          }),
      };
    },
    async server(user) {
      const client = await dovecot.client(user);
      const lines = await onServer(client);
      await client.logout();
      return lines;
    },
    async close() {
      for (const proxy of proxies) await proxy.stop();
      await dovecot.stop();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

async function runEngine(
  words: readonly string[],
  proxy: CuttingProxy,
  { killAfterBytes, fileKilobytes }: { readonly killAfterBytes?: number; readonly fileKilobytes?: number },
): Promise<EngineRun> {
  const command = [process.execPath, ...words];
  // POSIX counts the limit in blocks of 512 bytes.
  const limited = ['/bin/sh', '-c', `ulimit -f ${2 * (fileKilobytes ?? 0)}; exec "$@"`, 'sh', ...command];
  const [executable = '', ...rest] = fileKilobytes === undefined ? command : limited;
  // What is compiled is written too, and would meet the limit.
  const env = fileKilobytes === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: '' };
  let started: ChildProcess | null = null;
  const run = watchEngine([executable, ...rest], env, undefined, (child) => {
    started = child;
  });
  if (killAfterBytes !== undefined) proxy.afterBytes(killAfterBytes, () => started?.kill('SIGKILL'));
  const ended = await run;
  proxy.afterBytes(Number.POSITIVE_INFINITY, () => undefined);
  return ended;
}

async function watchEngine(
  [executable = '', ...words]: readonly string[],
  env: NodeJS.ProcessEnv,
  onLine: (child: ChildProcess, line: string) => void = () => undefined,
  onStarted: (child: ChildProcess) => void = () => undefined,
): Promise<EngineRun> {
  const child = spawn(executable, words, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  onStarted(child);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    for (const line of chunk.toString().split('\n')) {
      if (/^\d+$/.test(line)) onLine(child, line);
      else said += line;
    }
  });
  const [, signal] = await once(child, 'close');
  return { killed: signal === 'SIGKILL', said: said.trim() };
}

function addMailbox(dbFile: string, user: string, port: number): void {
  const db = openStore(dbFile);
  db.prepare(
    "INSERT INTO mailbox (kind, address, username, imap, secret_store, created_at) VALUES ('imap', ?, ?, ?, 'file', 0)",
  ).run(user, user, JSON.stringify({ host: '127.0.0.1', port, security: 'none' }));
  db.close();
}
