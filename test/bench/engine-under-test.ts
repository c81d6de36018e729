// Starts an engine in its own process and calls it, as the window would.
import { spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Calls, Events } from '../../electron/contract/contract.ts';
import { type Client, createClient } from '../../electron/rpc/client.ts';
import { streamPort } from '../../electron/rpc/ports/stream-port.ts';
import { programFile } from '../support/programs.ts';
import { type WaitingCalls, waitingCalls } from './waiting-calls.ts';

export interface EngineUnderTest {
  readonly client: Client<Calls, Events>;
  readonly waiting: WaitingCalls;
  /** Ends it; the most memory it held, in megabytes. */
  close(): Promise<{ readonly peakMegabytes: number }>;
}

const farewell = z.object({ peakKilobytes: z.number() });

/** `live` keeps its mailboxes live, as in the window; otherwise it syncs when asked. */
export function openEngineUnderTest(dataFolder: string, now: number, live = false): EngineUnderTest {
  const program = fileURLToPath(programFile('engine-process'));
  const child = spawn(process.execPath, [program, dataFolder, String(now), live ? 'live' : 'asked'], {
    stdio: ['ignore', 'inherit', 'inherit', 'pipe', 'pipe', 'ipc'],
  });
  // The process channel takes a place after those that Node's types know of.
  const [, , , socket, timed] = child.stdio as readonly unknown[];
  if (!(socket instanceof Socket && timed instanceof Socket)) throw new Error('the engine process has no sockets');
  const client = createClient<Calls, Events>(streamPort(socket));
  return {
    client,
    waiting: waitingCalls(timed),
    close: () =>
      new Promise((resolve, reject) => {
        let peakMegabytes = Number.NaN;
        child.once('message', (message) => {
          peakMegabytes = farewell.parse(message).peakKilobytes / 1024;
        });
        child.once('exit', (code) => {
          socket.destroy();
          timed.destroy();
          if (code === 0) resolve({ peakMegabytes });
          else reject(new Error(`the engine process ended with ${code}`));
        });
        child.send('close');
      }),
  };
}

/** How long a Node process takes that does nothing, from spawn to its end, for comparison. */
export function bareProcess(): Promise<number> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' });
    child.once('error', reject);
    child.once('exit', () => resolve(performance.now() - started));
  });
}
