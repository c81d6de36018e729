// Places every recipient of a draft: of which account, or a colleague; and says what stands out about them.
import type { DraftContent } from '../../../electron/contract/compose.ts';
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { useAccounts } from '../../state/account.ts';
import { useSettings } from '../../state/app-settings.ts';
import { useMailboxes } from '../../state/mailboxes.ts';
import { useAccountsOf } from '../../state/recipients.ts';
import { isAddress } from './read-addresses.ts';
import { type RecipientConcerns, recipientConcerns } from './recipient-concerns.ts';

export function useRecipientConcerns(
  content: Pick<DraftContent, 'to' | 'cc' | 'bcc'>,
  threadAccounts: readonly AccountId[],
): RecipientConcerns {
  const recipients = [...content.to, ...content.cc, ...content.bcc].filter((each) => isAddress(each.address));
  const found = useAccountsOf(recipients.map((each) => each.address));
  const details = useAccounts(threadAccounts).flatMap(({ data }) => (data ? [data.account] : []));
  const mailboxes = useMailboxes().data ?? [];
  const own = new Set([
    ...(useSettings().data?.ownDomains ?? []).map((each) => each.toLowerCase()),
    ...mailboxes.flatMap((each) => [each.address, ...each.aliases]).map(domainOf),
  ]);
  const placed = recipients.map(({ name, address }, index) => {
    const lower = address.toLowerCase();
    // Somebody new at a company that is known: completion can't know the person yet, the account's domains do.
    const home = details.find(
      (each) =>
        each.domains.some((domain) => isWithin(domainOf(lower), domain.toLowerCase())) ||
        each.addresses.some((other) => other.toLowerCase() === lower),
    );
    const account = found[index] ?? (home ? { accountId: home.accountId, accountName: home.name } : null);
    return { name, address, account, colleague: own.has(domainOf(lower)) };
  });
  const known = details.length === threadAccounts.length;
  return recipientConcerns(placed, known ? details.map(({ accountId, name }) => ({ accountId, name })) : []);
}

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase();
const isWithin = (domain: string, of: string) => domain === of || domain.endsWith(`.${of}`);
