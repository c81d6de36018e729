// The signature of every mailbox.
import type { MailboxId } from '../../electron/contract/scalars.ts';
import { change } from './change.ts';
import { ask } from './engine.ts';
import { createResources } from './resource.ts';

const resource = createResources<'signatures', ReadonlyMap<MailboxId, string>>({
  topics: ['mailboxes'],
  ask: async () => {
    const { signatures } = await ask('signature.list', {});
    return new Map(signatures.map((each) => [each.mailboxId, each.text]));
  },
});

export const useSignatures = () => resource.use('signatures');

export function setSignature(mailboxId: MailboxId, text: string) {
  return change(
    'signature.set',
    { mailboxId, text },
    {
      say: text === '' ? 'Took the signature away.' : 'Changed the signature.',
      ahead: () => resource.ahead('signatures', (held) => new Map([...held, [mailboxId, text]])),
    },
  );
}
