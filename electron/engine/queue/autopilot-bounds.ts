// What holds Autopilot within its bounds: the hours of whoever gets the mail, the cap of the day, the cap of the account.
import type { Database } from 'better-sqlite3';
import { writersZone } from '../book/findings/writers-zone.ts';
import { afterWorkingHours, isoDayOf, type LocalNow, startOfDay, workingHoursBetween } from '../book/local-time.ts';
import { readAutopilot, readPause } from '../store/queries/autopilot.ts';
import { readSettings } from '../store/queries/settings.ts';
import { statement } from '../store/statement.ts';

// The last mail they wrote says where their clock stands.
const lastLetter = statement<[string], { zone_minutes: number | null; sent_at: number }>(
  `SELECT m.zone_minutes, m.sent_at FROM participant p JOIN message m ON m.id = p.message_id
   WHERE p.address = ? AND p.role = 'from' ORDER BY p.message_id DESC LIMIT 1`,
);
// What Autopilot let go and was not taken back since, by when it left or is to leave, but for one message itself. What a server
// is being told, or may have taken, leaves now. `decided` only keeps the search from all that was ever let go.
const letGo = statement<
  { decided: number; since: number; until: number; at: number; account: number | null; but: number },
  { at: number; gone: number }
>(
  `SELECT at, gone FROM (
     SELECT s.accepted_at IS NOT NULL OR s.state IN ('handing_over', 'unknown') AS gone,
       CASE WHEN s.accepted_at IS NOT NULL THEN s.accepted_at WHEN s.state IN ('handing_over', 'unknown') THEN :at
         ELSE max(o.held_until, coalesce(s.next_at, 0)) END AS at
     FROM queue_item q JOIN outgoing o ON o.draft_id = q.draft_id JOIN delivery s ON s.outgoing_id = o.id
     WHERE q.approved_by = 'autopilot' AND q.approved_at >= :decided AND q.draft_id <> :but
       AND (:account IS NULL OR q.account_id = :account))
   WHERE at >= :since AND at < :until ORDER BY at`,
);

const DAY = 86_400_000;
/** The longest delay, holidays and a pause: what was decided longer ago has left, or needs the person. */
const LONGEST_HOLD = 60 * DAY;

/** Where the recipient is, as far as their mail tells; the user's own zone else. */
export function recipientZone(db: Database, address: string, usersZone: string): string {
  const letter = lastLetter(db).get(address.toLowerCase());
  return letter ? writersZone(letter.zone_minutes, letter.sent_at, usersZone) : usersZone;
}

export interface BoundSubject {
  readonly draftId: number;
  readonly accountId: number;
  /** Whom it goes to first. */
  readonly address: string;
}

export interface Bounds {
  readonly paused: boolean;
  /** When the hours it may send in begin again, in the recipient's zone; null within them. */
  readonly opensAt: number | null;
  /** When the cap of the day, or of the account, lets the next one go; null while it is not reached. */
  readonly capUntil: number | null;
}

/**
 * As of `at`, which may lie ahead. A plan to leave then counts what is planned beside it; what leaves this moment counts what
 * has left, so that two that wait do not wait for each other.
 */
export function autopilotBounds(
  db: Database,
  subject: BoundSubject,
  at: number,
  usersZone: string,
  counted: 'planned' | 'gone',
): Bounds {
  const settings = readAutopilot(db);
  const zone = recipientZone(db, subject.address, usersZone);
  // The user's holidays are days on which nothing of theirs goes by itself.
  const hours = { ...readSettings(db).workingHours, ...settings.hours };
  const inside = workingHoursBetween(at, at + 1000, hours, zone) > 0;
  const [today, tomorrow] = dayAround(at, usersZone);
  const span = settings.accountDays * DAY;
  const among = (since: number, until: number, account: number | null): number[] =>
    letGo(db)
      .all({ decided: since - LONGEST_HOLD, since, until, at, account, but: subject.draftId })
      .filter((one) => counted === 'planned' || one.gone === 1)
      .map((one) => one.at);
  const ofDay = among(today, tomorrow, null);
  const ofAccount = among(at - span + 1, at + span, subject.accountId);
  const ends = [
    ofDay.length >= settings.dailyCap ? tomorrow : null,
    ofAccount.length >= settings.accountCap ? (ofAccount.at(-settings.accountCap) ?? at) + span : null,
  ].filter((one) => one !== null);
  return {
    paused: readPause(db) !== null,
    opensAt: inside ? null : afterWorkingHours(at, 0, hours, zone),
    capUntil: ends.length === 0 ? null : Math.max(...ends),
  };
}

function dayAround(at: number, zone: string): readonly [number, number] {
  const start = startOfDay(isoDayOf(at, zone), zone);
  return [start, startOfDay(isoDayOf(start + 1.5 * DAY, zone), zone)];
}

/** What left today, or is held to leave, by Autopilot. */
export function autopilotToday(db: Database, { now, timeZone }: LocalNow): number {
  const [since, until] = dayAround(now, timeZone);
  return letGo(db).all({ decided: since - LONGEST_HOLD, since, until, at: now, account: null, but: 0 }).length;
}
