// The entry that opens Tend at login on Linux.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { autostartEntry, autostartFile, quoteExec, setAutostart } from '../../../electron/main/open-at-login.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('opening at login', () => {
  it('has its place in the person’s own configuration', () => {
    expect(autostartFile({}, '/users/me')).toBe('/users/me/.config/autostart/tend.desktop');
    expect(autostartFile({ XDG_CONFIG_HOME: '/cfg' }, '/users/me')).toBe('/cfg/autostart/tend.desktop');
  });

  it('is written, left alone when it is right, and taken away', () => {
    const file = join(temporaryFolder(), 'autostart', 'tend.desktop');
    expect(setAutostart(file, ['/opt/Tend/tend', '--data', '/users/me/my book'])).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain('Exec="/opt/Tend/tend" "--data" "/users/me/my book"\n');
    expect(setAutostart(file, ['/opt/Tend/tend', '--data', '/users/me/my book'])).toBe(true);
    expect(setAutostart(file, null)).toBe(true);
    expect(existsSync(file)).toBe(false);
    expect(setAutostart(file, null)).toBe(true);
  });

  it('keeps a path in one piece, whatever signs are in it', () => {
    expect(quoteExec('100% "mine" $HOME')).toBe('"100%% \\\\"mine\\\\" \\\\$HOME"');
    expect(
      autostartEntry(['a'])
        .split('\n')
        .filter((line) => line.startsWith('Exec=')),
    ).toHaveLength(1);
  });

  it('takes no path that would write a line of its own', () => {
    const file = join(temporaryFolder(), 'tend.desktop');
    expect(setAutostart(file, ['tend', '/users/a\nExec=other'])).toBe(false);
    expect(existsSync(file)).toBe(false);
  });

  it('says that it could not be written instead of ending the program', () => {
    const taken = join(temporaryFolder(), 'a-file');
    writeFileSync(taken, '');
    expect(setAutostart(join(taken, 'tend.desktop'), ['tend'])).toBe(false);
  });
});
