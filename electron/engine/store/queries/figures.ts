// Imported figures of accounts: one value an account, metric and day.
import type { FigureMetric } from '../../../contract/figures.ts';
import { statement } from '../statement.ts';

export interface FigureRow {
  readonly id: number;
  readonly account_id: number;
  readonly metric: FigureMetric;
  readonly day: string;
  readonly value: number;
}

export const figureOfDay = statement<[number, FigureMetric, string], FigureRow>(
  'SELECT * FROM figure WHERE account_id = ? AND metric = ? AND day = ?',
);
export const figuresOfAccount = statement<[number], FigureRow>(
  'SELECT * FROM figure WHERE account_id = ? ORDER BY day DESC, metric',
);
export const allFigures = statement<[], FigureRow>('SELECT * FROM figure ORDER BY day DESC, account_id, metric');
