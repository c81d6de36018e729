// A data folder may be one the person made, open to everyone on the machine; what Tend writes into it is not.
import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createEngine } from '../../../electron/engine/engine.ts';
import { holdEngine } from '../../../electron/engine/hosts/hold-engine.ts';
import { programFiles } from '../../../electron/engine/hosts/program-files.ts';

let folder: string;
let umask: number;
beforeEach(async () => {
  vi.stubEnv('TEND_SECRETS', 'file');
  umask = process.umask(0o022);
  folder = await mkdtemp(join(tmpdir(), 'tend-private-'));
  await chmod(folder, 0o755);
});
afterEach(async () => {
  process.umask(umask);
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

it.skipIf(process.platform === 'win32')('files of an engine can be read by their owner alone', async () => {
  const entry = pathToFileURL(join(process.cwd(), 'electron/engine/hosts/cli.ts')).href;
  const engine = await holdEngine({
    host: 'command_line',
    dataFolder: folder,
    files: programFiles(entry),
    now: undefined,
    timeZone: undefined,
    verbose: false,
    seal: null,
    create: createEngine,
  });
  try {
    const names = await readdir(folder);
    expect(names).toContain('tend.db');
    for (const name of names)
      expect({ name, others: (await stat(join(folder, name))).mode & 0o077 }).toEqual({ name, others: 0 });
  } finally {
    await engine.close();
  }
});
