// A port over a structured-clone channel: Electron's MessagePortMain, or the engine process's end of one.
import type { Port } from '../port.ts';

/** What Electron's ports offer; they are event emitters, not event targets. */
export interface MessagePortLike {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
}

export function messagePort(channel: MessagePortLike): Port {
  const closeListeners = new Set<() => void>();
  const frameListeners = new Set<(frame: unknown) => void>();
  let closed = false;
  channel.on('message', (event) => {
    for (const listener of frameListeners) listener(event.data);
  });
  channel.on('close', () => {
    closed = true;
    for (const listener of closeListeners) listener();
  });
  // Frames that came before are kept by the channel until it is started, and the first listener is there by then.
  let started = false;
  return {
    post(frame) {
      if (!closed) channel.postMessage(frame);
    },
    onFrame(listener) {
      frameListeners.add(listener);
      if (started) return;
      started = true;
      channel.start();
    },
    onClose: (listener) => void closeListeners.add(listener),
    close: () => channel.close(),
  };
}
