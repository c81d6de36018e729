// Reads what alert-rules.ts needs of one account: its touches, the life of its threads, its promises and signals.
import type { Database } from 'better-sqlite3';
import type { BookRow } from '../../../contract/book.ts';
import type { Finding } from '../../../contract/findings.ts';
import type { PastAlert } from '../../../contract/past.ts';
import type { HealthWeek } from '../../../contract/relationship.ts';
import { messageRowId, threadId } from '../../../contract/scalars.ts';
import { readSettings } from '../../store/queries/settings.ts';
import { statement } from '../../store/statement.ts';
import { dayWordsOf } from '../day-words.ts';
import { findingsOfAccount } from '../findings/read-findings.ts';
import { dropOf } from '../health/health.ts';
import { readHealthHistory } from '../health/read-health.ts';
import { afterWorkingHours, isoDayOf, type LocalNow, startOfDay } from '../local-time.ts';
import { quoted } from '../summary/clause-words.ts';
import {
  type AlertFacts,
  alertsOf,
  type Calendar,
  type DropFact,
  type PromiseFact,
  type SignalFact,
  type ThreadSpan,
} from './alert-rules.ts';
import type { CoverageAt } from './coverage-at.ts';
import { moveHistory } from './move-history.ts';
import { readThreadPast } from './thread-past.ts';

const DAY = 86_400_000;
/** An unanswered question is nobody's after half a year: a thread that rested longer before the time looked at adds nothing. */
const LOOK_BACK = 180 * DAY;

const touchesSince = statement<
  { account: number; touch: string; since: number; at: number },
  { at: number; messageId: number }
>(
  `SELECT sent_at AS at, message_id AS messageId FROM message_account
   WHERE account_id = :account AND touch = :touch AND sent_at <= :at AND sent_at >= ifnull((
     SELECT max(sent_at) FROM message_account WHERE account_id = :account AND touch = :touch AND sent_at < :since), :since)
   ORDER BY sent_at`,
);
const threadsSince = statement<{ account: number; since: number; at: number }, { id: number }>(
  `SELECT ta.thread_id AS id FROM thread_account ta JOIN thread_fact f ON f.thread_id = ta.thread_id
     JOIN thread t ON t.id = ta.thread_id
   WHERE ta.account_id = :account AND ta.last_at >= :since AND t.first_at <= :at AND f.listed = 1`,
);
const writerOf = statement<[number], { name: string }>(
  "SELECT coalesce(nullif(from_name, ''), from_address) AS name FROM message WHERE id = ?",
);
const sentAt = statement<[number], { sent_at: number }>('SELECT sent_at FROM message WHERE id = ?');

const SIGNALS = /^(?:risk\.|role_change$|satisfaction_negative$|billing_dispute$)/;

export interface AlertQuestion {
  readonly since: number;
  /** As of then. */
  readonly clock: LocalNow;
  readonly coverage: CoverageAt;
}

/** The alerts of one account that fired since, or lasted until then; the newest first. */
export function readAlerts(db: Database, row: BookRow, { since, clock, coverage }: AlertQuestion): PastAlert[] {
  const account = row.accountId;
  const at = clock.now;
  const settings = readSettings(db);
  const calendar = calendarOf(settings.workingHours, clock.timeZone);
  const findings = findingsOfAccount(db, account, clock);
  const facts: AlertFacts = {
    cadenceDays: row.cadenceDays,
    goalHours: settings.responseGoalHours,
    tier: row.tier,
    renewalDate: row.renewalDate,
    inbound: touchesSince(db).all({ account, touch: 'mail_in', since: since - LOOK_BACK, at }),
    outbound: touchesSince(db).all({ account, touch: 'mail_out', since: since - LOOK_BACK, at }),
    spans: spansOf(db, account, since, at),
    promises: findings.flatMap((finding) => promiseOf(db, finding, at)),
    signals: findings.flatMap(signalOf),
    drops: dropsOf(readHealthHistory(db, account, weeksSince(since, at), clock).weeks, at),
  };
  return alertsOf(facts, calendar, at, (moment) => coverage.of(account, moment).known)
    .filter(({ firstAt, endedAt }) => firstAt >= since || endedAt === null || endedAt >= since)
    .map(({ messages, ...alert }) => ({
      ...alert,
      accountId: account,
      name: row.name,
      threadId: alert.threadId === null ? null : threadId.parse(alert.threadId),
      messageRowIds: messages.map((id) => messageRowId.parse(id)),
    }));
}

