// A figure is nothing but what its rows come to: a definition lists the rows of a period and says how they are put together, so
// that what is drilled down to is what was counted. Pure.
import type { ReportFigureId, ReportUnit } from '../../contract/reports.ts';
import type { ReportFacts } from './facts.ts';
import { plain } from './figure-words.ts';
import { type Period, weeksOf } from './period.ts';

export interface FigureRow {
  /** The instant by which it belongs to the period; null for an account in which nothing happened. */
  readonly at: number | null;
  readonly accountId: number | null;
  readonly text: string;
  readonly value?: number;
  /** What the value is a part of, where the figure is a part of a sum. */
  readonly of?: number;
  readonly counts?: boolean;
  readonly note?: string;
  readonly messageRowId?: number | null;
  readonly threadId?: number | null;
  readonly meetingId?: number;
  readonly renewalId?: string;
}

/** Orders the newest first; what has no time stands last. */
export const newestFirst = (one: FigureRow, other: FigureRow): number => (other.at ?? 0) - (one.at ?? 0);

export interface Rows {
  readonly rows: readonly FigureRow[];
  /** What is not in it, or why nothing can be said, in a sentence. */
  readonly note?: string | null;
}

export type Need = 'touches' | 'turns' | 'health' | 'renewals' | 'portfolio';

/**
 * per_week: rows ÷ weeks. count: rows that count. sum: values of the rows that count. median, mean: of the values. share: rows
 * that count ÷ rows. part: values ÷ what they are a part of.
 */
export type Way = 'per_week' | 'count' | 'sum' | 'median' | 'mean' | 'share' | 'part';

export interface FigureDefinition {
  readonly id: ReportFigureId;
  readonly title: string;
  readonly unit: ReportUnit;
  readonly way: Way;
  readonly better: 'more' | 'less' | 'neither';
  readonly definition: string;
  readonly formula: string;
  /** What is read account by account for it, and only then; asking for what is not named here throws. */
  readonly needs?: readonly Need[];
  /** It rests on mail: nothing is said of a period that began before the mail that is here. */
  readonly ofMail?: boolean;
  /** It is what the book says at this moment, whatever the period; there is none of the past. */
  readonly ofNow?: boolean;
  /** A part of a sum of amounts: its values are minor units. */
  readonly ofMoney?: boolean;
  rows(facts: ReportFacts, period: Period): Rows;
}

export interface Result {
  readonly value: number | null;
  readonly working: string;
}

/** Null where there is nothing to put together; a count and a sum of nothing are 0. */
export function resultOf(
  way: Way,
  rows: readonly FigureRow[],
  period: Period,
  write: (value: number) => string = plain,
): Result {
  const counted = rows.filter(({ counts }) => counts !== false);
  const values = rows.flatMap(({ value }) => (value === undefined ? [] : [value]));
  switch (way) {
    case 'count':
      return { value: counted.length, working: '' };
    case 'per_week': {
      const weeks = weeksOf(period);
      return weeks === 0
        ? { value: null, working: '' }
        : { value: rows.length / weeks, working: `${plain(rows.length)} ÷ ${plain(weeks)}` };
    }
    case 'sum': {
      const total = counted.reduce((sum, { value }) => sum + (value ?? 0), 0);
      return { value: total, working: `sum of ${plain(counted.length)}` };
    }
    case 'median':
      return values.length === 0
        ? { value: null, working: '' }
        : { value: medianOf(values), working: `middle one of ${plain(values.length)}` };
    case 'mean': {
      const total = values.reduce((sum, value) => sum + value, 0);
      return values.length === 0
        ? { value: null, working: '' }
        : { value: total / values.length, working: `${write(total)} ÷ ${plain(values.length)}` };
    }
    case 'share':
      return rows.length === 0
        ? { value: null, working: '' }
        : { value: counted.length / rows.length, working: `${plain(counted.length)} ÷ ${plain(rows.length)}` };
    case 'part': {
      const part = rows.reduce((sum, { value }) => sum + (value ?? 0), 0);
      const whole = rows.reduce((sum, { of }) => sum + (of ?? 0), 0);
      return whole === 0
        ? { value: null, working: '' }
        : { value: part / whole, working: `${write(part)} ÷ ${write(whole)}` };
    }
  }
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
