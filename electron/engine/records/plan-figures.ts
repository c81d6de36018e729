// What an import of figures would record: each row's account, day and values. What can't be taken is told by its line.
import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import { type FigureColumn, type FigureMetric, figureColumn } from '../../contract/figures.ts';
import { accountByExternalId, accountByName, rulesOfValue } from '../store/queries/accounts.ts';
import { keptColumns } from '../store/queries/crm.ts';
import { type Csv, type CsvRow, csvInSteps } from './read-csv.ts';
import { type DayOrder, dayOrderOf, readDate, readNumber } from './read-values.ts';

export interface PlannedFigure {
  readonly accountId: number;
  readonly metric: FigureMetric;
  readonly day: string;
  readonly value: number;
}

export interface FigurePlan {
  readonly csv: Csv;
  readonly columns: readonly FigureColumn[];
  /** Why nothing can be taken of it; null where something can. */
  readonly missing: string | null;
  readonly figures: readonly PlannedFigure[];
  readonly problems: readonly { readonly line: number; readonly sentence: string }[];
}

const names: readonly (readonly [Exclude<FigureColumn, 'ignore'>, RegExp])[] = [
  [
    'account',
    /^((company|account|customer|client|organi[sz]ation)( (name|domain|domain name|id))?|name|domain|(external|record|crm) id|firma|kunde)$/,
  ],
  ['day', /^((as of )?date|day|month|week( ending)?|period|as of|measured( on| at)?|datum|fecha)$/],
  ['metric', /^(metric|measure|kind|type|figure)$/],
  ['value', /^(value|amount|count|number)$/],
  ['nps_rating', /^nps (rating|answer|response|rating 0 10)$/],
  ['nps', /^(nps|nps score|net promoter( score)?)$/],
  ['csat', /^(csat|csat score|customer satisfaction( score)?|satisfaction)$/],
  ['tickets', /^((open|support|unresolved) )?(tickets|cases|issues)( open)?$/],
  [
    'usage',
    /^(usage|product usage|active users|(monthly|weekly|daily) active users|mau|wau|dau|logins|sessions|seats used|api calls|adoption)$/,
  ],
];
const columnOf = (header: string): FigureColumn =>
  names.find(([, pattern]) => pattern.test(plain(header)))?.[0] ?? 'ignore';

const DAY = 86_400_000;
const MAX_ROWS = 200_000;
const ROWS_A_STEP = 500;
const PROBLEMS_KEPT = 500;

export type FigureColumns = Readonly<Record<string, FigureColumn>>;

/** The person's word for this file, then for earlier ones, then the header's own. */
function columnsOf(db: Database, headers: readonly string[], chosen: FigureColumns): FigureColumn[] {
  const kept = keptColumns(db, 'figures');
  return headers.map((header) => {
    const before = figureColumn.safeParse(Object.hasOwn(kept, header) ? kept[header] : undefined);
    return (Object.hasOwn(chosen, header) ? chosen[header] : before.data) ?? columnOf(header);
  });
}

/**
 * In steps between which other calls may be answered.
 * @param today ISO. Nothing is measured ahead of it; a zone further east may be a day ahead.
 * @throws Failure `invalid_input` where it is no table.
 */
export function* planFigures(
  db: Database,
  bytes: Uint8Array,
  today: string,
  chosen: FigureColumns = {},
): Generator<void, FigurePlan> {
  const csv = yield* csvInSteps(bytes);
  const columns = columnsOf(db, csv.headers, chosen);
  const at = (column: FigureColumn) => columns.indexOf(column);
  const [account, day, metric, value] = [at('account'), at('day'), at('metric'), at('value')];
  const metrics = columns.flatMap((column, index) => (isMetric(column) ? [{ metric: column, index }] : []));
  const long = metric >= 0 && value >= 0;
  if (account < 0 || day < 0 || (metrics.length === 0 && !long)) {
    const missing =
      'Figures need a column for the account (its name, domain or id), one for the date, and one for usage, NPS, CSAT or tickets. Nothing was imported.';
    return { csv, columns, missing, figures: [], problems: [...csv.problems] };
  }
  if (csv.rows.length > MAX_ROWS) {
    throw new Failure(
      'invalid_input',
      'The file has more than 200,000 rows. Export a shorter time; nothing was imported.',
    );
  }
  const problems = [...csv.problems];
  const order = dayOrderOf(
    csv.rows.map((row) => row.cells[day] ?? ''),
    '',
  );
  const accountOf = accountFinder(db);
  const latest = new Date(Date.parse(today) + DAY).toISOString().slice(0, 10);
  const found = new Map<string, PlannedFigure>();
  for (const [index, row] of csv.rows.entries()) {
    if (index % ROWS_A_STEP === 0) yield;
    const id = accountOf(row.cells[account] ?? '');
    const on = dayOf(row.cells[day] ?? '', order, today);
    if (id === null || on === null || on > latest) {
      const why =
        id === null
          ? 'There is no such account in the book'
          : on === null
            ? 'The date cannot be read'
            : `The date lies ahead (${on})`;
      problems.push({ line: row.line, sentence: `${why}; the row was left out.` });
      continue;
    }
    for (const given of long
      ? longFigure(row, metric, value)
      : metrics.map(({ metric: of, index }) => ({ metric: of, text: row.cells[index] ?? '' }))) {
      if (given.text === '') continue;
      const number = numberOf(given.text);
      if (number === null || given.metric === null) {
        problems.push({
          line: row.line,
          sentence:
            given.metric === null
              ? 'The metric is none of usage, NPS, CSAT and tickets; it was left out.'
              : `The value for ${label(given.metric)} is no number; it was left out.`,
        });
        continue;
      }
      const beyond = beyondScale(given.metric, number);
      if (beyond !== null) {
        problems.push({ line: row.line, sentence: `${beyond}; the value ${given.text.slice(0, 40)} was left out.` });
        continue;
      }
      found.set(`${id} ${given.metric} ${on}`, { accountId: id, metric: given.metric, day: on, value: number });
    }
  }
  yield;
  const figures = asAnswers([...found.values()]);
  return { csv, columns, missing: null, figures, problems: firstOf(problems.sort((a, b) => a.line - b.line)) };
}

