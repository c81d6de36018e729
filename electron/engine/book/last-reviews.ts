// When each account last had a review: one that was held, or a meeting that was only logged and whose subject says that it was one.
import type { Database } from 'better-sqlite3';
import { lastReviews, loggedMeetings } from '../store/queries/meetings.ts';

const looksLikeReview = /\b(?:qbr|ebr|mbr|reviews?|quartals\p{L}*|rückblick|retrospektive)\b/iu;

export function lastReviewOf(db: Database): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const take = (account: number, at: number) => found.set(account, Math.max(at, found.get(account) ?? 0));
  for (const one of lastReviews(db).all()) take(one.account_id, one.at);
  for (const one of loggedMeetings(db).all()) if (looksLikeReview.test(one.subject)) take(one.account_id, one.at);
  return found;
}
