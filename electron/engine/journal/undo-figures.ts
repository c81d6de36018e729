// Takes back what an entry did to figures, day by day: a year of them is one row, and what came to its other days since is no
// reason to refuse. So are entries from before taken back, whose figures lay one to a row.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { FigureMetric } from '../../contract/figures.ts';
import { figureSeries } from '../store/queries/figures.ts';
import type { Row } from './journaled-tables.ts';
import type { Recorder } from './recorder.ts';

/** The table of figures of before. */
export const FIGURE_A_DAY = 'figure';

export interface FigureRowChange {
  readonly before: Row | null;
  readonly after: Row | null;
}

interface Taken {
  readonly accountId: number;
  readonly metric: FigureMetric;
  readonly year: string;
  /** What each day was, and what it became. */
  readonly days: Map<string, readonly [was: number | undefined, became: number | undefined]>;
}

const keptDays = z.record(z.string(), z.number());
const parse = (text: string) => keptDays.parse(JSON.parse(text));

/** False where a day is no longer as the entry left it; whoever asks drops the whole undo then. */
export function undoFigures(db: Database, recorder: Recorder, changes: readonly FigureRowChange[]): boolean {
  for (const { accountId, metric, year, days } of bySeries(changes)) {
    const row = figureSeries(db).get(accountId, metric, year);
    const all = new Map(Object.entries(row ? parse(row.days) : {}));
    for (const [day, [was, became]] of days) {
      if (all.get(day) !== became) return false;
      if (was === undefined) all.delete(day);
      else all.set(day, was);
    }
    const text = JSON.stringify(Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1))));
    if (row && all.size === 0) recorder.remove('figure_series', [row.id]);
    else if (row) recorder.update('figure_series', [row.id], { days: text });
    else if (all.size > 0) recorder.insert('figure_series', { account_id: accountId, metric, year, days: text });
  }
  return true;
}

function bySeries(changes: readonly FigureRowChange[]): Iterable<Taken> {
  const found = new Map<string, Taken>();
  for (const { before, after } of changes) {
    const row = after ?? before ?? {};
    const [was, became] = [daysOf(before), daysOf(after)];
    for (const day of new Set([...Object.keys(was), ...Object.keys(became)])) {
      if (was[day] === became[day]) continue;
      const year = day.slice(0, 4);
      const name = `${row.account_id} ${row.metric} ${year}`;
      const taken = found.get(name) ?? {
        accountId: Number(row.account_id),
        metric: row.metric as FigureMetric,
        year,
        days: new Map(),
      };
      found.set(name, taken);
      taken.days.set(day, [was[day], became[day]]);
    }
  }
  return found.values();
}

/** The figures of a row, whichever way it keeps them. */
export function daysOf(row: Row | null): Readonly<Record<string, number>> {
  if (row === null) return {};
  return typeof row.days === 'string' ? parse(row.days) : { [String(row.day)]: Number(row.value) };
}
