// Calls about what a customer wants to reach: goals with a measure and a target, as reviews and plans speak of them.
import { z } from 'zod';
import { call } from './call.ts';
import { accountId, changed, epochMs, isoDate } from './scalars.ts';

export const goalState = z.enum(['open', 'on_track', 'behind', 'reached', 'dropped']);
export type GoalState = z.infer<typeof goalState>;

const goalFields = z.object({
  /** What the customer wants to reach, in their words where they said it. */
  text: z.string().trim().min(1, 'A goal needs a few words.').max(300),
  /** How it is measured: "dispatch time a day". */
  measure: z.string().trim().max(200),
  /** Where it began, where it is, where it should be; as written: "46 min". */
  start: z.string().trim().max(60),
  current: z.string().trim().max(60),
  target: z.string().trim().max(60),
  due: isoDate.nullable(),
  /** Who answers for it at the customer. */
  owner: z.string().trim().max(200),
  state: goalState,
});

export const goal = goalFields.extend({
  goalId: z.number().int().positive(),
  accountId,
  createdAt: epochMs,
  changedAt: epochMs,
});
export type Goal = z.infer<typeof goal>;

export const goalCalls = {
  'goal.list': call(
    'What customers want to reach, of one account or all.',
    z.object({ accountId: accountId.optional() }),
    z.object({ goals: z.array(goal) }),
  ),
  'goal.create': call(
    'Write down a goal of a customer; everything but its words may be left out.',
    goalFields.partial().required({ text: true }).extend({ accountId }),
    changed.extend({ goalId: z.number().int().positive() }),
  ),
  'goal.update': call(
    'Change a goal; what is left out stays.',
    goalFields.partial().extend({ goalId: z.number().int().positive() }),
    changed,
  ),
  'goal.remove': call('Take a goal away.', z.object({ goalId: z.number().int().positive() }), changed),
} as const;
