// The last look before a message leaves (capability F6): reads what the rules look at and asks each of them. Reads only;
// whoever hands over records the answer.
import type { GateResult } from '../../../contract/send-gate.ts';
import type { LocalNow } from '../../book/local-time.ts';
import type { Store } from '../../store/open-store.ts';
import { applyRules } from './apply-rules.ts';
import { type GateSubject, readGateFacts } from './read-gate-facts.ts';

/**
 * What keeps it comes first, then what is to be known, then what passed. Of a message that is gone: nothing.
 * @param lookProblem What kept the mailbox from being looked at just now.
 */
export function runGate(
  db: Store,
  subject: GateSubject,
  clock: LocalNow,
  lookProblem: string | null = null,
): GateResult[] {
  const facts = readGateFacts(db, subject, clock, lookProblem);
  return facts === null ? [] : applyRules(facts);
}
