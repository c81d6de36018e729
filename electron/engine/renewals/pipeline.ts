// The pipeline: renewals and openings with their amounts by month and stage, what is expected of them, and what came of those
// before (capability C5). Pure; every assumption in it is said in a sentence.

import type { CallOutput } from '../../contract/contract.ts';
import type { Contract } from '../../contract/contracts.ts';
import type { Opening, OpeningStage } from '../../contract/openings.ts';
import type { Renewal, RenewalStage } from '../../contract/renewals.ts';
import type { Money } from '../../contract/scalars.ts';
import { roughAmount } from '../book/reference-rates.ts';
import type { OutcomeRow } from '../store/queries/contracts.ts';
import { share } from './amounts.ts';
import { forecastAssumptions, type TrackRecord } from './forecast.ts';
import { STAGE_LIKELY } from './read-openings.ts';
import { addMonths, monthOf } from './term.ts';

type Pipeline = CallOutput<'pipeline.get'>;
type Sum = Pipeline['total']['renewals'];

export interface PipelineInput {
  readonly today: string;
  readonly from: string;
  readonly to: string;
  readonly currency: string | undefined;
  readonly renewals: readonly Renewal[];
  readonly rolling: readonly Contract[];
  readonly openings: readonly Opening[];
  /** Of the last twelve months. */
  readonly outcomes: readonly OutcomeRow[];
  readonly record: TrackRecord;
}

const STAGES: readonly RenewalStage[] = ['ahead', 'assess', 'prepare', 'engage', 'negotiate', 'overdue'];
const OPENING_STAGES: readonly OpeningStage[] = ['qualify', 'educate', 'propose', 'close'];

interface Counted {
  readonly amount: Money | null;
  readonly expected: Money | null;
}
const ofRenewal = ({ amount, forecast }: Renewal): Counted => ({ amount, expected: forecast.expected });
const ofOpening = ({ amount, likely }: Opening): Counted => ({ amount, expected: amount && share(amount, likely) });

export function pipelineOf(input: PipelineInput): Pipeline {
  const { today, from, to, renewals, rolling } = input;
  const open = input.openings.filter(({ state }) => state === 'open');
  const amounts = [...renewals, ...open].flatMap(({ amount }) => (amount ? [amount] : []));
  const currency = input.currency ?? usualCurrency(amounts);
  const total = (items: readonly Counted[]): Sum => ({
    count: items.length,
    amount: { minor: added(items, 'amount', currency), currency },
    expected: { minor: added(items, 'expected', currency), currency },
  });
  const sumOf = (list: readonly Money[]): Money => ({
    minor: list.reduce((all, each) => all + roughAmount(each, currency).minor, 0),
    currency,
  });
  // What is overdue is still to come, and stands in the month that is now; so does an opening without a day.
  const monthOfRenewal = ({ date }: Renewal) => monthOf(date < today ? today : date);
  const monthOfOpening = ({ expectedOn }: Opening) =>
    monthOf(expectedOn === null || expectedOn < today ? today : expectedOn);
  const months = monthsFrom(from, to).map((month) => {
    const due = renewals.filter((each) => monthOfRenewal(each) === month);
    const done = input.outcomes.filter((each) => monthOf(each.decided_on) === month);
    return {
      month,
      renewals: total(due.map(ofRenewal)),
      atRisk: total(due.filter(({ forecast }) => forecast.band === 'at_risk').map(ofRenewal)),
      openings: total(open.filter((each) => monthOfOpening(each) === month).map(ofOpening)),
      renewed: sumOf(done.flatMap((each) => (each.outcome === 'lost' ? [] : afterOf(each)))),
      expanded: sumOf(done.flatMap((each) => (each.outcome === 'expanded' ? grownBy(each) : []))),
      lost: sumOf(done.flatMap(lostBy)),
    };
  });
  return {
    currency,
    months,
    stages: STAGES.map((stage) => ({
      stage,
      ...total(renewals.filter((each) => each.stage === stage).map(ofRenewal)),
    })),
    openingStages: OPENING_STAGES.map((stage) => ({
      stage,
      ...total(open.filter((each) => each.stage === stage).map(ofOpening)),
    })),
    total: {
      renewals: total(renewals.map(ofRenewal)),
      openings: total(open.map(ofOpening)),
      rolling: total(rolling.map(({ yearly }) => ({ amount: yearly, expected: yearly }))),
    },
    retention: retentionOf(input.outcomes, currency),
    withoutAmount: [...renewals, ...open].filter(({ amount }) => amount === null).length,
    assumptions: [
      ...forecastAssumptions(input.record),
      `An opening is won by its stage: ${OPENING_STAGES.map((stage) => `${stage} ${Math.round(STAGE_LIKELY[stage] * 100)}%`).join(', ')}. These are assumptions, not your own rates.`,
      'Amounts are a year’s. An opening without a day, and a renewal that is overdue, stand in this month.',
      ...(amounts.some((each) => each.currency !== currency)
        ? [
            `Amounts in other currencies are put into ${currency} by rough fixed rates: good for an order of size, not for accounting.`,
          ]
        : []),
    ],
  };
}

