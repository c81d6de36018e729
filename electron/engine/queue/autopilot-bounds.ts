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
// What Autopilot let go and was not taken back since, but for one message itself.
const letGo = statement<{ since: number; account: number | null; but: number }, { at: number }>(
  `SELECT q.approved_at AS at FROM queue_item q JOIN outgoing o ON o.draft_id = q.draft_id
   WHERE q.approved_by = 'autopilot' AND q.approved_at >= :since AND q.draft_id <> :but
     AND (:account IS NULL OR q.account_id = :account) ORDER BY q.approved_at`,
);

const DAY = 86_400_000;

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

/** As of `at`, which may lie ahead. */
export function autopilotBounds(db: Database, subject: BoundSubject, at: number, usersZone: string): Bounds {
  const settings = readAutopilot(db);
  const zone = recipientZone(db, subject.address, usersZone);
  // The user's holidays are days on which nothing of theirs goes by itself.
  const hours = { ...readSettings(db).workingHours, ...settings.hours };
  const inside = workingHoursBetween(at, at + 1000, hours, zone) > 0;
  const but = subject.draftId;
  const today = startOfDay(isoDayOf(at, usersZone), usersZone);
  const ofDay = letGo(db).all({ since: today, account: null, but }).length;
  const ofAccount = letGo(db).all({ since: at - settings.accountDays * DAY, account: subject.accountId, but });
  const ends = [
    ofDay >= settings.dailyCap ? startOfDay(isoDayOf(today + 36 * 3_600_000, usersZone), usersZone) : null,
    ofAccount.length >= settings.accountCap
      ? (ofAccount.at(-settings.accountCap)?.at ?? at) + settings.accountDays * DAY
      : null,
  ].filter((one) => one !== null);
  return {
    paused: readPause(db) !== null,
    opensAt: inside ? null : afterWorkingHours(at, 0, hours, zone),
    capUntil: ends.length === 0 ? null : Math.max(...ends),
  };
}

/** What left today, or is held to leave, by Autopilot. */
export function autopilotToday(db: Database, { now, timeZone }: LocalNow): number {
  return letGo(db).all({ since: startOfDay(isoDayOf(now, timeZone), timeZone), account: null, but: 0 }).length;
}
