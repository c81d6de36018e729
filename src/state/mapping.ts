// Which mail belongs to which account: the rules, and correcting them in one step.
import type { MappingRule } from '../../electron/contract/account.ts';
import type { AccountId, ThreadId } from '../../electron/contract/scalars.ts';
import { change } from './change.ts';
import { ask } from './engine.ts';
import { createResources } from './resource.ts';

const resource = createResources<'rules', readonly MappingRule[]>({
  topics: ['accounts', 'book'],
  ask: async () => (await ask('mapping.list', {})).rules,
});

export const useMappingRules = () => resource.use('rules');

export type MappingTarget = { readonly accountId: AccountId } | 'shared' | 'ignored' | null;

export function assignThread(threadId: ThreadId, accountIds: readonly AccountId[] | null, say: string) {
  return change('mapping.assignThread', { threadId, accountIds: accountIds && [...accountIds] }, { say });
}

export function setAddress(address: string, target: MappingTarget, say: string) {
  return change('mapping.setAddress', { address, target }, { say });
}

export function setDomain(domain: string, target: MappingTarget, say: string) {
  return change('mapping.setDomain', { domain, target }, { say });
}
