// A list of a report: the first rows of it, the rest at a press.
import { useState } from 'react';
import type { ReportList } from '../../../electron/contract/reports.ts';
import { ReportRowLine } from './ReportRowLine.tsx';

const FIRST = 6;
/** Lists whose rows are accounts, and not what somebody said. */
const OF_ACCOUNTS: ReadonlySet<string> = new Set([
  'touches_by_account',
  'health_moves',
  'outcomes',
  'stagnating',
  'plans_due',
]);

export function ReportListView({ list }: { list: ReportList }) {
  const [all, setAll] = useState(false);
  const { title, sentence, rows } = list;
  const shown = all ? rows : rows.slice(0, FIRST);
  return (
    <section aria-label={title} className="min-w-0">
      <h3 className="text-12 font-medium text-ink-2">
        {title}
        {rows.length > 0 && <span className="tnum ml-1.5 font-normal text-ink-3">{rows.length}</span>}
      </h3>
      <p className="text-12 text-ink-3">{sentence}</p>
      {rows.length > 0 && (
        <ul className="mt-1">
          {shown.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same of one account
            <ReportRowLine key={index} row={row} named={OF_ACCOUNTS.has(list.listId)} />
          ))}
        </ul>
      )}
      {rows.length > FIRST && (
        <button
          type="button"
          onClick={() => setAll(!all)}
          className="mt-1 rounded-sm text-12 text-ink-3 hover:text-ink hover:underline"
        >
          {all ? 'Show fewer' : `${rows.length - FIRST} more`}
        </button>
      )}
    </section>
  );
}
