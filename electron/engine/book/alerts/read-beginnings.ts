// When each account began: its mail, two ends of ranges of an index for each, and what was signed with it.
import type { Database } from 'better-sqlite3';
import { statement } from '../../store/statement.ts';
import type { Beginnings, Deal } from './rank-alerts.ts';

const firstTouches = statement<[], { id: number; first_in: number | null; first_out: number | null }>(
  `SELECT a.id,
     (SELECT min(sent_at) FROM message_account t WHERE t.account_id = a.id AND t.touch = 'mail_in') AS first_in,
     (SELECT min(sent_at) FROM message_account t WHERE t.account_id = a.id AND t.touch = 'mail_out') AS first_out
   FROM account a`,
);
/** One that was renewed before is no beginning. */
const firstContracts = statement<[], { account_id: number; day: string }>(
  `SELECT account_id, min(start_date) AS day FROM contract WHERE start_date IS NOT NULL
   GROUP BY account_id HAVING max(term) = 0 AND count(lost_on) = 0`,
);
const growth = statement<[], { account_id: number; day: string; what: 'expanded' | 'won'; name: string }>(
  `SELECT account_id, decided_on AS day, 'expanded' AS what, name FROM renewal_outcome WHERE outcome = 'expanded'
   UNION ALL
   SELECT account_id, closed_on, 'won', name FROM opening WHERE state = 'won' AND closed_on IS NOT NULL
   ORDER BY day`,
);

export function readBeginnings(db: Database): Beginnings {
  const of = new Map<number, number>();
  for (const { id, first_in, first_out } of firstTouches(db).all()) {
    const known = [first_in, first_out].filter((at) => at !== null);
    if (known.length > 0) of.set(id, Math.min(...known));
  }
  const signed = new Map(
    firstContracts(db)
      .all()
      .map(({ account_id, day }) => [account_id, day]),
  );
  const grown = new Map<number, Deal>(
    growth(db)
      .all()
      .map(({ account_id, ...deal }) => [account_id, deal]),
  );
  return { of, mailFrom: of.size === 0 ? null : Math.min(...of.values()), signed, grown };
}
