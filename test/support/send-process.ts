// A program that only sends, so that a test can end it at an exact moment: `node send-process.js JSON`. It kills itself,
// as hard as a power cut, when sending gets to the point named for the n-th time; `any` counts all of them.

import type { Calls, Events } from '../../electron/contract/contract.ts';
import { createEngine } from '../../electron/engine/engine.ts';
import { createClient } from '../../electron/rpc/client.ts';
import { localPair } from '../../electron/rpc/ports/local-pair.ts';
import { programFile } from './programs.ts';

interface Task {
  readonly folder: string;
  readonly password: string;
  readonly now: number;
  readonly killAt: string;
  readonly killOn: number;
}

const task = JSON.parse(process.argv[2] ?? '{}') as Task;
let seen = 0;
const engine = await createEngine({
  dataFolder: task.folder,
  host: 'command_line',
  version: '0.0.0-test',
  clock: { now: () => task.now, timeZone: () => 'Europe/Berlin' },
  secrets: {
    kind: 'file',
    sentence: 'A password is kept in memory for the test.',
    get: async () => task.password,
    set: async () => undefined,
    delete: async () => undefined,
  },
  log: { info: () => undefined, warn: () => undefined },
  workerFile: programFile,
  sendingReached(point) {
    if (task.killAt !== 'any' && point !== task.killAt) return;
    seen += 1;
    if (seen === task.killOn) process.kill(process.pid, 'SIGKILL');
  },
});
const [near, far] = localPair();
engine.serve(far);
await createClient<Calls, Events>(near).call('outgoing.run', { held: true });
await engine.close();
