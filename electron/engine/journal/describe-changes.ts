// The changes of an entry in words: whose field was what and became what.
import type { z } from 'zod';
import type { fieldChange as fieldChangeSchema } from '../../contract/journal.ts';
import type { StoredChange } from './append-entry.ts';
import { type Cell, isJournaledTable, journaledTables, type Row } from './journaled-tables.ts';
import { daysOf, FIGURE_A_DAY } from './undo-figures.ts';

type FieldChange = z.infer<typeof fieldChangeSchema>;

/** Columns that say nothing to a person. */
const silent = new Set(['id', 'created_at', 'account_id', 'mailbox_id', 'anchor', 'kind', 'origin', 'secret_store']);
const MAX_TEXT = 200;

export function describeChanges(changes: readonly StoredChange[]): FieldChange[] {
  return changes.flatMap((change): FieldChange[] => {
    const before = change.before === null ? null : (JSON.parse(change.before) as Row);
    const after = change.after === null ? null : (JSON.parse(change.after) as Row);
    const row = after ?? before ?? {};
    if (change.table_name === 'figure_series' || change.table_name === FIGURE_A_DAY) {
      return describeFigures(row, before, after);
    }
    if (!isJournaledTable(change.table_name)) return [];
    const named = row.name ?? row.value ?? row.address ?? row.subject ?? '';
    const subject =
      `${journaledTables[change.table_name].subject} ${change.table_name === 'setting' ? row.name : named}`.trim();
    if (before === null || after === null) {
      const text = String(named);
      return [{ subject, field: '', before: before ? text : null, after: after ? text : null }];
    }
    return Object.keys(row)
      .filter((column) => !silent.has(column) && before[column] !== after[column])
      .map((column) => ({
        subject,
        field: column.replaceAll('_', ' '),
        before: textOf(before[column]),
        after: textOf(after[column]),
      }));
  });
}

const DAYS_SHOWN = 12;

/** Day by day; of many days the first, and how many more. */
function describeFigures(row: Row, before: Row | null, after: Row | null): FieldChange[] {
  const [was, is] = [daysOf(before), daysOf(after)];
  const changed = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((day) => was[day] !== is[day]).sort();
  const subject = `${journaledTables.figure_series.subject} ${row.metric}`;
  const shown = changed.slice(0, DAYS_SHOWN).map((day) => ({
    subject,
    field: day,
    before: textOf(was[day]),
    after: textOf(is[day]),
  }));
  const more = changed.length - shown.length;
  return more === 0 ? shown : [...shown, { subject, field: `and ${more} more days`, before: null, after: null }];
}

function textOf(value: Cell | undefined): string | null {
  return value === null || value === undefined ? null : String(value).slice(0, MAX_TEXT);
}
