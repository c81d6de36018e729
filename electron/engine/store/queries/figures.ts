// Imported figures of accounts: one value an account, metric and day.
import type { FigureMetric } from '../../../contract/figures.ts';
import { statement } from '../statement.ts';

export interface FigureRow {
  readonly account_id: number;
  readonly metric: FigureMetric;
  readonly day: string;
  readonly value: number;
}

export interface FigureSeriesRow {
  readonly id: number;
  /** JSON: a value for each day, in their order. */
  readonly days: string;
}

export const figureSeries = statement<[number, FigureMetric, string], FigureSeriesRow>(
  'SELECT id, days FROM figure_series WHERE account_id = ? AND metric = ? AND year = ?',
);
export const figureSeriesOfAccount = statement<[number], FigureSeriesRow>(
  'SELECT id, days FROM figure_series WHERE account_id = ?',
);
export const figuresOfAccount = statement<[number], FigureRow>(
  'SELECT * FROM figure WHERE account_id = ? ORDER BY day DESC, metric',
);
export const allFigures = statement<[], FigureRow>('SELECT * FROM figure ORDER BY day DESC, account_id, metric');
