// One account with its people, touches and place in the book, and everything that changes it.
import type { AccountFields } from '../../electron/contract/account.ts';
import type { CallInput, CallOutput } from '../../electron/contract/contract.ts';
import type { AccountId, TouchId } from '../../electron/contract/scalars.ts';
import { change } from './change.ts';
import { ask } from './engine.ts';
import { createResources } from './resource.ts';

export type AccountDetail = CallOutput<'account.get'>;

const resource = createResources<AccountId, AccountDetail>({
  topics: ['book', 'accounts', 'queue'],
  ask: (accountId) => ask('account.get', { accountId }),
});

export const useAccount = (accountId: AccountId | null) => resource.use(accountId);

export const useAccounts = (accountIds: readonly AccountId[]) => resource.useAll(accountIds);

/** Two at once for panes that switch between accounts: keeps the neighbours warm. */
export function warmAccounts(accountIds: readonly AccountId[]): void {
  for (const accountId of accountIds) if (!resource.peek(accountId)) void resource.load(accountId);
}

export function createAccount(input: CallInput<'account.create'>) {
  return change('account.create', input, { say: `Added ${input.name} to the book.`, quiet: true });
}

export function updateAccount(accountId: AccountId, fields: Partial<AccountFields>, say: string, quiet = false) {
  return change(
    'account.update',
    { accountId, ...fields },
    {
      say,
      quiet,
      ahead: () => resource.ahead(accountId, (held) => ({ ...held, account: { ...held.account, ...fields } })),
    },
  );
}

export function removeAccount(accountId: AccountId, name: string) {
  return change('account.remove', { accountId }, { say: `Took ${name} out of the book; its mail stays.` });
}

export function judgePerson(input: CallInput<'person.judge'>, say: string) {
  return change('person.judge', input, { say });
}

export function updatePerson(input: CallInput<'person.update'>, say: string) {
  return change('person.update', input, {
    say,
    ahead() {
      const accountId = input.accountId as AccountId;
      const { accountId: _, address, ...fields } = input;
      const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
      return resource.ahead(accountId, (held) => ({
        ...held,
        people: held.people.map((each) => (each.address === address ? { ...each, ...known } : each)),
      }));
    },
  });
}

export function logTouch(input: CallInput<'touch.log'>, name: string) {
  const what = input.kind === 'call' ? 'call' : 'meeting';
  return change('touch.log', input, { say: `Logged a ${what} with ${name}.`, quiet: true });
}

export function removeTouch(touchId: TouchId, what: string) {
  return change('touch.remove', { touchId }, { say: `Took back the ${what}.` });
}
