// A TCP relay in front of a test server that can cut the cable after so many bytes, once or every time.
import { connect, createServer, type Socket } from 'node:net';

export interface CuttingProxy {
  readonly port: number;
  readonly connections: number;
  /** Bytes that came from the server so far. */
  readonly received: number;
  /** Cut the next connections, each after `bytes` from the server, `times` times. */
  cutAfter(bytes: number, times?: number): void;
  /** Calls back once, when so many more bytes came from the server; what lies beyond them is not handed on before. */
  afterBytes(bytes: number, then: () => void): void;
  /** Cut after `bytes` and let nobody in any more. */
  cutForGood(bytes: number): void;
  stop(): Promise<void>;
}

export async function startCuttingProxy(target: { host: string; port: number }): Promise<CuttingProxy> {
  const open = new Set<Socket>();
  let limit = Number.POSITIVE_INFINITY;
  let cutsLeft = 0;
  let connections = 0;
  let received = 0;
  let dead = false;
  let watch: { at: number; then: () => void } | null = null;
  const server = createServer((near) => {
    connections += 1;
    if (dead && cutsLeft === 0) {
      near.destroy();
      return;
    }
    const far = connect(target.port, target.host);
    let passed = 0;
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
    far.on('data', (chunk: Buffer) => {
      passed += chunk.length;
      received += chunk.length;
      if (watch && received >= watch.at) {
        const { at, then } = watch;
        watch = null;
        near.write(chunk.subarray(0, chunk.length - (received - at)));
        then();
        near.write(chunk.subarray(chunk.length - (received - at)));
        return;
      }
      if (cutsLeft > 0 && passed >= limit) {
        cutsLeft -= 1;
        near.write(chunk.subarray(0, Math.max(0, chunk.length - (passed - limit))), drop);
        far.pause();
        return;
      }
      if (!near.write(chunk)) {
        far.pause();
        near.once('drain', () => far.resume());
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    get connections() {
      return connections;
    },
    get received() {
      return received;
    },
    cutAfter(bytes, times = 1) {
      limit = bytes;
      cutsLeft = times;
    },
    afterBytes(bytes, then) {
      watch = { at: received + bytes, then };
    },
    cutForGood(bytes) {
      limit = bytes;
      cutsLeft = 1;
      dead = true;
    },
    async stop() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
