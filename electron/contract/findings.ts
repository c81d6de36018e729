// What mail says, sentence by sentence: signals, commitments, questions. Every finding carries the words it rests on.
import { z } from 'zod';
import { call } from './call.ts';
import { accountId, changed, epochMs, isoDate, messageRowId, threadId } from './scalars.ts';

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

/** What can be over again: a thing that is wrong, and not a plan of theirs. */
const troubles: ReadonlySet<FindingKind> = new Set([
  'risk.outage',
  'risk.complaint',
  'risk.billing',
  'billing_dispute',
  'satisfaction_negative',
]);
export const isTrouble = (kind: FindingKind): boolean => troubles.has(kind);
/** Goes on until later mail, the day or the user ends it. */
export const hasCourse = (kind: FindingKind): boolean =>
  kind === 'commitment' || kind === 'question' || isTrouble(kind);

/** The side that says it. */
export const side = z.enum(['us', 'them']);
export type Side = z.infer<typeof side>;

/**
 * A commitment or question is open until later mail, or the user, says otherwise; a signal is new until the user looked at it, or
 * until a trouble is over.
 */
export const findingState = z.enum([
  'open',
  'kept',
  'overdue',
  'dropped',
  'answered',
  'new',
  'confirmed',
  'dismissed',
  'settled',
]);
export type FindingState = z.infer<typeof findingState>;

/** What a person can say about a finding; it outlives every rebuild. */
export const findingDecision = z.enum(['confirmed', 'dismissed', 'kept', 'dropped', 'answered', 'settled']);
export type FindingDecision = z.infer<typeof findingDecision>;

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
  /** What the person said about it. */
  decision: findingDecision.nullable(),
  /** The person corrected its kind, its day or what it is about. */
  corrected: z.boolean(),
  /** The finding that speaks of the same event or promise; lists of an account leave such ones out. */
  sameAs: z.string().nullable(),
});
export type Finding = z.infer<typeof finding>;

const listed = {
  accountId: accountId.optional(),
  /** RFC 5322 Message-ID. */
  messageId: z.string().min(1).optional(),
  state: findingState.optional(),
  /** The newest first; 500 where nothing is said. */
  limit: z.number().int().min(1).max(5000).optional(),
};
/** Messages that are not read yet: while it is more than 0 the list may grow. */
const unread = z.number().int();

export const findingCalls = {
  'signal.list': call(
    'What mail says: signals, questions, meetings, absences; of an account, of one message, or of all.',
    z.object({ ...listed, kinds: z.array(findingKind).optional() }),
    z.object({ signals: z.array(finding), unread }),
  ),
  'commitment.list': call(
    'Promises of both sides, with their day and whether they were kept.',
    z.object({ ...listed, by: side.optional() }),
    z.object({ commitments: z.array(finding), unread }),
  ),
  'finding.list': call(
    'Everything the messages of a thread say, for its marks.',
    z.object({ threadId }),
    z.object({ findings: z.array(finding) }),
  ),
  'finding.setState': call(
    'Confirm or dismiss a finding, say that a promise was kept or dropped; null takes that back.',
    z.object({ findingId: z.string().min(1), state: findingDecision.nullable(), why: z.string().max(500).optional() }),
    changed,
  ),
  'finding.correct': call(
    'Correct what a finding is about, its day or its kind; null is no day, what is left out stays.',
    z.object({
      findingId: z.string().min(1),
      due: isoDate.nullable().optional(),
      what: z.string().trim().min(1).max(300).optional(),
      kind: findingKind.optional(),
    }),
    changed,
  ),
};
