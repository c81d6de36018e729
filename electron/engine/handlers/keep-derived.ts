// Keeps what is derived in step with what the engine's own thread changes: threads and the accounts a person just touched at
// once, the rest behind their back in short steps. Mail that the sync brings is worked off on the sync's thread.
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { deriveAccounts, type Zone } from '../book/derive-accounts.ts';
import { deriveStale } from '../book/derive-stale.ts';
import { unreadMessages } from '../book/findings/unread-messages.ts';
import type { Log } from '../deps.ts';
import { relaxed, type Store } from '../store/open-store.ts';

export interface Derivation {
  /** Derives stale threads and the accounts that a person's change concerns, in small steps between which calls are answered. */
  settle(): Promise<void>;
  /**
   * Resolves when all that mail says of an account is derived. Without one: of all accounts, where nothing else would do it
   * later (a command line), and at once where a window can show what there is.
   */
  derived(account?: number): Promise<void>;
  /** Goes on with what is left from before. */
  start(): void;
  close(): void;
}

export interface DerivationDeps {
  readonly db: Store;
  readonly zone: Zone;
  readonly log: Log;
  /** Milliseconds of a clock that never goes back. */
  elapsed(): number;
  /** This process stays when the call is answered: work goes on behind it, and a window is told. */
  readonly live: boolean;
  /** Runs a transaction before the sync's next one. */
  write<T>(work: () => T): T;
  /** Leaves what is behind to the sync's thread; false when there is none. */
  leave(): boolean;
  /** Facts of threads or accounts changed by a person's doing. */
  onSettled(): void;
  /** Facts changed behind the person's back. */
  onDerived(): void;
}

/** Threads derived in one step; a step takes a few milliseconds. */
const THREADS = 20;
const BUDGET_MS = 6;
const PAUSE_MS = 4;
/** What is left from before waits for the first calls: a step that reads a cold file takes many times its budget. */
const FIRST_PAUSE_MS = 400;
const TELL_EVERY_MS = 2000;

export function keepDerived(deps: DerivationDeps): Derivation {
  const { db, zone, log, elapsed } = deps;
  const step = <T>(work: () => T) => deps.write(() => relaxed(db, work));
  let closed = false;
  let behind: Promise<void> | null = null;
  let first = FIRST_PAUSE_MS;

  async function untilDone(work: () => boolean): Promise<void> {
    while (!closed && step(work)) {
      deps.onSettled();
      await nextTurn();
    }
  }

  async function workOff(): Promise<void> {
    let toldAt = elapsed();
    let untold = false;
    await pause(first, undefined, { ref: false });
    first = 0;
    if (closed || deps.leave()) return;
    const { deriveBehind } = await import('../book/derive-behind.ts');
    for (;;) {
      await pause(PAUSE_MS, undefined, { ref: false });
      if (closed || deps.leave()) return;
      const more = step(() => deriveBehind(db, { budgetMs: BUDGET_MS, elapsed, zone, log }));
      untold ||= more;
      if (untold && (!more || elapsed() - toldAt > TELL_EVERY_MS)) {
        untold = false;
        toldAt = elapsed();
        deps.onDerived();
      }
      if (!more) return;
    }
  }

  function start(): void {
    if (!deps.live || closed || behind || deps.leave()) return;
    // A full disk or a held file: what is left is taken up by the next change or the next start.
    behind = workOff()
      .catch(() => undefined)
      .finally(() => {
        behind = null;
      });
  }

  return {
    start,
    async settle() {
      await untilDone(() => deriveStale(db, { limit: THREADS }) > 0);
      await untilDone(() => deriveAccounts(db, 'urgent', zone, log));
      start();
    },
    async derived(account) {
      // Nor are threads derived here then: while mail comes in, the sync's thread does that.
      if (account === undefined && deps.live) return;
      await untilDone(() => deriveStale(db, { limit: THREADS }) > 0);
      const only = account === undefined ? {} : { account };
      if (unreadMessages(db, account) > 0) {
        // The rules of reading are loaded when there is something to read.
        const { readMessages } = await import('../book/findings/read-messages.ts');
        await untilDone(() => readMessages(db, { budgetMs: BUDGET_MS, elapsed, zone, log, ...only }) > 0);
      }
      await untilDone(() => deriveAccounts(db, account === undefined ? 'all' : { account }, zone, log));
    },
    close() {
      closed = true;
    },
  };
}
