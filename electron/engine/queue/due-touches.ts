// What is due to be written, over the whole book: questions that wait for our answer, stages of a renewal, promises of ours,
// signals, beginnings, quiet accounts. At most one touch that nobody asked for to an account, and none to one that was just
// written to, is snoozed, or has enough of our mail unanswered. Whether there is something to say is the composer's to find.
import type { Database } from 'better-sqlite3';
import type { BookRow } from '../../contract/book.ts';
import type { Finding, FindingKind } from '../../contract/findings.ts';
import type { RejectReason } from '../../contract/queue.ts';
import type { QuietAccount } from '../../contract/quiet.ts';
import type { Renewal } from '../../contract/renewals.ts';
import type { TouchKind } from '../../contract/touch-drafts.ts';
import { readBeginnings } from '../book/alerts/read-beginnings.ts';
import { findingsOfBook } from '../book/findings/read-findings.ts';
import { afterWorkingHours, daysSince, daysUntil, type LocalNow, startOfDay } from '../book/local-time.ts';
import { readOpenMoves, stillOpen } from '../book/open-moves.ts';
import { readQuiet } from '../book/quiet/read-quiet.ts';
import { readRenewals } from '../renewals/read-renewals.ts';
import { newestOfKind } from '../store/queries/queue.ts';
import { readSettings } from '../store/queries/settings.ts';
import { statement } from '../store/statement.ts';
import { urgencyOf } from './urgency.ts';

export interface DueTouch {
  readonly accountId: number;
  readonly kind: TouchKind;
  readonly threadId?: number;
  readonly dueAt: number | null;
  readonly urgency: number;
}

/** An older question is one to look at, not one to answer as if it had come today. */
const REPLY_DAYS = 45;
const SIGNAL_DAYS = 21;
const PROMISE_AHEAD_DAYS = 2;
const PROMISE_LATE_DAYS = 30;
const BEGINNING_DAYS = 14;
/** A first touch says that somebody is new only where the mail goes back this much further. */
const MAIL_BEFORE_DAYS = 90;
const GOOD_HEALTH = 70;
/** After a touch of ours, whatever it was, nothing comes unasked for so long. */
const REST_DAYS = 3;
const DAY = 86_400_000;

const lastTouches = statement<[number, number], { last_in: number | null; last_out: number | null }>(
  `SELECT (SELECT max(sent_at) FROM message_account WHERE account_id = ? AND touch = 'mail_in') AS last_in,
     (SELECT max(sent_at) FROM message_account WHERE account_id = ? AND touch = 'mail_out') AS last_out`,
);

type Wanted = Pick<DueTouch, 'kind' | 'dueAt' | 'threadId'>;

/** The most valuable and urgent first. */
export function dueTouches(db: Database, book: readonly BookRow[], clock: LocalNow): DueTouch[] {
  const read = readBasis(db, book, clock);
  return book
    .flatMap((row) =>
      [...repliesDue(db, row, read, clock), ...unaskedDue(db, row, read, clock)].map((due) => ({ row, due })),
    )
    .map(({ row, due }) => ({
      ...due,
      accountId: row.accountId,
      urgency: urgencyOf({ value: row.value, risk: row.risk, kind: due.kind, dueAt: due.dueAt }, clock.now),
    }))
    .sort((a, b) => b.urgency - a.urgency || a.accountId - b.accountId);
}

function readBasis(db: Database, book: readonly BookRow[], clock: LocalNow) {
  const kinds: FindingKind[] = [
    'commitment',
    'expansion.initiative',
    'expansion.team_growth',
    'expansion.budget',
    'expansion.solvable_problem',
    'expansion.success',
    'risk.escalation',
    'risk.complaint',
    'risk.competitor',
    'risk.cancellation',
    'risk.usage_decline',
  ];
  const found = findingsOfBook(db, clock, { kinds, since: clock.now - 120 * DAY });
  return {
    settings: readSettings(db),
    moves: readOpenMoves(db, clock.now),
    findings: Map.groupBy(found, (one) => one.accountId ?? 0),
    quiet: new Map<number, QuietAccount>(readQuiet(db, clock, book).accounts.map((one) => [one.accountId, one])),
    beginnings: readBeginnings(db),
    renewals: Map.groupBy<number, Renewal>(
      readRenewals(db, book, clock).map(({ renewal: each }) => each),
      ({ accountId }) => accountId,
    ),
  };
}
type Basis = ReturnType<typeof readBasis>;

function repliesDue(db: Database, row: BookRow, { moves, settings }: Basis, clock: LocalNow): Wanted[] {
  const open = moves.get(row.accountId);
  if (open === undefined) return [];
  const last = lastTouches(db).get(row.accountId, row.accountId);
  return stillOpen(open, { lastIn: last?.last_in ?? null, lastOut: last?.last_out ?? null }, clock.now)
    .filter((move) => move.whoseMove === 'ours' && daysSince(move.since, clock) <= REPLY_DAYS)
    .map((move) => ({
      kind: 'reply',
      threadId: move.threadId,
      dueAt: afterWorkingHours(move.since, settings.responseGoalHours, settings.workingHours, clock.timeZone),
    }));
}

/** The first of them that nothing speaks against. */
function unaskedDue(db: Database, row: BookRow, basis: Basis, clock: LocalNow): Wanted[] {
  if (!mayPress(db, row, clock)) return [];
  const wanted = wantedFor(row, basis, clock).find(({ kind }) => !resting(db, row, kind, clock));
  return wanted ? [wanted] : [];
}

