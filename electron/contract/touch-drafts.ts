// What a drafted touch is made of: its kind, the reasons and facts it rests on, and the plan each sentence follows.
import { z } from 'zod';
import { call } from './call.ts';
import { quietChoiceKind } from './quiet.ts';
import { accountId, epochMs, isoDate, mailAddress, mailboxId, messageRowId, threadId } from './scalars.ts';

/** The kinds of capability F3. A renewal touch is named by the days before the renewal it belongs to. */
export const touchKind = z.enum([
  'reply',
  'check_in',
  'value_note',
  'renewal_120',
  'renewal_90',
  'renewal_60',
  'renewal_30',
  'expansion',
  'review_invitation',
  'review_reminder',
  'review_reschedule',
  'review_confirmation',
  'review_cancellation',
  'review_pre_read',
  'review_follow_up',
  'at_risk',
  'escalation_inside',
  'onboarding_welcome',
  'case_study_request',
  'step_request',
  'step_inside',
]);
export type TouchKind = z.infer<typeof touchKind>;

/** About a meeting that stands or a playbook that runs: it neither presses nor waits for other touches. */
export const arrangingKinds: readonly TouchKind[] = [
  'review_reminder',
  'review_reschedule',
  'review_confirmation',
  'review_cancellation',
  'review_pre_read',
  'review_follow_up',
  'step_request',
];

/** They go to a colleague and never leave the company. */
export const insideKinds: readonly TouchKind[] = ['escalation_inside', 'step_inside'];

/** Where something that is said comes from; a draft never says what has none. */
export const factSource = z.discriminatedUnion('from', [
  z.object({
    from: z.literal('message'),
    messageRowId,
    messageId: z.string(),
    threadId,
    quote: z.string(),
    sentAt: epochMs,
  }),
  /** A field of the account as the user entered or imported it. */
  z.object({ from: z.literal('account'), field: z.string() }),
  /** An imported figure: usage, NPS, tickets. */
  z.object({ from: z.literal('figure'), series: z.string(), date: isoDate }),
  z.object({ from: z.literal('resource'), resourceId: z.string() }),
  z.object({ from: z.literal('calendar'), date: isoDate }),
  /** The user typed it. */
  z.object({ from: z.literal('user') }),
]);
export type FactSource = z.infer<typeof factSource>;

/** One thing a draft may state. `text` holds its figures, days and names as they may be written. */
export const draftFact = z.object({
  factId: z.string(),
  kind: z.enum([
    'person',
    'promise',
    'question',
    'result',
    'initiative',
    'problem',
    'date',
    'figure',
    'resource',
    'account',
    'risk',
  ]),
  text: z.string(),
  sources: z.array(factSource).min(1),
});
export type DraftFact = z.infer<typeof draftFact>;

/** Why now (capability B3): without one, no check-in, value note or renewal touch is drafted. */
export const touchReason = z.object({
  /** Stays the same while its source does, so that one reason is used once. */
  reasonKey: z.string(),
  kind: z.enum([
    'promise',
    'question',
    'result',
    'initiative',
    'problem',
    'date',
    'resource',
    'risk',
    'renewal',
    'drift',
    'start',
  ]),
  /** In words, for the person who looks at the draft. */
  text: z.string(),
  factIds: z.array(z.string()),
});
export type TouchReason = z.infer<typeof touchReason>;

/** One sentence of the draft and what it rests on. A `gap` waits for the user and blocks the send. */
export const plannedSentence = z.object({
  role: z.enum(['greeting', 'opening', 'reason', 'fact', 'answer', 'ask', 'closing', 'sign_off', 'gap', 'written']),
  text: z.string(),
  factIds: z.array(z.string()),
});
export type PlannedSentence = z.infer<typeof plannedSentence>;

export const draftPlan = z.object({
  kind: touchKind,
  accountId,
  to: z.array(mailAddress).min(1),
  /** Why this person, in words. */
  toWhy: z.string(),
  whyNow: z.array(touchReason),
  facts: z.array(draftFact),
  /** The one thing that is asked for; null where nothing is. */
  ask: z.string().nullable(),
  tone: z.object({
    language: z.enum(['en', 'de', 'fr', 'es']),
    register: z.enum(['formal', 'neutral', 'casual']),
    /** What the tone follows: "your 14 mails to Tom", or that it is plain because too few are known. */
    why: z.string(),
  }),
  sentences: z.array(plannedSentence),
  /** What only the user knows, named as it is marked in the text. */
  gaps: z.array(z.string()),
  madeBy: z.enum(['built_in', 'template', 'model']),
  /** Names the parts that were chosen, so that no two drafts read the same. */
  variant: z.string(),
});
export type DraftPlan = z.infer<typeof draftPlan>;

/** A touch as it would be drafted; nothing is kept of it. */
export const composedTouch = z.object({
  plan: draftPlan,
  mailboxId,
  to: z.array(mailAddress),
  cc: z.array(mailAddress),
  subject: z.string(),
  /** Without signature and quote, as in a draft. */
  text: z.string(),
  /** The thread it answers in; null for a thread of its own. */
  threadId: threadId.nullable(),
  /** The message it answers; null for a thread of its own. */
  sourceMessageRowId: messageRowId.nullable(),
});
export type ComposedTouch = z.infer<typeof composedTouch>;

/** What is said where no draft is made, and what the person may choose instead (capability B6). */
const missingReason = {
  missing: z.string().nullable(),
  choices: z.array(quietChoiceKind),
};

export const touchDraftCalls = {
  'touch.reasons': call(
    'Why an account could be written to now, kind by kind, with the facts each reason rests on; or what is missing.',
    z.object({ accountId, kind: touchKind.optional() }),
    z.object({
      kinds: z.array(
        z.object({
          kind: touchKind,
          /** The best first. */
          reasons: z.array(touchReason),
          facts: z.array(draftFact),
          ...missingReason,
        }),
      ),
    }),
  ),
  'touch.compose': call(
    'A touch as the built-in composer would draft it, with its plan; nothing is queued.',
    z.object({
      accountId,
      kind: touchKind,
      /** An address; the code chooses where nothing is said. */
      to: z.string().min(3).max(320).optional(),
      /** The thread to answer in. */
      threadId: threadId.optional(),
      /** One of `touch.reasons`; the best is taken where nothing is said. */
      reasonKey: z.string().max(500).optional(),
      /** The mailbox it is to leave by; the one the account was last written from where nothing is said. */
      mailboxId: mailboxId.optional(),
      /** Another number reads differently. */
      seed: z.number().int().min(0).max(1_000_000).optional(),
    }),
    z.object({ draft: composedTouch.nullable(), ...missingReason }),
  ),
};
