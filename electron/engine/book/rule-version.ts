// Facts are made by rules, and rules get better: when this program's rules are not those that made the facts in the file,
// they are marked stale and made anew in the background. What messages say carries the version of its rules row by row.
import type { Database } from 'better-sqlite3';
import { ASKS_RULE } from '../mail/text/asks.ts';
import { statement } from '../store/statement.ts';
import { markEverythingStale } from './mark-stale.ts';
import { markAllAccountsStale } from './stale-accounts.ts';

/** The first: raise it with every change to derive-thread.ts that changes an answer. */
const THREAD_RULES = [
  { rule: 'thread', version: 6 },
  { rule: 'asks', version: ASKS_RULE },
];

const madeBy = statement<[string], { version: number }>('SELECT version FROM derived_by WHERE rule = ?');
const setMadeBy = statement<[string, number]>('INSERT OR REPLACE INTO derived_by (rule, version) VALUES (?, ?)');

interface Rule {
  readonly rule: string;
  readonly version: number;
}

/** A changed rule of an account deriver has its own rows made anew, for every account. */
export function rebuildAfterRuleChange(db: Database, accountRules: readonly Rule[]): void {
  const changed = (one: Rule) => madeBy(db).get(one.rule)?.version !== one.version;
  const rules = accountRules.filter(changed);
  const threads = THREAD_RULES.some(changed);
  if (!threads && rules.length === 0) return;
  db.transaction(() => {
    if (threads) markEverythingStale(db);
    for (const { rule } of rules) markAllAccountsStale(db, rule);
    for (const { rule, version } of threads ? [...rules, ...THREAD_RULES] : rules) setMadeBy(db).run(rule, version);
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
function factsChanged(db: Database): void {
  raiseFacts(db).run(FACTS);
}

/**
 * Whoever remembers what was read has to read again when facts change. While thousands of things are worked off that would
 * be every few milliseconds, so readers are told when the last one is done, and after every so many in a long run. What
 * comes back is called inside the transaction that derives, with how many were derived and whether that was the last.
 */
export function factsTeller(every: number): (db: Database, derived: number, last: boolean) => void {
  const untold = new WeakMap<Database, number>();
  return (db, derived, last) => {
    const since = (untold.get(db) ?? 0) + derived;
    const tell = last || since >= every;
    if (tell) factsChanged(db);
    untold.set(db, tell ? 0 : since);
  };
}
