// Which figures, plots and lists stand in which report, in their order. The figures themselves are in figures/.
import type { ReportFigureId, ReportKind } from '../../contract/reports.ts';
import type { FigureDefinition } from './figure.ts';
import { contactFigures } from './figures/contact.ts';
import { openingFigures } from './figures/openings.ts';
import { opinionFigures } from './figures/opinion.ts';
import { renewalFigures } from './figures/renewals.ts';
import { standingFigures } from './figures/standing.ts';
import { workFigures } from './figures/work.ts';

const definitions = [
  ...contactFigures,
  ...workFigures,
  ...standingFigures,
  ...renewalFigures,
  ...openingFigures,
  ...opinionFigures,
];
const byId = new Map<ReportFigureId, FigureDefinition>(definitions.map((one) => [one.id, one]));

export function definitionOf(id: ReportFigureId): FigureDefinition {
  const found = byId.get(id);
  if (!found) throw new Error(`no definition of the figure ${id}`);
  return found;
}

export type SeriesId = 'touches' | 'response' | 'health' | 'renewed' | 'lost' | 'satisfaction' | 'concerns' | 'praise';
export type ListId =
  | 'touches_by_account'
  | 'health_moves'
  | 'outcomes'
  | 'open_concerns'
  | 'requests'
  | 'surveys'
  | 'resolved'
  | 'stagnating'
  | 'waiting'
  | 'plans_due';

interface SectionPlan {
  readonly key: string;
  readonly title: string;
  readonly figures: readonly ReportFigureId[];
  readonly series?: readonly SeriesId[];
  readonly lists?: readonly ListId[];
}

interface ReportPlan {
  readonly title: string;
  readonly sections: readonly SectionPlan[];
}

export const reportPlans: Readonly<Record<ReportKind, ReportPlan>> = {
  activity: {
    title: 'Activity',
    sections: [
      {
        key: 'contact',
        title: 'Contact',
        figures: ['touches_per_week', 'accounts_touched'],
        series: ['touches'],
        lists: ['touches_by_account'],
      },
      {
        key: 'answers',
        title: 'Answers',
        figures: ['response_time', 'first_response_time', 'answered_in_goal'],
        series: ['response'],
      },
      { key: 'follow_up', title: 'Follow-up', figures: ['follow_up', 'follow_up_on_time', 'task_completion'] },
      { key: 'meetings', title: 'Meetings', figures: ['meeting_attendance', 'preparation_time'] },
    ],
  },
  health: {
    title: 'Health',
    sections: [
      {
        key: 'health',
        title: 'Health of the book',
        figures: ['health', 'health_trend', 'health_falls', 'revenue_at_risk'],
        series: ['health'],
        lists: ['health_moves'],
      },
      { key: 'data', title: 'What the book knows', figures: ['data_quality'] },
    ],
  },
  pipeline: {
    title: 'Pipeline',
    sections: [
      {
        key: 'renewals',
        title: 'Renewals decided',
        figures: ['renewal_rate', 'gross_retention', 'net_retention'],
        series: ['renewed', 'lost'],
        lists: ['outcomes'],
      },
      { key: 'openings', title: 'Openings', figures: ['expansion_revenue', 'openings_won'] },
      {
        key: 'ahead',
        title: 'Ahead, as it stands now',
        figures: ['renewals_ahead', 'renewals_at_risk', 'openings_ahead'],
      },
    ],
  },
  success: {
    title: 'Success',
    sections: [
      {
        key: 'revenue',
        title: 'Revenue',
        figures: ['renewal_rate', 'net_retention', 'expansion_revenue', 'churn_prevented'],
        series: ['renewed', 'lost'],
      },
      {
        key: 'customers',
        title: 'Customers',
        figures: ['satisfaction', 'kind_words', 'health_trend', 'goals_reached'],
        series: ['satisfaction'],
      },
      { key: 'work', title: 'What we do for it', figures: ['follow_up', 'answered_in_goal', 'meeting_attendance'] },
    ],
  },
  portfolio: {
    title: 'Monthly review',
    sections: [
      {
        key: 'portfolio',
        title: 'Portfolio',
        figures: ['accounts', 'revenue', 'accounts_touched', 'health', 'revenue_at_risk', 'data_quality'],
        series: ['health'],
      },
      {
        key: 'feedback',
        title: 'Feedback and its resolution',
        figures: ['concerns', 'feedback_resolved', 'resolution_time'],
        series: ['concerns'],
        lists: ['open_concerns'],
      },
      { key: 'requests', title: 'Feature requests', figures: ['requests'], lists: ['requests'] },
      { key: 'stagnating', title: 'Stagnating accounts', figures: [], lists: ['stagnating'] },
      { key: 'waiting', title: 'Where things wait', figures: [], lists: ['waiting'] },
      { key: 'plans', title: 'Account plans due', figures: [], lists: ['plans_due'] },
    ],
  },
  feedback: {
    title: 'Feedback',
    sections: [
      {
        key: 'said',
        title: 'What was said',
        figures: ['concerns', 'requests', 'survey_answers', 'praise', 'kind_words'],
        series: ['concerns', 'praise'],
        lists: ['open_concerns', 'requests', 'surveys'],
      },
      {
        key: 'resolution',
        title: 'Resolution',
        figures: ['feedback_resolved', 'resolution_time'],
        lists: ['resolved'],
      },
      { key: 'satisfaction', title: 'Satisfaction', figures: ['satisfaction'], series: ['satisfaction'] },
    ],
  },
};
