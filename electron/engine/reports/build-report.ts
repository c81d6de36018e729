// A report out of the rows there are: figures with those of the period they are compared with, plots, lists. Pure.
import { meetingId } from '../../contract/meetings.ts';
import type {
  Report,
  ReportComparison,
  ReportFigure,
  ReportFigureId,
  ReportKind,
  ReportRow,
  ReportSection,
} from '../../contract/reports.ts';
import { accountId, messageRowId, threadId } from '../../contract/scalars.ts';
import { dayWordsOf } from '../book/day-words.ts';
import { amountText } from '../book/explain-place.ts';
import type { ReportFacts } from './facts.ts';
import { type FigureDefinition, type FigureRow, newestFirst, type Rows, resultOf } from './figure.ts';
import { changeText, figureText, plain } from './figure-words.ts';
import type { Period } from './period.ts';
import { definitionOf, reportPlans } from './report-kinds.ts';
import { listOf } from './report-lists.ts';
import { seriesOf } from './report-series.ts';

export interface Asked {
  readonly kind: ReportKind;
  readonly compare: ReportComparison;
  readonly period: Period;
  readonly before: Period | null;
}

/** In steps between which other calls may be answered. */
export function* buildReport(
  facts: ReportFacts,
  asked: Asked,
  limits: readonly string[],
  names: ReadonlyMap<number, string>,
): Generator<void, Report> {
  const { kind, compare, period, before } = asked;
  const plan = reportPlans[kind];
  const sections: ReportSection[] = [];
  for (const { key, title, figures, series = [], lists = [] } of plan.sections) {
    const section: ReportSection = { key, title, figures: [], series: [], lists: [] };
    sections.push(section);
    for (const id of figures) {
      section.figures.push(figureOf(facts, id, period, before));
      yield;
    }
    for (const id of series) {
      section.series.push(seriesOf(facts, id, period));
      yield;
    }
    for (const id of lists) {
      const { rows, ...list } = listOf(facts, id, period);
      const write = (row: FigureRow) => figureText(row.value ?? null, list.unit, list.currency);
      section.lists.push({ ...list, rows: rows.map((row) => rowView(row, names, write)) });
      yield;
    }
  }
  return {
    kind,
    title: plan.title,
    at: facts.now,
    from: period.from,
    to: period.to,
    currency: facts.currency,
    compare,
    before: before && { from: before.from, to: before.to },
    accounts: facts.accounts.length,
    sentences: sentencesOf(facts, asked, limits),
    sections,
  };
}

export function figureOf(facts: ReportFacts, id: ReportFigureId, period: Period, before: Period | null): ReportFigure {
  const definition = definitionOf(id);
  const money = definition.unit === 'money';
  const { rows, note } = told(definition, facts, period);
  const write =
    money || definition.ofMoney ? (minor: number) => amountText({ minor, currency: facts.currency }) : plain;
  const { value, working } = resultOf(definition.way, rows, period, write);
  const earlier = before !== null && known(definition, facts, before) ? told(definition, facts, before) : null;
  const valueBefore = earlier && before ? resultOf(definition.way, earlier.rows, before).value : null;
  const currency = money ? facts.currency : null;
  return {
    figureId: id,
    title: definition.title,
    unit: definition.unit,
    value,
    currency,
    before: valueBefore,
    text: figureText(value, definition.unit, currency),
    beforeText: valueBefore === null ? null : figureText(valueBefore, definition.unit, currency),
    change: changeText(value, valueBefore, definition.unit, currency),
    trend: trendOf(definition, value, valueBefore),
    better: definition.better,
    definition: definition.definition,
    formula: definition.formula,
    working,
    rows: rows.length,
    note: noteOf(definition, facts, before, { value, valueBefore, note: note ?? null }),
  };
}

/** The newest first, of one instant in the order of the book. */
export function rowsOfFigure(
  facts: ReportFacts,
  id: ReportFigureId,
  period: Period,
  names: ReadonlyMap<number, string>,
): ReportRow[] {
  const definition = definitionOf(id);
  const { way, unit, ofMoney } = definition;
  const rowUnit = way === 'part' ? (ofMoney ? 'money' : 'count') : unit;
  const write = ({ value, of }: FigureRow): string => {
    if (value === undefined) return '';
    const text = figureText(value, rowUnit, facts.currency);
    return of === undefined ? text : `${text} of ${figureText(of, rowUnit, facts.currency)}`;
  };
  return told(definition, facts, period)
    .rows.toSorted((a, b) => newestFirst(a, b) || (a.accountId ?? 0) - (b.accountId ?? 0))
    .map((row) => rowView(row, names, write));
}

function trendOf({ better }: FigureDefinition, value: number | null, before: number | null): ReportFigure['trend'] {
  if (better === 'neither' || value === null || before === null || value === before) return null;
  return value > before === (better === 'more') ? 'better' : 'worse';
}

const told = (definition: FigureDefinition, facts: ReportFacts, period: Period): Rows => definition.rows(facts, period);

/** Of the time before the first mail that is here nothing is known, which is not the same as nothing having been. */
function known({ ofMail, ofNow }: FigureDefinition, { mailFrom }: ReportFacts, period: Period): boolean {
  if (ofNow) return false;
  return !ofMail || (mailFrom !== null && mailFrom < period.start);
}

interface Compared {
  readonly value: number | null;
  readonly valueBefore: number | null;
  readonly note: string | null;
}

function noteOf(
  definition: FigureDefinition,
  facts: ReportFacts,
  before: Period | null,
  compared: Compared,
): string | null {
  const { value, note } = compared;
  const parts = [
    value === null && note === null ? 'There is nothing in these days to count.' : note,
    before === null ? null : whyNotCompared(definition, facts, before, compared),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' ');
}

function whyNotCompared(
  definition: FigureDefinition,
  facts: ReportFacts,
  before: Period,
  { value, valueBefore }: Compared,
): string | null {
  if (definition.ofNow) return 'As it is now.';
  if (!known(definition, facts, before))
    return 'Not compared: the mail that is here does not reach back over those days.';
  return value !== null && valueBefore === null
    ? 'Not compared: there was nothing to count in the days it would be compared with.'
    : null;
}

function sentencesOf(facts: ReportFacts, { period }: Asked, limits: readonly string[]): string[] {
  const { mailFrom, timeZone } = facts;
  return [
    mailFrom === null
      ? 'No mail with an account of the book is here yet.'
      : mailFrom > period.start
        ? `The mail that is here begins on ${dayWordsOf(mailFrom, timeZone)}; of what was before, nothing is said.`
        : null,
    period.to > facts.today ? 'These days are not over: what is still to come is not in it.' : null,
    ...limits,
  ].filter((sentence) => sentence !== null);
}

/** As it leaves the engine. */
function rowView(row: FigureRow, names: ReadonlyMap<number, string>, write: (row: FigureRow) => string): ReportRow {
  return {
    at: row.at,
    accountId: row.accountId === null ? null : accountId.parse(row.accountId),
    accountName: row.accountId === null ? '' : (names.get(row.accountId) ?? ''),
    text: row.text,
    value: row.value ?? null,
    valueText: row.value === undefined ? '' : write(row),
    counts: row.counts !== false,
    note: row.note ?? '',
    messageRowId: row.messageRowId == null ? null : messageRowId.parse(row.messageRowId),
    threadId: row.threadId == null ? null : threadId.parse(row.threadId),
    meetingId: row.meetingId === undefined ? null : meetingId.parse(row.meetingId),
    renewalId: row.renewalId ?? null,
  };
}
