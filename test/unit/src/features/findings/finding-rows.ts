// Findings of the contract for component tests, each with what the test does not care about filled in.
import type { Finding } from '../../../../../electron/contract/findings.ts';
import type { AccountId, MessageRowId, ThreadId } from '../../../../../electron/contract/scalars.ts';
import { DAY, NOW } from '../../sample-rows.ts';

export function finding(id: number, part: Partial<Finding> = {}): Finding {
  const quote = part.quote ?? `Sentence ${id} of the mail.`;
  return {
    findingId: `f-${id}`,
    accountId: 1 as AccountId,
    kind: 'risk.complaint',
    by: 'them',
    who: 'Jana Weber',
    what: `matter ${id}`,
    quote,
    due: null,
    returnDate: null,
    successor: null,
    state: part.kind === 'commitment' || part.kind === 'question' ? 'open' : 'new',
    stateWhy: null,
    stateMessageRowId: null,
    evidence: {
      messageRowId: (100 + id) as MessageRowId,
      messageId: `m${id}@example.test`,
      threadId: 7 as ThreadId,
      quote,
      sentAt: NOW - id * DAY,
    },
    rule: 'complaint 1',
    decision: null,
    corrected: false,
    sameAs: null,
    ...part,
  };
}
