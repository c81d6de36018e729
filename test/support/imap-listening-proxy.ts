// A TCP relay in front of a test server that writes down what a client asks.
import { connect, createServer, type Socket } from 'node:net';

export interface ListeningProxy {
  readonly port: number;
  /** The command lines since the last question, without their tags. */
  heard(): string[];
  stop(): Promise<void>;
}

export async function startListeningProxy(target: { host: string; port: number }): Promise<ListeningProxy> {
  const open = new Set<Socket>();
  let said = '';
  const server = createServer((near) => {
    const far = connect(target.port, target.host);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.on('data', (chunk: Buffer) => {
      said += chunk.toString('latin1');
    });
    near.pipe(far);
    far.pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    heard() {
      const lines = said.split('\r\n').map((line) => line.replace(/^\S+ /, ''));
      said = '';
      return lines;
    },
    async stop() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
