// The touches of an account: real mail either way, and logged calls and meetings.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Touch } from '../../contract/account.ts';
import { messageRowId, threadId, touchId } from '../../contract/scalars.ts';
import { statement } from '../store/statement.ts';

interface TouchRow {
  readonly kind: Touch['kind'];
  readonly at: number;
  readonly subject: string;
  readonly who: string;
  readonly message_id: number | null;
  readonly thread_id: number | null;
  readonly touch_id: number | null;
}

const newest = statement<{ account: number; now: number; limit: number }, TouchRow>(
  `SELECT * FROM (
     SELECT t.touch AS kind, t.sent_at AS at, m.subject,
       CASE t.touch WHEN 'mail_in' THEN coalesce(nullif(m.from_name, ''), m.from_address)
       ELSE (SELECT coalesce(nullif(p.name, ''), p.address) FROM participant p
             WHERE p.message_id = m.id AND p.role = 'to' ORDER BY p.position LIMIT 1) END AS who,
       m.id AS message_id, m.thread_id, NULL AS touch_id
     FROM message_account t JOIN message m ON m.id = t.message_id
     WHERE t.account_id = :account AND t.touch IS NOT NULL AND t.sent_at <= :now
     ORDER BY t.sent_at DESC LIMIT :limit)
   UNION ALL SELECT * FROM (
     SELECT kind, at, subject, people, NULL, NULL, id FROM logged_touch
     WHERE account_id = :account ORDER BY at DESC LIMIT :limit)
   ORDER BY at DESC LIMIT :limit`,
);
const count = statement<{ account: number; now: number }, { n: number }>(
  `SELECT (SELECT count(*) FROM message_account WHERE account_id = :account AND touch IS NOT NULL AND sent_at <= :now)
     + (SELECT count(*) FROM logged_touch WHERE account_id = :account) AS n`,
);
const names = z.array(z.string());

export function readTouches(
  db: Database,
  account: number,
  now: number,
  limit: number,
): { touches: Touch[]; count: number } {
  const touches = newest(db)
    .all({ account, now, limit })
    .map(
      (row): Touch => ({
        kind: row.kind,
        at: row.at,
        subject: row.subject,
        who: row.touch_id === null ? (row.who ?? '') : names.parse(JSON.parse(row.who)).join(', '),
        messageRowId: row.message_id === null ? null : messageRowId.parse(row.message_id),
        threadId: row.thread_id === null ? null : threadId.parse(row.thread_id),
        touchId: row.touch_id === null ? null : touchId.parse(row.touch_id),
      }),
    );
  return { touches, count: count(db).get({ account, now })?.n ?? 0 };
}
