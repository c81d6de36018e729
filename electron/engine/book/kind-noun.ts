// The kinds of touches by their names.
import type { TouchKind } from '../../contract/touch-drafts.ts';

const nouns: Readonly<Record<TouchKind, string>> = {
  reply: 'reply',
  check_in: 'check-in',
  value_note: 'value note',
  renewal_120: 'renewal touch (120 days)',
  renewal_90: 'renewal touch (90 days)',
  renewal_60: 'renewal touch (60 days)',
  renewal_30: 'renewal touch (30 days)',
  expansion: 'expansion touch',
  review_invitation: 'review invitation',
  review_reminder: 'review reminder',
  review_reschedule: 'review reschedule note',
  review_confirmation: 'meeting confirmation',
  review_cancellation: 'meeting cancellation',
  review_pre_read: 'meeting pre-read',
  review_follow_up: 'meeting follow-up',
  at_risk: 'at-risk outreach',
  escalation_inside: 'escalation inside',
  onboarding_welcome: 'welcome',
  case_study_request: 'case-study request',
  step_request: 'playbook step',
  step_inside: 'playbook step inside',
};

/** As it stands in a sentence: "check-in". */
export const kindNoun = (kind: TouchKind): string => nouns[kind];
