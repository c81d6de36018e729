// What is derived behind the person's back once threads are: first what messages say, then what follows for accounts. A step
// takes a few milliseconds, keeps what it did, and leaves the rest for the next one, after a restart too.
import type { Database } from 'better-sqlite3';
import type { Log } from '../deps.ts';
import { deriveAccounts, type Zone } from './derive-accounts.ts';
import { readMessages } from './findings/read-messages.ts';

export interface BehindStep {
  readonly budgetMs: number;
  elapsed(): number;
  readonly zone: Zone;
  readonly log: Log;
}

/** While messages are left, every so many steps derive an account all the same: a first sync may go on for hours. */
const ACCOUNT_EVERY = 16;
const steps = new WeakMap<Database, number>();

/** @returns false when nothing was left to do. */
export function deriveBehind(db: Database, step: BehindStep): boolean {
  const count = (steps.get(db) ?? 0) + 1;
  steps.set(db, count);
  if (count % ACCOUNT_EVERY === 0 && deriveAccounts(db, 'all', step.zone, step.log)) return true;
  if (readMessages(db, step) > 0) return true;
  return deriveAccountsWithin(db, step);
}

function deriveAccountsWithin(db: Database, { budgetMs, elapsed, zone, log }: BehindStep): boolean {
  const until = elapsed() + budgetMs;
  let derived = false;
  while (deriveAccounts(db, 'all', zone, log)) {
    derived = true;
    if (elapsed() >= until) break;
  }
  return derived;
}
