// How the relationship with an account stands and moves: its health, the weeks behind it, and what drifts.
import type { Drift, Health, HealthWeek } from '../../electron/contract/relationship.ts';
import type { AccountId } from '../../electron/contract/scalars.ts';
import { ask } from './engine.ts';
import { createResources } from './resource.ts';

/** As many as the plots have room for. */
const WEEKS = 52;

const health = createResources<AccountId, Health>({
  topics: ['book', 'accounts', 'settings'],
  ask: (accountId) => ask('health.get', { accountId }),
});
export const useHealth = (accountId: AccountId | null) => health.use(accountId);

const weeks = createResources<AccountId, readonly HealthWeek[]>({
  topics: ['book', 'accounts', 'settings'],
  ask: async (accountId) => (await ask('health.history', { accountId, weeks: WEEKS })).weeks,
});
export const useHealthWeeks = (accountId: AccountId | null) => weeks.use(accountId);

const drifts = createResources<AccountId, readonly Drift[]>({
  topics: ['book', 'accounts'],
  ask: async (accountId) => (await ask('drift.list', { accountId })).drifts,
});
export const useDrifts = (accountId: AccountId | null) => drifts.use(accountId);
