// The last look before a message leaves (capability F6): every rule, its sentence, and what was decided about it.
import { z } from 'zod';
import { epochMs } from './scalars.ts';

export const gateRule = z.enum([
  'placeholder',
  'wrong_name',
  'wrong_recipient',
  'wrong_domain',
  'stale',
  'already_answered',
  'answered_by_colleague',
  'out_of_office',
  'bounced',
  'asked_to_stop',
  'missing_attachment',
  'unsupported_figure',
  'unsupported_date',
  'duplicate_touch',
  'over_touched',
  'late',
  'not_fresh',
  'paused',
  'not_delegated',
  'outside_hours',
  'daily_cap',
]);
export type GateRule = z.infer<typeof gateRule>;

export const gateResult = z.object({
  rule: gateRule,
  /** `pass`, `warn` lets it leave and says so, `block` keeps it here, `wait` keeps it until `until` and looks again. */
  outcome: z.enum(['pass', 'warn', 'block', 'wait']),
  /** What was found, in a sentence for a person; empty for `pass`. */
  sentence: z.string(),
  /** The words in the draft or the message it rests on, short; empty where there are none. */
  evidence: z.string(),
  until: epochMs.nullable(),
  /** The user may let it go nevertheless. */
  canOverride: z.boolean(),
  overridden: z.boolean(),
});
export type GateResult = z.infer<typeof gateResult>;
