// What could stand in each pass, in its order.
import type { PassKind } from '../../../contract/pass-kinds.ts';
import type { Candidate } from '../candidate.ts';
import type { DayFacts } from '../day-facts.ts';
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

export function candidatesOf(kind: PassKind, facts: DayFacts): Candidate[] {
  const seen = new Set<string>();
  return makers[kind](facts).filter(({ key }) => !seen.has(key) && seen.add(key));
}

/** Passes whose list takes up what comes while they are under way. */
export const takesUp: ReadonlySet<PassKind> = new Set<PassKind>(['replies', 'sweep']);
