// The morning summary: what Autopilot did and what it left to the person, what mail stopped, what was drafted, what waits.
import type { Database } from 'better-sqlite3';
import type { CallOutput } from '../../contract/contract.ts';
import type { QueueRow, QueueState } from '../../contract/queue.ts';
import { queueItemId } from '../../contract/queue.ts';
import { accountId } from '../../contract/scalars.ts';
import { kindNoun } from '../book/kind-noun.ts';
import { isoDayOf, type LocalNow, startOfDay } from '../book/local-time.ts';
import {
  countQueue,
  lineOfDraft,
  linesChangedSince,
  openLines,
  type QueueLine,
  queueStateOf,
} from '../store/queries/queue.ts';
import { readSettings } from '../store/queries/settings.ts';
import { statement } from '../store/statement.ts';

type Summary = CallOutput<'queue.summary'>;

const tried = statement<[number], { draft_id: number; autopilot_at: number; autopilot_why: string | null }>(
  `SELECT draft_id, autopilot_at, autopilot_why FROM queue_watch WHERE autopilot_at >= ?
   ORDER BY autopilot_at DESC LIMIT 200`,
);
const draftedSince = statement<[number], { n: number }>(
  "SELECT count(*) AS n FROM queue_item WHERE asked_by = 'rule' AND created_at >= ?",
);

const DAY = 86_400_000;

export interface SummaryAsked {
  readonly since: number | undefined;
  readonly clock: LocalNow;
  row(line: QueueLine): QueueRow;
}

export function readSummary(db: Database, { since: asked, clock, row }: SummaryAsked): Summary {
  const since = asked ?? endOfWorkBefore(db, clock);
  const open = openLines(db).all();
  const autopilot = tried(db)
    .all(since)
    .flatMap((one) => {
      const line = lineOfDraft(db).get(one.draft_id);
      return line ? [autopilotDeed(row(line), one.autopilot_at, one.autopilot_why)] : [];
    });
  const ended = [...linesChangedSince(db).all({ since })];
  const stopped = ended
    .filter((line) => line.state !== 'sent')
    .map((line) => ({
      ...about(line),
      at: line.state_at ?? line.created_at,
      state: line.state as QueueState,
      sentence: `${line.name}: ${line.state_why ?? ''}`,
    }));
  const counts = countQueue(db, open, clock.now);
  const sent =
    ended.filter((line) => line.state === 'sent').length +
    open.filter((line) => queueStateOf(line, clock.now) === 'sent' && (line.accepted_at ?? 0) >= since).length;
  const drafted = draftedSince(db).get(since)?.n ?? 0;
  return {
    since,
    counts,
    autopilot,
    stopped,
    drafted,
    sent,
    sentences: inWords({ autopilot, stopped, drafted, counts }),
  };
}

function about(line: QueueLine) {
  return {
    queueItemId: queueItemId.parse(line.id),
    accountId: accountId.parse(line.account_id),
    accountName: line.account_name,
  };
}

function autopilotDeed(row: QueueRow, at: number, left: string | null): Summary['autopilot'][number] {
  const { queueItemId: id, accountId: account, accountName, kind } = row;
  const what = `the ${kindNoun(kind)} to ${accountName}`;
  const shared = { queueItemId: id, accountId: account, accountName, at };
  if (left !== null) return { ...shared, what: 'left', sentence: `Left ${what} to you: ${left}` };
  if (row.state === 'sent') return { ...shared, what: 'sent', sentence: `Sent ${what}.` };
  if (row.state === 'approved') return { ...shared, what: 'held', sentence: `Holds ${what}; it can be taken back.` };
  return { ...shared, what: 'taken_back', sentence: `Let ${what} go, and it was taken back.` };
}

function inWords({
  autopilot,
  stopped,
  drafted,
  counts,
}: Pick<Summary, 'autopilot' | 'stopped' | 'drafted' | 'counts'>): string[] {
  const did = (what: Summary['autopilot'][number]['what']) => autopilot.filter((one) => one.what === what).length;
  const said = [
    many(did('sent'), 'Autopilot sent 1 touch.', (n) => `Autopilot sent ${n} touches.`),
    many(
      did('held'),
      'Autopilot holds 1 touch that you can take back.',
      (n) => `Autopilot holds ${n} touches that you can take back.`,
    ),
    many(did('left'), 'It left 1 touch to you.', (n) => `It left ${n} touches to you.`),
    many(
      stopped.length,
      'Mail that came stopped or paused 1 touch.',
      (n) => `Mail that came stopped or paused ${n} touches.`,
    ),
    many(drafted, '1 touch was drafted.', (n) => `${n} touches were drafted.`),
    many(counts.waiting, '1 waits for you.', (n) => `${n} wait for you.`),
  ];
  return said.filter((one) => one !== null);
}

function many(n: number, one: string, more: (n: number) => string): string | null {
  return n === 0 ? null : n === 1 ? one : more(n);
}

/** The end of the last working day before today, so that Monday's summary tells of the weekend. */
function endOfWorkBefore(db: Database, { now, timeZone }: LocalNow): number {
  const { weekdays, end } = readSettings(db).workingHours;
  const [hours = 0, minutes = 0] = end.split(':').map(Number);
  for (let back = 1; back <= 7; back += 1) {
    const day = isoDayOf(now - back * DAY, timeZone);
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
    if (weekdays.includes(weekday)) return startOfDay(day, timeZone) + (hours * 60 + minutes) * 60_000;
  }
  return now - DAY;
}
