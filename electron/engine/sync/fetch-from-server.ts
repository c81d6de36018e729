// Fetches what was not kept here, when someone opens it: the whole source of a very large message, or one of its files.
import { Failure } from '../../contract/failure.ts';
import { messageWith } from './connection/ask-folder.ts';
import { type ImapLogin, withConnection } from './connection/connect.ts';
import type { ConnectTimeouts } from './connection/connect-timeouts.ts';
import { interruption } from './connection/connection-failure.ts';
import { decodeTransfer } from './folders/decode-transfer.ts';
import { openFolder, UidValidityChanged } from './folders/open-folder.ts';
import type { ServerPlace } from './sync-messages.ts';

export interface ServerFetch {
  readonly login: ImapLogin;
  readonly place: ServerPlace;
  /** IMAP part number; null for the whole source. */
  readonly part: string | null;
}

/** The content of a part comes decoded, the source as it is. @throws Failure */
export async function fetchFromServer(
  { login, place, part }: ServerFetch,
  signal: AbortSignal,
  timeouts: ConnectTimeouts,
): Promise<Uint8Array> {
  return withConnection(
    login,
    signal,
    async (client) => {
      try {
        await openFolder(client, place.folder, { uid_validity: place.uidValidity });
        if (part === null) {
          const message = await messageWith(client, place.uid, { uid: true, source: true });
          if (message?.source) return message.source;
          throw gone();
        }
        // The header of a part says how it is encoded; that of a message which is one part is the message's.
        const headerKey = part === '1' ? ['1.MIME', 'HEADER'] : [`${part}.MIME`];
        const message = await messageWith(client, place.uid, { uid: true, bodyParts: [part, ...headerKey] });
        const body = message?.bodyParts?.get(part);
        if (!message || !body) throw gone();
        const mime = headerKey
          .map((key) => message.bodyParts?.get(key.toLowerCase()))
          .find((head) => head && head.length > 2);
        return decodeTransfer(body, mime?.toString('latin1') ?? '');
      } catch (error) {
        if (error instanceof UidValidityChanged) throw gone();
        if (typeof error === 'object' && error !== null && 'responseStatus' in error) throw gone();
        throw interruption(error, login.imap);
      }
    },
    timeouts,
  );
}

function gone(): Failure {
  return new Failure(
    'not_found',
    'The server no longer has this message where it was. Sync the mailbox, then open it again.',
  );
}
