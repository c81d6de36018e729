// Dated figures on their way into the book: worked out series by series while other calls are answered, then written in one change.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { FigureMetric } from '../../contract/figures.ts';
import type { Recorder } from '../journal/recorder.ts';
import type { PlannedFigure } from '../records/plan-figures.ts';
import { figureSeries } from '../store/queries/figures.ts';

interface Counts {
  created: number;
  updated: number;
  unchanged: number;
}

/** One account's figures of one metric and year. */
export interface PlannedSeries {
  readonly accountId: number;
  readonly metric: FigureMetric;
  readonly year: string;
  readonly days: Readonly<Record<string, number>>;
  readonly merged: Merged;
}

interface Merged {
  /** The days as they were kept when this was worked out; null where there were none. */
  readonly before: string | null;
  readonly after: string;
  readonly counts: Readonly<Counts>;
}

const keptDays = z.record(z.string(), z.number());
const SERIES_A_STEP = 20;
const FIGURES_A_STEP = 5000;

/** In steps between which other calls may be answered; what is there meanwhile is looked at again when it is written. */
export function* planSeries(db: Database, figures: readonly PlannedFigure[]): Generator<void, PlannedSeries[]> {
  const byName = new Map<string, PlannedFigure & { readonly days: Record<string, number> }>();
  for (const [index, one] of figures.entries()) {
    if (index % FIGURES_A_STEP === 0) yield;
    const name = `${one.accountId} ${one.metric} ${one.day.slice(0, 4)}`;
    const series = byName.get(name);
    if (series) series.days[one.day] = one.value;
    else byName.set(name, { ...one, days: { [one.day]: one.value } });
  }
  const planned: PlannedSeries[] = [];
  for (const { accountId, metric, day, days } of byName.values()) {
    if (planned.length % SERIES_A_STEP === 0) yield;
    const year = day.slice(0, 4);
    const kept = figureSeries(db).get(accountId, metric, year)?.days ?? null;
    planned.push({ accountId, metric, year, days, merged: merge(kept, days) });
  }
  return planned;
}

/** Inside the caller's change. */
export function putSeries(db: Database, record: Recorder, planned: readonly PlannedSeries[]): Readonly<Counts> {
  const counts: Counts = { created: 0, updated: 0, unchanged: 0 };
  for (const { accountId, metric, year, days, merged } of planned) {
    const row = figureSeries(db).get(accountId, metric, year);
    const kept = row?.days ?? null;
    const now = kept === merged.before ? merged : merge(kept, days);
    counts.created += now.counts.created;
    counts.updated += now.counts.updated;
    counts.unchanged += now.counts.unchanged;
    if (now.after === kept) continue;
    if (row) record.update('figure_series', [row.id], { days: now.after });
    else record.insert('figure_series', { account_id: accountId, metric, year, days: now.after });
  }
  return counts;
}

/** A single one; the same as an import of it. */
export function putFigure(db: Database, record: Recorder, one: PlannedFigure): void {
  const { accountId, metric, day, value } = one;
  const year = day.slice(0, 4);
  const days = { [day]: value };
  const kept = figureSeries(db).get(accountId, metric, year)?.days ?? null;
  putSeries(db, record, [{ accountId, metric, year, days, merged: merge(kept, days) }]);
}

function merge(before: string | null, days: Readonly<Record<string, number>>): Merged {
  const counts: Counts = { created: 0, updated: 0, unchanged: 0 };
  const all = new Map(Object.entries(before === null ? {} : keptDays.parse(JSON.parse(before))));
  for (const [day, value] of Object.entries(days)) {
    const known = all.get(day);
    if (known === undefined) counts.created += 1;
    else if (known === value) counts.unchanged += 1;
    else counts.updated += 1;
    all.set(day, value);
  }
  if (before !== null && counts.created + counts.updated === 0) return { before, after: before, counts };
  const inOrder = [...all].sort(([a], [b]) => (a < b ? -1 : 1));
  return { before, after: JSON.stringify(Object.fromEntries(inOrder)), counts };
}