const WEEK = 7 * DAY;
/** As many weeks as `dropOf` looks at. */
const DROP_WEEKS = 6;

function weeksSince(since: number, at: number): number {
  return Math.min(260, Math.ceil((at - since) / WEEK) + DROP_WEEKS + 1);
}

/** The weeks at whose end health had dropped, a run of them as one. */
function dropsOf(weeks: readonly HealthWeek[], at: number): DropFact[] {
  const drops: DropFact[] = [];
  let open: DropFact | null = null;
  for (const [index, { weekStart }] of weeks.entries()) {
    const end = Math.min(at, Date.parse(`${weekStart}T00:00:00Z`) + WEEK);
    const drop = dropOf(weeks.slice(Math.max(0, index - DROP_WEEKS + 1), index + 1));
    if (drop && open === null) open = { at: end, endedAt: null, from: drop.from, to: drop.to };
    if (!drop && open !== null) {
      drops.push({ ...open, endedAt: end });
      open = null;
    }
  }
  return open === null ? drops : [...drops, open];
}

function spansOf(db: Database, account: number, since: number, at: number): ThreadSpan[] {
  const pastOf = readThreadPast(db);
  return threadsSince(db)
    .all({ account, since: since - LOOK_BACK, at })
    .flatMap(({ id }) => {
      return moveHistory(pastOf(id, at)).map((span) => ({
        ...span,
        threadId: id,
        who: writerOf(db).get(span.messageId)?.name ?? 'Someone',
      }));
    });
}

function promiseOf(db: Database, finding: Finding, at: number): PromiseFact[] {
  if (finding.kind !== 'commitment' || finding.due === null) return [];
  if (finding.state === 'dropped' || finding.state === 'dismissed') return [];
  const changed =
    finding.stateMessageRowId === null ? null : (sentAt(db).get(finding.stateMessageRowId)?.sent_at ?? null);
  // What the user called kept, without mail that shows it, has no time of its own: no alert is told of it.
  if (finding.state === 'kept' && changed === null) return [];
  return [
    {
      by: finding.by,
      who: finding.who,
      what: finding.what,
      quote: finding.quote,
      due: finding.due,
      endedAt: finding.state === 'kept' && changed !== null && changed <= at ? changed : null,
      messageId: finding.evidence.messageRowId,
      threadId: finding.evidence.threadId,
    },
  ];
}

function signalOf(finding: Finding): SignalFact[] {
  if (!SIGNALS.test(finding.kind) || finding.by !== 'them' || finding.state === 'dismissed') return [];
  return [
    {
      text: `${WORDS[finding.kind] ?? 'A sign of risk'}: ${finding.who} wrote ${quoted(finding.quote)}`,
      quote: finding.quote,
      at: finding.evidence.sentAt,
      rule: finding.rule,
      messageId: finding.evidence.messageRowId,
      threadId: finding.evidence.threadId,
    },
  ];
}

const WORDS: Readonly<Record<string, string>> = {
  'risk.escalation': 'Escalation',
  'risk.complaint': 'Complaint',
  'risk.competitor': 'A competitor is named',
  'risk.champion_left': 'A champion leaves',
  'risk.usage_decline': 'Usage declines',
  'risk.billing': 'Trouble with billing',
  'risk.cancellation': 'Talk of cancelling',
  'risk.outage': 'Service disrupted',
  role_change: 'A role changes',
  satisfaction_negative: 'Dissatisfaction',
  billing_dispute: 'An invoice is disputed',
};

function calendarOf(hours: Parameters<typeof afterWorkingHours>[2], timeZone: string): Calendar {
  const dayAfterDate = (isoDate: string, days: number) =>
    startOfDay(new Date(Date.parse(`${isoDate}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10), timeZone);
  return {
    afterWorkingHours: (from, count) => afterWorkingHours(from, count, hours, timeZone),
    dayAfterDate,
    dayAfter: (from, days) => dayAfterDate(isoDayOf(from, timeZone), days),
    day: (at) => dayWordsOf(at, timeZone),
  };
}
