// What could stand in each pass, in its order.
import type { PassKind } from '../../../contract/pass-kinds.ts';
import type { Candidate } from '../candidate.ts';
import type { DayFacts, DayReading } from '../day-facts.ts';
import { bookReview } from './book-review.ts';
import { proactive } from './proactive.ts';
import { replies } from './replies.ts';
import { scheduling } from './scheduling.ts';
import { sweep } from './sweep.ts';
import { weekAhead, weekClose } from './weekly.ts';

const makers: Readonly<Record<PassKind, (facts: DayFacts) => Candidate[]>> = {
  week_ahead: weekAhead,
  book_review: bookReview,
  replies,
  proactive,
  scheduling,
  week_close: weekClose,
  sweep,
};

/** What of the facts a pass is made from, to be read before it. */
export const readingOf: Readonly<Record<PassKind, readonly DayReading[]>> = {
  week_ahead: ['renewals', 'meetings'],
  book_review: ['alerts', 'renewals', 'queue'],
  replies: ['owed', 'onTheWay', 'queue'],
  proactive: ['queue', 'quiet'],
  scheduling: ['meetings', 'queue', 'reviews'],
  week_close: ['promises', 'meetings', 'feedback'],
  sweep: ['owed', 'onTheWay', 'queue', 'unread', 'promises', 'meetings'],
};

export function candidatesOf(kind: PassKind, facts: DayFacts): Candidate[] {
  const seen = new Set<string>();
  return makers[kind](facts).filter(({ key }) => !seen.has(key) && seen.add(key));
}

/** Passes whose list takes up what comes while they are under way. */
export const takesUp: ReadonlySet<PassKind> = new Set<PassKind>(['replies', 'sweep']);
