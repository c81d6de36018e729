// How many people of each account have written. Telling people apart means reading the messages themselves, so the people
// found are remembered, and only what came since is read; where anything else changed, the account is read anew.
import type { Database } from 'better-sqlite3';
import { statement } from '../store/statement.ts';

interface Touches {
  readonly n: number;
  /** Of message ids, which only grow: the newest message and the sum of all say whether the same ones are still there. */
  readonly newest: number;
  readonly sum: number;
}

// Answered from the index alone, in one look at its range.
const ofAccount = "message_account t WHERE t.account_id = :account AND t.touch = 'mail_in' AND t.sent_at <= :now";
const inboundTouches = statement<{ now: number }, Touches & { account: number }>(
  `SELECT t.account_id AS account, count(*) AS n, max(t.message_id) AS newest, sum(t.message_id) AS sum
   FROM account a CROSS JOIN message_account t
   WHERE t.account_id = a.id AND t.touch = 'mail_in' AND t.sent_at <= :now
   GROUP BY a.id`,
);
const touchesUpTo = statement<{ account: number; now: number; newest: number }, Pick<Touches, 'n' | 'sum'>>(
  `SELECT count(*) AS n, ifnull(sum(t.message_id), 0) AS sum FROM ${ofAccount} AND t.message_id <= :newest`,
);
const writersAfter = statement<{ account: number; now: number; after: number }, { address: string }>(
  `SELECT DISTINCT m.from_address AS address FROM message_account t JOIN message m ON m.id = t.message_id
   WHERE t.account_id = :account AND t.touch = 'mail_in' AND t.sent_at <= :now AND t.message_id > :after`,
);

interface Counted extends Touches {
  readonly people: Set<string>;
}

const remembered = new WeakMap<Database, Map<number, Counted>>();

export function countPeople(db: Database, now: number): ReadonlyMap<number, number> {
  const known = remembered.get(db) ?? new Map<number, Counted>();
  remembered.set(db, known);
  const counts = new Map<number, number>();
  for (const { account, ...touches } of inboundTouches(db).all({ now })) {
    const counted = countOf(db, now, account, touches, known.get(account));
    known.set(account, counted);
    counts.set(account, counted.people.size);
  }
  return counts;
}

function countOf(db: Database, now: number, account: number, touches: Touches, before: Counted | undefined): Counted {
  if (before && touches.n === before.n && touches.sum === before.sum) return before;
  const grown = before !== undefined && isStillThere(db, now, account, before);
  const people = grown ? before.people : new Set<string>();
  const after = grown ? before.newest : 0;
  for (const { address } of writersAfter(db).all({ account, now, after })) people.add(address);
  return { ...touches, people };
}

function isStillThere(db: Database, now: number, account: number, before: Touches): boolean {
  const kept = touchesUpTo(db).get({ account, now, newest: before.newest });
  return kept?.n === before.n && kept.sum === before.sum;
}
