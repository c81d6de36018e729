// What is asked of folders goes through here. Once the line is gone the library answers some questions with nothing at all: no
// message, no number, no folder. Nothing must never be taken for "there is none", so here it is what it is: the line's end.
import type {
  FetchMessageObject,
  FetchOptions,
  FetchQueryObject,
  ImapFlow,
  MailboxObject,
  SearchObject,
} from 'imapflow';
import { Failure } from '../../../contract/failure.ts';

/** The line is gone; to be taken like an error of the connection itself. */
export class LineClosed extends Error {
  readonly code = 'NoConnection';

  constructor() {
    super('the connection was closed');
    this.name = 'LineClosed';
  }
}

/** @throws LineClosed */
export async function openMailbox(client: ImapFlow, path: string, readOnly = false): Promise<MailboxObject> {
  // The library's types do not know of it, but a line that ends at the wrong moment brings nothing.
  const opened: unknown = await client.mailboxOpen(path, { readOnly });
  if (!isMailbox(opened)) throw new LineClosed();
  return opened;
}

function isMailbox(opened: unknown): opened is MailboxObject {
  return typeof opened === 'object' && opened !== null && 'uidValidity' in opened;
}

/** What is open. @throws LineClosed when nothing is, though something was opened. */
export function openedMailbox(client: ImapFlow): MailboxObject {
  if (!client.usable || client.mailbox === false) throw new LineClosed();
  return client.mailbox;
}

/** The messages of a range of the open folder. @throws LineClosed, also after some of them. */
export async function* messagesIn(
  client: ImapFlow,
  range: string,
  query: FetchQueryObject,
  options: FetchOptions,
): AsyncGenerator<FetchMessageObject> {
  openedMailbox(client);
  yield* client.fetch(range, query, options);
  openedMailbox(client);
}

/** One message of the open folder; null when it is not there. @throws LineClosed */
export async function messageWith(
  client: ImapFlow,
  uid: number,
  query: FetchQueryObject,
): Promise<FetchMessageObject | null> {
  openedMailbox(client);
  const message = await client.fetchOne(String(uid), query, { uid: true });
  if (message) return message;
  openedMailbox(client);
  return null;
}

/** The UIDs of the open folder's messages that are so, ascending; null when the server refuses to say. @throws LineClosed */
export async function uidsIfTold(client: ImapFlow, query: SearchObject): Promise<number[] | null> {
  openedMailbox(client);
  const found = await client.search(query, { uid: true });
  if (found) return [...found].sort((a, b) => a - b);
  openedMailbox(client);
  return null;
}

/** The same where a refusal is no answer to go on with. @throws LineClosed, Failure */
export async function uidsWhere(client: ImapFlow, query: SearchObject): Promise<number[]> {
  const found = await uidsIfTold(client, query);
  if (!found) throw new Failure('offline', 'The server did not list the messages of a folder.');
  return found;
}
