// How many people of each account have written. Counting reads every message of the account, so counts are remembered and
// taken anew only for accounts whose number of touches, or the newest of them, changed.
import type { Database } from 'better-sqlite3';
import { statement } from '../store/statement.ts';

// Answered from the index alone: a count of a range and its two ends.
const inRange = "message_account t WHERE t.account_id = a.id AND t.touch = 'mail_in' AND t.sent_at <= :now";
const inboundTouches = statement<{ now: number }, { account: number; n: number; newest: number; oldest: number }>(
  `SELECT a.id AS account, (SELECT count(*) FROM ${inRange}) AS n, (SELECT max(t.sent_at) FROM ${inRange}) AS newest,
     (SELECT min(t.sent_at) FROM ${inRange}) AS oldest
   FROM account a`,
);
const peopleOf = statement<{ account: number; now: number }, { n: number }>(
  `SELECT count(DISTINCT m.from_address) AS n FROM message_account t JOIN message m ON m.id = t.message_id
   WHERE t.account_id = :account AND t.touch = 'mail_in' AND t.sent_at <= :now`,
);

interface Counted {
  readonly of: string;
  readonly people: number;
}

const remembered = new WeakMap<Database, Map<number, Counted>>();

export function countPeople(db: Database, now: number): ReadonlyMap<number, number> {
  const known = remembered.get(db) ?? new Map<number, Counted>();
  remembered.set(db, known);
  const counts = new Map<number, number>();
  for (const { account, n, newest, oldest } of inboundTouches(db).all({ now })) {
    if (n === 0) continue;
    const of = `${n} ${newest} ${oldest}`;
    let counted = known.get(account);
    if (counted?.of !== of) {
      counted = { of, people: peopleOf(db).get({ account, now })?.n ?? 0 };
      known.set(account, counted);
    }
    counts.set(account, counted.people);
  }
  return counts;
}
