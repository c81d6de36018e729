// What is derived behind the person's back once threads are: first what messages say, then what follows for accounts. A step
// takes a few milliseconds, keeps what it did, and leaves the rest for the next one, after a restart too.
import { deriveAccounts } from './derive-accounts.ts';
import { deriveStale } from './derive-stale.ts';
import { createReading, type Reading, type ReadingDeps } from './findings/read-messages.ts';

export interface Behind extends Pick<Reading, 'readOne'> {
  /**
   * @returns false when nothing was left to do.
   * @throws what `Reading.step` throws.
   */
  step(budgetMs: number): Promise<boolean>;
  /** As a step, of one account's messages alone. */
  readStep(budgetMs: number, account?: number): Promise<boolean>;
}

/** Threads in a step. */
const THREADS = 10;
/** While messages are left, every so many steps derive an account all the same: a first sync may go on for hours. */
const ACCOUNT_EVERY = 16;

export function createBehind(deps: ReadingDeps): Behind {
  const { db, zone, log, elapsed, write } = deps;
  const reading = createReading(deps);
  let steps = 0;
  const deriveOne = () => write(() => deriveAccounts(db, 'all', zone, log));

  function deriveWithin(budgetMs: number): boolean {
    const until = elapsed() + budgetMs;
    let derived = false;
    while (deriveOne()) {
      derived = true;
      if (elapsed() >= until) break;
    }
    return derived;
  }

  return {
    readOne: (id) => reading.readOne(id),
    readStep: async (budgetMs, account) => (await reading.step(budgetMs, account)) > 0,
    async step(budgetMs) {
      steps += 1;
      if (steps % ACCOUNT_EVERY === 0 && deriveOne()) return true;
      if ((await reading.step(budgetMs)) > 0) return true;
      // Whose move it is may have changed with what was read.
      if (write(() => deriveStale(db, { limit: THREADS })) > 0) return true;
      return deriveWithin(budgetMs);
    },
  };
}