/** Nobody reads more of them, and a file that is another thing altogether has one a line. */
function firstOf(problems: FigurePlan['problems']): FigurePlan['problems'] {
  const next = problems[PROBLEMS_KEPT];
  if (!next) return problems;
  const more = (problems.length - PROBLEMS_KEPT).toLocaleString('en');
  const sentence = `From here on ${more} more such mistakes, which are not listed.`;
  return [...problems.slice(0, PROBLEMS_KEPT), { line: next.line, sentence }];
}

function longFigure(row: CsvRow, metric: number, value: number): { metric: FigureMetric | null; text: string }[] {
  const named = columnOf(row.cells[metric] ?? '');
  return [{ metric: isMetric(named) ? named : null, text: row.cells[value] ?? '' }];
}

function isMetric(column: FigureColumn): column is FigureMetric {
  return column !== 'ignore' && column !== 'account' && column !== 'day' && column !== 'metric' && column !== 'value';
}

/** What no figure of the kind can be is another column, or a slip. */
function beyondScale(metric: FigureMetric, value: number): string | null {
  const [least, most, words] = scales[metric];
  return value < least || value > most ? words : null;
}

const scales: Readonly<Record<FigureMetric, readonly [least: number, most: number, words: string]>> = {
  usage: [0, Number.POSITIVE_INFINITY, 'Usage is never below 0'],
  tickets: [0, Number.POSITIVE_INFINITY, 'Tickets are never below 0'],
  nps: [-100, 100, 'NPS runs from −100 to 100'],
  nps_rating: [0, 10, 'An NPS answer runs from 0 to 10'],
  csat: [0, 100, 'CSAT runs from 1 to 5, or to 100 in percent'],
};

/** Single answers run from 0 to 10 and are whole; a score over many is neither for long. */
function asAnswers(figures: PlannedFigure[]): PlannedFigure[] {
  const nps = figures.filter(({ metric }) => metric === 'nps');
  const answers = nps.length > 0 && nps.every(({ value }) => Number.isInteger(value) && value >= 0 && value <= 10);
  return answers ? figures.map((one) => (one.metric === 'nps' ? { ...one, metric: 'nps_rating' } : one)) : figures;
}

/** By id, name or domain; asked once for each way an account is written. */
function accountFinder(db: Database): (written: string) => number | null {
  const known = new Map<string, number | null>();
  return (written) => {
    const key = written.trim();
    let id = known.get(key);
    if (id === undefined) {
      const domain = key
        .toLowerCase()
        .replace(/^(https?:\/\/)?(www\.)?/, '')
        .replace(/\/.*$/, '');
      const byRule = () => rulesOfValue(db).all('domain', domain)[0]?.account_id ?? null;
      id = key === '' ? null : (accountByExternalId(db).get(key)?.id ?? accountByName(db).get(key)?.id ?? byRule());
      known.set(key, id);
    }
    return id;
  };
}

function dayOf(text: string, order: DayOrder, today: string): string | null {
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text.trim());
  // A month's figure is that of its last day, of the month that is not over that of today.
  if (month && today.startsWith(month[0])) return today;
  if (month) return new Date(Date.UTC(Number(month[1]), Number(month[2]), 0)).toISOString().slice(0, 10);
  return readDate(text, order);
}

function numberOf(text: string): number | null {
  const match = /^([-−+]?)\s*([\d.,'’\s]*\d)\s*%?$/.exec(text.trim());
  const value = match && readNumber(match[2] ?? '');
  return value === null || value > 1e15 ? null : match?.[1] === '-' || match?.[1] === '−' ? -value : value;
}

function label(metric: FigureMetric): string {
  return metric === 'usage' || metric === 'tickets' ? metric : metric === 'csat' ? 'CSAT' : 'NPS';
}

function plain(header: string): string {
  return header
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
