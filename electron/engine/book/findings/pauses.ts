// Who is away and until when, from out-of-office answers: clocks that wait for an absent person stand still. An absence
// without a day of return lasts two weeks, and ends when the person writes.
import type { Database } from 'better-sqlite3';
import { statement } from '../../store/statement.ts';
import { isoDayOf, type LocalNow } from '../local-time.ts';

export interface Pause {
  /** Lower case. */
  readonly address: string;
  readonly who: string;
  /** When the answer came. */
  readonly since: number;
  /** The day somebody is back, `YYYY-MM-DD`. */
  readonly until: string;
  /** An address that stands in. */
  readonly successor: string | null;
  readonly messageRowId: number;
  readonly quote: string;
}

export interface Pauses {
  /** Everybody who is away now. */
  readonly all: readonly Pause[];
  /** The day the person is back; null where they are not away. */
  until(address: string): string | null;
}

interface AbsenceRow {
  readonly account_id: number;
  readonly address: string;
  readonly who: string;
  readonly sent_at: number;
  readonly return_date: string | null;
  readonly successor: string | null;
  readonly message_id: number;
  readonly quote: string;
}

const DAY = 86_400_000;
const LONGEST_DAYS = 400;
const USUAL_DAYS = 14;

interface Span {
  readonly since: number;
  /** An absence without a day of return that began before this is over. */
  readonly recent: number;
  readonly now: number;
  readonly today: string;
}

// Unless the person wrote since, or the user dismissed it or called it something else.
const selected = (where: string) =>
  `SELECT f.account_id, f.address, f.who, f.sent_at, f.return_date, f.successor, f.message_id, f.quote
   FROM message_finding f LEFT JOIN finding_state s ON s.finding_key = f.finding_key
   WHERE ${where} AND f.kind = 'out_of_office' AND f.sent_at BETWEEN :since AND :now AND f.side = 'them'
     AND (f.return_date > :today OR (f.return_date IS NULL AND f.sent_at > :recent AND NOT EXISTS (
       SELECT 1 FROM message_account a WHERE a.account_id = f.account_id AND a.touch = 'mail_in'
         AND a.writer = f.address AND a.sent_at > f.sent_at AND a.sent_at <= :now)))
     AND ifnull(s.state, '') <> 'dismissed' AND s.kind IS NULL
   ORDER BY f.sent_at`;
const ofAccount = statement<Span & { account: number }, AbsenceRow>(selected('f.account_id = :account'));
const ofBook = statement<Span, AbsenceRow>(selected('f.account_id IS NOT NULL'));

/** As of the clock: whoever is away then. The newest answer of a person counts. */
export function pausesOf(db: Database, account: number, clock: LocalNow): Pauses {
  return pausesIn(ofAccount(db).all({ account, ...spanOf(clock) }), clock);
}

/** The same for every account, read at once. */
export function pausesOfBook(db: Database, clock: LocalNow): (account: number) => Pauses {
  const rows = Map.groupBy(ofBook(db).all(spanOf(clock)), (row) => row.account_id);
  const pauses = new Map([...rows].map(([account, absences]) => [account, pausesIn(absences, clock)]));
  return (account) => pauses.get(account) ?? nobodyAway;
}

const nobodyAway: Pauses = { all: [], until: () => null };

function spanOf({ now, timeZone }: LocalNow): Span {
  return {
    since: now - LONGEST_DAYS * DAY,
    recent: now - USUAL_DAYS * DAY,
    now,
    today: isoDayOf(now, timeZone),
  };
}

function pausesIn(rows: readonly AbsenceRow[], { timeZone }: LocalNow): Pauses {
  const newest = new Map<string, Pause>();
  for (const row of rows) {
    newest.set(row.address, {
      address: row.address,
      who: row.who,
      since: row.sent_at,
      until: row.return_date ?? isoDayOf(row.sent_at + USUAL_DAYS * DAY, timeZone),
      successor: row.successor,
      messageRowId: row.message_id,
      quote: row.quote,
    });
  }
  return { all: [...newest.values()], until: (address) => newest.get(address)?.until ?? null };
}
