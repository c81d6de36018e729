// Where things wait, and which account plans should be looked at again: the part of the monthly review that is about our own work
// (capability I5). Pure; all of it as it is now.
import { dayWordsOf } from '../book/day-words.ts';
import { daysSince, startOfDay } from '../book/local-time.ts';
import type { ReportFacts, WaitingFact } from './facts.ts';
import { type FigureRow, medianOf } from './figure.ts';
import { plain } from './figure-words.ts';

/** A promise this long past its day is a task no more either. */
const FORGOTTEN_DAYS = 90;

const waits = (accountId: number | null, at: number, threadId: number | null = null): WaitingFact => ({
  accountId,
  at,
  threadId,
});

/** A row for each kind of thing that waits: how many, how long the middle one, and the oldest. The longest wait first. */
export function bottlenecks(facts: ReportFacts): FigureRow[] {
  const { now, timeZone, today, portfolio } = facts;
  const since = (day: string) => startOfDay(day, timeZone);
  const kinds: readonly (readonly [string, readonly WaitingFact[]])[] = [
    ['Answers past the response goal', portfolio.missedAnswers],
    ['Drafts that wait for your word', portfolio.waitingDrafts],
    [
      'Promises of ours past their day',
      facts.promises
        .filter(({ state, due }) => state === 'overdue' && daysSince(since(due), facts) <= FORGOTTEN_DAYS)
        .map(({ accountId, due, threadId }) => waits(accountId, since(due), threadId)),
    ],
    [
      'Tasks past their day',
      facts.tasks
        .filter(({ done, due }) => !done && due < today)
        .map(({ accountId, due, threadId }) => waits(accountId, since(due), threadId)),
    ],
    [
      'Renewals past their day without an outcome',
      facts.renewals.filter(({ inDays }) => inDays < 0).map(({ accountId, day }) => waits(accountId, since(day))),
    ],
    [
      'Openings without a next step ahead',
      facts.openings.flatMap(({ accountId, stuckSince }) =>
        stuckSince === null ? [] : [waits(accountId, stuckSince)],
      ),
    ],
    [
      'Meetings that are over, and nobody said whether they were held',
      facts.meetings
        .filter(({ state, startAt }) => state === 'scheduled' && startAt < now)
        .map(({ accountId, startAt }) => waits(accountId, startAt)),
    ],
    [
      'Concerns that are not resolved',
      facts.feedback
        .filter(({ kind, resolvedAt }) => kind === 'concern' && resolvedAt === null)
        .map(({ accountId, at, threadId }) => waits(accountId, at, threadId)),
    ],
  ];
  return kinds
    .flatMap(([text, all]) => {
      const oldest = all.toSorted((a, b) => a.at - b.at)[0];
      if (oldest === undefined) return [];
      return [
        {
          at: oldest.at,
          accountId: oldest.accountId,
          threadId: oldest.threadId,
          text,
          value: medianOf(all.map(({ at }) => daysSince(at, facts))),
          note: `${plain(all.length)}, the oldest since ${dayWordsOf(oldest.at, timeZone)}`,
        },
      ];
    })
    .sort((a, b) => b.value - a.value);
}

/** Before everything that was written in once. */
const NEVER = 100_000;

/** Those never written in first, then the longest overdue. */
export function plansDue(facts: ReportFacts): FigureRow[] {
  const { timeZone, portfolio, now } = facts;
  return portfolio.plans
    .flatMap(({ accountId, writtenAt, everyDays }): FigureRow[] => {
      if (writtenAt === null)
        return [{ at: now, accountId, text: 'Nothing was written in its plan yet', note: `Every ${everyDays} days` }];
      const age = daysSince(writtenAt, facts);
      if (age < everyDays) return [];
      const day = dayWordsOf(writtenAt, timeZone);
      return [
        {
          at: writtenAt,
          accountId,
          text: `Last written in on ${day}`,
          value: age - everyDays,
          note: `Every ${everyDays} days`,
        },
      ];
    })
    .sort((a, b) => (b.value ?? NEVER) - (a.value ?? NEVER));
}
