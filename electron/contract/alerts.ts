// Calls about what deserves attention now, across the book: concerns, renewals, young accounts, young ones of high value.
import { z } from 'zod';
import { reasonKind } from './book.ts';
import { call } from './call.ts';
import { accountId, epochMs, messageRowId, threadId } from './scalars.ts';

export const alert = z.object({
  accountId,
  name: z.string(),
  group: z.enum(['concern', 'renewal', 'first_90_days', 'high_value_new']),
  /** The reason it is made of; null for what is no reason in the book. */
  reason: reasonKind.nullable(),
  text: z.string(),
  /** 0 to 100: value x criticality; they are ranked by it. */
  score: z.number(),
  /** 0 to 1. */
  criticality: z.number(),
  since: epochMs.nullable(),
  rule: z.string(),
  threadId: threadId.nullable(),
  messageRowId: messageRowId.nullable(),
});
export type Alert = z.infer<typeof alert>;

export const alertCalls = {
  'alert.list': call(
    'What deserves attention now, ranked by the value of the account and how critical it is.',
    z.object({ accountId: accountId.optional(), limit: z.number().int().min(1).max(1000).optional() }),
    z.object({ alerts: z.array(alert) }),
  ),
} as const;