/** Nothing that nobody asked for goes to whom we just wrote, owe an answer, or wrote enough already. */
export function mayPress(db: Database, row: BookRow, clock: LocalNow): boolean {
  const snoozed = row.snoozedUntil !== null && row.snoozedUntil > clock.now;
  const own = lastTouches(db).get(row.accountId, row.accountId)?.last_out ?? null;
  const rested = own === null || daysSince(own, clock) >= REST_DAYS;
  return !snoozed && rested && row.overTouch === null && row.whoseMove !== 'ours';
}

function wantedFor(row: BookRow, basis: Basis, clock: LocalNow): Wanted[] {
  const findings = basis.findings.get(row.accountId) ?? [];
  const quiet = basis.quiet.get(row.accountId);
  const wanted: (Wanted | null)[] = [
    risk(findings, clock),
    renewal(basis.renewals.get(row.accountId) ?? [], clock),
    promise(findings, clock),
    beginning(row, basis, clock),
    expansion(findings, clock),
    quiet ? quietTouch(quiet, row) : null,
    caseStudy(row, findings, clock),
  ];
  return wanted.filter((one) => one !== null);
}

const isNew = ({ state }: Finding) => state === 'new' || state === 'confirmed';
const ofLate = (one: Finding, clock: LocalNow, days: number) => daysSince(one.evidence.sentAt, clock) <= days;

function risk(findings: readonly Finding[], clock: LocalNow): Wanted | null {
  const found = findings.some(
    (one) => one.kind.startsWith('risk.') && one.by === 'them' && isNew(one) && ofLate(one, clock, SIGNAL_DAYS),
  );
  return found ? { kind: 'at_risk', dueAt: null } : null;
}

/** The touch that is due on the runway (capability C1), of the renewal that comes first. */
export function renewal(renewals: readonly Pick<Renewal, 'touches'>[], clock: LocalNow): Wanted | null {
  const due = renewals.flatMap(({ touches }) => touches.find(({ state }) => state === 'due') ?? [])[0];
  // Due by the next one's day.
  return due ? { kind: due.kind, dueAt: startOfDay(due.until, clock.timeZone) } : null;
}

function promise(findings: readonly Finding[], clock: LocalNow): Wanted | null {
  const due = findings.find((one) => {
    if (one.kind !== 'commitment' || one.by !== 'us' || one.due === null) return false;
    const left = daysUntil(one.due, clock);
    return (
      (one.state === 'open' || one.state === 'overdue') && left <= PROMISE_AHEAD_DAYS && left >= -PROMISE_LATE_DAYS
    );
  });
  return due?.due == null ? null : { kind: 'check_in', dueAt: startOfDay(due.due, clock.timeZone) };
}

function beginning(row: BookRow, { beginnings }: Basis, clock: LocalNow): Wanted | null {
  const first = beginnings.of.get(row.accountId);
  if (first === undefined || beginnings.mailFrom === null) return null;
  if (first - beginnings.mailFrom < MAIL_BEFORE_DAYS * DAY || daysSince(first, clock) > BEGINNING_DAYS) return null;
  return { kind: 'onboarding_welcome', dueAt: first + BEGINNING_DAYS * DAY };
}

function expansion(findings: readonly Finding[], clock: LocalNow): Wanted | null {
  const found = findings.some(
    (one) =>
      one.kind.startsWith('expansion.') &&
      one.kind !== 'expansion.success' &&
      one.by === 'them' &&
      isNew(one) &&
      ofLate(one, clock, SIGNAL_DAYS),
  );
  return found ? { kind: 'expansion', dueAt: null } : null;
}

/** What the person chose for the silence, or what the figures speak for while nothing was chosen. */
function quietTouch(quiet: QuietAccount, row: BookRow): Wanted | null {
  const chosen = quiet.standing === 'chosen' ? quiet.choice?.choice : quiet.suggestion.choice;
  if (quiet.standing !== 'to_choose' && quiet.standing !== 'chosen') return null;
  const dueAt = row.nextTouch.at;
  if (chosen === 'check_in') return { kind: 'check_in', dueAt };
  return chosen === 'resource' || chosen === 'light_note' ? { kind: 'value_note', dueAt } : null;
}

function caseStudy(row: BookRow, findings: readonly Finding[], clock: LocalNow): Wanted | null {
  const healthy = row.health.score !== null && row.health.score >= GOOD_HEALTH && row.health.drop === null;
  const success = findings.some((one) => one.kind === 'expansion.success' && isNew(one) && ofLate(one, clock, 90));
  return healthy && success ? { kind: 'case_study_request', dueAt: null } : null;
}

/** How long a kind rests for an account after it was rejected for a reason; what a rejection teaches. */
const restAfter: Readonly<Record<RejectReason, number>> = {
  wrong_time: 14,
  // It is due still, to somebody else.
  wrong_person: 0,
  wrong_tone: 1,
  wrong_facts: 14,
  not_needed: 60,
  did_it_myself: 14,
  other: 7,
};
/** A proposal that was undone was not wanted. */
const AFTER_UNDO_DAYS = 14;
const USUAL_REST: Partial<Record<TouchKind, number>> = {
  case_study_request: 365,
  onboarding_welcome: 365,
  expansion: 30,
};

function resting(db: Database, row: BookRow, kind: TouchKind, clock: LocalNow): boolean {
  const last = newestOfKind(db).get(row.accountId, kind);
  if (last === undefined) return false;
  const since = (at: number | null) => daysSince(at ?? last.created_at, clock);
  if (last.state === null) return since(null) < AFTER_UNDO_DAYS;
  if (last.state === 'rejected') return since(last.state_at) < restAfter[last.reject_reason ?? 'other'];
  return since(last.state_at) < (USUAL_REST[kind] ?? Math.min(20, row.cadenceDays));
}
