// The accounts that went quiet, and the person's choice for each.
import type { CallInput, CallOutput } from '../../electron/contract/contract.ts';
import type { QuietAccount, QuietChoiceKind } from '../../electron/contract/quiet.ts';
import { change } from './change.ts';
import { ask } from './engine.ts';
import { createResources } from './resource.ts';

const resource = createResources<'quiet', CallOutput<'quiet.list'>>({
  topics: ['tasks', 'book', 'accounts', 'journal'],
  ask: () => ask('quiet.list', {}),
});

export const useQuiet = () => resource.use('quiet');

/** In the order of their keys. */
export const QUIET_CHOICES: readonly {
  readonly choice: QuietChoiceKind;
  readonly label: string;
  readonly hint: string;
}[] = [
  { choice: 'check_in', label: 'Warm check-in', hint: 'A personal word; becomes a task for today' },
  { choice: 'resource', label: 'Resource', hint: 'Something useful to them; becomes a task for today' },
  { choice: 'light_note', label: 'Light note', hint: 'Two lines that ask for nothing; becomes a task for today' },
  { choice: 'snooze', label: 'Snooze', hint: 'Ask again on a day' },
  { choice: 'leave', label: 'Leave alone', hint: 'Until they write; needs a why' },
];

export const quietChoiceInWords = (choice: QuietChoiceKind): string =>
  QUIET_CHOICES.find((each) => each.choice === choice)?.label ?? '';

export function chooseForQuiet(
  account: Pick<QuietAccount, 'accountId' | 'name'>,
  choice: QuietChoiceKind,
  more: Pick<CallInput<'quiet.choose'>, 'until' | 'why'> = {},
) {
  return change(
    'quiet.choose',
    { accountId: account.accountId, choice, ...more },
    {
      say: `${account.name}: ${quietChoiceInWords(choice).toLowerCase()}.`,
      ahead: () =>
        resource.ahead('quiet', (held) => ({
          ...held,
          toChoose: Math.max(0, held.toChoose - 1),
          accounts: held.accounts.map((each) =>
            each.accountId === account.accountId
              ? { ...each, standing: 'chosen' as const, standingWhy: quietChoiceInWords(choice) }
              : each,
          ),
        })),
    },
  );
}
