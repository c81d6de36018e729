import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFreeLog } from '../../../electron/engine/hosts/content-free-log.ts';
import { launchClock } from '../../../electron/engine/hosts/launch-clock.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const clock = launchClock({ now: Date.UTC(2026, 2, 2, 9), timeZone: 'UTC' });

describe('the log', () => {
  it('writes one JSON line an event, readable by its owner alone', () => {
    const dataFolder = temporaryFolder();
    contentFreeLog({ dataFolder, clock, verbose: false }).warn('call.failed', { call: 'book.list', ms: 3 });
    const file = join(dataFolder, 'tend.log');
    const line = '{"at":"2026-03-02T09:00:00.000Z","level":"warn","event":"call.failed","call":"book.list","ms":3}\n';
    expect(readFileSync(file, 'utf8')).toBe(line);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('leaves out every field that is not on its list, whoever passes it', () => {
    const dataFolder = temporaryFolder();
    const fields = { count: 1, subject: 'Our renewal', from: 'ada@example.com' };
    contentFreeLog({ dataFolder, clock, verbose: false }).info('message.stored', fields);
    const text = readFileSync(join(dataFolder, 'tend.log'), 'utf8');
    expect(text).toContain('"count":1');
    expect(text).not.toMatch(/renewal|example/);
  });

  it('stays small: the file is turned over once it is full', () => {
    const dataFolder = temporaryFolder();
    const log = contentFreeLog({ dataFolder, clock, verbose: false, maxBytes: 500 });
    for (let count = 0; count < 100; count += 1) log.info('tick', { count });
    const sizes = ['tend.log', 'tend.log.1'].map((name) => statSync(join(dataFolder, name)).size);
    expect(Math.max(...sizes)).toBeLessThan(700);
    expect(readFileSync(join(dataFolder, 'tend.log'), 'utf8')).toContain('"count":99');
  });

  it('never stops its caller when the folder is gone', () => {
    const log = contentFreeLog({ dataFolder: '/nowhere/at/all', clock, verbose: false });
    expect(() => log.info('tick')).not.toThrow();
  });
});
