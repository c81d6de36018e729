import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDesktopRuntime, type Machine } from '../../../electron/start/desktop-runtime.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function machine(over: Partial<Machine>): Machine {
  return {
    root: temporaryFolder(),
    env: { DISPLAY: ':0' },
    platform: 'linux',
    isRoot: false,
    fetchRuntime: () => false,
    ...over,
  };
}

function installRuntime(root: string): string {
  const folder = join(root, 'node_modules/electron');
  mkdirSync(join(folder, 'dist'), { recursive: true });
  writeFileSync(join(folder, 'path.txt'), 'electron');
  writeFileSync(join(folder, 'dist/electron'), '');
  return join(folder, 'dist/electron');
}

describe('the runtime of the desktop window', () => {
  it('is the installed one, without asking the network', () => {
    const root = temporaryFolder();
    const executable = installRuntime(root);
    const fetchRuntime = () => {
      throw new Error('asked');
    };
    expect(findDesktopRuntime(machine({ root, fetchRuntime }))).toEqual({ executable });
  });

  it('is fetched when it is not there', () => {
    const root = temporaryFolder();
    const found = findDesktopRuntime(
      machine({
        root,
        fetchRuntime() {
          installRuntime(root);
          return true;
        },
      }),
    );
    expect(found).toHaveProperty('executable');
  });

  it.each([
    ['it can’t be fetched', {}, /download/],
    ['there is no display', { env: {} }, /display/],
    ['it would run as root', { isRoot: true }, /root/],
    ['the named folder has none', { env: { DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' } }, /nowhere/],
  ] as const)('has a reason why not when %s', (_case, over, reason) => {
    expect(findDesktopRuntime(machine(over))).toEqual({ reason: expect.stringMatching(reason) });
  });
});
