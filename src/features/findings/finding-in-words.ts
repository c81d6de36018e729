// What a finding is called, what it says and what can be said back, in words; pure.
import type { Finding, FindingKind, FindingState } from '../../../electron/contract/findings.ts';
import { dateShort, daysApart, isoDateInWords } from '../../ui/format.ts';

const KINDS: Record<FindingKind, string> = {
  commitment: 'Promise',
  question: 'Question',
  'expansion.initiative': 'New initiative',
  'expansion.team_growth': 'Growing team',
  'expansion.budget': 'Budget',
  'expansion.solvable_problem': 'Problem you solve',
  'expansion.success': 'Success',
  'risk.escalation': 'Escalation',
  'risk.complaint': 'Complaint',
  'risk.competitor': 'Competitor',
  'risk.champion_left': 'Champion left',
  'risk.usage_decline': 'Less use',
  'risk.billing': 'Billing trouble',
  'risk.cancellation': 'Cancellation',
  'risk.outage': 'Outage',
  role_change: 'Change of role',
  meeting_request: 'Asks to meet',
  meeting_reschedule: 'Moves a meeting',
  out_of_office: 'Away',
  automated: 'Automatic',
  thanks_only: 'Thanks',
  feature_request: 'Wish',
  satisfaction_positive: 'Content',
  satisfaction_negative: 'Not content',
  billing_dispute: 'Billing dispute',
};
export const kindInWords = (kind: FindingKind): string => KINDS[kind];
export const FINDING_KINDS = Object.keys(KINDS) as readonly FindingKind[];

export type FindingTone = 'risk' | 'good' | 'plain';

export function toneOf(kind: FindingKind): FindingTone {
  if (kind.startsWith('risk.') || kind === 'satisfaction_negative' || kind === 'billing_dispute') return 'risk';
  return kind.startsWith('expansion.') || kind === 'satisfaction_positive' ? 'good' : 'plain';
}

/** Promises and questions are open until something closes them; everything else is a signal. */
export const isOwed = (finding: Finding): boolean => finding.kind === 'commitment' || finding.kind === 'question';

/** Whose move it leaves: one's own promise, or the other side's question, is one's own. */
export const isOurs = ({ kind, by }: Finding): boolean => (kind === 'question' ? by === 'them' : by === 'us');

const CLOSED: ReadonlySet<FindingState> = new Set(['kept', 'dropped', 'answered', 'dismissed', 'settled']);
export const isClosed = (finding: Finding): boolean => CLOSED.has(finding.state);

const LONG_PAST_DAYS = 90;
const DAY_MS = 86_400_000;
/** Open still as far as mail says, and long since no matter: neither health nor the tasks count it any more. */
export function isLongPast(finding: Finding, now: number): boolean {
  if (!isOwed(finding) || isClosed(finding) || finding.decision === 'confirmed') return false;
  const at = finding.due === null ? finding.evidence.sentAt : Date.parse(finding.due);
  return at < now - LONG_PAST_DAYS * DAY_MS;
}

const STATES: Record<FindingState, string> = {
  open: 'Open',
  kept: 'Kept',
  overdue: 'Overdue',
  dropped: 'Dropped',
  answered: 'Answered',
  new: 'New',
  confirmed: 'Confirmed',
  dismissed: 'Dismissed',
  settled: 'Over',
};
export const stateInWords = (state: FindingState): string => STATES[state];

/** "by 27 Nov, in 7 d", "by 14 Nov, 6 d over". */
export function dueInWords(due: string, now: number): string {
  const [year = 0, month = 1, day = 1] = due.split('-').map(Number);
  const at = new Date(year, month - 1, day).getTime();
  const days = daysApart(now, at);
  const told = days === 0 ? 'today' : days === 1 ? 'tomorrow' : days > 0 ? `in ${days} d` : `${-days} d over`;
  return `by ${dateShort(at, now)}, ${told}`;
}

/** What it says in a line; the words of the mail where they were not made shorter. */
export function sayingOf(finding: Finding): string {
  if (finding.kind === 'out_of_office' && finding.returnDate) {
    return `back ${isoDateInWords(finding.returnDate)}${finding.successor ? `; ${finding.successor} instead` : ''}`;
  }
  const said = finding.what || finding.quote;
  return finding.successor ? `${said}; ${finding.successor} follows` : said;
}

const newestFirst = (a: Finding, b: Finding) => b.evidence.sentAt - a.evidence.sentAt;
const TONES: Record<FindingTone, number> = { risk: 0, good: 1, plain: 2 };
const QUIET: ReadonlySet<FindingKind> = new Set(['automated', 'thanks_only']);

/** What a person looks at: risks, then openings, then the rest, each newest first; what a machine sent says nothing. */
export function signalsInOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings
    .filter((each) => !isOwed(each) && !QUIET.has(each.kind))
    .toSorted((a, b) => TONES[toneOf(a.kind)] - TONES[toneOf(b.kind)] || newestFirst(a, b));
}

/** Under the message they were read in: in the order of its words, without what a machine's mail is. */
export const findingsToShow = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((each) => !QUIET.has(each.kind));

/** Overdue first, then by the day it is due; what names no day comes last, newest first. */
export function owedInOrder(findings: readonly Finding[]): readonly Finding[] {
  const late = (each: Finding) => (each.state === 'overdue' ? 0 : 1);
  return findings
    .filter(isOwed)
    .toSorted((a, b) => late(a) - late(b) || (a.due ?? '9999').localeCompare(b.due ?? '9999') || newestFirst(a, b));
}
