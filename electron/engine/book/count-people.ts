// How many people of each account have written. Counting reads every message of the account, so counts are remembered and
// taken anew only for accounts whose number of touches, or the newest of them, changed.
import type { Database } from 'better-sqlite3';
import { statement } from '../store/statement.ts';

// Answered from the index alone.
const inboundTouches = statement<{ now: number }, { account_id: number; n: number; newest: number; oldest: number }>(
  `SELECT t.account_id, count(*) AS n, max(t.sent_at) AS newest, min(t.sent_at) AS oldest
   FROM account a JOIN message_account t ON t.account_id = a.id AND t.touch = 'mail_in' AND t.sent_at <= :now
   GROUP BY t.account_id`,
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
  for (const { account_id: account, n, newest, oldest } of inboundTouches(db).all({ now })) {
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
