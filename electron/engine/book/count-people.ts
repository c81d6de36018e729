// How many people of each account have written. From one writer to the next in the index: what it takes grows with the
// people, not with their mail, and it is asked with every ranking.
import type { Database } from 'better-sqlite3';
import { statement } from '../store/statement.ts';

const inbound = "message_account t WHERE t.touch = 'mail_in'";
const writers = statement<{ now: number }, { account: number; n: number }>(
  `WITH RECURSIVE writer(account, address) AS (
     SELECT a.id, (SELECT min(t.writer) FROM ${inbound} AND t.account_id = a.id) FROM account a
     UNION ALL
     SELECT account, (SELECT min(t.writer) FROM ${inbound} AND t.account_id = account AND t.writer > address)
     FROM writer WHERE address IS NOT NULL)
   SELECT account, count(*) AS n FROM writer
   WHERE address IS NOT NULL
     AND EXISTS (SELECT 1 FROM ${inbound} AND t.account_id = account AND t.writer = address AND t.sent_at <= :now)
   GROUP BY account`,
);

export function countPeople(db: Database, now: number): ReadonlyMap<number, number> {
  return new Map(
    writers(db)
      .all({ now })
      .map(({ account, n }) => [account, n]),
  );
}
