// A reason with everything the composer needs to put it into words: whose words they are, when and in which thread they
// were said. The reason as others see it is a part of it.
import type { DraftFact, TouchReason } from '../../../contract/touch-drafts.ts';

/** How a reason can be put into words. */
export type Frame =
  | 'promise_late'
  | 'promise_due'
  | 'promise_kept'
  | 'their_promise'
  | 'our_question'
  | 'their_question'
  | 'result'
  | 'initiative'
  | 'problem'
  | 'mention'
  | 'resource'
  | 'risk'
  | 'renewal'
  | 'drift'
  | 'start'
  | 'meeting'
  | 'figure';

/** Words of a mail, ready to be quoted. */
export interface Said {
  /** Whole, or cut at a clause; without its full stop. Empty where it should not be quoted. */
  readonly quote: string;
  /** The quote ends with a mark of its own, like a question. */
  readonly mark: string;
  readonly who: string;
  readonly address: string;
  readonly at: number;
  readonly threadId: number;
  readonly messageRowId: number;
  readonly subject: string;
}

export interface Candidate {
  readonly frame: Frame;
  readonly reason: TouchReason;
  readonly facts: readonly DraftFact[];
  readonly said: Said | null;
  /** A day it is about, `YYYY-MM-DD`: due, renewal, meeting. */
  readonly day: string | null;
  /** Words that stand for it: the title of a resource, a figure as it may be written. */
  readonly words: string;
  /** The greatest first. */
  readonly weight: number;
}
