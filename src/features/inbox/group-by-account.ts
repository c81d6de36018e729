// Which account each run of threads stands under. A thread of several accounts stands with the most pressing one, as the
// engine orders them.
import type { BookRow } from '../../../electron/contract/book.ts';
import type { ThreadRow } from '../../../electron/contract/mail.ts';
import type { ThreadId } from '../../../electron/contract/scalars.ts';

export function leadAccount(thread: ThreadRow, book: ReadonlyMap<number, BookRow>): BookRow | null {
  const rows = thread.accountIds.map((id) => book.get(id)).filter((row) => row !== undefined);
  return rows.toSorted((a, b) => a.rank - b.rank)[0] ?? null;
}

/** The account whose heading goes above a thread, by the thread that begins the account's run. */
export function groupByAccount(
  threads: readonly ThreadRow[],
  book: readonly BookRow[],
): ReadonlyMap<ThreadId, BookRow> {
  const byId = new Map<number, BookRow>(book.map((row) => [row.accountId, row]));
  const headings = new Map<ThreadId, BookRow>();
  let current: BookRow | null = null;
  for (const thread of threads) {
    const lead = leadAccount(thread, byId);
    if (lead && lead.accountId !== current?.accountId) headings.set(thread.threadId, lead);
    current = lead;
  }
  return headings;
}
