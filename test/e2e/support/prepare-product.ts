// Before the journeys: the product built, where what lies there is older than the sources, and the sample book opened once, for
// every journey that begins with it to have a copy of.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isBuilt } from '../../../electron/start/build-state.ts';
import { builtProgram, SAMPLE_NOW, SAMPLE_TIME_ZONE, sampleFolder } from './journey.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export function setup(): () => void {
  const run = (...words: string[]) =>
    execFileSync(process.execPath, words, {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, TEND_SECRETS: 'file' },
    });
  if (!isBuilt(root)) run(join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn');
  const folder = mkdtempSync(join(tmpdir(), 'tend-e2e-sample-'));
  run(builtProgram, 'call', 'sample.open', '{}', '--data', folder, '--now', SAMPLE_NOW, '--tz', SAMPLE_TIME_ZONE);
  process.env[sampleFolder] = folder;
  return () => {
    delete process.env[sampleFolder];
    rmSync(folder, { recursive: true, force: true });
  };
}
