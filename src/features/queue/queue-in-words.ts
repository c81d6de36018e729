// What the queue calls things: kinds of touches, modes, reasons to reject, rules of the gate. Pure, so that a test can say
// what a person will read.

import type { QueueState, RejectReason, TouchMode } from '../../../electron/contract/queue.ts';
import type { GateRule } from '../../../electron/contract/send-gate.ts';
import type { DraftFact, FactSource, TouchKind } from '../../../electron/contract/touch-drafts.ts';

const KINDS: Readonly<Record<TouchKind, readonly [one: string, many: string]>> = {
  reply: ['Reply', 'replies'],
  check_in: ['Check-in', 'check-ins'],
  value_note: ['Value note', 'value notes'],
  renewal_120: ['Renewal, 120 days', 'renewal touches at 120 days'],
  renewal_90: ['Renewal, 90 days', 'renewal touches at 90 days'],
  renewal_60: ['Renewal, 60 days', 'renewal touches at 60 days'],
  renewal_30: ['Renewal, 30 days', 'renewal touches at 30 days'],
  expansion: ['Expansion', 'expansion notes'],
  review_invitation: ['Review invitation', 'review invitations'],
  review_reminder: ['Review reminder', 'review reminders'],
  review_reschedule: ['New time for a review', 'new times for reviews'],
  review_confirmation: ['Meeting confirmation', 'meeting confirmations'],
  review_cancellation: ['Meeting cancellation', 'meeting cancellations'],
  review_pre_read: ['Pre-read', 'pre-reads'],
  review_follow_up: ['Meeting follow-up', 'meeting follow-ups'],
  at_risk: ['At-risk outreach', 'at-risk outreaches'],
  escalation_inside: ['Escalation inside', 'escalations inside'],
  onboarding_welcome: ['Welcome', 'welcomes'],
  case_study_request: ['Case study request', 'case study requests'],
  step_request: ['Playbook step', 'playbook steps'],
  step_inside: ['Playbook step inside', 'playbook steps inside'],
};

export const TOUCH_KINDS = Object.keys(KINDS) as readonly TouchKind[];
export const touchKindInWords = (kind: TouchKind): string => KINDS[kind][0];
export const touchKindsInWords = (kind: TouchKind): string => KINDS[kind][1];

const MODES: Readonly<Record<TouchMode, string>> = { manual: 'Manual', copilot: 'Copilot', autopilot: 'Autopilot' };
export const modeInWords = (mode: TouchMode): string => MODES[mode];

export const TOUCH_MODES: readonly { readonly mode: TouchMode; readonly label: string; readonly hint: string }[] = [
  { mode: 'manual', label: MODES.manual, hint: 'Drafts only when you ask for it' },
  { mode: 'copilot', label: MODES.copilot, hint: 'Drafts by itself; every send waits for you' },
  { mode: 'autopilot', label: MODES.autopilot, hint: 'Also sends, after its delay and within its hours and caps' },
];

/** In the order of their keys. */
export const REJECT_REASONS: readonly {
  readonly why: RejectReason;
  readonly label: string;
  /** What Tend learns from it. */
  readonly hint: string;
}[] = [
  { why: 'wrong_time', label: 'Wrong time', hint: 'Tend waits longer with this account' },
  { why: 'wrong_person', label: 'Wrong person', hint: 'Tend chooses somebody else' },
  { why: 'wrong_tone', label: 'Wrong tone', hint: 'Tend follows your own mails to them more closely' },
  { why: 'wrong_facts', label: 'Wrong facts', hint: 'Tend leaves this reason out' },
  { why: 'not_needed', label: 'Not needed', hint: 'Tend asks again when something new happens' },
  { why: 'did_it_myself', label: 'Did it myself', hint: 'Nothing was wrong with it' },
  { why: 'other', label: 'Something else', hint: 'In your words' },
];
export const rejectReasonInWords = (why: RejectReason): string =>
  REJECT_REASONS.find((each) => each.why === why)?.label ?? '';

const STATES: Readonly<Record<QueueState, string>> = {
  waiting: 'Waits for you',
  snoozed: 'Snoozed',
  paused: 'Paused',
  approved: 'On its way',
  sent: 'Sent',
  rejected: 'Rejected',
  stopped: 'Stopped',
};
export const queueStateInWords = (state: QueueState): string => STATES[state];

const RULES: Readonly<Record<GateRule, string>> = {
  placeholder: 'Nothing left to fill in',
  wrong_name: 'Right name',
  wrong_recipient: 'Right recipient',
  wrong_domain: 'Right company',
  stale: 'Nothing new since it was drafted',
  already_answered: 'Not answered meanwhile',
  answered_by_colleague: 'No colleague answered',
  out_of_office: 'They are in the office',
  bounced: 'The address works',
  asked_to_stop: 'Nobody asked to stop',
  missing_attachment: 'Attachments are there',
  unsupported_figure: 'Figures have a source',
  unsupported_date: 'Dates have a source',
  duplicate_touch: 'One touch at a time',
  over_touched: 'Not too often',
  late: 'In time',
  not_fresh: 'The mailbox was looked at',
  paused: 'Sending is not paused',
  not_delegated: 'Delegated as it was',
  outside_hours: 'Within their hours',
  daily_cap: 'Within the cap of the day',
};
export const gateRuleInWords = (rule: GateRule): string => RULES[rule];

const FACTS: Readonly<Record<DraftFact['kind'], string>> = {
  person: 'Person',
  promise: 'Promise',
  question: 'Question',
  result: 'Result',
  initiative: 'Initiative',
  problem: 'Problem',
  date: 'Date',
  figure: 'Figure',
  resource: 'Resource',
  account: 'Account',
  risk: 'Risk',
};
export const factKindInWords = (kind: DraftFact['kind']): string => FACTS[kind];

/** Where a fact comes from when no mail says it. */
export function sourceInWords(source: FactSource): string {
  switch (source.from) {
    case 'message':
      return 'their mail';
    case 'account':
      return `the account’s ${source.field.replaceAll('_', ' ')}`;
    case 'figure':
      return `${source.series}, ${source.date}`;
    case 'resource':
      return 'your resources';
    case 'calendar':
      return `the calendar, ${source.date}`;
    case 'user':
      return 'you';
  }
}
