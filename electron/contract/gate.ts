// Calls about the last look before a message leaves: asking what it would say, what it said at each try, and letting a
// message go nevertheless where that is safe.
import { z } from 'zod';
import { call } from './call.ts';
import { draftId, outgoingId } from './compose.ts';
import { outgoingView } from './outgoing.ts';
import { queueItemId } from './queue.ts';
import { changed, epochMs } from './scalars.ts';
import { gateResult, gateRule } from './send-gate.ts';

/** `go`: it was handed on. `wait`: it is looked at again at `nextAt`. `block`: it waits for a person. */
export const gateDecision = z.enum(['go', 'wait', 'block']);
export type GateDecision = z.infer<typeof gateDecision>;

export const gateTry = z.object({
  at: epochMs,
  decision: gateDecision,
  /** When the look at the mailbox that it rests on began; null where none was needed, or none succeeded. */
  lookedAt: epochMs.nullable(),
  nextAt: epochMs.nullable(),
  results: z.array(gateResult),
});
export type GateTry = z.infer<typeof gateTry>;

export const gateCalls = {
  'gate.check': call(
    'What the check before sending would say now, before any fresh look at the mailbox; name one of the three.',
    z.object({
      draftId: draftId.optional(),
      queueItemId: queueItemId.optional(),
      outgoingId: outgoingId.optional(),
    }),
    z.object({ results: z.array(gateResult) }),
  ),
  'gate.results': call(
    'What the check before sending said of a message, newest first; a try that found the same as the one before is left out.',
    z.object({ outgoingId }),
    z.object({ tries: z.array(gateTry) }),
  ),
  'gate.override': call(
    'Let a message go although a rule keeps it, or would once it is due; refused for rules that protect others.',
    z.object({ outgoingId, rule: gateRule, why: z.string().max(500).optional() }),
    changed.extend({ outgoing: outgoingView }),
  ),
} as const;
