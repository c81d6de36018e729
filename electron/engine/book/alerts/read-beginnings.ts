// When each account's mail begins: two ends of ranges of an index for each.
import type { Database } from 'better-sqlite3';
import { statement } from '../../store/statement.ts';
import type { Beginnings } from './rank-alerts.ts';

const firstTouches = statement<[], { id: number; first_in: number | null; first_out: number | null }>(
  `SELECT a.id,
     (SELECT min(sent_at) FROM message_account t WHERE t.account_id = a.id AND t.touch = 'mail_in') AS first_in,
     (SELECT min(sent_at) FROM message_account t WHERE t.account_id = a.id AND t.touch = 'mail_out') AS first_out
   FROM account a`,
);

export function readBeginnings(db: Database): Beginnings {
  const of = new Map<number, number>();
  for (const { id, first_in, first_out } of firstTouches(db).all()) {
    const known = [first_in, first_out].filter((at) => at !== null);
    if (known.length > 0) of.set(id, Math.min(...known));
  }
  return { of, mailFrom: of.size === 0 ? null : Math.min(...of.values()) };
}
