// A report as rows of a table: a line for each figure with its definition beside it, each point of a plot, each row of a list. And
// the rows behind one figure. Numbers stay numbers. Pure.
import type { Report, ReportFigure, ReportRow, ReportUnit } from '../../contract/reports.ts';
import { isoDayOf } from '../book/local-time.ts';
import { minorDigits } from '../book/reference-rates.ts';

type Cell = string | number | null;
export interface Table {
  readonly headers: readonly string[];
  readonly lines: readonly (readonly Cell[])[];
}

const HEADERS = [
  'Report',
  'From',
  'To',
  'Section',
  'What',
  'Name',
  'Account',
  'Day',
  'Until',
  'Value',
  'Unit',
  'Before',
  'Before from',
  'Before to',
  'Formula',
  'With numbers',
  'Definition',
  'Note',
];

const UNITS: Readonly<Record<ReportUnit, string>> = {
  count: '',
  per_week: 'a week',
  working_hours: 'working hours',
  minutes: 'minutes',
  days: 'days',
  share: 'percent',
  score: 'of 100',
  points: 'points',
  money: '',
};

const unitText = (unit: ReportUnit, currency: string | null): string =>
  unit === 'money' ? (currency ?? '') : UNITS[unit];

/** Whole currency units, percent, and no more digits than mean anything. */
function numberOf(value: number | null, unit: ReportUnit, currency: string | null): number | null {
  if (value === null) return null;
  if (unit === 'money') return value / 10 ** minorDigits(currency ?? 'USD');
  return Math.round((unit === 'share' ? value * 100 : value) * 1000) / 1000;
}

export function reportTable(report: Report, timeZone: string): Table {
  const { title, from, to, before } = report;
  const lines = report.sections.flatMap(({ title: section, figures, series, lists }): Cell[][] => [
    ...figures.map((one): Cell[] => [
      title,
      from,
      to,
      section,
      'Figure',
      one.title,
      null,
      null,
      null,
      numberOf(one.value, one.unit, one.currency),
      unitText(one.unit, one.currency),
      numberOf(one.before, one.unit, one.currency),
      before?.from ?? null,
      before?.to ?? null,
      one.formula,
      one.working,
      one.definition,
      one.note,
    ]),
    ...series.flatMap((one) =>
      one.points.map((point): Cell[] => [
        title,
        from,
        to,
        section,
        'Plot',
        one.title,
        null,
        point.from,
        point.to,
        numberOf(point.value, one.unit, one.currency),
        unitText(one.unit, one.currency),
        null,
        null,
        null,
        null,
        null,
        one.definition,
        null,
      ]),
    ),
    ...lists.flatMap((one) =>
      one.rows.map((row): Cell[] => [
        title,
        from,
        to,
        section,
        one.title,
        row.text,
        row.accountName,
        dayOf(row, timeZone),
        null,
        numberOf(row.value, one.unit, one.currency),
        row.value === null ? null : unitText(one.unit, one.currency),
        null,
        null,
        null,
        null,
        null,
        one.sentence,
        row.note,
      ]),
    ),
  ]);
  return { headers: HEADERS, lines };
}

const dayOf = ({ at }: ReportRow, timeZone: string): string | null => (at === null ? null : isoDayOf(at, timeZone));

export function rowsTable(figure: ReportFigure, rows: readonly ReportRow[], timeZone: string): Table {
  return {
    headers: ['Figure', 'Day', 'At (UTC)', 'Account', 'What', 'Value', 'Unit', 'Counts', 'Note', 'Definition'],
    lines: rows.map((row) => [
      figure.title,
      dayOf(row, timeZone),
      row.at === null ? null : new Date(row.at).toISOString(),
      row.accountName,
      row.text,
      valueInRow(row, figure),
      row.value === null ? null : unitOfRow(figure),
      row.counts ? 'yes' : 'no',
      row.note,
      figure.definition,
    ]),
  };
}

/** What is put together into a share of amounts or of fields is not a share itself. */
const isPart = (figure: ReportFigure): boolean => figure.unit === 'share';
const valueInRow = (row: ReportRow, { unit, currency, ...figure }: ReportFigure): number | null =>
  isPart({ unit, currency, ...figure }) ? row.value : numberOf(row.value, unit, currency);
const unitOfRow = (figure: ReportFigure): string | null =>
  isPart(figure) ? null : unitText(figure.unit, figure.currency);
