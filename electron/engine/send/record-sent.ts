// What a server took stands in its thread here at once, as the message it is.
import { compressSource, decompressSource } from '../intake/message-source.ts';
import { writeMessages } from '../intake/write-messages.ts';
import { parseMessage } from '../mail/mime/parse-message.ts';
import type { ParsedMessage } from '../mail/mime/parsed-message.ts';
import type { Store } from '../store/open-store.ts';
import { type OutgoingRow, outgoingSource } from '../store/queries/deliveries.ts';
import { statement } from '../store/statement.ts';
import { ownCopy } from './own-copy.ts';
import { standInOf } from './sent-places.ts';

const sentFolder = statement<[number], { readonly id: number }>(
  "SELECT id FROM folder WHERE mailbox_id = ? AND special_use = 'sent' ORDER BY id LIMIT 1",
);

export interface SentMessage {
  readonly source: Buffer;
  readonly parsed: ParsedMessage;
}

/** The sender's own version, with Bcc. */
export async function readSent(db: Store, row: OutgoingRow): Promise<SentMessage> {
  const kept = outgoingSource(db, row.id);
  const source = ownCopy(kept.bcc_header, decompressSource(kept.source));
  return { source, parsed: await parseMessage(source) };
}

/** Inside the caller's transaction. Null where the mailbox's Sent folder is not known yet: the sync brings it then. */
export function recordSent(db: Store, row: OutgoingRow, { source, parsed }: SentMessage, now: number): number | null {
  const folder = sentFolder(db).get(row.mailbox_id);
  if (!folder) return null;
  const { messageRowIds } = writeMessages(db, [
    {
      mailboxId: row.mailbox_id,
      folderId: folder.id,
      uid: standInOf(row),
      flags: { seen: true, flagged: false, answered: false, draft: false, keywords: '' },
      receivedAt: now,
      size: source.byteLength,
      parsed,
      compressed: compressSource(source),
    },
  ]);
  return messageRowIds[0] ?? null;
}
