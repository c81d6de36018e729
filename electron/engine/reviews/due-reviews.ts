// Who is due for a review: the cadence of the tier, counted from the last one that was held.
import type { Database } from 'better-sqlite3';
import { DateTime } from 'luxon';
import type { Settings } from '../../contract/app.ts';
import { type DueReview, meetingId } from '../../contract/meetings.ts';
import { accountId } from '../../contract/scalars.ts';
import { dayWords } from '../book/day-words.ts';
import { lastReviewOf } from '../book/last-reviews.ts';
import { daysUntil, isoDayOf, type LocalNow } from '../book/local-time.ts';
import { meetingLines, namedAccounts } from '../store/queries/meetings.ts';

/** The most overdue first, of those due on one day the one that stands first in the book. Without a review so far it is due now. */
export function dueReviews(
  db: Database,
  { everyDays }: Settings['reviews'],
  clock: LocalNow,
  withinDays: number,
  rankOf: ReadonlyMap<number, number>,
): DueReview[] {
  const place = ({ accountId: id }: DueReview) => rankOf.get(id) ?? rankOf.size + 1;
  const last = lastReviewOf(db);
  const open = new Map(
    meetingLines(db)
      .all()
      .filter((one) => one.is_review === 1 && (one.state === 'proposed' || one.state === 'scheduled'))
      .map((one) => [one.account_id, one.id]),
  );
  return namedAccounts(db)
    .all()
    .map((account): DueReview => {
      const lastAt = last.get(account.id) ?? null;
      const every = everyDays[account.tier ?? 'none'];
      const dueOn =
        lastAt === null
          ? isoDayOf(clock.now, clock.timeZone)
          : (DateTime.fromISO(isoDayOf(lastAt, clock.timeZone), { zone: 'utc' }).plus({ days: every }).toISODate() ??
            '');
      const id = open.get(account.id);
      return {
        accountId: accountId.parse(account.id),
        accountName: account.name,
        tier: account.tier,
        lastAt,
        everyDays: every,
        dueOn,
        dueInDays: daysUntil(dueOn, clock),
        why:
          lastAt === null
            ? 'No review with them is known.'
            : `The last one was on ${dayWords(isoDayOf(lastAt, clock.timeZone))}; ${account.tier ?? 'such'} accounts have one every ${every} days.`,
        meetingId: id === undefined ? null : meetingId.parse(id),
      };
    })
    .filter((one) => one.dueInDays <= withinDays)
    .sort((a, b) => a.dueInDays - b.dueInDays || place(a) - place(b));
}
