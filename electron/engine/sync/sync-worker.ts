// The sync's own thread: its own connection to the store, so that a long sync never delays a call on the engine's thread.
// Speaks only the messages of sync-messages.ts; the port it talks through is its own, so a stray message ends nothing.
import { parentPort, workerData } from 'node:worker_threads';
import { deriveStale } from '../book/derive-stale.ts';
import { createParsePool } from '../intake/parse-pool.ts';
import { removeLocations } from '../intake/removal.ts';
import { stepBack } from '../intake/step-back.ts';
import { tidyTextIndex } from '../intake/tidy-text-index.ts';
import { writeMessages } from '../intake/write-messages.ts';
import { openStore } from '../store/open-store.ts';
import { createGiveWay } from './give-way.ts';
import { type FromSyncThread, syncThreadData, toSyncThread } from './sync-messages.ts';
import { createSyncThread, postedLog } from './sync-thread.ts';

stepBack();

const port = parentPort;
if (!port) throw new Error('The sync worker runs only in a worker thread.');
const data = syncThreadData.parse(workerData);
const pool = createParsePool(new URL(data.parseWorkerFile), data.parseWorkers);
// Whoever starts this thread has mail to read soon.
pool.warm();
const turns = createGiveWay(data.giveWay);
const db = openStore(data.dbFile);
// In WAL mode this keeps every transaction whole; a power cut may only take the last ones back, with their cursors, and
// the server still has that mail. What the user changes goes through the engine's connection, which waits for the disk.
db.pragma('synchronous = NORMAL');
db.pragma('wal_autocheckpoint = 8000');
const post = (message: FromSyncThread) => port.postMessage(message);
const log = postedLog(post);

/** How long no mail must have been written before the text index is tidied. */
const QUIET_MS = 5000;
const STEP_PAUSE_MS = 10;
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

// What messages say and what follows for accounts is derived behind the sync, one short step after the other, once no mail has
// come for a moment: reading thousands of messages while they come in would make both slower. Over a line so slow that mail
// keeps coming for longer than that, a step is taken now and then all the same.
const BEHIND_BUDGET_MS = 5;
const BEHIND_PAUSE_MS = 3;
const QUIET_FOR_BEHIND_MS = 1000;
const BEHIND_AT_LEAST_EVERY_MS = 60_000;
const TELL_EVERY_MS = 2000;
const elapsed = () => performance.now();
let behind: NodeJS.Timeout | null = null;
let behindAt = elapsed();
let writtenAt = Number.NEGATIVE_INFINITY;
let toldAt = Number.NEGATIVE_INFINITY;
let untold = false;
let ending = false;
const deriveLater = () => {
  if (behind) return;
  const comingIn = elapsed() - writtenAt < QUIET_FOR_BEHIND_MS;
  behind = setTimeout(() => void stepBehind(), comingIn ? QUIET_FOR_BEHIND_MS : BEHIND_PAUSE_MS);
};
const mustWait = () => elapsed() - writtenAt < QUIET_FOR_BEHIND_MS && elapsed() - behindAt < BEHIND_AT_LEAST_EVERY_MS;
const stepBehind = async () => {
  behind = null;
  if (mustWait()) return deriveLater();
  // Its hundreds of patterns are not what somebody who waits for the first mail should wait for.
  const { deriveBehind } = await import('../book/derive-behind.ts');
  if (ending || behind) return;
  if (mustWait()) return deriveLater();
  try {
    turns.wait();
    behindAt = elapsed();
    const more = deriveBehind(db, { budgetMs: BEHIND_BUDGET_MS, elapsed, zone: { timeZone: data.timeZone }, log });
    untold ||= more;
    if (untold && (!more || elapsed() - toldAt > TELL_EVERY_MS)) {
      untold = false;
      toldAt = elapsed();
      post({ type: 'changed', mail: true });
    }
    if (more) deriveLater();
  } catch {
    // A full disk or a held lock: what is left stays marked, and the next mail asks again.
  }
};
const thread = createSyncThread({
  db,
  intake: {
    parse: (raw) => pool.parse(raw),
    write: (store, items) => {
      writeMessages(store, items);
      tidyLater(QUIET_MS);
      writtenAt = elapsed();
    },
    remove: (store, folderId, uids) => {
      removeLocations(store, folderId, uids);
    },
    derive(store, options) {
      const derived = deriveStale(store, options);
      writtenAt = elapsed();
      if (derived > 0) deriveLater();
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
    deriveLater();
    return;
  }
  if (asked.type !== 'close') {
    // A mailbox that is tried will be read next.
    if (asked.type === 'run' || asked.type === 'test') writtenAt = elapsed();
    thread.take(asked);
    return;
  }
  void thread.close().then(async () => {
    await pool.close();
    ending = true;
    if (tidying) clearTimeout(tidying);
    if (behind) clearTimeout(behind);
    db.close();
    port.close();
  });
});
