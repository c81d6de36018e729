// One Tend per data folder. Whoever holds the lock also listens on a local socket that only its owner can reach, so the
// command line talks to a running Tend instead of being turned away.
import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Port } from '../../rpc/port.ts';
import { streamPort } from '../../rpc/ports/stream-port.ts';
import { lockFile } from '../store/file-lock.ts';
import { HELLO, type InstancePlace, placeFile } from './join-instance.ts';

/** The shortest limit of a socket's path among the systems Tend runs on (macOS: 104 bytes with the ending NUL). */
const MAX_SOCKET_PATH = 103;

export interface Instance {
  /** Serves everyone who connects from now on. */
  listen(serve: (port: Port) => void): Promise<void>;
  /** Takes no more connections, and answers when those that are open have ended. */
  drain(): Promise<void>;
  release(): void;
}

/** Null when another Tend holds the data folder. */
export function takeInstance(dataFolder: string): Instance | null {
  const lock = lockFile(join(dataFolder, 'lock.db'));
  if (!lock) return null;
  const place = placeFile(dataFolder);
  const sockets = new Set<Socket>();
  let madeFolder: string | null = null;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });

  return {
    async listen(serve) {
      const path = socketPath(dataFolder);
      if (path.folder) madeFolder = path.folder;
      if (process.platform !== 'win32') rmSync(path.socket, { force: true });
      server.on('connection', (socket) => {
        const port = streamPort(socket);
        port.post(HELLO);
        serve(port);
      });
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(path.socket, resolve);
      });
      if (process.platform !== 'win32') chmodSync(path.socket, 0o600);
      writeFileSync(place, JSON.stringify({ socket: path.socket } satisfies InstancePlace), { mode: 0o600 });
    },
    drain: () =>
      new Promise((resolve) => {
        if (!server.listening) return resolve();
        rmSync(place, { force: true });
        server.close(() => resolve());
      }),
    release() {
      if (server.listening) {
        rmSync(place, { force: true });
        server.close();
      }
      for (const socket of sockets) socket.destroy();
      if (madeFolder) rmSync(madeFolder, { recursive: true, force: true });
      lock.release();
    },
  };
}

function socketPath(dataFolder: string): { socket: string; folder?: string } {
  if (process.platform === 'win32') {
    const name = createHash('sha256').update(dataFolder.toLowerCase()).digest('hex').slice(0, 24);
    return { socket: `\\\\.\\pipe\\tend-${name}` };
  }
  const near = join(dataFolder, 'engine.sock');
  if (Buffer.byteLength(near) <= MAX_SOCKET_PATH) return { socket: near };
  const root = Buffer.byteLength(tmpdir()) <= 60 ? tmpdir() : '/tmp';
  const socket = join(mkdtempSync(join(root, 'tend-')), 'engine.sock');
  return { socket, folder: dirname(socket) };
}
