// What the sync's thread consists of: its own connection to the store, so that a long sync never delays a call on the engine's
// thread. Speaks only the messages of sync-messages.ts; the port it talks through is its own, so a stray message ends nothing.
import type { MessagePort } from 'node:worker_threads';
import { deriveStale } from '../book/derive-stale.ts';
import { createLetterReader } from '../book/findings/letter-reader.ts';
import type { ParsePool } from '../intake/parse-pool.ts';
import { removeLocations } from '../intake/removal.ts';
import { tidyTextIndex } from '../intake/tidy-text-index.ts';
import { writeMessages } from '../intake/write-messages.ts';
import { openStore } from '../store/open-store.ts';
import { spareThreads } from '../threads/spare-threads.ts';
import { createBehindSync } from './behind-sync.ts';
import { createGiveWay } from './give-way.ts';
import { type FromSyncThread, syncThreadData, toSyncThread } from './sync-messages.ts';
import { createSyncThread, postedLog } from './sync-thread.ts';

/** How long no mail must have been written before the text index is tidied. */
const QUIET_MS = 5000;
const STEP_PAUSE_MS = 10;

export function runSyncThread(port: MessagePort, given: unknown, pool: ParsePool): void {
  const data = syncThreadData.parse(given);
  const turns = createGiveWay(data.giveWay);
  const db = openStore(data.dbFile);
  // In WAL mode this keeps every transaction whole; a power cut may only take the last ones back, with their cursors, and
  // the server still has that mail. What the user changes goes through the engine's connection, which waits for the disk.
  db.pragma('synchronous = NORMAL');
  db.pragma('wal_autocheckpoint = 8000');
  const post = (message: FromSyncThread) => port.postMessage(message);
  const log = postedLog(post);

  let tidying: NodeJS.Timeout | null = null;
  const tidyLater = (wait: number) => {
    if (tidying) clearTimeout(tidying);
    tidying = setTimeout(() => {
      tidying = null;
      try {
        turns.wait();
        if (tidyTextIndex(db)) tidyLater(STEP_PAUSE_MS);
      } catch {
        // A full disk or a held lock: what is not merged is still found, and the next mail asks again.
      }
    }, wait);
  };

  // What an end soon after a first sync left unmerged.
  tidyLater(QUIET_MS);

  const elapsed = () => performance.now();
  const reader = createLetterReader(new URL(data.readingWorkerFile), spareThreads());
  const behind = createBehindSync({
    db,
    reader,
    zone: { timeZone: data.timeZone },
    log,
    elapsed,
    write(work) {
      turns.wait();
      return work();
    },
    onDerived: () => post({ type: 'changed', mail: true }),
  });
  const thread = createSyncThread({
    db,
    intake: {
      parse: (raw) => pool.parse(raw),
      write: (store, items) => {
        writeMessages(store, items);
        tidyLater(QUIET_MS);
        behind.mailCame();
      },
      remove: (store, folderId, uids) => {
        removeLocations(store, folderId, uids);
      },
      derive(store, options) {
        const derived = deriveStale(store, options);
        behind.mailCame();
        if (derived > 0) behind.later();
        return derived;
      },
      elapsed,
      giveWay: () => turns.wait(),
    },
    clock: { now: () => Date.now() + data.clockOffsetMs, timeZone: () => data.timeZone },
    timeouts: data.timeouts,
    retryDelaysMs: data.retryDelaysMs,
    largeBytes: data.largeBytes,
    inboxEveryMs: data.inboxEveryMs,
    live: data.live,
    random: Math.random,
    post,
  });

  port.on('message', (message: unknown) => {
    const asked = toSyncThread.parse(message);
    if (asked.type === 'derive') {
      behind.later();
      return;
    }
    if (asked.type !== 'close') {
      // A mailbox that is tried will be read next.
      if (asked.type === 'run' || asked.type === 'test') behind.mailCame();
      thread.take(asked);
      return;
    }
    void thread.close().then(async () => {
      behind.close();
      await Promise.all([pool.close(), reader.close()]);
      if (tidying) clearTimeout(tidying);
      db.close();
      port.close();
    });
  });
}
