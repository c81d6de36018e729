// A watcher whose folder is refused, or whose line ends, waits before it connects again: a server is not hammered.
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { usualTimeouts } from '../../../electron/engine/sync/connection/connect-timeouts.ts';
import { FolderWatchers } from '../../../electron/engine/sync/live/watch-folders.ts';

type Answer = (socket: Socket, tag: string) => void;
let end: (() => Promise<void>) | undefined;
afterEach(() => end?.());

/** How often a watcher of one folder logs in until its first connection is gone, and some hundred turns after. */
async function loginsOf(examine: Answer, idle: Answer): Promise<number> {
  let logins = 0;
  const gone = Promise.withResolvers<void>();
  const sockets = new Set<Socket>();
  const answers: readonly [RegExp, Answer][] = [
    [/^capability$/i, (socket, tag) => socket.write(`* CAPABILITY IMAP4rev1 IDLE\r\n${tag} OK done\r\n`)],
    [/^(?:select|examine)$/i, examine],
    [/^idle$/i, idle],
    [/^list$/i, (socket, tag) => socket.write(`* LIST () "/" Sent\r\n${tag} OK\r\n`)],
    [/^logout$/i, (socket, tag) => socket.end(`* BYE\r\n${tag} OK\r\n`)],
  ];
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => gone.resolve());
    socket.write('* OK [CAPABILITY IMAP4rev1 IDLE] ready\r\n');
    socket.on('data', (chunk: Buffer) => {
      for (const line of chunk.toString().split('\r\n').filter(Boolean)) {
        const [tag = '*', command = ''] = line.split(' ');
        if (/^(?:login|authenticate)$/i.test(command)) logins += 1;
        const answer = answers.find(([name]) => name.test(command))?.[1];
        if (answer) answer(socket, tag);
        else socket.write(`${tag} OK\r\n`);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const watchers = new FolderWatchers({
    clock: { now: () => Date.now(), timeZone: () => 'UTC' },
    timeouts: usualTimeouts,
    random: () => 0.5,
    login: async () => ({ imap: { host: '127.0.0.1', port, security: 'none' }, username: 'sam', password: 'x' }),
    onNews: () => undefined,
  });
  end = async () => {
    watchers.follow([]);
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  watchers.follow(['Sent']);
  await gone.promise;
  for (let turn = 0; turn < 500; turn += 1) await nextTurn();
  return logins;
}

test('a folder that is refused', async () => {
  const refuse: Answer = (socket, tag) => socket.write(`${tag} NO [NOPERM] not for you\r\n`);
  expect(await loginsOf(refuse, () => undefined)).toBe(1);
});

test('a connection that ends where it listens', async () => {
  const open: Answer = (socket, tag) =>
    socket.write(`* 1 EXISTS\r\n* OK [UIDVALIDITY 7]\r\n* OK [UIDNEXT 2]\r\n${tag} OK [READ-ONLY] open\r\n`);
  expect(await loginsOf(open, (socket) => socket.destroy())).toBe(1);
});
