// The place of a drafted touch in the queue. Pure. It is the account's place in the book (100 x value x risk) with one more
// cause of risk: not sending this one. The same "noisy or" as in book/priority.ts, so that a small account's question never
// goes before a large one's in trouble, and of two touches to alike accounts the one that is due goes first.
import type { TouchKind } from '../../contract/touch-drafts.ts';

/** What not sending it risks, 0 to 1. */
const weights: Readonly<Record<TouchKind, number>> = {
  reply: 0.5,
  at_risk: 0.5,
  escalation_inside: 0.5,
  step_inside: 0.35,
  step_request: 0.3,
  renewal_30: 0.45,
  renewal_60: 0.35,
  review_reschedule: 0.35,
  review_confirmation: 0.4,
  review_cancellation: 0.4,
  review_follow_up: 0.3,
  review_reminder: 0.3,
  review_pre_read: 0.3,
  renewal_90: 0.25,
  onboarding_welcome: 0.25,
  expansion: 0.2,
  review_invitation: 0.2,
  renewal_120: 0.15,
  check_in: 0.15,
  value_note: 0.1,
  case_study_request: 0.05,
};

const DAY = 86_400_000;
/** A due day weighs within a week before it, and at most this. */
const DUE = 0.4;

export interface Pressing {
  /** 0 to 1; of an account that is not in the book any more, what a client is worth at least. */
  readonly value: number;
  readonly risk: number;
  readonly kind: TouchKind;
  readonly dueAt: number | null;
}

export function urgencyOf({ value, risk, kind, dueAt }: Pressing, now: number): number {
  const due = dueAt === null ? 0 : DUE * Math.min(1, Math.max(0, 1 - (dueAt - now) / (7 * DAY)));
  return 100 * value * (1 - (1 - risk) * (1 - weights[kind]) * (1 - due));
}
