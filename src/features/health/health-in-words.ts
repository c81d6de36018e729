// Health and its components in words; pure.
import type { DriftMeasure, Health, HealthComponentKind, HealthWeek } from '../../../electron/contract/relationship.ts';
import { dateShort, isoDateInWords } from '../../ui/format.ts';

/** Not by the name of a figure they rest on: each is a score of 100, and the figure has another measure. */
const COMPONENTS: Record<HealthComponentKind, string> = {
  silence: 'Silence',
  responsiveness: 'Answers',
  depth: 'Depth',
  breadth: 'People',
  risks: 'Open risks',
  promises: 'Our promises',
  usage: 'Usage',
  nps: 'Satisfaction',
  tickets: 'Tickets',
};
export const componentInWords = (kind: HealthComponentKind): string => COMPONENTS[kind];

const RUNNING = 5;

const MEASURES: Record<DriftMeasure, string> = {
  reply_latency: 'Time to answer',
  reply_length: 'Length of answers',
  initiated_share: 'Threads they start',
  people_active: 'People writing',
};
export const measureInWords = (measure: DriftMeasure): string => MEASURES[measure];

export function dropInWords(drop: NonNullable<Health['drop']>, now: number): string {
  return `Fell from ${drop.from} to ${drop.to} since ${dateShort(Date.parse(`${drop.since}T12:00`), now)}`;
}

/** What the trend line draws, for those who can't see it. */
export function trendInWords(score: number | null, weeks: readonly (number | null)[]): string {
  const known = weeks.filter((week) => week !== null);
  const first = known[0];
  if (score === null) return 'Health is not known';
  if (known.length < 2 || first === undefined) return `Health ${score} of 100`;
  const move = score > first ? 'up from' : score < first ? 'down from' : 'as';
  return `Health ${score} of 100, ${move} ${first} ${known.length} weeks ago`;
}

export function weeksInWords(weeks: readonly HealthWeek[]): readonly string[] {
  return weeks.map(
    ({ weekStart, score }) => `Week of ${isoDateInWords(weekStart)}: ${score === null ? 'not known' : score}`,
  );
}

/** What is either so or not, one by one, as the share of the last few: a line of noughts and ones says nothing. */
export function runningShare(values: readonly number[]): readonly number[] {
  return values.map((_, index) => {
    const last = values.slice(Math.max(0, index + 1 - RUNNING), index + 1);
    return last.reduce((sum, each) => sum + each, 0) / last.length;
  });
}

/** A figure of a drift in its unit: "6 h", "42 words", "30%". */
export function figureInWords(value: number, unit: 'hours' | 'words' | 'share' | 'people'): string {
  if (unit === 'share') return `${Math.round(value * 100)}%`;
  if (unit === 'hours') return value >= 72 ? `${Math.round(value / 24)} d` : `${Math.round(value * 10) / 10} h`;
  const rounded = Math.round(value * 10) / 10;
  if (unit === 'words') return rounded === 1 ? '1 word' : `${rounded} words`;
  return rounded === 1 ? '1 person' : `${rounded} people`;
}
