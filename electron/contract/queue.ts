// The queue of drafted touches: what waits for a person, why, and what was decided; and the modes that say how far the
// program goes by itself (capabilities F4, F5).
import { z } from 'zod';
import { draftId, outgoingId } from './compose.ts';
import { accountId, epochMs, mailAddress, mailboxId, money, threadId, tier } from './scalars.ts';
import { gateResult } from './send-gate.ts';
import { draftPlan, touchKind } from './touch-drafts.ts';

export const queueItemId = z.number().int().positive().brand<'QueueItemId'>();
export type QueueItemId = z.infer<typeof queueItemId>;

/** Manual: the program drafts only when asked. Copilot: it drafts, every send waits. Autopilot: it also sends what was delegated. */
export const touchMode = z.enum(['manual', 'copilot', 'autopilot']);
export type TouchMode = z.infer<typeof touchMode>;

/**
 * waiting: for the person. snoozed: until a time. approved: on its way (`outgoingId`), can be taken back. sent: it left.
 * rejected: by the person. stopped: something happened that made it pointless (`stateWhy`). paused: until somebody is back.
 */
export const queueState = z.enum(['waiting', 'snoozed', 'paused', 'approved', 'sent', 'rejected', 'stopped']);
export type QueueState = z.infer<typeof queueState>;

/** What a rejection teaches. */
export const rejectReason = z.enum([
  'wrong_time',
  'wrong_person',
  'wrong_tone',
  'wrong_facts',
  'not_needed',
  'did_it_myself',
  'other',
]);
export type RejectReason = z.infer<typeof rejectReason>;

export const queueRow = z.object({
  queueItemId,
  draftId,
  /** That of the draft; hand it to `queue.approve`, so that only what was seen is approved. */
  revision: z.number().int(),
  accountId,
  accountName: z.string(),
  tier: tier.nullable(),
  arr: money.nullable(),
  mailboxId,
  threadId: threadId.nullable(),
  kind: touchKind,
  mode: touchMode,
  state: queueState,
  stateWhy: z.string().nullable(),
  to: z.array(mailAddress),
  subject: z.string(),
  /** The beginning of the text. */
  snippet: z.string(),
  /** Why now, in words. */
  why: z.string(),
  gaps: z.number().int(),
  /** The user changed the text. */
  edited: z.boolean(),
  /** Place in the queue by value and urgency, the greatest first. */
  urgency: z.number(),
  dueAt: epochMs.nullable(),
  until: epochMs.nullable(),
  outgoingId: outgoingId.nullable(),
  createdAt: epochMs,
});
export type QueueRow = z.infer<typeof queueRow>;

export const queueItem = queueRow.extend({
  text: z.string(),
  signature: z.string(),
  plan: draftPlan,
  /** What the gate would say now, before any fresh look at the mailbox. */
  gate: z.array(gateResult),
});
export type QueueItem = z.infer<typeof queueItem>;
