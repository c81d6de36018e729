// Calls about what customers said of us: concerns, requests, survey answers, and how long each took to be resolved
// (capability I6).
import { z } from 'zod';
import { call } from './call.ts';
import { evidence } from './findings.ts';
import { accountId, changed, epochMs } from './scalars.ts';

export const feedbackKind = z.enum(['concern', 'request', 'survey', 'praise']);
export type FeedbackKind = z.infer<typeof feedbackKind>;

export const feedback = z.object({
  /** Stays the same through a rebuild of what is derived. */
  feedbackId: z.string(),
  accountId,
  accountName: z.string(),
  kind: feedbackKind,
  /** Who said it, by name or address; empty where nobody wrote it down. */
  who: z.string(),
  text: z.string(),
  at: epochMs,
  /** A survey's figure as it was given; null without one. */
  score: z.number().nullable(),
  evidence: evidence.nullable(),
  resolution: z.string().nullable(),
  resolvedAt: epochMs.nullable(),
  /** Whole days from what was said to its resolution, or to now. */
  days: z.number().int(),
});
export type Feedback = z.infer<typeof feedback>;

const text = z.string().trim().min(1, 'Write down what was said.').max(2000);

export const feedbackCalls = {
  'feedback.list': call(
    'What customers said of us, newest first: from mail and by hand, with what became of it.',
    z.object({ accountId: accountId.optional(), open: z.boolean().optional() }),
    z.object({
      feedback: z.array(feedback),
      open: z.number().int(),
      resolved: z.number().int(),
      /** Median days from word to resolution of concerns and requests; null while none is resolved. */
      medianDaysToResolve: z.number().nullable(),
    }),
  ),
  'feedback.create': call(
    'Write down what a customer said outside of mail, or a survey answer.',
    z.object({
      accountId,
      kind: feedbackKind,
      text,
      who: z.string().trim().max(300).optional(),
      at: epochMs.optional(),
      score: z.number().optional(),
    }),
    changed.extend({ feedbackId: z.string() }),
  ),
  'feedback.resolve': call(
    'Say how it was resolved; null opens it again.',
    z.object({ feedbackId: z.string(), resolution: z.string().trim().max(2000).nullable() }),
    changed,
  ),
  'feedback.remove': call(
    'Take an entry out of the log; the mail it came from does not bring it back.',
    z.object({ feedbackId: z.string() }),
    changed,
  ),
} as const;
