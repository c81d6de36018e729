// Two ports joined in memory, for a client and a server in one process (the command line, tests).
import type { Port } from '../port.ts';

export function localPair(): [Port, Port] {
  const closeListeners = new Set<() => void>();
  let closed = false;
  const inboxes: [Set<(frame: unknown) => void>, Set<(frame: unknown) => void>] = [new Set(), new Set()];
  const side = (mine: 0 | 1, other: 0 | 1): Port => ({
    post(frame) {
      queueMicrotask(() => {
        if (closed) return;
        for (const listener of inboxes[other]) listener(frame);
      });
    },
    onFrame: (listener) => void inboxes[mine].add(listener),
    onClose: (listener) => void closeListeners.add(listener),
    close() {
      if (closed) return;
      closed = true;
      for (const listener of closeListeners) listener();
    },
  });
  return [side(0, 1), side(1, 0)];
}
