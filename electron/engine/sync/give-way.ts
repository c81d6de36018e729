// SQLite lets one connection write at a time and wakes nobody who waits: during a long sync another writer can ask for
// seconds and always come at the wrong moment. So the engine's thread raises a hand here before it writes, and the sync's
// thread begins no transaction while a hand is up.
export interface GiveWay {
  readonly buffer: SharedArrayBuffer;
  /** On the engine's thread: runs `work` with nothing between it and the store but the transaction under way. */
  first<T>(work: () => T): T;
  /** On the sync's thread, before a transaction: waits until nobody else wants to write. */
  wait(): void;
}

/** Never longer than this for one hand: a thread that died with its hand up must not end the sync. */
const PATIENCE_MS = 250;

export function createGiveWay(buffer = new SharedArrayBuffer(4)): GiveWay {
  const hands = new Int32Array(buffer);
  return {
    buffer,
    first(work) {
      Atomics.add(hands, 0, 1);
      try {
        return work();
      } finally {
        Atomics.sub(hands, 0, 1);
        Atomics.notify(hands, 0);
      }
    },
    wait() {
      for (let tries = 0; tries < 3; tries += 1) {
        const up = Atomics.load(hands, 0);
        if (up <= 0) return;
        Atomics.wait(hands, 0, up, PATIENCE_MS);
      }
    },
  };
}
