// Opens a folder for reading only (EXAMINE, so that nothing becomes \Seen) and says what the server tells of it.
import type { ImapFlow } from 'imapflow';
import { openMailbox } from '../connection/ask-folder.ts';

export interface OpenedFolder {
  readonly uidValidity: number;
  readonly uidNext: number | null;
  readonly exists: number;
  /** Null where the server keeps none (RFC 7162 NOMODSEQ or no CONDSTORE). */
  readonly highestModseq: string | null;
}

/** The folder's numbers were given out anew while it was being read. */
export class UidValidityChanged extends Error {
  constructor() {
    super('UIDVALIDITY changed');
    this.name = 'UidValidityChanged';
  }
}

/** @throws UidValidityChanged when the folder is no longer the one `expected` speaks of. */
export async function openFolder(
  client: ImapFlow,
  path: string,
  expected?: { readonly uid_validity: number | null },
): Promise<OpenedFolder> {
  const opened = await openMailbox(client, path, true);
  const uidValidity = Number(opened.uidValidity);
  if (expected && expected.uid_validity !== null && expected.uid_validity !== uidValidity)
    throw new UidValidityChanged();
  return {
    uidValidity,
    uidNext: opened.uidNext || null,
    exists: opened.exists,
    // Some tell it unasked; without CONDSTORE nothing can be asked by it.
    highestModseq:
      opened.noModseq || opened.highestModseq === undefined || !client.enabled.has('CONDSTORE')
        ? null
        : String(opened.highestModseq),
  };
}

/**
 * Closes whatever folder is open: STATUS is not to be asked of it (RFC 3501 6.3.10). CLOSE expunges what is marked deleted
 * in a folder that was opened for writing, so such a one is opened for reading first.
 */
export async function leaveFolder(client: ImapFlow): Promise<void> {
  if (!client.mailbox) return;
  if (client.mailbox.readOnly !== true) await openMailbox(client, client.mailbox.path, true);
  await client.mailboxClose();
}
