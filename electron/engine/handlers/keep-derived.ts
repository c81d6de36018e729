// Keeps what is derived in step with what the engine's own thread changes: threads and the accounts a person just touched at
// once, the rest behind their back in short steps. Mail that the sync brings is worked off on the sync's thread.
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { deriveAccounts, type Zone } from '../book/derive-accounts.ts';
import type { Behind } from '../book/derive-behind.ts';
import { deriveStale } from '../book/derive-stale.ts';
import type { LetterReader } from '../book/findings/letter-reader.ts';
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
  /** Reads a message that somebody asks about, by its row's id, whether it belongs to an account or not. */
  read(message: number): Promise<void>;
  /** Goes on with what is left from before. */
  start(): void;
  close(): void;
}

export interface DerivationDeps {
  readonly db: Store;
  readonly reader: LetterReader;
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
  const { db, reader, zone, log, elapsed } = deps;
  const step = <T>(work: () => T) => deps.write(() => relaxed(db, work));
  let closed = false;
  let workingOff: Promise<void> | null = null;
  let made: Behind | null = null;
  let first = FIRST_PAUSE_MS;

  /** Its rules are loaded when there is something to derive. */
  async function behind(): Promise<Behind> {
    const { createBehind } = await import('../book/derive-behind.ts');
    made ??= createBehind({ db, reader, zone, log, elapsed, write: step });
    return made;
  }

  async function untilDone(work: () => boolean | Promise<boolean>): Promise<void> {
    while (!closed && (await work())) {
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
    const derivation = await behind();
    for (;;) {
      await pause(PAUSE_MS, undefined, { ref: false });
      if (closed || deps.leave()) return;
      const more = await derivation.step(BUDGET_MS);
      if (closed) return;
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
    if (!deps.live || closed || workingOff || deps.leave()) return;
    // A full disk or a held file: what is left is taken up by the next change or the next start.
    workingOff = workOff()
      .catch(() => undefined)
      .finally(() => {
        workingOff = null;
      });
  }

  const threadsDone = () => untilDone(() => step(() => deriveStale(db, { limit: THREADS }) > 0));

  return {
    start,
    async settle() {
      await threadsDone();
      await untilDone(() => step(() => deriveAccounts(db, 'urgent', zone, log)));
      start();
    },
    async derived(account) {
      // Nor are threads derived here then: while mail comes in, the sync's thread does that.
      if (account === undefined && deps.live) return;
      await threadsDone();
      if (unreadMessages(db, account) > 0) {
        const { readStep } = await behind();
        await untilDone(() => readStep(BUDGET_MS, account));
        await threadsDone();
      }
      const which = account === undefined ? 'all' : { account };
      await untilDone(() => step(() => deriveAccounts(db, which, zone, log)));
    },
    read: async (message) => (await behind()).readOne(message),
    close() {
      closed = true;
    },
  };
}
