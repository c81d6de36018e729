// Brings what is derived per account up to date, a few accounts at a time. Account derivers run after threads are derived and
// messages are read, in the order of the list below: a later one may read what an earlier one wrote. Their tables name the
// account with a foreign key that deletes, and what depends on the present time is computed when it is read, never here.
import type { Database } from 'better-sqlite3';
import { type Log, positionOf } from '../deps.ts';
import { statement } from '../store/statement.ts';
import { findingDeriver } from './findings/finding-deriver.ts';
import { relationshipDeriver } from './health/relationship-deriver.ts';
import { peopleDeriver } from './people/people-deriver.ts';
import { factsTeller } from './rule-version.ts';
import {
  dropStaleAccount,
  leaveToDerive,
  rulesNamed,
  type StaleAccount,
  staleAccounts,
  staleThreads,
} from './stale-accounts.ts';
import { mannerDeriver } from './voice/manner-deriver.ts';

/** The user's zone; on purpose without the time. */
export interface Zone {
  readonly timeZone: string;
}

export interface AccountDeriver {
  /** Names its rows' rule; also its row in derived_by. */
  readonly rule: string;
  /** Raise it with every change that changes an answer: every account is derived anew by this rule alone. */
  readonly version: number;
  /**
   * Inside a transaction; replaces whatever it wrote for the account before. Nothing changed but `threads`; null when that is
   * not known. Only the first of the derivers is told: what changes while the others wait for their turn is told anew.
   */
  derive(db: Database, accountId: number, zone: Zone, threads: readonly number[] | null): void;
}

/** Every deriver, in the order in which they run. */
export const accountDerivers: readonly AccountDeriver[] = [
  findingDeriver,
  relationshipDeriver,
  peopleDeriver,
  mannerDeriver,
];

const inBook = statement<[number], { id: number }>('SELECT id FROM account WHERE id = ?');

/** Urgent ones alone, or one account, whether it is urgent or not. */
export type WhichAccounts = 'all' | 'urgent' | { readonly account: number };

/** Readers are told after so many accounts. */
const TELL_EVERY = 40;
const tellOfFacts = factsTeller(TELL_EVERY);

/**
 * Takes one step: the next deriver of a stale account, in one transaction. Answers false when none is stale. What is read
 * comes first, so the store is held only while the step writes.
 */
export function deriveAccounts(db: Database, which: WhichAccounts, zone: Zone, log: Log): boolean {
  const [stale] = staleAccounts(db, 1, which);
  if (!stale) return false;
  const step = db.transaction(() => {
    const [next] = staleAccounts(db, 1, which);
    if (next) deriveNext(db, next, which, zone, log);
  });
  try {
    step.deferred();
  } catch (error) {
    if (!writtenMeanwhile(error)) throw error;
    step.immediate();
  }
  return true;
}

function deriveNext(db: Database, stale: StaleAccount, which: WhichAccounts, zone: Zone, log: Log): void {
  const { account_id: account, rule } = stale;
  const [deriver, ...later] = inBook(db).get(account) ? derivers(rule) : [];
  const threads = deriver === accountDerivers[0] ? staleThreads(db, stale) : null;
  if (deriver) derive(db, deriver, account, { zone, log, threads });
  if (later.length > 0) {
    leaveToDerive(db, account, later);
    return;
  }
  dropStaleAccount(db, account);
  // A person waits for one account, or for the urgent ones; the rest is told of now and then.
  tellOfFacts(db, 1, which !== 'all' || staleAccounts(db, 1, 'all').length === 0);
}

/** A rule that breaks on an account leaves it as it was, and neither stops the other rules nor the other accounts. */
function derive(
  db: Database,
  deriver: AccountDeriver,
  account: number,
  { zone, log, threads }: { readonly zone: Zone; readonly log: Log; readonly threads: readonly number[] | null },
): void {
  try {
    db.transaction(() => deriver.derive(db, account, zone, threads))();
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw error;
    log.warn('derive.broke', { where: `${deriver.rule} ${positionOf(error)}` });
  }
}

/** Another connection wrote between the first read and the first write of a deferred transaction, or does so this moment. */
function writtenMeanwhile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}

function derivers(rule: string): readonly AccountDeriver[] {
  const named = rulesNamed(rule);
  return named.length === 0 ? accountDerivers : accountDerivers.filter((one) => named.includes(one.rule));
}
