// How many people of each account have written. Telling people apart takes a look at every touch, so counts are remembered
// and taken anew only for accounts whose touches changed.
import type { Database } from 'better-sqlite3';
import { statement } from '../store/statement.ts';

interface Touches {
  readonly n: number;
  /** Of message ids: with the number, it says whether the same messages are still there. */
  readonly sum: number;
}

// Both are answered from an index alone.
const inboundTouches = statement<{ now: number }, Touches & { account: number }>(
  `SELECT t.account_id AS account, count(*) AS n, sum(t.message_id) AS sum
   FROM account a CROSS JOIN message_account t
   WHERE t.account_id = a.id AND t.touch = 'mail_in' AND t.sent_at <= :now
   GROUP BY a.id`,
);
const writersOf = statement<{ account: number; now: number }, { n: number }>(
  `SELECT count(DISTINCT writer) AS n FROM message_account
   WHERE account_id = :account AND touch = 'mail_in' AND sent_at <= :now`,
);

interface Counted extends Touches {
  readonly people: number;
}

const remembered = new WeakMap<Database, Map<number, Counted>>();

export function countPeople(db: Database, now: number): ReadonlyMap<number, number> {
  const known = remembered.get(db) ?? new Map<number, Counted>();
  remembered.set(db, known);
  const counts = new Map<number, number>();
  for (const { account, n, sum } of inboundTouches(db).all({ now })) {
    let counted = known.get(account);
    if (counted?.n !== n || counted.sum !== sum) {
      counted = { n, sum, people: writersOf(db).get({ account, now })?.n ?? 0 };
      known.set(account, counted);
    }
    counts.set(account, counted.people);
  }
  return counts;
}
