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

// Unless the person wrote since, or dismissed it.
const absences = statement<{ account: number; since: number; now: number }, AbsenceRow>(
  `SELECT f.address, f.who, f.sent_at, f.return_date, f.successor, f.message_id, f.quote
   FROM message_finding f LEFT JOIN finding_state s ON s.finding_key = f.finding_key
   WHERE f.account_id = :account AND f.kind = 'out_of_office' AND f.side = 'them' AND f.sent_at BETWEEN :since AND :now
     AND ifnull(s.state, '') <> 'dismissed'
     AND NOT EXISTS (SELECT 1 FROM message_account a WHERE a.account_id = f.account_id AND a.touch = 'mail_in'
       AND a.writer = f.address AND a.sent_at > f.sent_at AND a.sent_at <= :now AND f.return_date IS NULL)
   ORDER BY f.sent_at`,
);

/** As of the clock: whoever is away then. The newest answer of a person counts. */
export function pausesOf(db: Database, account: number, clock: LocalNow): Pauses {
  const { now, timeZone } = clock;
  const today = isoDayOf(now, timeZone);
  const newest = new Map<string, Pause>();
  for (const row of absences(db).all({ account, since: now - LONGEST_DAYS * DAY, now })) {
    const until = row.return_date ?? isoDayOf(row.sent_at + USUAL_DAYS * DAY, timeZone);
    newest.set(row.address, {
      address: row.address,
      who: row.who,
      since: row.sent_at,
      until,
      successor: row.successor,
      messageRowId: row.message_id,
      quote: row.quote,
    });
  }
  const all = [...newest.values()].filter(({ until }) => until > today);
  const days = new Map(all.map((pause) => [pause.address, pause.until]));
  return { all, until: (address) => days.get(address) ?? null };
}
