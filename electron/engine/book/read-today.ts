// Today: what needs the user, in the book's order. An account is here when someone waits for our answer, when it is silent
// past its cadence, when a renewal is inside its horizon, when our own question was left lying, or when nobody ever wrote.
import type { Database } from 'better-sqlite3';
import type { BookRow, TodayItem } from '../../contract/book.ts';
import { readSettings } from '../store/queries/settings.ts';
import { statement } from '../store/statement.ts';
import { afterWorkingHours, type LocalNow } from './local-time.ts';
import { readBook } from './read-book.ts';

const unseenFolders = statement<[], { path: string; address: string }>(
  `SELECT f.path, m.address FROM folder f JOIN mailbox m ON m.id = f.mailbox_id
   WHERE m.kind = 'imap' AND f.synced = 1 AND f.first_sync_done = 0 ORDER BY f.id`,
);
const neverListed = statement<[], { address: string }>(
  `SELECT m.address FROM mailbox m WHERE m.kind = 'imap' AND NOT EXISTS (SELECT 1 FROM folder f WHERE f.mailbox_id = m.id)`,
);

/** What one person can do well in a day; the rest is counted, not listed, so that the day ends. */
const DAY_HOLDS = 20;

export interface Today {
  readonly items: TodayItem[];
  readonly later: number;
  readonly inRhythm: number;
  readonly snoozed: number;
  readonly coverage: string | null;
}

export function readToday(db: Database, clock: LocalNow): Today {
  const rows = readBook(db, clock);
  const awake = rows.filter((row) => row.snoozedUntil === null);
  const due = awake.filter((row) => row.action.kind !== 'none');
  return {
    items: due.slice(0, DAY_HOLDS).map((row) => itemOf(db, row, clock)),
    later: Math.max(0, due.length - DAY_HOLDS),
    inRhythm: awake.length - due.length,
    snoozed: rows.length - awake.length,
    coverage: coverageOf(db),
  };
}

function itemOf(db: Database, row: BookRow, clock: LocalNow): TodayItem {
  const settings = readSettings(db);
  const answerDue =
    row.action.kind === 'reply' && row.moveSince !== null
      ? afterWorkingHours(row.moveSince, settings.responseGoalHours, settings.workingHours, clock.timeZone)
      : null;
  return {
    accountId: row.accountId,
    name: row.name,
    rank: row.rank,
    kind: row.action.kind,
    title: row.nextAction,
    why: row.reasons,
    whoseMove: row.whoseMove,
    threadId: row.action.threadId,
    dueAt: answerDue,
    overdue:
      answerDue !== null
        ? answerDue < clock.now
        : row.action.kind === 'check_in' || (row.renewalInDays !== null && row.renewalInDays < 0),
    arr: row.arr,
    renewalInDays: row.renewalInDays,
    daysSilent: row.daysSilent,
    cadenceDays: row.cadenceDays,
  };
}

/** Silence can be claimed only of folders that were seen; says what was not. */
function coverageOf(db: Database): string | null {
  const unlisted = neverListed(db).get();
  if (unlisted) return `${unlisted.address} was not synced yet, so silence can’t be told from mail not seen.`;
  const missing = unseenFolders(db).all();
  const first = missing[0];
  if (!first) return null;
  const more = missing.length > 1 ? ` and ${missing.length - 1} more folders` : '';
  return `${first.path}${more} of ${first.address} is still coming in; days of silence may be too many.`;
}
