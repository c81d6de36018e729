// Renewals, contracts and the pipeline: what is coming, and what a person says and does about it.
import type { CallInput, CallOutput } from '../../electron/contract/contract.ts';
import type { Renewal, RenewalStage } from '../../electron/contract/renewals.ts';
import type { AccountId } from '../../electron/contract/scalars.ts';
import { change } from './change.ts';
import { ask } from './engine.ts';
import { createResources } from './resource.ts';

const TOPICS = ['renewals', 'book', 'accounts', 'queue', 'findings'] as const;

const list = createResources<'all', CallOutput<'renewal.list'>>({
  topics: TOPICS,
  ask: () => ask('renewal.list', {}),
});
const details = createResources<string, CallOutput<'renewal.get'>>({
  topics: TOPICS,
  keep: 8,
  ask: (renewalId) => ask('renewal.get', { renewalId }),
});
const pipeline = createResources<string, CallOutput<'pipeline.get'>>({
  topics: TOPICS,
  keep: 4,
  ask: (currency) => ask('pipeline.get', currency === '' ? {} : { currency }),
});
const contracts = createResources<AccountId, CallOutput<'contract.list'>>({
  topics: TOPICS,
  keep: 8,
  ask: (accountId) => ask('contract.list', { accountId }),
});
const runways = createResources<AccountId, CallOutput<'runway.get'>>({
  topics: TOPICS,
  keep: 8,
  ask: (accountId) => ask('runway.get', { accountId }),
});

export const useRenewals = () => list.use('all');
export const useRenewal = (renewalId: string) => details.use(renewalId);
export const usePipeline = (currency: string) => pipeline.use(currency);
export const useContracts = (accountId: AccountId) => contracts.use(accountId);
export const useRunway = (accountId: AccountId) => runways.use(accountId);

/** The stages a card can stand in by a person’s hand, in their order. */
export const STAGES: readonly Exclude<RenewalStage, 'overdue'>[] = [
  'ahead',
  'assess',
  'prepare',
  'engage',
  'negotiate',
];

export function planRenewal(
  renewal: Pick<Renewal, 'renewalId'>,
  fields: Omit<CallInput<'renewal.plan'>, 'renewalId'>,
  say: string,
) {
  return change('renewal.plan', { renewalId: renewal.renewalId, ...fields }, { say });
}

export function placeRenewal(renewal: Renewal, stage: Exclude<RenewalStage, 'overdue'>, words: string) {
  return change(
    'renewal.plan',
    { renewalId: renewal.renewalId, stage: stage === renewal.calendarStage ? null : stage },
    {
      say: `${renewal.accountName}: ${words}.`,
      ahead: () =>
        list.ahead('all', (held) => ({
          ...held,
          renewals: held.renewals.map((each) => (each.renewalId === renewal.renewalId ? { ...each, stage } : each)),
        })),
    },
  );
}

export function markTouch(renewal: Renewal, input: Omit<CallInput<'renewal.markTouch'>, 'renewalId'>, say: string) {
  return change('renewal.markTouch', { renewalId: renewal.renewalId, ...input }, { say });
}

export function tickOff(renewal: Renewal, key: string, done: boolean) {
  return change('renewal.check', { renewalId: renewal.renewalId, key, done });
}

export function recordOutcome(input: CallInput<'renewal.record'>, say: string) {
  return change('renewal.record', input, { say, quiet: true });
}

export function saveContract(
  input: CallInput<'contract.create'> | CallInput<'contract.update'>,
  name: string,
): ReturnType<typeof change<'contract.create' | 'contract.update'>> {
  return 'contractId' in input
    ? change('contract.update', input as CallInput<'contract.update'>, { say: `Changed ${name}.`, quiet: true })
    : change('contract.create', input as CallInput<'contract.create'>, { say: `Wrote down ${name}.`, quiet: true });
}

export function removeContract(contractId: number, name: string) {
  return change('contract.remove', { contractId }, { say: `Took away ${name}.` });
}
