// The user's mailboxes: listed, found, tested, added, changed, removed.
import type { CallInput } from '../../electron/contract/contract.ts';
import type { Discovered, MailboxView } from '../../electron/contract/mailbox.ts';
import { change } from './change.ts';
import { ask } from './engine.ts';
import { createResources } from './resource.ts';

const resource = createResources<'mailboxes', readonly MailboxView[]>({
  topics: ['mailboxes'],
  ask: async () => (await ask('mailbox.list', {})).mailboxes,
});

export const useMailboxes = () => resource.use('mailboxes');

export function discoverMailbox(address: string): Promise<Discovered> {
  return ask('mailbox.discover', { address });
}

export function testMailbox(input: CallInput<'mailbox.test'>): Promise<{ folders: number }> {
  return ask('mailbox.test', input);
}

export function addMailbox(input: CallInput<'mailbox.add'>) {
  return change('mailbox.add', input, { say: `Added ${input.address}.`, quiet: true });
}

export function updateMailbox(input: CallInput<'mailbox.update'>, say: string) {
  return change('mailbox.update', input, { say, quiet: true });
}

export function removeMailbox(mailbox: MailboxView) {
  return change(
    'mailbox.remove',
    { mailboxId: mailbox.mailboxId, confirmAddress: mailbox.address },
    { say: `Removed ${mailbox.address} from this machine.` },
  );
}
