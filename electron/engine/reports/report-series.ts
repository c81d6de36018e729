// What a report plots: a figure week by week, or month by month over a long range. Each point is the same definition as the figure
// beside it, over fewer days. Pure.
import type { ReportFigureId, ReportSeries } from '../../contract/reports.ts';
import { roughAmount } from '../book/reference-rates.ts';
import type { OutcomeFact, ReportFacts } from './facts.ts';
import { resultOf } from './figure.ts';
import { figureText } from './figure-words.ts';
import { holds, type Period, type Slice, slicesOf } from './period.ts';
import { definitionOf, type SeriesId } from './report-kinds.ts';

type Drawn = Pick<ReportSeries, 'title' | 'unit' | 'shape' | 'definition'> & {
  /** The figure whose rows it draws on. */
  readonly of: ReportFigureId;
  point(facts: ReportFacts, slice: Slice): number | null;
};

function asFigure(id: ReportFigureId): Drawn['point'] {
  const definition = definitionOf(id);
  return (facts, slice) => {
    if (definition.ofMail && (facts.mailFrom === null || facts.mailFrom >= slice.end)) return null;
    return resultOf(definition.way, definition.rows(facts, slice).rows, slice).value;
  };
}

const DRAWN: Readonly<Record<SeriesId, Drawn>> = {
  touches: {
    of: 'touches_per_week',
    title: 'Touches',
    unit: 'count',
    shape: 'bars',
    definition: 'Touches of each week, or month, as they are defined above.',
    point: (facts, slice) =>
      facts.mailFrom === null || facts.mailFrom >= slice.end
        ? null
        : definitionOf('touches_per_week').rows(facts, slice).rows.length,
  },
  response: {
    of: 'response_time',
    title: 'Response time',
    unit: 'working_hours',
    shape: 'line',
    definition: 'The middle response time of what they asked in each week, or month; a gap where nothing was answered.',
    point: asFigure('response_time'),
  },
  health: {
    of: 'health',
    title: 'Health',
    unit: 'score',
    shape: 'line',
    definition: 'The mean health of the accounts at the end of each week, or month.',
    point: asFigure('health'),
  },
  renewed: {
    of: 'renewal_rate',
    title: 'Renewed',
    unit: 'money',
    shape: 'bars',
    definition: 'Yearly revenue that was agreed at renewals decided in each week, or month.',
    point: (facts, slice) => sumOf(facts, slice, ({ outcome, after }) => (outcome === 'lost' ? null : after)),
  },
  lost: {
    of: 'renewal_rate',
    title: 'Lost',
    unit: 'money',
    shape: 'bars',
    definition: 'Yearly revenue of renewals that were lost in each week, or month.',
    point: (facts, slice) => sumOf(facts, slice, ({ outcome, before }) => (outcome === 'lost' ? before : null)),
  },
  satisfaction: {
    of: 'satisfaction',
    title: 'Satisfaction',
    unit: 'score',
    shape: 'line',
    definition:
      'The mean of the newest opinions of each account in each week, or month, from 0 to 100; a gap where nobody gave one.',
    point: asFigure('satisfaction'),
  },
  concerns: {
    of: 'concerns',
    title: 'Concerns',
    unit: 'count',
    shape: 'bars',
    definition: 'Concerns said in each week, or month.',
    point: asFigure('concerns'),
  },
  praise: {
    of: 'praise',
    title: 'Praise',
    unit: 'count',
    shape: 'bars',
    definition: 'Kind words said in each week, or month.',
    point: asFigure('praise'),
  },
};

function sumOf(
  { outcomes, currency }: ReportFacts,
  slice: Period,
  amountOf: (one: OutcomeFact) => OutcomeFact['before'],
): number {
  return outcomes
    .filter(({ decidedOn }) => holds(slice, decidedOn))
    .reduce((sum, one) => {
      const amount = amountOf(one);
      return sum + (amount === null ? 0 : roughAmount(amount, currency).minor);
    }, 0);
}

export function seriesOf(facts: ReportFacts, id: SeriesId, period: Period): ReportSeries {
  const { title, unit, shape, definition, point } = DRAWN[id];
  const currency = unit === 'money' ? facts.currency : null;
  return {
    seriesId: id,
    title,
    unit,
    currency,
    shape,
    definition,
    points: slicesOf(period, facts).map((slice) => {
      const value = point(facts, slice);
      return { from: slice.from, to: slice.to, value, text: figureText(value, unit, currency) };
    }),
  };
}

export const figureBehind = (id: SeriesId): ReportFigureId => DRAWN[id].of;
