// Which accounts have to be derived anew. Whoever changes what an account's facts rest on leaves the mark in the same
// transaction; derive-accounts.ts works the marks off.
import type { Database } from 'better-sqlite3';
import { statement } from '../store/statement.ts';

export interface StaleAccount {
  readonly account_id: number;
  /** The derivers that are left, separated by spaces; empty for all of them. */
  readonly rule: string;
}

// An account that is stale for two reasons is derived by every rule.
const mark = statement<{ account: number; urgent: number; rule: string }>(
  `INSERT INTO stale_account (account_id, urgent, rule) VALUES (:account, :urgent, :rule)
   ON CONFLICT (account_id) DO UPDATE SET urgent = max(urgent, excluded.urgent),
     rule = CASE WHEN rule = excluded.rule THEN rule ELSE '' END`,
);
const markAll = statement<[string]>(
  `INSERT INTO stale_account (account_id, rule) SELECT id, ? FROM account WHERE true
   ON CONFLICT (account_id) DO UPDATE SET rule = CASE WHEN rule = excluded.rule THEN rule ELSE '' END`,
);
const makeUrgent = statement<[]>('UPDATE stale_account SET urgent = 1 WHERE urgent = 0');
const nextStale = statement<[number], StaleAccount>(
  'SELECT account_id, rule FROM stale_account ORDER BY account_id LIMIT ?',
);
const nextUrgent = statement<[number], StaleAccount>(
  'SELECT account_id, rule FROM stale_account WHERE urgent = 1 ORDER BY account_id LIMIT ?',
);
const oneStale = statement<[number], StaleAccount>('SELECT account_id, rule FROM stale_account WHERE account_id = ?');
const leave = statement<[string, number]>('UPDATE stale_account SET rule = ? WHERE account_id = ?');
const drop = statement<[number]>('DELETE FROM stale_account WHERE account_id = ?');

/** `urgent` where a person did something that is to show at once. Inside the transaction of the change. */
export function markAccountStale(db: Database, account: number, { urgent = false } = {}): void {
  mark(db).run({ account, urgent: Number(urgent), rule: '' });
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

/** What is left to derive of an account, so that no step holds the store for all of it. Inside the transaction of a step. */
export function leaveToDerive(db: Database, account: number, derivers: readonly { readonly rule: string }[]): void {
  leave(db).run(derivers.map(({ rule }) => rule).join(' '), account);
}

export function dropStaleAccount(db: Database, account: number): void {
  drop(db).run(account);
}
