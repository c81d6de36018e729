import { describe, expect, it } from 'vitest';
import { makeDataFolder, platformDataFolder } from '../../../electron/start/data-folder.ts';
import {
  readArguments,
  readInstant,
  readTimeZone,
  UsageError,
  writeArguments,
} from '../../../electron/start/launch-options.ts';

const linux = { env: { HOME: '/home/ada' }, platform: 'linux' } as const;

describe('the data folder without --data', () => {
  it.each([
    ['linux', { HOME: '/home/ada' }, '/home/ada/.local/share/tend'],
    ['linux', { HOME: '/home/ada', XDG_DATA_HOME: '/mnt/data' }, '/mnt/data/tend'],
    ['linux', { HOME: '/home/ada', XDG_DATA_HOME: 'relative' }, '/home/ada/.local/share/tend'],
    ['darwin', { HOME: '/Users/ada' }, '/Users/ada/Library/Application Support/Tend'],
    ['win32', { APPDATA: 'C:\\Users\\ada\\AppData\\Roaming' }, 'C:\\Users\\ada\\AppData\\Roaming\\Tend'],
    ['win32', { USERPROFILE: 'C:\\Users\\ada' }, 'C:\\Users\\ada\\AppData\\Roaming\\Tend'],
  ] as const)('is the place %s has for it (%o)', (platform, env, expected) => {
    expect(platformDataFolder({ env, platform, sample: false })).toBe(expected);
  });

  it('is another one for the sample book, so that nobody’s data is touched', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      const env = { HOME: '/home/ada', APPDATA: 'C:\\ada' };
      const own = platformDataFolder({ env, platform, sample: false });
      expect(platformDataFolder({ env, platform, sample: true })).not.toBe(own);
    }
  });
});

describe('a data folder that is named', () => {
  it.runIf(process.platform === 'linux')('is refused at once where no folder can be made', () => {
    expect(() => makeDataFolder('/proc/no/such/place')).toThrow();
  });
});

describe('the words a program is started with', () => {
  it('are options and the rest', () => {
    const { options, words } = readArguments(
      ['call', 'book.list', '{}', '--data', '/d', '--tz', 'Europe/Berlin'],
      linux.env,
      linux.platform,
    );
    expect(words).toEqual(['call', 'book.list', '{}']);
    expect(options).toMatchObject({ dataFolder: '/d', timeZone: 'Europe/Berlin', sample: false, open: true });
  });

  it('mean the same when another process reads them', () => {
    const args = [
      '--data',
      '/d',
      '--sample',
      '--no-open',
      '--verbose',
      '--now',
      '2026-03-02T09:00:00.250Z',
      '--tz',
      'Asia/Tokyo',
    ];
    const { options } = readArguments(args, linux.env, linux.platform);
    expect(readArguments(writeArguments(options), linux.env, linux.platform).options).toEqual(options);
  });

  it('are refused in a sentence when one is unknown or lacks its value', () => {
    expect(() => readArguments(['--colour'])).toThrow(UsageError);
    expect(() => readArguments(['--data'])).toThrow(UsageError);
    expect(() => readArguments(['--data', ' '])).toThrow(UsageError);
  });

  it('read a time without an offset as UTC, and a day as its midnight', () => {
    expect(readInstant('2026-03-02T09:00')).toBe(Date.UTC(2026, 2, 2, 9));
    expect(readInstant('2026-03-02')).toBe(Date.UTC(2026, 2, 2));
    expect(readInstant('2026-03-02T09:00:00+02:00')).toBe(Date.UTC(2026, 2, 2, 7));
  });

  it.each(['tomorrow', '2026-13-01', '02.03.2026', '1772442000000', ''])('refuse "%s" as a time', (text) => {
    expect(() => readInstant(text)).toThrow(UsageError);
  });

  it('refuse a time zone nobody knows', () => {
    expect(() => readTimeZone('Europe/Atlantis')).toThrow(UsageError);
  });
});
