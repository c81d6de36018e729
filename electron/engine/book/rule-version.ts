// Facts are made by rules, and rules get better: when this program's rules are not those that made the facts in the file,
// every thread is marked stale and the facts are made anew in the background.
import type { Database } from 'better-sqlite3';
import { statement } from '../store/statement.ts';
import { markEverythingStale } from './mark-stale.ts';

/** Raise it with every change to derive-thread.ts that changes an answer. */
const THREAD_RULE = { rule: 'thread', version: 4 };

const madeBy = statement<[string], { version: number }>('SELECT version FROM derived_by WHERE rule = ?');
const setMadeBy = statement<[string, number]>('INSERT OR REPLACE INTO derived_by (rule, version) VALUES (?, ?)');

export function rebuildAfterRuleChange(db: Database): void {
  const { rule, version } = THREAD_RULE;
  if (madeBy(db).get(rule)?.version === version) return;
  db.transaction(() => {
    markEverythingStale(db);
    setMadeBy(db).run(rule, version);
  }).immediate();
}

const FACTS = 'facts';
const raiseFacts = statement<[string]>(
  'INSERT INTO derived_by (rule, version) VALUES (?, 1) ON CONFLICT (rule) DO UPDATE SET version = version + 1',
);

/** Changes with every transaction that derived something, on whichever connection; for those who remember what they read. */
export function factsVersion(db: Database): number {
  return madeBy(db).get(FACTS)?.version ?? 0;
}

/** Inside the transaction that derives. */
export function factsChanged(db: Database): void {
  raiseFacts(db).run(FACTS);
}
