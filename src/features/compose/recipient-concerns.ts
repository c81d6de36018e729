// Whether a message goes to people of different accounts, or to nobody of the account it is about: a mail to the wrong
// customer can't be taken back. Colleagues and people of no account raise no concern.
import type { AccountId } from '../../../electron/contract/scalars.ts';

export interface PlacedRecipient {
  readonly name: string;
  readonly address: string;
  readonly account: { readonly accountId: AccountId; readonly accountName: string } | null;
  readonly colleague: boolean;
}

export interface ThreadAccount {
  readonly accountId: AccountId;
  readonly name: string;
}

export interface RecipientConcerns {
  readonly sentence: string | null;
  /** By address: what stands out about this one. */
  readonly of: ReadonlyMap<string, string>;
}

export function recipientConcerns(
  recipients: readonly PlacedRecipient[],
  threadAccounts: readonly ThreadAccount[],
): RecipientConcerns {
  const outside = recipients.filter((each) => !each.colleague || each.account);
  const placed = outside.filter((each) => each.account !== null);
  const home = threadAccounts.length > 0 ? threadAccounts : firstAccountOf(placed);
  const strangers = placed.filter((each) => !home.some((account) => account.accountId === each.account?.accountId));
  const of = new Map(strangers.map((each) => [each.address.toLowerCase(), `of ${each.account?.accountName}`]));
  const homeName = home.map((each) => each.name).join(' and ');
  if (strangers.length > 0) {
    const who = listed(strangers.map((each) => `${each.name || each.address} (${each.account?.accountName})`));
    const rest = threadAccounts.length > 0 ? `this conversation is about ${homeName}` : `others are of ${homeName}`;
    return { sentence: `${who} ${strangers.length === 1 ? 'is' : 'are'} of another account; ${rest}.`, of };
  }
  const nobody = threadAccounts.length > 0 && outside.length > 0 && placed.length === 0;
  return { sentence: nobody ? `Nobody here is known to be of ${homeName}.` : null, of };
}

function firstAccountOf(placed: readonly PlacedRecipient[]): ThreadAccount[] {
  const first = placed[0]?.account;
  return first ? [{ accountId: first.accountId, name: first.accountName }] : [];
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
