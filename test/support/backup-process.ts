// A process that makes a backup, lays one ready, starts with one laid ready, or imports figures, and kills itself at the point it
// is told: nothing of it gets a chance to clear up.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Calls, Events } from '../../electron/contract/contract.ts';
import { finishRestore } from '../../electron/engine/records/backup/finish-restore.ts';
import { createClient } from '../../electron/rpc/client.ts';
import { localPair } from '../../electron/rpc/ports/local-pair.ts';
import { programFile } from './programs.ts';

const [work = '', dataFolder = '', path = '', point = ''] = process.argv.slice(2);
/** `copying 0.3`: as soon as that much of it is done. */
const [phaseOfPoint, shareOfPoint = ''] = point.split(' ');

function reached(name: string): void {
  process.stdout.write(`${name}\n`);
  if (name === point) process.kill(process.pid, 'SIGKILL');
}

if (work === 'place') await finishRestore(dataFolder, reached);

// Only now: it is most of what the process takes.
const { createEngine } = await import('../../electron/engine/engine.ts');
const engine = await createEngine({
  dataFolder,
  host: 'command_line',
  version: '0.0.0-test',
  clock: {
    now: () => {
      if (work === 'open') reached('clock');
      return Date.parse('2026-11-20T11:00:00Z');
    },
    timeZone: () => 'Europe/Berlin',
  },
  secrets: {
    kind: 'file',
    sentence: 'There are none.',
    get: async () => null,
    set: async () => undefined,
    delete: async (key) => reached(`forget ${key}`),
  },
  log: { info: (event) => reached(event), warn() {} },
  workerFile: programFile,
});
const [near, far] = localPair();
engine.serve(far);
const client = createClient<Calls, Events>(near);
client.on('backup.progressed', ({ phase, share }) => {
  if (phase === phaseOfPoint && share >= Number(shareOfPoint)) reached(point);
});
if (work === 'create') await client.call('backup.create', { folder: path });
if (work === 'restore') await client.call('backup.restore', { path });
if (work === 'figures') {
  const state = { done: false };
  const importing = client.call('figure.import', { path }).finally(() => {
    state.done = true;
  });
  for (let answers = 1; !state.done; answers += 1) {
    await client.call('app.status', {});
    reached(`answer ${answers}`);
    await nextTurn();
  }
  await importing;
}
reached('answered');
client.close();
await engine.close();
process.exit(0);
