// The queue of drafted touches: what waits for a person, why, and what was decided; and the modes that say how far the
// program goes by itself (capabilities F4, F5).
import { z } from 'zod';
import { call } from './call.ts';
import { draftId, outgoingId } from './compose.ts';
import { quietChoiceKind } from './quiet.ts';
import { accountId, changed, epochMs, mailAddress, mailboxId, money, threadId, tier } from './scalars.ts';
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
  /** Why it is in that mode, in words. */
  modeWhy: z.string(),
  /** Who put it here: the person asked for it, or the program found it due. */
  askedBy: z.enum(['user', 'rule']),
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
  /** When it leaves at the earliest, while it is approved: the end of its undo window or the time it is to be sent at. */
  sendAt: epochMs.nullable(),
  approvedBy: z.enum(['user', 'autopilot']).nullable(),
  sentAt: epochMs.nullable(),
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

const known = {
  queueItemId,
  /** Refused with `conflict` when the draft is another than the one seen. */
  revision: z.number().int(),
};
const item = z.object({ queueItemId });

/** What became of one of several. */
const oneOutcome = z.object({ queueItemId, sentence: z.string() });

export const queueCalls = {
  'queue.list': call(
    'Drafted touches, the most valuable and urgent first; without a state, all that are not sent, rejected or stopped.',
    z.object({
      state: z.union([queueState, z.literal('all')]).optional(),
      accountId: accountId.optional(),
      limit: z.number().int().min(1).max(2000).optional(),
    }),
    z.object({
      rows: z.array(queueRow),
      counts: z.record(queueState, z.number().int()),
      /** Everything is paused since then; null while nothing is. */
      pausedSince: epochMs.nullable(),
    }),
  ),
  'queue.get': call('One drafted touch, whole.', item, z.object({ item: queueItem })),
  'queue.propose': call(
    'Draft a touch and put it into the queue; without a reason nothing is drafted and `missing` says what there is not.',
    z.object({
      accountId,
      kind: touchKind,
      /** An address; the code chooses where nothing is said. */
      to: z.string().min(3).max(320).optional(),
      /** The thread to answer in. */
      threadId: threadId.optional(),
      /** One of `touch.reasons`; the best is taken where nothing is said. */
      reasonKey: z.string().max(500).optional(),
      mailboxId: mailboxId.optional(),
      seed: z.number().int().min(0).max(1_000_000).optional(),
    }),
    changed.extend({
      /** The one that was made, or the one that is open already (`already`). */
      queueItemId: queueItemId.nullable(),
      /** Why nothing was made: there is one already, never two to one company at once. */
      already: z.string().nullable(),
      missing: z.string().nullable(),
      choices: z.array(quietChoiceKind),
      /** Why the wording of the language model was not used, where it is on and was asked. */
      notice: z.string().nullish(),
    }),
  ),
  'queue.fill': call(
    'Weigh the mail that came, draft what is due (a sensible number, nothing twice) and let go what was delegated.',
    z.object({
      /** So many at most. */
      limit: z.number().int().min(1).max(200).optional(),
    }),
    z.object({
      proposed: z.array(queueItemId),
      stopped: z.array(queueItemId),
      paused: z.array(queueItemId),
      /** By Autopilot: held for its delay, can be taken back. */
      letGo: z.array(queueItemId),
      /** Due, and not drafted now: no reason, a mode that leaves it to the person, or enough for today. */
      left: z.number().int(),
    }),
  ),
  'queue.edit': call(
    'Change the words or the recipients of a draft in the queue; what is left out stays.',
    z.object({
      ...known,
      subject: z.string().max(2000).optional(),
      /** Without signature. */
      text: z.string().max(200_000).optional(),
      to: z.array(mailAddress).min(1).max(50).optional(),
    }),
    changed.extend({ revision: z.number().int(), gaps: z.number().int() }),
  ),
  'queue.approve': call(
    'Let a touch go: held for the undo window, checked once more, then sent. Undo takes it back while it has not left.',
    z.object({
      ...known,
      /** Not before this time. */
      sendAt: epochMs.optional(),
      /** Undo window of this message; the setting `sendHoldSeconds` where left out. */
      holdSeconds: z.number().int().min(0).max(3600).optional(),
      /** It was to leave earlier and is to leave nevertheless. */
      confirmLate: z.boolean().optional(),
    }),
    changed.extend({ outgoingId }),
  ),
  'queue.approveAll': call(
    'Let several go that were looked through; one entry takes them all back. What was changed since or has a gap stays.',
    z.object({
      items: z.array(z.object(known)).min(1).max(200),
      sendAt: epochMs.optional(),
      holdSeconds: z.number().int().min(0).max(3600).optional(),
    }),
    changed.extend({ approved: z.array(queueItemId), refused: z.array(oneOutcome) }),
  ),
  'queue.reject': call(
    'Do not send a touch, and say why: the next proposals follow it.',
    z.object({ queueItemId, why: rejectReason, note: z.string().trim().max(500).optional() }),
    changed,
  ),
  'queue.snooze': call(
    'Put a touch aside until a time; null brings it back.',
    z.object({ queueItemId, until: epochMs.nullable() }),
    changed,
  ),
  'queue.resume': call('Take up again what was stopped, paused, snoozed or rejected.', item, changed),
  'queue.setMode': call(
    'Say how far the program goes with this one touch; null follows the rules.',
    z.object({ queueItemId, mode: touchMode.nullable() }),
    changed,
  ),
  'queue.summary': call(
    'What happened to the queue since a time (the end of the working day before where none is named), and what waits now.',
    z.object({ since: epochMs.optional() }),
    z.object({
      since: epochMs,
      counts: z.record(queueState, z.number().int()),
      /** What Autopilot did and left to the person, newest first. */
      autopilot: z.array(
        z.object({
          queueItemId,
          at: epochMs,
          /** `held`: on its way, can be taken back. `left`: it did not send it, and why. */
          what: z.enum(['held', 'sent', 'taken_back', 'left']),
          sentence: z.string(),
          accountId,
          accountName: z.string(),
        }),
      ),
      /** What was stopped or paused by mail that came, newest first. */
      stopped: z.array(
        z.object({
          queueItemId,
          at: epochMs,
          state: queueState,
          sentence: z.string(),
          accountId,
          accountName: z.string(),
        }),
      ),
      /** Touches the program drafted by itself since. */
      drafted: z.number().int(),
      sent: z.number().int(),
      /** In sentences, what to know this morning; empty where nothing happened. */
      sentences: z.array(z.string()),
    }),
  ),
} as const;
