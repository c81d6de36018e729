// Why an account could be written to now (capability B3): reasons out of its own facts, each with what it rests on. Where
// there is none, it says what is missing instead.
import type { Database } from 'better-sqlite3';
import type { DraftFact, TouchKind, TouchReason } from '../../../contract/touch-drafts.ts';
import { findingsOfAccount } from '../../book/findings/read-findings.ts';
import type { LocalNow } from '../../book/local-time.ts';

export interface Reasons {
  /** The best first. */
  readonly reasons: TouchReason[];
  readonly facts: DraftFact[];
  /** What is missing, in a sentence; null where there is a reason. */
  readonly missing: string | null;
}

export function findReasons(db: Database, account: number, kind: TouchKind, now: LocalNow): Reasons {
  const promises = findingsOfAccount(db, account, now, { kinds: ['commitment'], by: 'us' }).filter(
    ({ state }) => state === 'open' || state === 'overdue',
  );
  const facts = promises.map(
    (one): DraftFact => ({
      factId: `finding:${one.findingId}`,
      kind: 'promise',
      text: one.quote,
      sources: [{ from: 'message', ...one.evidence }],
    }),
  );
  const reasons = facts.map(
    (fact): TouchReason => ({
      reasonKey: `promise:${fact.factId}`,
      kind: 'promise',
      text: `We promised: “${fact.text}”`,
      factIds: [fact.factId],
    }),
  );
  if (kind === 'reply' || reasons.length === 0) return { reasons: [], facts: [], missing: MISSING };
  return { reasons, facts, missing: null };
}

const MISSING = 'Nothing in their mail or in the book gives a reason to write now.';
