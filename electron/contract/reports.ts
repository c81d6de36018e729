// Reports over a range of days (capabilities I4, I5, I6): each figure with its definition, formula and unit, the same of the period
// before, the rows behind it, plots, and files of them.
import { z } from 'zod';
import { call } from './call.ts';
import { meetingId } from './meetings.ts';
import { renewalId } from './renewals.ts';
import { accountId, currency, epochMs, isoDate, messageRowId, threadId } from './scalars.ts';

export const reportKind = z.enum(['activity', 'health', 'pipeline', 'success', 'portfolio', 'feedback']);
export type ReportKind = z.infer<typeof reportKind>;

/** A share is 0 to 1, a score 0 to 100, points a difference of scores, money in minor units of its currency. */
export const reportUnit = z.enum([
  'count',
  'per_week',
  'working_hours',
  'minutes',
  'days',
  'share',
  'score',
  'points',
  'money',
]);
export type ReportUnit = z.infer<typeof reportUnit>;

export const reportFigureId = z.enum([
  'touches_per_week',
  'accounts_touched',
  'response_time',
  'first_response_time',
  'answered_in_goal',
  'follow_up',
  'follow_up_on_time',
  'task_completion',
  'meeting_attendance',
  'preparation_time',
  'health',
  'health_trend',
  'health_falls',
  'renewal_rate',
  'gross_retention',
  'net_retention',
  'expansion_revenue',
  'churn_prevented',
  'openings_won',
  'openings_ahead',
  'renewals_ahead',
  'renewals_at_risk',
  'satisfaction',
  'kind_words',
  'goals_reached',
  'data_quality',
  'accounts',
  'revenue',
  'revenue_at_risk',
  'concerns',
  'requests',
  'survey_answers',
  'praise',
  'feedback_resolved',
  'resolution_time',
]);
export type ReportFigureId = z.infer<typeof reportFigureId>;

export const reportFigure = z.object({
  figureId: reportFigureId,
  title: z.string(),
  unit: reportUnit,
  /** Null where nothing can be said; `note` says why. */
  value: z.number().nullable(),
  /** Of money. */
  currency: currency.nullable(),
  /** Of the period it is compared with; null without one, or where nothing can be said of it. */
  before: z.number().nullable(),
  /** The value as it is read: "3.2 hours", "–" where there is none. */
  text: z.string(),
  beforeText: z.string().nullable(),
  /** How far it moved: "+4 points"; null where there is nothing to compare. */
  change: z.string().nullable(),
  /** Whether that is good; null where it is neither, or the same. */
  trend: z.enum(['better', 'worse']).nullable(),
  /** Which way is good. */
  better: z.enum(['more', 'less', 'neither']),
  /** What is counted and what is not, in words. */
  definition: z.string(),
  /** In short: "touches ÷ weeks". */
  formula: z.string(),
  /** The formula with this period's numbers: "126 ÷ 12.9". */
  working: z.string(),
  /** Rows behind it, see `report.rows`. */
  rows: z.number().int(),
  /** What limits it, in a sentence; null where nothing does. */
  note: z.string().nullable(),
});
export type ReportFigure = z.infer<typeof reportFigure>;

export const reportRow = z.object({
  /** The instant by which it belongs to the period; null for an account in which nothing happened. */
  at: epochMs.nullable(),
  accountId: accountId.nullable(),
  accountName: z.string(),
  /** What it is, in words. */
  text: z.string(),
  /** What it adds, in the figure's unit; null where it is only counted. */
  value: z.number().nullable(),
  /** The value as it is read; empty without one. */
  valueText: z.string(),
  /** Of a share: it is among those that count for it. */
  counts: z.boolean(),
  /** Why it counts or does not, in words; may be empty. */
  note: z.string(),
  messageRowId: messageRowId.nullable(),
  threadId: threadId.nullable(),
  meetingId: meetingId.nullable(),
  renewalId: renewalId.nullable(),
});
export type ReportRow = z.infer<typeof reportRow>;

export const reportSeries = z.object({
  seriesId: z.string(),
  title: z.string(),
  unit: reportUnit,
  currency: currency.nullable(),
  shape: z.enum(['bars', 'line']),
  definition: z.string(),
  /** Days, both of them in it. The last may be cut short by the period's end. */
  points: z.array(z.object({ from: isoDate, to: isoDate, value: z.number().nullable(), text: z.string() })),
});
export type ReportSeries = z.infer<typeof reportSeries>;

export const reportList = z.object({
  listId: z.string(),
  title: z.string(),
  /** What stands in it, and when nothing does, that. */
  sentence: z.string(),
  unit: reportUnit,
  currency: currency.nullable(),
  rows: z.array(reportRow),
});
export type ReportList = z.infer<typeof reportList>;

export const reportSection = z.object({
  key: z.string(),
  title: z.string(),
  figures: z.array(reportFigure),
  series: z.array(reportSeries),
  lists: z.array(reportList),
});
export type ReportSection = z.infer<typeof reportSection>;

export const reportComparison = z.enum(['before', 'year', 'none']);
export type ReportComparison = z.infer<typeof reportComparison>;

const days = z.object({ from: isoDate, to: isoDate });
export const report = days.extend({
  kind: reportKind,
  title: z.string(),
  at: epochMs,
  /** Amounts are put into this one. */
  currency,
  compare: reportComparison,
  /** The days it is compared with. */
  before: days.nullable(),
  accounts: z.number().int(),
  /** What limits all of it: how far the mail goes back, which folders were not seen. */
  sentences: z.array(z.string()),
  sections: z.array(reportSection),
});
export type Report = z.infer<typeof report>;

const range = {
  /** Both days are in it, by the clock of whoever asks. */
  from: isoDate,
  to: isoDate,
  /** Of one account; of the book where left out. */
  accountId: accountId.optional(),
};
/** `before`: as many days right before; `year`: the same days a year earlier. */
const compare = reportComparison.optional();

export const reportCalls = {
  'report.get': call(
    'A report over a range of days, each figure with its definition and the same of the period before.',
    z.object({ kind: reportKind, ...range, compare }),
    report,
  ),
  'report.rows': call(
    'The mails, touches and other rows that a figure of a report is made of, the newest first.',
    z.object({
      figureId: reportFigureId,
      ...range,
      limit: z.number().int().min(1).max(5000).optional(),
      offset: z.number().int().min(0).optional(),
    }),
    z.object({ figure: reportFigure, rows: z.array(reportRow), total: z.number().int() }),
  ),
  'report.export': call(
    'A report as a PDF with its plots, or as a CSV; with a figure, the CSV of the rows behind it.',
    z.object({
      kind: reportKind,
      ...range,
      compare,
      format: z.enum(['pdf', 'csv']),
      /** The rows behind this one instead; as CSV only. */
      figureId: reportFigureId.optional(),
      /** A new file or a folder; nothing that is there is overwritten. Left out, the answer holds the bytes. */
      path: z.string().min(1).optional(),
    }),
    z.object({
      fileName: z.string(),
      path: z.string().nullable(),
      bytes: z.number().int(),
      /** Base64; null when it was written to a path. */
      content: z.string().nullable(),
    }),
  ),
} as const;
