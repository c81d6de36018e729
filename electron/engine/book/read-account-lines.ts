// What ranking knows of each account: the user's row and the facts of its mail as of now. One derived row an account where
// it stands for now; read from the indexes of the mail where that row is out of date; measured anew for a time before the
// newest mail.
import type { Database } from 'better-sqlite3';
import type { Segment, Tier } from '../../contract/scalars.ts';
import { statement } from '../store/statement.ts';
import { type AccountFacts, factsOf, readAllFacts, whoWrote } from './health/account-facts.ts';
import { readRelation } from './health/read-relation.ts';
import { relationAt } from './health/standing.ts';

const DAY = 86_400_000;

export interface AccountRow {
  readonly id: number;
  readonly name: string;
  readonly tier: Tier | null;
  readonly segment: Segment | null;
  readonly arr_minor: number | null;
  readonly arr_currency: string | null;
  readonly renewal_date: string | null;
  readonly owner: string;
  readonly status_line: string;
  readonly cadence_days: number | null;
  readonly snoozed_until: number | null;
}

export interface AccountLine {
  readonly row: AccountRow;
  readonly facts: AccountFacts;
}

const accountRows = statement<[], AccountRow>('SELECT * FROM account');
const staleRows = statement<[], { account_id: number }>('SELECT account_id FROM stale_account');

// Ends of ranges of message_account_touch.
const lastTouch = statement<
  { account: number; now: number },
  { last_in: number | null; last_out: number | null; last_in_message: number | null }
>(
  `WITH last AS (SELECT
     (SELECT max(sent_at) FROM message_account WHERE account_id = :account AND touch = 'mail_in' AND sent_at <= :now) AS last_in,
     (SELECT max(sent_at) FROM message_account WHERE account_id = :account AND touch = 'mail_out' AND sent_at <= :now) AS last_out)
   SELECT last_in, last_out, (SELECT message_id FROM message_account
     WHERE account_id = :account AND touch = 'mail_in' AND sent_at = last_in LIMIT 1) AS last_in_message FROM last`,
);
const touchDays = statement<{ account: number; since: number; now: number }, { day: number; n: number }>(
  `SELECT sent_at / 86400000 AS day, count(*) AS n FROM message_account
   WHERE account_id = :account AND touch IN ('mail_in', 'mail_out') AND sent_at BETWEEN :since AND :now GROUP BY 1`,
);
const oursSince = statement<{ account: number; since: number; now: number }, { sent_at: number }>(
  `SELECT sent_at FROM message_account WHERE account_id = :account AND touch = 'mail_out' AND sent_at > :since
     AND sent_at <= :now ORDER BY sent_at DESC LIMIT 12`,
);
// From one writer to the next in the index: what it takes grows with the people, not with their mail.
const writers = statement<{ account: number; now: number }, { n: number }>(
  `WITH RECURSIVE writer(address) AS (
     SELECT (SELECT min(writer) FROM message_account WHERE account_id = :account AND touch = 'mail_in')
     UNION ALL
     SELECT (SELECT min(t.writer) FROM message_account t
             WHERE t.account_id = :account AND t.touch = 'mail_in' AND t.writer > writer.address)
     FROM writer WHERE address IS NOT NULL)
   SELECT count(*) AS n FROM writer WHERE address IS NOT NULL AND EXISTS (
     SELECT 1 FROM message_account t WHERE t.account_id = :account AND t.touch = 'mail_in' AND t.writer = address
       AND t.sent_at <= :now)`,
);

const KEPT_DAYS = 200;

/** What is out of date is read from thousands of rows: a turn for each such account. */
export function* readAccountLines(db: Database, now: number): Generator<void, AccountLine[]> {
  const stored = readAllFacts(db);
  const stale = new Set(
    staleRows(db)
      .all()
      .map((row) => row.account_id),
  );
  yield;
  const lines: AccountLine[] = [];
  for (const row of accountRows(db).all()) {
    const known = stored.get(row.id);
    if (known && !stale.has(row.id) && (known.newestAt ?? 0) <= now) {
      lines.push({ row, facts: known });
      continue;
    }
    yield;
    const past = known !== undefined && (known.newestAt ?? 0) > now;
    const facts = past ? factsOf(db, relationAt(readRelation(db, row.id), now)) : touchesNow(db, row.id, now, known);
    lines.push({ row, facts });
  }
  return lines;
}

/** The touches as they are; how the mail moved as it was last measured. */
function touchesNow(db: Database, account: number, now: number, known: AccountFacts | undefined): AccountFacts {
  const last = lastTouch(db).get({ account, now });
  const [lastIn, lastOut] = [last?.last_in ?? null, last?.last_out ?? null];
  const newestAt = lastIn === null && lastOut === null ? null : Math.max(lastIn ?? 0, lastOut ?? 0);
  const since = (newestAt ?? 0) - KEPT_DAYS * DAY;
  const ours = oursSince(db).all({ account, since: lastIn ?? 0, now });
  return {
    newestAt,
    lastIn,
    lastOut,
    lastInMessage: last?.last_in_message ?? null,
    lastInFrom: last?.last_in_message == null ? null : whoWrote(db, last.last_in_message),
    people: writers(db).get({ account, now })?.n ?? 0,
    days: touchDays(db)
      .all({ account, since, now })
      .map(({ day, n }) => [day, n] as const),
    ours: ours.map(({ sent_at }) => sent_at).reverse(),
    standing: { ...(known?.standing ?? NOT_MEASURED), lastIn },
    reasons: known?.reasons ?? [],
  };
}

const NOT_MEASURED: AccountFacts['standing'] = {
  inbound: 0,
  lastIn: null,
  responsiveness: null,
  depth: null,
  breadth: null,
  risks: [],
  promises: [],
};
