// A port over the server's end of a WebSocket: one JSON frame a message.
import type { Port } from '../port.ts';

export interface ServerSocket {
  readonly readyState: number;
  send(text: string): void;
  close(): void;
  terminate(): void;
  on(event: 'message', listener: (data: { toString(encoding: 'utf8'): string }, isBinary: boolean) => void): unknown;
  on(event: 'close' | 'error', listener: () => void): unknown;
}

const OPEN = 1;

export function socketPort(socket: ServerSocket): Port {
  const listeners = new Set<(frame: unknown) => void>();
  socket.on('message', (data, isBinary) => {
    let frame: unknown;
    try {
      frame = isBinary ? undefined : JSON.parse(data.toString('utf8'));
    } catch {
      frame = undefined;
    }
    if (frame === undefined) return socket.terminate();
    for (const listener of listeners) listener(frame);
  });
  socket.on('error', () => socket.terminate());
  return {
    post(frame) {
      if (socket.readyState === OPEN) socket.send(JSON.stringify(frame));
    },
    onFrame: (listener) => void listeners.add(listener),
    onClose: (listener) => void socket.on('close', listener),
    close: () => socket.close(),
  };
}
