// What was changed, newest first, page by page and as far as it answers to a filter; the check that nobody altered the
// record, and its export.
import { create } from 'zustand';
import type { CallInput, CallOutput } from '../../electron/contract/contract.ts';
import type { JournalEntry } from '../../electron/contract/journal.ts';
import { asFailure, ask } from './engine.ts';
import { announceProblem } from './notices.ts';
import { createResources } from './resource.ts';

const PAGE = 100;

export type JournalFilter = Omit<CallInput<'journal.list'>, 'limit' | 'before'>;

export interface JournalView {
  readonly filter: JournalFilter;
  readonly pages: number;
}

const resource = createResources<JournalView, { entries: readonly JournalEntry[]; more: boolean }>({
  topics: ['journal'],
  keep: 6,
  async ask({ filter, pages }) {
    const entries: JournalEntry[] = [];
    for (let page = 0; page < pages; page += 1) {
      const last = entries.at(-1);
      const answer = await ask('journal.list', {
        ...filter,
        limit: PAGE,
        ...(last ? { before: last.entryId } : {}),
      });
      entries.push(...answer.entries);
      if (!answer.more) return { entries, more: false };
    }
    return { entries, more: true };
  },
});

export const useJournal = (view: JournalView) => resource.use(view);

type Verification = CallOutput<'audit.verify'>;

export const useVerification = create<{ readonly result: Verification | null; readonly running: boolean }>(() => ({
  result: null,
  running: false,
}));

export async function verifyRecord(): Promise<void> {
  useVerification.setState({ running: true });
  try {
    useVerification.setState({ result: await ask('audit.verify', {}), running: false });
  } catch (error) {
    useVerification.setState({ running: false });
    announceProblem(asFailure(error).message);
  }
}

/** The file, base64, with its name; null when it could not be made, which is said. */
export async function exportJournal(
  format: 'csv' | 'json',
  filter: JournalFilter,
): Promise<{ fileName: string; content: string } | null> {
  try {
    const { fileName, content } = await ask('journal.export', { format, ...filter });
    return content === null ? null : { fileName, content };
  } catch (error) {
    announceProblem(asFailure(error).message, 'Not exported.');
    return null;
  }
}
