// Carries frames between windows' ports and an engine process that can't take a port, by the number of the connection.
import type { FromEngine, ToEngine } from '../contract/host-frames.ts';

/** Electron's MessagePortMain, as far as it is used. */
export interface RelayedPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
}

export interface FrameRelay {
  connect(connection: number, port: RelayedPort): void;
  hear(message: FromEngine): void;
  /** The engine is gone: every window's port closes. */
  end(): void;
}

export function relayFrames(send: (message: ToEngine) => void): FrameRelay {
  const ports = new Map<number, RelayedPort>();
  return {
    connect(connection, port) {
      ports.set(connection, port);
      send({ t: 'connect', connection });
      port.on('message', (event) => send({ t: 'frame', connection, frame: event.data }));
      port.on('close', () => {
        if (ports.delete(connection)) send({ t: 'disconnect', connection });
      });
      port.start();
    },
    hear(message) {
      if (message.t === 'frame') ports.get(message.connection)?.postMessage(message.frame);
      else if (message.t === 'disconnect') close(message.connection);
    },
    end() {
      for (const connection of [...ports.keys()]) close(connection);
    },
  };

  function close(connection: number): void {
    const port = ports.get(connection);
    ports.delete(connection);
    port?.close();
  }
}
