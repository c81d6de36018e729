// What imported figures add to health, 0 to 100. Pure. Each metric by its newest figure of at most 400 days ago; usage and
// tickets mean something only against the account's own earlier ones.
import type { FigureMetric } from '../../../contract/figures.ts';
import { dayWords } from '../day-words.ts';
import { median } from './robust.ts';

export interface DatedFigure {
  readonly metric: FigureMetric;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly value: number;
}

export interface FigureScore {
  readonly score: number;
  readonly text: string;
}

export interface FigureScores {
  readonly usage: FigureScore | null;
  readonly nps: FigureScore | null;
  readonly tickets: FigureScore | null;
}

const MAX_AGE = 400;
const EARLIER = 12;

/** `figures` in the order of days; none is after `today`. */
export function figureScores(figures: readonly DatedFigure[], today: string): FigureScores {
  const series = (metric: FigureMetric) =>
    figures.filter((one) => one.metric === metric && daysBetween(one.day, today) <= MAX_AGE);
  return {
    usage: againstUsual(
      series('usage'),
      (ratio) => (ratio >= 1 ? 85 + 15 * Math.min(1, ratio - 1) : 85 * ratio ** 2),
      'Usage',
    ),
    nps: opinion(series('nps'), series('nps_rating'), series('csat')),
    tickets: tickets(series('tickets')),
  };
}

function againstUsual(
  series: readonly DatedFigure[],
  scale: (ratio: number) => number,
  name: string,
): FigureScore | null {
  const newest = series.at(-1);
  const earlier = series.slice(0, -1).slice(-EARLIER);
  if (!newest || earlier.length === 0) return null;
  const usual = median(earlier.map(({ value }) => value));
  if (usual <= 0) return null;
  const text = `${name} ${plain(newest.value)} on ${dayWords(newest.day)}, usually ${plain(usual)}`;
  return { score: Math.max(0, Math.min(100, scale(newest.value / usual))), text };
}

/** The newest of NPS (-100 to 100), a single 0 to 10 answer, and CSAT (1 to 5, or percent). */
function opinion(...kinds: readonly (readonly DatedFigure[])[]): FigureScore | null {
  const newest = kinds
    .map((series) => series.at(-1))
    .filter((one) => one !== undefined)
    .reduce<DatedFigure | null>((best, one) => (best === null || one.day > best.day ? one : best), null);
  if (!newest) return null;
  const { metric, value, day } = newest;
  const [score, name] =
    metric === 'nps'
      ? [(value + 100) / 2, 'NPS']
      : metric === 'nps_rating'
        ? [value * 10, 'NPS answer']
        : [value <= 5 ? (value - 1) * 25 : value, 'CSAT'];
  return { score: Math.max(0, Math.min(100, score)), text: `${name} ${plain(value)} on ${dayWords(day)}` };
}

function tickets(series: readonly DatedFigure[]): FigureScore | null {
  const newest = series.at(-1);
  if (!newest) return null;
  if (newest.value <= 0) return { score: 100, text: `No open ticket on ${dayWords(newest.day)}` };
  const earlier = series.slice(0, -1).slice(-EARLIER);
  if (earlier.length === 0) return null;
  const usual = Math.max(1, median(earlier.map(({ value }) => value)));
  const ratio = newest.value / usual;
  const score = ratio <= 1 ? 85 + 15 * (1 - ratio) : 85 / ratio;
  return { score, text: `${plain(newest.value)} tickets on ${dayWords(newest.day)}, usually ${plain(usual)}` };
}

function plain(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
