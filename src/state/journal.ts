// What was changed, newest first, page by page, and the check that nobody altered the record.
import { create } from 'zustand';
import type { CallOutput } from '../../electron/contract/contract.ts';
import type { JournalEntry } from '../../electron/contract/journal.ts';
import type { AccountId } from '../../electron/contract/scalars.ts';
import { asFailure, ask } from './engine.ts';
import { announceProblem } from './notices.ts';
import { createResources } from './resource.ts';

const PAGE = 100;

export interface JournalView {
  readonly accountId: AccountId | null;
  readonly pages: number;
}

const resource = createResources<JournalView, { entries: readonly JournalEntry[]; more: boolean }>({
  topics: ['journal'],
  async ask(view) {
    const entries: JournalEntry[] = [];
    for (let page = 0; page < view.pages; page += 1) {
      const last = entries.at(-1);
      const answer = await ask('journal.list', {
        limit: PAGE,
        ...(last ? { before: last.entryId } : {}),
        ...(view.accountId === null ? {} : { accountId: view.accountId }),
      });
      entries.push(...answer.entries);
      if (!answer.more) return { entries, more: false };
    }
    return { entries, more: true };
  },
});

export const useJournal = (view: JournalView) => resource.use(view);

type Verification = CallOutput<'journal.verify'>;

export const useVerification = create<{ readonly result: Verification | null; readonly running: boolean }>(() => ({
  result: null,
  running: false,
}));

export async function verifyJournal(): Promise<void> {
  useVerification.setState({ running: true });
  try {
    useVerification.setState({ result: await ask('journal.verify', {}), running: false });
  } catch (error) {
    useVerification.setState({ running: false });
    announceProblem(asFailure(error).message);
  }
}
