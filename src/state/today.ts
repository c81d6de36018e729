// What needs the person today, and how much of it is done. Done is read from the journal, so undoing brings work back and
// a restart forgets nothing.
import type { TodayItem } from '../../electron/contract/book.ts';
import type { CallOutput } from '../../electron/contract/contract.ts';
import { DONE_FOR_TODAY } from '../../electron/contract/done-for-today.ts';
import type { JournalEntry } from '../../electron/contract/journal.ts';
import type { AccountId } from '../../electron/contract/scalars.ts';
import { change } from './change.ts';
import { currentTime } from './clock.ts';
import { startOfDay } from './days.ts';
import { ask } from './engine.ts';
import { createResources } from './resource.ts';

export interface Today extends CallOutput<'today.get'> {
  readonly done: number;
  /** Nothing was ever changed here but the mailbox that was added. */
  readonly untouched: boolean;
}

const resource = createResources<'today', Today>({
  topics: ['book', 'accounts', 'journal'],
  async ask() {
    const [today, journal] = await Promise.all([ask('today.get', {}), ask('journal.list', { limit: 300 })]);
    const done = countDone(journal.entries, startOfDay(currentTime()));
    // What is done for today is put aside like what is snoozed, and is counted once: as done.
    return { ...today, done, snoozed: Math.max(0, today.snoozed - done), untouched: journal.entries.length <= 1 };
  },
});

export const useToday = () => resource.use('today');
export const loadToday = () => resource.load('today');

/** Accounts put aside as done since `since`, each once, without those taken back. */
export function countDone(entries: readonly JournalEntry[], since: number): number {
  const done = entries.filter(
    (each) =>
      each.at >= since && each.command === 'account.snooze' && each.why === DONE_FOR_TODAY && each.undoneBy === null,
  );
  return new Set(done.flatMap((each) => each.accountIds)).size;
}

function without(accountId: AccountId, counts: (today: Today) => Partial<Today>): () => () => void {
  return () =>
    resource.ahead('today', (held) => ({
      ...held,
      ...counts(held),
      items: held.items.filter((each) => each.accountId !== accountId),
    }));
}

export function markDone(item: TodayItem) {
  return change(
    'account.snooze',
    { accountId: item.accountId, until: startOfDay(currentTime(), 1), why: DONE_FOR_TODAY },
    { say: `${item.name} is done for today.`, ahead: without(item.accountId, (held) => ({ done: held.done + 1 })) },
  );
}

export function snoozeAccount(account: { accountId: AccountId; name: string }, until: number, words: string) {
  return change(
    'account.snooze',
    { accountId: account.accountId, until },
    {
      say: `Snoozed ${account.name} until ${words}.`,
      ahead: without(account.accountId, (held) => ({ snoozed: held.snoozed + 1 })),
    },
  );
}

export function wakeAccount(account: { accountId: AccountId; name: string }) {
  return change(
    'account.snooze',
    { accountId: account.accountId, until: null },
    { say: `${account.name} is back in Today.` },
  );
}
