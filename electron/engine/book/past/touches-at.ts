// The last touches of an account up to a time, whoever wrote them, and the first that is known: each the end of a range of an index.
import type { Database } from 'better-sqlite3';
import { statement } from '../../store/statement.ts';

export interface TouchesAt {
  readonly lastIn: number | null;
  readonly lastInMessage: number | null;
  readonly lastInFrom: string | null;
  readonly lastOut: number | null;
  readonly lastTouch: number | null;
  readonly first: number | null;
  readonly people: number;
}

interface TouchesRow {
  readonly last_in: number | null;
  readonly last_in_message: number | null;
  readonly last_out: number | null;
  readonly last_logged: number | null;
  readonly first_in: number | null;
  readonly first_out: number | null;
  readonly first_logged: number | null;
}

const touchesUpTo = statement<{ account: number; at: number }, TouchesRow>(
  `SELECT
     (SELECT max(sent_at) FROM message_account WHERE account_id = :account AND touch = 'mail_in' AND sent_at <= :at) AS last_in,
     (SELECT message_id FROM message_account WHERE account_id = :account AND touch = 'mail_in' AND sent_at <= :at
      ORDER BY sent_at DESC LIMIT 1) AS last_in_message,
     (SELECT max(sent_at) FROM message_account WHERE account_id = :account AND touch = 'mail_out' AND sent_at <= :at) AS last_out,
     (SELECT max(at) FROM logged_touch WHERE account_id = :account AND at <= :at) AS last_logged,
     (SELECT min(sent_at) FROM message_account WHERE account_id = :account AND touch = 'mail_in') AS first_in,
     (SELECT min(sent_at) FROM message_account WHERE account_id = :account AND touch = 'mail_out') AS first_out,
     (SELECT min(at) FROM logged_touch WHERE account_id = :account) AS first_logged`,
);
const writerOf = statement<[number], { name: string }>(
  "SELECT coalesce(nullif(from_name, ''), from_address) AS name FROM message WHERE id = ?",
);

/** `people` are counted for the whole book at once and handed in. */
export function touchesAt(db: Database, account: number, at: number, people: number): TouchesAt {
  const row = touchesUpTo(db).get({ account, at });
  const lastInMessage = row?.last_in_message ?? null;
  return {
    lastIn: row?.last_in ?? null,
    lastInMessage,
    lastInFrom: lastInMessage === null ? null : (writerOf(db).get(lastInMessage)?.name ?? null),
    lastOut: row?.last_out ?? null,
    lastTouch: extreme(Math.max, row?.last_in, row?.last_out, row?.last_logged),
    first: extreme(Math.min, row?.first_in, row?.first_out, row?.first_logged),
    people,
  };
}

function extreme(choose: (...times: number[]) => number, ...times: (number | null | undefined)[]): number | null {
  const known = times.filter((time) => time !== null && time !== undefined);
  return known.length === 0 ? null : choose(...known);
}
