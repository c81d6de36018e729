// The engine alone in a process, as the window has it, so that its start and its memory can be measured: calls come over
// file descriptors 3 and 4, and a message on the process channel ends it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import type { Clock, EngineDeps, Secrets } from '../../electron/engine/deps.ts';
import { createEngine } from '../../electron/engine/engine.ts';
import { streamPort } from '../../electron/rpc/ports/stream-port.ts';
import { programFile } from '../support/programs.ts';

const [dataFolder = '', now = '', live = ''] = process.argv.slice(2);
const clock: Clock = { now: () => Number(now), timeZone: () => 'Europe/Berlin' };
const secretsFile = join(dataFolder, 'bench-secrets.json');
const kept = new Map(
  existsSync(secretsFile)
    ? z.array(z.tuple([z.string(), z.string()])).parse(JSON.parse(readFileSync(secretsFile, 'utf8')))
    : [],
);
const keep = () => writeFileSync(secretsFile, JSON.stringify([...kept]));
const secrets: Secrets = {
  kind: 'file',
  sentence: 'Passwords are kept beside the data for the measurement.',
  get: async (key) => kept.get(key) ?? null,
  set: async (key, secret) => {
    kept.set(key, secret);
    keep();
  },
  delete: async (key) => {
    kept.delete(key);
    keep();
  },
};
const deps: EngineDeps = {
  dataFolder,
  host: 'desktop',
  version: '0.0.0-bench',
  liveSync: live === 'live',
  clock,
  secrets,
  log: {
    info() {},
    warn: (event, fields) => void process.stderr.write(`${event} ${JSON.stringify(fields ?? {})}\n`),
  },
  workerFile: programFile,
};

// The benchmark is gone, and nobody is left to close for.
process.once('disconnect', () => process.exit(1));
const engine = await createEngine(deps);
for (const fd of [3, 4]) engine.serve(streamPort(new Socket({ fd })));
process.once('message', async () => {
  await engine.close();
  process.send?.({ peakKilobytes: peakKilobytes() });
  process.removeAllListeners('disconnect');
  process.disconnect();
  process.exit(0);
});

/** On Linux a process's resource usage counts from its parent's size on; the high-water mark is its own, and notmuch's is read alike. */
function peakKilobytes(): number {
  const status = '/proc/self/status';
  const mark = existsSync(status) ? /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return mark === undefined ? process.resourceUsage().maxRSS : Number(mark);
}
