// Reports, the rows behind a figure, and files of both; and which days are looked at, kept for as long as the window is open.
import { create } from 'zustand';
import type { CallOutput } from '../../electron/contract/contract.ts';
import type { ReportComparison, ReportFigureId, ReportKind } from '../../electron/contract/reports.ts';
import { asFailure, ask } from './engine.ts';
import { announceProblem } from './notices.ts';
import { createResources } from './resource.ts';

export type RangePreset =
  | 'this_month'
  | 'last_month'
  | 'this_quarter'
  | 'last_quarter'
  | 'last_30_days'
  | 'last_90_days'
  | 'this_year'
  | 'last_12_months'
  | 'own';

interface ReportView {
  /** Null until the person chose one: then each report has its own. */
  readonly preset: RangePreset | null;
  /** Days of the person's own choice; of another preset they follow today. */
  readonly own: { readonly from: string; readonly to: string } | null;
  readonly compare: ReportComparison;
}
export const useReportView = create<ReportView>(() => ({ preset: null, own: null, compare: 'before' }));

export interface Days {
  readonly from: string;
  readonly to: string;
}
interface ReportKey extends Days {
  readonly kind: ReportKind;
  readonly compare: ReportComparison;
}
interface RowsKey extends Days {
  readonly figureId: ReportFigureId;
}

const TOPICS = [
  'book',
  'accounts',
  'tasks',
  'feedback',
  'findings',
  'queue',
  'renewals',
  'reviews',
  'documents',
  'settings',
] as const;
const ROWS_SHOWN = 500;

const reports = createResources<ReportKey, CallOutput<'report.get'>>({
  topics: TOPICS,
  keep: 12,
  ask: (key) => ask('report.get', key),
});
const rows = createResources<RowsKey, CallOutput<'report.rows'>>({
  topics: TOPICS,
  keep: 12,
  ask: (key) => ask('report.rows', { ...key, limit: ROWS_SHOWN }),
});

export const useReport = (key: ReportKey) => reports.use(key);
export const useFigureRows = (key: RowsKey | null) => rows.use(key);

/** The file, base64, with its name; null when it could not be made, which is said. */
export async function exportReport(
  key: ReportKey,
  format: 'pdf' | 'csv',
  figureId?: ReportFigureId,
): Promise<{ fileName: string; content: string } | null> {
  try {
    const asked = { ...key, format, ...(figureId === undefined ? {} : { figureId }) };
    const { fileName, content } = await ask('report.export', asked);
    return content === null ? null : { fileName, content };
  } catch (error) {
    announceProblem(asFailure(error).message, 'Not saved.');
    return null;
  }
}
