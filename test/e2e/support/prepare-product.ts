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
  const call = (name: string) =>
    run(builtProgram, 'call', name, '{}', '--data', folder, '--now', SAMPLE_NOW, '--tz', SAMPLE_TIME_ZONE);
  call('sample.open');
  // Reads all its mail: a book that is still read while a journey walks through it changes its order under the pointer.
  call('book.list');
  process.env[sampleFolder] = folder;
  return () => {
    delete process.env[sampleFolder];
    rmSync(folder, { recursive: true, force: true });
  };
}
