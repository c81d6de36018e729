// Brings what is derived per account up to date, a few accounts at a time. Account derivers run after threads are derived and
// messages are read, in the order of the list below: a later one may read what an earlier one wrote. Their tables name the
// account with a foreign key that deletes, and what depends on the present time is computed when it is read, never here.
import type { Database } from 'better-sqlite3';
import { statement } from '../store/statement.ts';
import { findingDeriver } from './findings/finding-deriver.ts';
import { relationshipDeriver } from './health/relationship-deriver.ts';
import { peopleDeriver } from './people/people-deriver.ts';
import { factsTeller } from './rule-version.ts';
import { dropStaleAccount, staleAccounts } from './stale-accounts.ts';

/** The user's zone; on purpose without the time. */
export interface Zone {
  readonly timeZone: string;
}

export interface AccountDeriver {
  /** Names its rows' rule; also its row in derived_by. */
  readonly rule: string;
  /** Raise it with every change that changes an answer: every account is derived anew by this rule alone. */
  readonly version: number;
  /** Inside a transaction; replaces whatever it wrote for the account before. */
  derive(db: Database, accountId: number, zone: Zone): void;
}

/** Every deriver, in the order in which they run. */
export const accountDerivers: readonly AccountDeriver[] = [findingDeriver, relationshipDeriver, peopleDeriver];

const inBook = statement<[number], { id: number }>('SELECT id FROM account WHERE id = ?');

export interface AccountStep {
  readonly limit: number;
  /** Urgent ones alone, or one account, whether it is urgent or not. */
  readonly which?: 'all' | 'urgent' | { readonly account: number };
}

/** Readers are told after so many accounts. */
const TELL_EVERY = 40;
const tellOfFacts = factsTeller(TELL_EVERY);

/** Derives at most `limit` stale accounts in one transaction; answers how many, 0 when none is stale. */
export function deriveAccounts(db: Database, { limit, which = 'all' }: AccountStep, zone: Zone): number {
  if (staleAccounts(db, 1, which).length === 0) return 0;
  return db
    .transaction(() => {
      const stale = staleAccounts(db, limit, which);
      for (const { account_id: account, rule } of stale) {
        dropStaleAccount(db, account);
        if (!inBook(db).get(account)) continue;
        for (const deriver of accountDerivers) {
          if (rule === '' || rule === deriver.rule) deriver.derive(db, account, zone);
        }
      }
      // A person waits for one account, or for the urgent ones; the rest is told of now and then.
      tellOfFacts(db, stale.length, which !== 'all' || staleAccounts(db, 1, 'all').length === 0);
      return stale.length;
    })
    .immediate();
}
