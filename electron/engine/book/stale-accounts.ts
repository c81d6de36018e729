// Which accounts have to be derived anew. Whoever changes what an account's facts rest on leaves the mark in the same
// transaction; derive-accounts.ts works the marks off.
import type { Database } from 'better-sqlite3';
import { statement } from '../store/statement.ts';

export interface StaleAccount {
  readonly account_id: number;
  /** 0 when no more changed than the threads that staleThreads() names. */
  readonly whole: number;
  /** The derivers that are left, separated by spaces; empty for all of them. */
  readonly rule: string;
}

// An account that is stale for two reasons is derived by every rule.
const mark = statement<{ account: number; urgent: number; whole: number }>(
  `INSERT INTO stale_account (account_id, urgent, whole) VALUES (:account, :urgent, :whole)
   ON CONFLICT (account_id) DO UPDATE SET urgent = max(urgent, excluded.urgent), whole = max(whole, excluded.whole),
     rule = ''`,
);
const markThread = statement<[number, number]>(
  `INSERT OR IGNORE INTO stale_account_thread (account_id, thread_id)
   SELECT account_id, ? FROM stale_account WHERE account_id = ? AND whole = 0`,
);
const markAll = statement<[string]>(
  `INSERT INTO stale_account (account_id, rule) SELECT id, ? FROM account WHERE true
   ON CONFLICT (account_id) DO UPDATE SET rule = CASE WHEN rule = excluded.rule THEN rule ELSE '' END, whole = 1`,
);
const makeUrgent = statement<[]>('UPDATE stale_account SET urgent = 1 WHERE urgent = 0');
const nextStale = statement<[number], StaleAccount>(
  'SELECT account_id, rule, whole FROM stale_account ORDER BY account_id LIMIT ?',
);
const nextUrgent = statement<[number], StaleAccount>(
  'SELECT account_id, rule, whole FROM stale_account WHERE urgent = 1 ORDER BY account_id LIMIT ?',
);
const oneStale = statement<[number], StaleAccount>(
  'SELECT account_id, rule, whole FROM stale_account WHERE account_id = ?',
);
const threadsOf = statement<[number], { thread_id: number }>(
  'SELECT thread_id FROM stale_account_thread WHERE account_id = ? ORDER BY thread_id',
);
const leave = statement<[string, number]>('UPDATE stale_account SET rule = ?, whole = 0 WHERE account_id = ?');
const dropThreads = statement<[number]>('DELETE FROM stale_account_thread WHERE account_id = ?');
const drop = statement<[number]>('DELETE FROM stale_account WHERE account_id = ?');

export interface StaleMark {
  /** A person did something that is to show at once. */
  readonly urgent?: boolean;
  /** Mail came to this thread, or was read for the first time, and nothing else changed. */
  readonly thread?: number;
}

/** Inside the transaction of the change. */
export function markAccountStale(db: Database, account: number, { urgent = false, thread }: StaleMark = {}): void {
  mark(db).run({ account, urgent: Number(urgent), whole: Number(thread === undefined) });
  if (thread !== undefined) markThread(db).run(thread, account);
}

/** Every account of the book, for one deriver whose rule changed or, with an empty rule, for all of them. */
export function markAllAccountsStale(db: Database, rule: string, { urgent = false } = {}): void {
  markAll(db).run(rule);
  if (urgent) makeUrgent(db).run();
}

export function staleAccounts(
  db: Database,
  limit: number,
  which: 'all' | 'urgent' | { account: number },
): StaleAccount[] {
  if (which === 'all') return nextStale(db).all(limit);
  if (which === 'urgent') return nextUrgent(db).all(limit);
  return oneStale(db).all(which.account);
}

export function rulesNamed(rule: string): readonly string[] {
  return rule === '' ? [] : rule.split(' ');
}

/** Everything that changed for it; null when that is not known. */
export function staleThreads(db: Database, { account_id: account, whole }: StaleAccount): readonly number[] | null {
  return whole === 1
    ? null
    : threadsOf(db)
        .all(account)
        .map(({ thread_id }) => thread_id);
}

/**
 * What is left to derive of an account, so that no step holds the store for all of it. Inside the transaction of a step: what
 * changes from here on is known thread by thread again.
 */
export function leaveToDerive(db: Database, account: number, derivers: readonly { readonly rule: string }[]): void {
  dropThreads(db).run(account);
  leave(db).run(derivers.map(({ rule }) => rule).join(' '), account);
}

export function dropStaleAccount(db: Database, account: number): void {
  drop(db).run(account);
}
