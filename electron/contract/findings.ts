// What mail says, sentence by sentence: signals, commitments, questions. Every finding carries the words it rests on.
import { z } from 'zod';
import { accountId, epochMs, isoDate, messageRowId, threadId } from './scalars.ts';

export const findingKind = z.enum([
  'commitment',
  'question',
  'expansion.initiative',
  'expansion.team_growth',
  'expansion.budget',
  'expansion.solvable_problem',
  'expansion.success',
  'risk.escalation',
  'risk.complaint',
  'risk.competitor',
  'risk.champion_left',
  'risk.usage_decline',
  'risk.billing',
  'risk.cancellation',
  'risk.outage',
  'role_change',
  'meeting_request',
  'meeting_reschedule',
  'out_of_office',
  'automated',
  'thanks_only',
  'feature_request',
  'satisfaction_positive',
  'satisfaction_negative',
  'billing_dispute',
]);
export type FindingKind = z.infer<typeof findingKind>;

/** The side that says it. */
export const side = z.enum(['us', 'them']);
export type Side = z.infer<typeof side>;

/** A commitment or question is open until later mail, or the user, says otherwise; a signal is new until the user looked at it. */
export const findingState = z.enum(['open', 'kept', 'overdue', 'dropped', 'answered', 'new', 'confirmed', 'dismissed']);
export type FindingState = z.infer<typeof findingState>;

/** What the words rest on: the message, and where its newest text has them. */
export const evidence = z.object({
  messageRowId,
  /** RFC 5322 Message-ID. */
  messageId: z.string(),
  threadId,
  /** The sentence as it was written. */
  quote: z.string(),
  sentAt: epochMs,
});
export type Evidence = z.infer<typeof evidence>;

export const finding = z.object({
  /** Stays the same through a rebuild of what is derived. */
  findingId: z.string(),
  accountId: accountId.nullable(),
  kind: findingKind,
  by: side,
  /** Who said it, by name or address. */
  who: z.string(),
  /** What it is about, in the words of the mail, short. */
  what: z.string(),
  quote: z.string(),
  /** The day it is promised or asked for; null where none is named. */
  due: isoDate.nullable(),
  /** The day somebody is back; out of office only. */
  returnDate: isoDate.nullable(),
  /** An address that is named as the successor or the substitute; role changes and out of office only. */
  successor: z.string().nullable(),
  state: findingState,
  /** Why it is in that state, in words; null while nothing changed it. */
  stateWhy: z.string().nullable(),
  /** The message that changed it. */
  stateMessageRowId: messageRowId.nullable(),
  evidence,
  /** The rule and its version that found it. */
  rule: z.string(),
});
export type Finding = z.infer<typeof finding>;
