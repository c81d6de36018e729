// The proactive block: what nobody asked for. Pure. Alike work stands together, so that it is done in one go: drafts of one
// kind, quiet accounts, tasks, touches that are due and not drafted. A batch has the place of its weightiest line.
import type { QueueRow } from '../../../contract/queue.ts';
import { arrangingKinds, type TouchKind } from '../../../contract/touch-drafts.ts';
import { type Candidate, candidate, draftLine } from '../candidate.ts';
import type { DayFacts } from '../day-facts.ts';
import { taskLine } from './task-line.ts';

type Group = 'risk' | 'renewal' | 'value' | 'beginning' | 'growth';
const groups: Partial<Record<TouchKind, Group>> = {
  at_risk: 'risk',
  escalation_inside: 'risk',
  renewal_120: 'renewal',
  renewal_90: 'renewal',
  renewal_60: 'renewal',
  renewal_30: 'renewal',
  check_in: 'value',
  value_note: 'value',
  onboarding_welcome: 'beginning',
  expansion: 'growth',
  case_study_request: 'growth',
};
const names: Readonly<Record<Group, string>> = {
  risk: 'At-risk outreach',
  renewal: 'Renewal touches',
  value: 'Check-ins and value notes',
  beginning: 'Welcomes',
  growth: 'Openings and references',
};

export function proactive(facts: DayFacts): Candidate[] {
  const rows = new Map<number, DayFacts['rows'][number]>(facts.rows.map((row) => [row.accountId, row]));
  const first = new Set<number>();
  const drafts = facts.queue.filter(isProactive).flatMap((each) => {
    const row = rows.get(each.accountId);
    const group = groups[each.kind];
    if (!row || !group) return [];
    // The line of a touch that is due stays the same line once it is drafted.
    const key = first.has(row.accountId) ? undefined : `touch:${row.accountId}`;
    first.add(row.accountId);
    return [draftLine(each, row, names[group], key)];
  });
  const tasks = facts.tasks
    .filter((task) => task.dueInDays !== null && task.dueInDays <= 0)
    .map((task) => taskLine(task, task.accountId === null ? null : (rows.get(task.accountId) ?? null)));
  const quiet = facts.quiet
    .filter(({ standing }) => standing === 'to_choose')
    .flatMap((account) => {
      const row = rows.get(account.accountId);
      return row ? [quietLine(account, row)] : [];
    });
  const spoken = new Set([...drafts, ...tasks, ...quiet].map(({ accountId }) => accountId));
  const touches = facts.rows
    .filter((row) => row.snoozedUntil === null && isTouchDue(row) && !spoken.has(row.accountId))
    .filter((row) => !facts.queue.some((each) => each.accountId === row.accountId))
    .filter((row) => !facts.quiet.some((each) => each.accountId === row.accountId))
    .map(touchLine);
  return byPlace([...drafts, ...tasks, ...quiet, ...touches], facts);
}

function isProactive(row: QueueRow): boolean {
  return row.state === 'waiting' && row.kind !== 'reply' && row.kind !== 'review_invitation' && !isArranging(row);
}

export const isArranging = ({ kind }: Pick<QueueRow, 'kind'>): boolean => arrangingKinds.includes(kind);

function isTouchDue(row: DayFacts['rows'][number]): boolean {
  const { kind } = row.action;
  return kind === 'check_in' || kind === 'renewal' || kind === 'introduce' || kind === 'follow_up';
}

function touchLine(row: DayFacts['rows'][number]): Candidate {
  return candidate(
    row,
    { key: `touch:${row.accountId}`, kind: 'touch', act: 'draft', title: row.nextAction, why: row.reasons },
    { batch: 'Touches to write', threadId: row.action.threadId },
  );
}

function quietLine(account: DayFacts['quiet'][number], row: DayFacts['rows'][number]): Candidate {
  return candidate(
    row,
    {
      key: `quiet:${account.accountId}`,
      kind: 'quiet',
      act: 'choose',
      title: `Silent for ${account.daysSilent} days; the rhythm is ${account.cadenceDays}`,
      why: [account.suggestion.why, ...account.riskReasons],
    },
    {
      batch: 'Quiet accounts to choose for',
      threadId: account.lastWord?.threadId ?? null,
      messageRowId: account.lastWord?.messageRowId ?? null,
    },
  );
}

/** By the account's place in the book; what is of no account comes last. */
function byPlace(lines: readonly Candidate[], { rows }: DayFacts): Candidate[] {
  const rank = new Map<number, number>(rows.map((row) => [row.accountId, row.rank]));
  const placeOf = (line: Candidate) => (line.accountId === null ? rows.length + 1 : (rank.get(line.accountId) ?? 0));
  return lines.toSorted((a, b) => placeOf(a) - placeOf(b));
}
