// A TCP relay in front of a test server that can be pulled out and plugged in again, for a program that goes offline.
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Cable {
  readonly port: number;
  /** Ends every connection and takes no new one. */
  pull(): void;
  plugIn(): void;
  stop(): Promise<void>;
}

export async function layCable(target: { readonly host: string; readonly port: number }): Promise<Cable> {
  const open = new Set<Socket>();
  let plugged = true;
  const server = createServer((near) => {
    if (!plugged) {
      near.destroy();
      return;
    }
    const far = connect(target.port, target.host);
    const drop = () => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', drop);
      socket.on('close', () => {
        open.delete(socket);
        drop();
      });
    }
    near.pipe(far);
    far.pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const pull = () => {
    plugged = false;
    for (const socket of open) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    pull,
    plugIn() {
      plugged = true;
    },
    async stop() {
      pull();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
