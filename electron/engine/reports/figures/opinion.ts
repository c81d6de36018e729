// What customers think and said: satisfaction, the feedback log and how it was resolved, goals (capabilities I4, I6).
import type { FeedbackKind } from '../../../contract/feedback.ts';
import { figureScores } from '../../book/health/figure-scores.ts';
import { daysSince, startOfDay } from '../../book/local-time.ts';
import type { FeedbackFact, ReportFacts } from '../facts.ts';
import type { FigureDefinition, FigureRow } from '../figure.ts';
import { holds, lies, type Period } from '../period.ts';

const satisfaction: FigureDefinition = {
  id: 'satisfaction',
  title: 'Satisfaction',
  unit: 'score',
  way: 'mean',
  better: 'more',
  definition:
    'The newest opinion of each account, imported or answered to a playbook, of a day within these days, on the scale that health uses, 0 to 100: NPS from −100 to 100 by half and 50 more, a single answer from 0 to 10 times ten, CSAT from 1 to 5 or in percent. Survey answers in the feedback log have no scale and are not in it.',
  formula: 'sum of opinions ÷ accounts with one',
  rows: ({ figures, timeZone }, period) => ({
    rows: figures.flatMap(({ accountId, figures: all }): FigureRow[] => {
      const within = all.filter(
        ({ metric, day }) => (metric === 'nps' || metric === 'nps_rating' || metric === 'csat') && holds(period, day),
      );
      const newest = within
        .map(({ day }) => day)
        .sort()
        .at(-1);
      if (newest === undefined) return [];
      const { nps } = figureScores(within, newest);
      return nps === null ? [] : [{ at: startOfDay(newest, timeZone), accountId, text: nps.text, value: nps.score }];
    }),
  }),
};

const said = ({ feedback }: ReportFacts, period: Period, ...kinds: readonly FeedbackKind[]): FeedbackFact[] =>
  feedback.filter(({ at, kind }) => kinds.includes(kind) && lies(period, at));

export const feedbackRow = (one: FeedbackFact): FigureRow => ({
  at: one.at,
  accountId: one.accountId,
  text: one.text,
  note: [one.who, one.score === null ? '' : `score ${one.score}`, one.resolution ?? '']
    .filter((part) => part !== '')
    .join('; '),
  messageRowId: one.messageRowId,
  threadId: one.threadId,
});

const kindWords: FigureDefinition = {
  id: 'kind_words',
  title: 'Kind words',
  unit: 'share',
  way: 'share',
  better: 'more',
  definition:
    'Of what customers said of us within these days, in mail or written down, praise against concerns. Requests and survey answers are neither.',
  formula: 'praise ÷ (praise + concerns)',
  ofMail: true,
  rows: (facts, period) => ({
    rows: said(facts, period, 'praise', 'concern').map((one) => ({
      ...feedbackRow(one),
      counts: one.kind === 'praise',
    })),
  }),
};

const countOf = (
  id: 'concerns' | 'requests' | 'survey_answers' | 'praise',
  kind: FeedbackKind,
  title: string,
  definition: string,
  better: FigureDefinition['better'],
): FigureDefinition => ({
  id,
  title,
  unit: 'count',
  way: 'count',
  better,
  definition: `${definition} Said within these days; what you took out of the log is not in it.`,
  formula: 'entries of the feedback log',
  ofMail: true,
  rows: (facts, period) => ({ rows: said(facts, period, kind).map(feedbackRow) }),
});

const counts = [
  countOf(
    'concerns',
    'concern',
    'Concerns',
    'Complaints, escalations, outages, disputed bills and discontent.',
    'less',
  ),
  countOf('requests', 'request', 'Requests', 'What they asked the product to do.', 'neither'),
  countOf('survey_answers', 'survey', 'Survey answers', 'Answers to surveys that were written down.', 'more'),
  countOf('praise', 'praise', 'Praise', 'Kind words.', 'more'),
];

const feedbackResolved: FigureDefinition = {
  id: 'feedback_resolved',
  title: 'Resolved',
  unit: 'share',
  way: 'share',
  better: 'more',
  definition: 'Concerns and requests said within these days, and resolved by now. Newer ones had less time for it.',
  formula: 'resolved ÷ (resolved + open)',
  ofMail: true,
  rows: (facts, period) => ({
    rows: said(facts, period, 'concern', 'request').map((one) => ({
      ...feedbackRow(one),
      counts: one.resolvedAt !== null,
    })),
  }),
};

const resolutionTime: FigureDefinition = {
  id: 'resolution_time',
  title: 'Resolution time',
  unit: 'days',
  way: 'median',
  better: 'less',
  definition:
    'Whole days from what was said to its resolution, of concerns and requests that were resolved within these days, whenever they were said.',
  formula: 'middle one of the days of each',
  rows: ({ feedback, timeZone }, period) => ({
    rows: feedback.flatMap((one) =>
      (one.kind !== 'concern' && one.kind !== 'request') || one.resolvedAt === null || !lies(period, one.resolvedAt)
        ? []
        : [{ ...feedbackRow(one), at: one.resolvedAt, value: daysSince(one.at, { now: one.resolvedAt, timeZone }) }],
    ),
  }),
};

const goalsReached: FigureDefinition = {
  id: 'goals_reached',
  title: 'Goals reached',
  unit: 'share',
  way: 'share',
  better: 'more',
  definition: 'Goals of the accounts that were due within these days, and are reached. Dropped ones are not in it.',
  formula: 'reached ÷ (reached + not reached by their day)',
  rows: ({ goals, timeZone, today }, period) => ({
    rows: goals.flatMap(({ accountId, name, due, state }) =>
      due === null || !holds(period, due) || state === 'dropped' || (state !== 'reached' && due >= today)
        ? []
        : [
            {
              at: startOfDay(due, timeZone),
              accountId,
              text: name,
              counts: state === 'reached',
              note: state === 'reached' ? 'Reached' : 'Not reached',
            },
          ],
    ),
  }),
};

export const opinionFigures = [satisfaction, kindWords, ...counts, feedbackResolved, resolutionTime, goalsReached];
