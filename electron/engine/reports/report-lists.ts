// The lists of a report: rows one goes through by name, beside the figures. Pure.
import type { ReportList, ReportUnit } from '../../contract/reports.ts';
import { daysSince } from '../book/local-time.ts';
import type { FeedbackFact, ReportFacts } from './facts.ts';
import { type FigureRow, type Need, newestFirst } from './figure.ts';
import { plain } from './figure-words.ts';
import { feedbackRow } from './figures/opinion.ts';
import { lies, type Period } from './period.ts';
import { bottlenecks, plansDue } from './portfolio.ts';
import { definitionOf, type ListId } from './report-kinds.ts';

interface Listed extends Omit<ReportList, 'rows'> {
  readonly rows: readonly FigureRow[];
}

interface Found {
  readonly rows: readonly FigureRow[];
  readonly some: string;
  readonly none: string;
}

interface ListPlan {
  readonly title: string;
  readonly unit: ReportUnit;
  readonly needs?: readonly Need[];
  find(facts: ReportFacts, period: Period): Found;
}

const LISTS: Readonly<Record<ListId, ListPlan>> = {
  touches_by_account: { title: 'By account', unit: 'count', needs: ['touches'], find: touchesByAccount },
  health_moves: {
    title: 'How each account moved',
    unit: 'points',
    needs: ['health'],
    find: (facts, period) => ({
      rows: definitionOf('health_trend')
        .rows(facts, period)
        .rows.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0)),
      some: 'Those that fell furthest first.',
      none: 'Of no account health can be told at both ends of these days.',
    }),
  },
  outcomes: {
    title: 'What was decided',
    unit: 'money',
    find: (facts, period) => ({
      rows: definitionOf('renewal_rate').rows(facts, period).rows.toSorted(newestFirst),
      some: 'The newest first.',
      none: 'No renewal was recorded as decided in these days.',
    }),
  },
  open_concerns: {
    title: 'Concerns that are open',
    unit: 'days',
    find: (facts, period) => ({
      rows: facts.feedback
        .filter(({ kind, resolvedAt, at }) => kind === 'concern' && resolvedAt === null && at < period.end)
        .map((one) => aged(one, facts))
        .toSorted((a, b) => newestFirst(b, a)),
      some: 'Said by the end of these days and not resolved yet, the oldest first.',
      none: 'No concern is open.',
    }),
  },
  requests: {
    title: 'What they asked for',
    unit: 'days',
    find: (facts, period) => ({
      rows: facts.feedback
        .filter(({ kind, at }) => kind === 'request' && lies(period, at))
        .map((one) => aged(one, facts))
        .toSorted(newestFirst),
      some: 'Said in these days, the newest first.',
      none: 'Nobody asked for anything in these days.',
    }),
  },
  surveys: {
    title: 'Survey answers',
    unit: 'count',
    find: (facts, period) => ({
      rows: facts.feedback
        .filter(({ kind, at }) => kind === 'survey' && lies(period, at))
        .map(feedbackRow)
        .toSorted(newestFirst),
      some: 'As they were written down, the newest first.',
      none: 'No survey answer was written down in these days.',
    }),
  },
  resolved: {
    title: 'Resolved',
    unit: 'days',
    find: (facts, period) => ({
      rows: definitionOf('resolution_time')
        .rows(facts, period)
        .rows.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0)),
      some: 'What took longest first.',
      none: 'Nothing was resolved in these days.',
    }),
  },
  stagnating: {
    title: 'Nothing begins any more',
    unit: 'count',
    needs: ['portfolio'],
    find: ({ portfolio }) => ({
      rows: portfolio.stagnating,
      some: 'Not silent yet, but at most half the touches of the three months before, and nobody new: as it is now.',
      none: 'No account stagnates, as far as can be told.',
    }),
  },
  waiting: {
    title: 'What waits, and for how long',
    unit: 'days',
    needs: ['portfolio', 'renewals'],
    find: (facts) => ({
      rows: bottlenecks(facts),
      some: 'As it is now; what has waited longest first. The days are those of the middle one.',
      none: 'Nothing waits.',
    }),
  },
  plans_due: {
    title: 'To be looked at again',
    unit: 'days',
    needs: ['portfolio'],
    find: (facts) => ({
      rows: plansDue(facts),
      some: 'An account plan is due as often as a review of its tier is: counted from the last time you wrote in it. As it is now.',
      none: 'No account plan is due.',
    }),
  },
};

export function listOf(facts: ReportFacts, id: ListId, period: Period): Listed {
  const { title, unit, find } = LISTS[id];
  const { rows, some, none } = find(facts, period);
  const currency = unit === 'money' ? facts.currency : null;
  return { listId: id, title, sentence: rows.length === 0 ? none : some, unit, currency, rows };
}

export const needsOfList = (id: ListId): readonly Need[] => LISTS[id].needs ?? [];

const aged = (one: FeedbackFact, { now, timeZone }: ReportFacts) => ({
  ...feedbackRow(one),
  value: daysSince(one.at, { now: one.resolvedAt ?? now, timeZone }),
  counts: one.resolvedAt === null,
});

function touchesByAccount(facts: ReportFacts, period: Period): Found {
  const { accounts } = facts;
  const touches = Map.groupBy(
    facts.touches.filter(({ at }) => lies(period, at)),
    ({ accountId }) => accountId,
  );
  const rows = accounts.map(({ id }): FigureRow => {
    const own = touches.get(id) ?? [];
    const last = own.reduce<(typeof own)[number] | null>((best, one) => (best && best.at >= one.at ? best : one), null);
    const ours = own.filter(({ kind }) => kind !== 'mail_in').length;
    return {
      at: last?.at ?? null,
      accountId: id,
      text: last === null ? 'No touch' : `${plain(ours)} by us, ${plain(own.length - ours)} by them`,
      value: own.length,
      counts: last !== null,
      note: last === null ? '' : `Last: ${last.subject}`,
      messageRowId: last?.messageRowId ?? null,
      threadId: last?.threadId ?? null,
    };
  });
  return {
    rows: rows.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0)),
    some: 'The most touched first; those without a touch stand at the end.',
    none: 'There is no account in the book.',
  };
}
