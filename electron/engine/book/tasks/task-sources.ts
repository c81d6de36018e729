// What mail gives rise to: the tasks behind an open promise, a signal, a drift. Pure. Nothing is written for them: they are
// read anew each time, so that a promise that was kept meanwhile is no task any more. The key names the same source after
// every rebuild.
import type { Evidence, Finding, FindingKind } from '../../../contract/findings.ts';
import type { TaskSource } from '../../../contract/tasks.ts';
import { daysSince, daysUntil, type LocalNow } from '../local-time.ts';
import { gravityOf, type Matter } from './task-matrix.ts';

export interface SourcedTask {
  readonly key: string;
  readonly source: Exclude<TaskSource, 'hand' | 'quiet'>;
  readonly matter: Matter;
  readonly accountId: number;
  readonly title: string;
  readonly why: string;
  readonly rule: string;
  readonly evidence: Evidence | null;
  readonly due: string | null;
  readonly at: number;
}

/** A signal this old was dealt with in some way, or it would have come up again. */
const SIGNAL_DAYS = 60;
/** A promise without a day is a task for a month; one with a day until so long after it. */
const UNDATED_PROMISE_DAYS = 30;
const OVERDUE_PROMISE_DAYS = 90;
/** Nothing said before this gives rise to a task; a promise may be made long before its day. */
export const SOURCES_SINCE_DAYS = 200;
const TITLE_LENGTH = 160;

const SIGNAL_TITLES: Partial<Record<FindingKind, string>> = {
  'risk.cancellation': 'Answer the talk of leaving',
  'risk.escalation': 'Answer the escalation',
  'risk.complaint': 'Answer the complaint',
  'risk.outage': 'Follow up on the outage',
  'risk.competitor': 'Find out what the competitor offers',
  'risk.champion_left': 'Win whoever follows',
  'risk.usage_decline': 'Find out why use went down',
  'risk.billing': 'Clear up the bill',
  billing_dispute: 'Clear up the disputed bill',
  satisfaction_negative: 'Ask what is wrong',
  role_change: 'Get to know whoever follows',
  'expansion.budget': 'Talk about the new budget',
  'expansion.initiative': 'Talk about the new initiative',
  'expansion.team_growth': 'Talk about the growing team',
  'expansion.solvable_problem': 'Offer help with the problem they named',
  'expansion.success': 'Make something of the success',
};

/** The kinds of signals that give rise to a task. */
export const taskSignals = Object.keys(SIGNAL_TITLES) as FindingKind[];

export function fromFinding(finding: Finding, clock: LocalNow): SourcedTask | null {
  if (finding.accountId === null) return null;
  if (finding.kind === 'commitment') return fromPromise(finding, finding.accountId, clock);
  const title = SIGNAL_TITLES[finding.kind];
  if (title === undefined || finding.by !== 'them') return null;
  if (finding.state !== 'new' && finding.state !== 'confirmed') return null;
  if (daysSince(finding.evidence.sentAt, clock) > SIGNAL_DAYS) return null;
  return {
    ...base(finding, finding.accountId),
    source: 'signal',
    matter: finding.kind,
    title: short(finding.what === '' ? title : `${title}: ${finding.what}`),
    why: `${finding.who} wrote of it`,
    due: null,
  };
}

function fromPromise(finding: Finding, accountId: number, clock: LocalNow): SourcedTask | null {
  if (finding.state !== 'open' && finding.state !== 'overdue') return null;
  const left = finding.due === null ? null : daysUntil(finding.due, clock);
  if (left === null && daysSince(finding.evidence.sentAt, clock) > UNDATED_PROMISE_DAYS) return null;
  if (left !== null && left < -OVERDUE_PROMISE_DAYS) return null;
  const what = finding.what === '' ? finding.quote : finding.what;
  if (finding.by === 'us') {
    return {
      ...base(finding, accountId),
      source: 'commitment',
      matter: 'our_promise',
      title: short(`Keep our promise: ${what}`),
      why: finding.due === null ? 'We promised it, without a day' : 'We promised it by that day',
      due: finding.due,
    };
  }
  if (left === null || left >= 0) return null;
  return {
    ...base(finding, accountId),
    source: 'commitment',
    matter: 'their_promise',
    title: short(`Ask ${finding.who} about what was promised: ${what}`),
    why: `${finding.who} promised it, and the day passed ${left === -1 ? '1 day' : `${-left} days`} ago`,
    due: null,
  };
}

function base(finding: Finding, accountId: number) {
  return {
    key: `finding:${finding.findingId}`,
    accountId,
    rule: finding.rule,
    evidence: finding.evidence,
    at: finding.evidence.sentAt,
  };
}

/** How an account moved for the worse, the clearest first. */
export interface Movement {
  readonly accountId: number;
  readonly name: string;
  readonly texts: readonly string[];
  readonly evidence: Evidence | null;
  readonly rule: string;
  readonly at: number;
}

/** One task for an account that drifts: three figures of one silence are one reason to call. */
export function fromMovement({ accountId, name, texts, evidence, rule, at }: Movement): SourcedTask | null {
  if (texts.length === 0) return null;
  return {
    key: `drift:${accountId}`,
    source: 'drift',
    matter: 'drift',
    accountId,
    title: short(`Reach out to ${name} in person`),
    why: texts.slice(0, 2).join('; '),
    rule,
    evidence,
    due: null,
    at,
  };
}

/** Of what one sentence gives rise to, the gravest: one event is one thing to do. */
export function gravestOfSentence(tasks: readonly SourcedTask[]): SourcedTask[] {
  const kept = new Map<string, SourcedTask>();
  for (const task of tasks) {
    const { evidence } = task;
    const sentence =
      evidence === null || task.source !== 'signal' ? task.key : `${evidence.messageId}\0${evidence.quote}`;
    const held = kept.get(sentence);
    if (!held || graver(task, held)) kept.set(sentence, task);
  }
  return [...kept.values()];
}

function graver(a: SourcedTask, b: SourcedTask): boolean {
  const [one, other] = [gravityOf(a.matter), gravityOf(b.matter)];
  return one === other ? a.key < b.key : one > other;
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > TITLE_LENGTH ? `${line.slice(0, TITLE_LENGTH - 1).trimEnd()}…` : line;
}
