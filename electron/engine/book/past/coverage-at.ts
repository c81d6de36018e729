// Whether the silence of an account at a past time is known, from what was proven of the folders since.
import type { Database } from 'better-sqlite3';
import { answerMailboxes, proveSilence, type SilenceProof } from '../coverage.ts';
import { heldInFiles, readCoverage } from '../read-coverage.ts';
import { judgeMailboxAt } from './proven-until.ts';

export interface CoverageAt {
  /** For the book as a whole. */
  overall(at: number): SilenceProof;
  of(account: number, at: number): SilenceProof;
}

export function coverageOfThePast(db: Database, now: number): CoverageAt {
  const { mailboxes } = readCoverage(db, now);
  const evidence = mailboxes.map((mailbox) => mailbox.evidence);
  const mixed = new Set(evidence.map(({ kind }) => kind)).size > 1;
  const overall = (at: number) => proveSilence(answerMailboxes(evidence.map((each) => judgeMailboxAt(each, at))));
  return {
    overall,
    of(account, at) {
      if (!mixed) return overall(at);
      const verdicts = evidence.map((each) => judgeMailboxAt(each, at));
      return proveSilence(answerMailboxes(verdicts, heldInFiles(db, account, at)));
    },
  };
}
