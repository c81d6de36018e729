// How the numbers of reports are written in sentences and files: the unit beside each, and nothing more exact than it is.
import type { ReportUnit } from '../../contract/reports.ts';
import { amountText } from '../book/explain-place.ts';

const small = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const large = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** 12.857 is 12.9; 12.0 is 12. */
export const plain = (value: number): string => (Math.abs(value) < 10 ? small : large).format(value);

const counted = (value: number, one: string): string => `${plain(value)} ${value === 1 ? one : `${one}s`}`;

export function figureText(value: number | null, unit: ReportUnit, currency: string | null): string {
  if (value === null) return '–';
  switch (unit) {
    case 'count':
    case 'score':
      return plain(Math.round(value * 10) / 10);
    case 'per_week':
      return `${plain(Math.round(value * 10) / 10)} a week`;
    case 'working_hours':
      return value < 1 ? counted(Math.round(value * 60), 'minute') : counted(Math.round(value * 10) / 10, 'hour');
    case 'minutes':
      return counted(Math.round(value), 'minute');
    case 'days':
      return counted(Math.round(value * 10) / 10, 'day');
    case 'share':
      return `${plain(Math.round(value * 1000) / 10)}%`;
    case 'points':
      return `${value > 0 ? '+' : value < 0 ? '−' : ''}${plain(Math.abs(Math.round(value * 10) / 10))}`;
    case 'money':
      return amountText({ minor: value, currency: currency ?? 'USD' });
  }
}

/** How far a figure moved against the period before, in its own unit; null where either is not known. */
export function changeText(
  value: number | null,
  before: number | null,
  unit: ReportUnit,
  currency: string | null,
): string | null {
  if (value === null || before === null) return null;
  const gap = value - before;
  if (unit === 'share') {
    const points = Math.round(gap * 1000) / 10;
    return points === 0 ? 'the same' : `${points > 0 ? '+' : '−'}${plain(Math.abs(points))} points`;
  }
  const text = figureText(Math.abs(gap), unit === 'points' ? 'score' : unit, currency);
  const none = figureText(0, unit === 'points' ? 'score' : unit, currency);
  return text === none ? 'the same' : `${gap > 0 ? '+' : '−'}${text}`;
}
