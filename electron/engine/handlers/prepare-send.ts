// Makes of a draft what its sending is begun with: the bytes, the Message-ID they keep through every try, and who gets them.
import { randomUUID } from 'node:crypto';
import type { SendInput } from '../commands/compose-commands.ts';
import { compressSource } from '../intake/message-source.ts';
import { domainOf } from '../mail/people/addresses.ts';
import { buildMessage } from '../send/build-message.ts';
import { envelopeAddress } from '../send/envelope-address.ts';
import { draftWords } from '../send/outgoing-view.ts';
import { writtenDraft } from '../send/written-draft.ts';
import type { Store } from '../store/open-store.ts';
import type { RecipientState } from '../store/queries/deliveries.ts';
import { type DraftRow, recipientsOf } from '../store/queries/drafts.ts';

export interface SendTimes {
  readonly heldUntil: number;
  /** A message says when its writer let it go, or the time it was to go at. */
  readonly writtenAt: number;
  readonly timeZone: string;
  /** Whose audit trail it belongs to. */
  readonly accounts: readonly number[];
}

export async function prepareSend(db: Store, draft: DraftRow, times: SendTimes): Promise<SendInput> {
  const domain = domainOf(envelopeAddress(draft.from_address)?.address ?? '') || 'tend.invalid';
  const messageId = `${randomUUID()}@${domain}`;
  const stamp = { messageId, date: times.writtenAt, timeZone: times.timeZone };
  const built = await buildMessage(await writtenDraft(db, draft, stamp));
  return {
    draftId: draft.id,
    revision: draft.revision,
    mailboxId: draft.mailbox_id,
    messageId,
    heldUntil: times.heldUntil,
    recipients: envelopeRecipients(draft),
    source: compressSource(built.source),
    bccHeader: built.bccHeader,
    size: built.source.byteLength,
    words: draftWords(draft),
    accounts: times.accounts,
  };
}

/** Everyone once, however often they were named. */
function envelopeRecipients(draft: DraftRow): RecipientState[] {
  const { to, cc, bcc } = recipientsOf(draft);
  const addresses = new Map<string, string>();
  for (const each of [...to, ...cc, ...bcc]) {
    const address = envelopeAddress(each.address)?.address;
    if (address !== undefined && !addresses.has(address.toLowerCase())) addresses.set(address.toLowerCase(), address);
  }
  return [...addresses.values()].map((address) => ({ address, state: 'pending', answer: null }));
}
