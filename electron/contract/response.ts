// Calls about the response goal (capability E5): questions of accounts that wait for our answer, by the working hours left.
import { z } from 'zod';
import { call } from './call.ts';
import { accountId, epochMs, money, threadId, tier } from './scalars.ts';

export const waitingAnswer = z.object({
  accountId,
  accountName: z.string(),
  tier: tier.nullable(),
  arr: money.nullable(),
  threadId,
  subject: z.string(),
  /** Who asked. */
  who: z.string(),
  askedAt: epochMs,
  /** When the goal is missed, by the working calendar. */
  dueAt: epochMs,
  /** Working hours left; negative once it is missed. */
  hoursLeft: z.number(),
  state: z.enum(['missed', 'soon', 'in_time']),
  /** "1.5 working hours left of 4". */
  words: z.string(),
});
export type WaitingAnswer = z.infer<typeof waitingAnswer>;

export const responseCalls = {
  'response.list': call(
    'Questions that wait for our answer: what was missed of late, what is about to be, and what has time; the most urgent first.',
    z.object({}),
    z.object({
      goalHours: z.number(),
      waiting: z.array(waitingAnswer),
      missed: z.number().int(),
      soon: z.number().int(),
      /** The instant at which the next of them is missed; ask again then. */
      nextAt: epochMs.nullable(),
      /** Working time now, by the calendar. */
      working: z.boolean(),
    }),
  ),
} as const;
