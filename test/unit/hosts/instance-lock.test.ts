import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Instance, takeInstance } from '../../../electron/engine/hosts/instance-lock.ts';
import { joinInstance } from '../../../electron/engine/hosts/join-instance.ts';
import { createClient } from '../../../electron/rpc/client.ts';
import type { Port } from '../../../electron/rpc/port.ts';
import { type echoCalls, echoEngine, type echoEvents } from '../../support/echo-engine.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function take(folder: string): Instance {
  const instance = takeInstance(folder);
  if (!instance) throw new Error('the folder is held by another');
  onTestFinished(() => instance.release());
  return instance;
}

async function join1(folder: string): Promise<Port> {
  const port = await joinInstance(folder);
  if (!port) throw new Error('nobody listens');
  return port;
}

const clientOf = (port: Port) => createClient<typeof echoCalls, typeof echoEvents>(port);

describe('a data folder', () => {
  it('is held by one at a time, and free again when that one lets go', () => {
    const folder = temporaryFolder();
    const first = take(folder);
    expect(takeInstance(folder)).toBeNull();
    first.release();
    take(folder);
  });

  it('has nobody to join when none runs, nor when one ended without a goodbye', async () => {
    const folder = temporaryFolder();
    expect(await joinInstance(folder)).toBeNull();
    const instance = take(folder);
    await instance.listen((port) => echoEngine().serve(port));
    instance.release();
    expect(await joinInstance(folder)).toBeNull();
  });

  it('has nobody to join when who holds it does not greet', async () => {
    const folder = temporaryFolder();
    const silent = createServer();
    onTestFinished(() => void silent.close());
    await new Promise<void>((resolve) => silent.listen(join(folder, 'engine.sock'), resolve));
    writeFileSync(join(folder, 'engine.place'), JSON.stringify({ socket: join(folder, 'engine.sock') }));
    expect(await joinInstance(folder, 50)).toBeNull();
  });

  it('is served to whoever joins, several at once', async () => {
    const folder = temporaryFolder();
    const engine = echoEngine();
    await take(folder).listen((port) => engine.serve(port));
    const clients = await Promise.all([1, 2, 3].map(async () => clientOf(await join1(folder))));
    const answers = await Promise.all(clients.map((client, at) => client.call('echo.say', { text: String(at) })));
    expect(answers.map(({ text }) => text)).toEqual(['0', '1', '2']);
    for (const client of clients) client.close();
  });

  it.skipIf(process.platform === 'win32')('is served over a socket that only its owner can reach', async () => {
    const folder = temporaryFolder();
    await take(folder).listen(() => undefined);
    expect(statSync(join(folder, 'engine.sock')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'engine.place')).mode & 0o777).toBe(0o600);
  });

  it('is served from a short path when its own is too long for a socket', async () => {
    const folder = join(temporaryFolder(), 'a-long-name-'.repeat(12));
    mkdirSync(folder);
    const engine = echoEngine();
    await take(folder).listen((port) => engine.serve(port));
    const client = clientOf(await join1(folder));
    expect(await client.call('echo.say', { text: 'far' })).toEqual({ text: 'far' });
    expect(existsSync(join(folder, 'engine.sock'))).toBe(false);
    client.close();
  });

  it('lets those who are connected finish before it closes, and greets nobody new', async () => {
    const folder = temporaryFolder();
    const engine = echoEngine();
    const instance = take(folder);
    await instance.listen((port) => engine.serve(port));
    const client = clientOf(await join1(folder));
    const drained = vi.fn();
    const draining = instance.drain().then(drained);
    expect(await joinInstance(folder)).toBeNull();
    expect(await client.call('echo.say', { text: 'still' })).toEqual({ text: 'still' });
    expect(drained).not.toHaveBeenCalled();
    client.close();
    await draining;
  });
});
