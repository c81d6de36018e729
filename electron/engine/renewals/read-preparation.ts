// What is known of an account before its renewal, from mail, figures, people and what was written down.
import type { Database } from 'better-sqlite3';
import type { BookRow } from '../../contract/book.ts';
import type { Finding, FindingKind } from '../../contract/findings.ts';
import { findingsOfBook } from '../book/findings/read-findings.ts';
import { daysSince, daysUntil, type LocalNow } from '../book/local-time.ts';
import { readPeople } from '../book/people/read-people.ts';
import { statement } from '../store/statement.ts';
import type { Preparation } from './checklist.ts';

const EXPANSION_KINDS = [
  'expansion.initiative',
  'expansion.team_growth',
  'expansion.budget',
  'expansion.solvable_problem',
  'expansion.success',
] as const satisfies readonly FindingKind[];

const READ_KINDS: readonly FindingKind[] = [
  'commitment',
  'satisfaction_positive',
  ...EXPANSION_KINDS,
  'risk.escalation',
  'risk.complaint',
  'risk.competitor',
  'risk.champion_left',
  'risk.usage_decline',
  'risk.billing',
  'risk.cancellation',
  'risk.outage',
];
const DAY = 86_400_000;
const READ_DAYS = 180;
const RISK_DAYS = 60;
const ACTIVE_DAYS = 60;

const lastMeeting = statement<[number, number], { at: number | null }>(
  "SELECT max(at) AS at FROM logged_touch WHERE account_id = ? AND at <= ? AND kind = 'meeting'",
);
const lastUsage = statement<[number], { day: string }>(
  "SELECT day FROM figure WHERE account_id = ? AND metric = 'usage' ORDER BY day DESC LIMIT 1",
);

/** Of all accounts, from half a year. */
export function readFindings(db: Database, clock: LocalNow): (account: number) => readonly Finding[] {
  const found = findingsOfBook(db, clock, { kinds: [...READ_KINDS], since: clock.now - READ_DAYS * DAY });
  const byAccount = Map.groupBy(
    found.filter(({ sameAs }) => sameAs === null),
    (one) => one.accountId as number | null,
  );
  return (account) => byAccount.get(account) ?? [];
}

const stands = ({ state }: Finding): boolean => state === 'new' || state === 'confirmed';

/** What they named of late that speaks against a renewal and nobody settled. */
export function openRisks(findings: readonly Finding[], clock: LocalNow): Finding[] {
  return findings.filter(
    (one) =>
      one.kind.startsWith('risk.') &&
      one.by === 'them' &&
      stands(one) &&
      daysSince(one.evidence.sentAt, clock) <= RISK_DAYS,
  );
}

export interface PreparationSubject {
  readonly row: BookRow;
  readonly findings: readonly Finding[];
  readonly amountKnown: boolean;
  readonly noticeKnown: boolean;
  readonly lastReviewAt: number | null;
  readonly today: string;
}

export function readPreparation(
  db: Database,
  { row, findings, amountKnown, noticeKnown, lastReviewAt, today }: PreparationSubject,
  clock: LocalNow,
): Omit<Preparation, 'touches' | 'nextStep' | 'nextStepOn'> {
  const account = row.accountId;
  const people = readPeople(db, account, clock, row.silence.verdict === 'known').filter(({ left }) => !left);
  const named = people.filter(({ role }) => role === 'economic_buyer' || role === 'decision_maker');
  const suggested = people.filter(
    ({ role, suggestedRole: said }) =>
      role === null && (said?.role === 'economic_buyer' || said?.role === 'decision_maker'),
  );
  const sponsor = [...named, ...suggested].sort(
    (a, b) => Number(named.includes(b)) - Number(named.includes(a)) || (b.lastInboundAt ?? 0) - (a.lastInboundAt ?? 0),
  )[0];
  const result = findings.find(
    (one) =>
      (one.kind === 'expansion.success' || one.kind === 'satisfaction_positive') &&
      one.by === 'them' &&
      one.state !== 'dismissed',
  );
  const meeting = lastMeeting(db).get(account, clock.now)?.at ?? null;
  const usage = lastUsage(db).get(account)?.day;
  return {
    health: row.health.score,
    result: result ? { text: `“${result.quote}”`, daysAgo: daysSince(result.evidence.sentAt, clock) } : null,
    usageDays: usage === undefined ? null : Math.max(0, -daysUntil(usage, clock)),
    amountKnown,
    noticeKnown,
    sponsor: sponsor
      ? {
          name: sponsor.name || sponsor.address,
          suggested: !named.includes(sponsor),
          daysSilent: sponsor.lastInboundAt === null ? null : daysSince(sponsor.lastInboundAt, clock),
        }
      : null,
    reviewDays: lastReviewAt === null ? null : daysSince(lastReviewAt, clock),
    meetingDays: meeting === null ? null : daysSince(meeting, clock),
    overduePromises: findings.filter((one) => one.kind === 'commitment' && one.by === 'us' && one.state === 'overdue')
      .length,
    openRisks: openRisks(findings, clock).map(({ what }) => what),
    active: people.filter(({ lastInboundAt: at }) => at !== null && daysSince(at, clock) <= ACTIVE_DAYS).length,
    today,
  };
}