function usualCurrency(amounts: readonly Money[]): string {
  const counts = new Map<string, number>();
  for (const { currency } of amounts) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? 'USD';
}

function added(items: readonly Counted[], what: keyof Counted, currency: string): number {
  return items.reduce((all, each) => all + (each[what] ? roughAmount(each[what], currency).minor : 0), 0);
}

function monthsFrom(from: string, to: string): string[] {
  const months: string[] = [];
  for (let day = `${monthOf(from)}-01`; monthOf(day) <= monthOf(to) && months.length < 120; day = addMonths(day, 1))
    months.push(monthOf(day));
  return months;
}

const beforeOf = (row: OutcomeRow): Money[] =>
  row.before_minor === null || row.before_currency === null
    ? []
    : [{ minor: row.before_minor, currency: row.before_currency }];
const afterOf = (row: OutcomeRow): Money[] =>
  row.after_minor === null || row.after_currency === null
    ? []
    : [{ minor: row.after_minor, currency: row.after_currency }];

/** What came on top, in the currency it was in before. */
function grownBy(row: OutcomeRow): Money[] {
  const [before] = beforeOf(row);
  const [after] = afterOf(row);
  if (!before || !after) return [];
  return [{ minor: Math.max(0, roughAmount(after, before.currency).minor - before.minor), currency: before.currency }];
}

/** All of what was lost, or what a smaller contract leaves out. */
function lostBy(row: OutcomeRow): Money[] {
  const [before] = beforeOf(row);
  if (!before) return [];
  if (row.outcome === 'lost') return [before];
  const [after] = afterOf(row);
  if (row.outcome !== 'downgraded' || !after) return [];
  return [{ minor: Math.max(0, before.minor - roughAmount(after, before.currency).minor), currency: before.currency }];
}

function retentionOf(outcomes: readonly OutcomeRow[], currency: string): Pipeline['retention'] {
  const known = outcomes.filter((row) => beforeOf(row).length > 0);
  const sum = (list: readonly Money[]) => list.reduce((all, each) => all + roughAmount(each, currency).minor, 0);
  const before = sum(known.flatMap(beforeOf));
  if (before === 0) return null;
  const lost = sum(known.flatMap(lostBy));
  const grown = sum(
    known.flatMap((row) => (row.outcome === 'lost' || row.outcome === 'downgraded' ? [] : grownBy(row))),
  );
  const part = (minor: number) => Math.round((minor / before) * 1000) / 1000;
  return {
    count: known.length,
    gross: part(before - lost),
    net: part(before - lost + grown),
    before: { minor: before, currency },
    lost: { minor: lost, currency },
  };
}
