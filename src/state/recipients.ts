// Whom one can write to: people and accounts that begin like what is typed, and whose account an address is.
import { create } from 'zustand';
import type { CompletedAddress } from '../../electron/contract/compose.ts';
import type { CallInput } from '../../electron/contract/contract.ts';
import type { AccountId } from '../../electron/contract/scalars.ts';
import { ask } from './engine.ts';
import { createResources } from './resource.ts';

interface Completion {
  /** Which field asked, and what for; another field's answer is nobody else's. */
  readonly asker: string;
  readonly query: string;
  readonly people: readonly CompletedAddress[];
}

export const useCompletion = create<Completion>(() => ({ asker: '', query: '', people: [] }));

let controller: AbortController | null = null;

export async function completeAddress(asker: string, input: CallInput<'compose.completeAddress'>): Promise<void> {
  controller?.abort();
  const mine = new AbortController();
  controller = mine;
  try {
    const { people } = await ask('compose.completeAddress', { limit: 8, ...input }, mine.signal);
    if (controller === mine) useCompletion.setState({ asker, query: input.query, people });
  } catch {
    // Completion is a help: without it an address is typed out.
    if (controller === mine) useCompletion.setState({ asker, query: input.query, people: [] });
  }
}

export function forgetCompletion(): void {
  controller?.abort();
  controller = null;
  useCompletion.setState({ asker: '', query: '', people: [] });
}

export interface AddressAccount {
  readonly accountId: AccountId;
  readonly accountName: string;
}

const accounts = createResources<string, AddressAccount | 'none'>({
  topics: ['accounts'],
  keep: 200,
  async ask(address) {
    const { people } = await ask('compose.completeAddress', { query: address, limit: 5 });
    const found = people.find((each) => each.address.toLowerCase() === address);
    return found && found.accountId !== null
      ? { accountId: found.accountId, accountName: found.accountName ?? '' }
      : 'none';
  },
});

/** The account of each address, in the same order; null where there is none or it is not known yet. */
export function useAccountsOf(addresses: readonly string[]): readonly (AddressAccount | null)[] {
  return accounts
    .useAll(addresses.map((each) => each.toLowerCase()))
    .map(({ data }) => (data === null || data === 'none' ? null : data));
}
