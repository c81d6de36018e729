// The story of an account, since its beginning or since a time.
import type { CallOutput } from '../../electron/contract/contract.ts';
import type { AccountId } from '../../electron/contract/scalars.ts';
import { ask } from './engine.ts';
import { createResources } from './resource.ts';

export type AccountSummary = CallOutput<'account.summary'>;

const resource = createResources<{ readonly accountId: AccountId; readonly since: number | null }, AccountSummary>({
  topics: ['book', 'accounts', 'findings'],
  keep: 10,
  ask: ({ accountId, since }) => ask('account.summary', { accountId, ...(since === null ? {} : { since }) }),
});

export const useSummary = (accountId: AccountId, since: number | null) => resource.use({ accountId, since });
