// Calls about accounts that went quiet: each is put before the person, who chooses one of five answers (capability B6).
import { z } from 'zod';
import { silence } from './book.ts';
import { call } from './call.ts';
import { accountId, changed, epochMs, messageRowId, money, threadId, tier } from './scalars.ts';

export const quietChoiceKind = z.enum(['check_in', 'resource', 'light_note', 'snooze', 'leave']);
export type QuietChoiceKind = z.infer<typeof quietChoiceKind>;

export const quietChoice = z.object({
  choice: quietChoiceKind,
  chosenAt: epochMs,
  /** Until when it is put aside; snooze only. */
  until: epochMs.nullable(),
  why: z.string().nullable(),
  /** The task the choice made; null for snooze and leave. */
  taskId: z.string().nullable(),
  /** It holds for the silence there is: they have not written since, and what was chosen is not used up. */
  inForce: z.boolean(),
});
export type QuietChoice = z.infer<typeof quietChoice>;

export const quietAccount = z.object({
  accountId,
  name: z.string(),
  tier: tier.nullable(),
  arr: money.nullable(),
  renewalInDays: z.number().int().nullable(),
  daysSilent: z.number().int(),
  cadenceDays: z.number().int(),
  silence,
  /**
   * `to_choose` is put before the person. `reached_out`: our last touch is younger than the rhythm, another would be too
   * much. `chosen`: a choice is in force. `snoozed`: out of Today until a time.
   */
  standing: z.enum(['to_choose', 'reached_out', 'chosen', 'snoozed']),
  standingWhy: z.string(),
  /** Their last word. */
  lastWord: z.object({ who: z.string(), subject: z.string(), at: epochMs, threadId, messageRowId }).nullable(),
  lastOutboundAt: epochMs.nullable(),
  /** Days on which we wrote since their last word. */
  unansweredTouches: z.number().int(),
  /** So many of our touches lie unanswered that another would press. */
  overTouched: z.boolean(),
  /** Quiet is not the same as at risk: what else speaks for a risk, apart from the silence. */
  atRisk: z.boolean(),
  riskReasons: z.array(z.string()),
  /** What the figures speak for; the person chooses. */
  suggestion: z.object({ choice: quietChoiceKind, why: z.string() }),
  /** The newest choice ever made for the account, remembered. */
  choice: quietChoice.nullable(),
});
export type QuietAccount = z.infer<typeof quietAccount>;

export const quietCalls = {
  'quiet.list': call(
    'Accounts past their rhythm whose silence is proven, those to choose for first, in the order of the book.',
    z.object({}),
    z.object({
      accounts: z.array(quietAccount),
      toChoose: z.number().int(),
      /** Accounts past their rhythm by what is here, of which more mail may have come: nothing is claimed of them. */
      notKnown: z.number().int(),
    }),
  ),
  'quiet.choose': call(
    'Choose for a quiet account: three choices make a task, snooze needs a date, leaving alone a why.',
    z.object({
      accountId,
      choice: quietChoiceKind,
      until: epochMs.optional(),
      why: z.string().trim().max(500).optional(),
    }),
    changed.extend({ taskId: z.string().nullable() }),
  ),
} as const;
