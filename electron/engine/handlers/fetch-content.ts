// Gets from a message's server what was not kept of it here: its whole source, or one of its parts.
import { Failure } from '../../contract/failure.ts';
import type { CallContext } from '../../rpc/server.ts';
import { attachmentContent, type FetchSource } from '../intake/read-message.ts';
import { requireMailbox, serverOf } from '../store/queries/mailboxes.ts';
import { statement } from '../store/statement.ts';
import type { HandlerContext } from './handler-context.ts';
import { mailboxLogin } from './mailbox-login.ts';

export interface AttachmentRow {
  readonly id: number;
  readonly message_id: number;
  readonly part: string | null;
  readonly file_name: string;
  readonly content_type: string;
  readonly size: number;
  readonly inline: number;
  readonly content_id: string | null;
}

const attachmentRow = statement<[number], AttachmentRow>('SELECT * FROM attachment WHERE id = ?');
interface Place {
  readonly mailbox_id: number;
  readonly path: string;
  readonly uid: number;
  readonly uid_validity: number | null;
}
// Only what bears a number of the server's can be asked for.
const placeOf = statement<[number], Place>(
  `SELECT f.mailbox_id, f.path, l.uid, f.uid_validity FROM message_location l JOIN folder f ON f.id = l.folder_id
   WHERE l.message_id = ? AND l.uid > 0 ORDER BY f.id LIMIT 1`,
);
const movedFrom = statement<[number], Place>(
  `SELECT f.mailbox_id, f.path, o.uid, o.uid_validity FROM message m
   JOIN remote_operation o ON o.mailbox_id = m.mailbox_id AND o.identity = m.identity AND o.kind = 'move' AND o.uid > 0
   JOIN folder f ON f.id = o.folder_id WHERE m.id = ? ORDER BY o.id LIMIT 1`,
);

export interface ContentFetcher {
  source(call: CallContext): FetchSource;
  /** @throws Failure `not_found` where it is neither here nor to be had. */
  attachment(id: number, call: CallContext): Promise<{ readonly row: AttachmentRow; readonly content: Uint8Array }>;
}

export function contentFetcher({ db, deps, sync, signIn }: HandlerContext): ContentFetcher {
  /** Where the message lies on its server and how to log in there. */
  async function onServer(message: number) {
    const place = placeOf(db).get(message) ?? movedFrom(db).get(message);
    const mailbox = place && requireMailbox(db, place.mailbox_id);
    if (!place || !mailbox || serverOf(mailbox.imap) === null) {
      throw new Failure('not_found', 'The full message was not kept here and its server is not known.');
    }
    return {
      login: await mailboxLogin({ deps, signIn }, mailbox),
      place: { folder: place.path, uid: place.uid, uidValidity: place.uid_validity },
    };
  }

  const source = (call: CallContext) => async (message: number) => {
    const { login, place } = await onServer(message);
    return sync.fetchSource(login, place, call.signal);
  };

  async function part(row: AttachmentRow, number: string, call: CallContext): Promise<Uint8Array> {
    const { login, place } = await onServer(row.message_id);
    return sync.fetchPart(login, place, number, call.signal);
  }

  return {
    source,
    async attachment(id, call) {
      const row = attachmentRow(db).get(id);
      if (!row) throw new Failure('not_found', 'There is no such attachment; its message may have been deleted.');
      // Its number on the server says nothing about whether its message is kept here whole.
      const kept = await attachmentContent(db, row.id);
      const content =
        kept ??
        (row.part === null ? await attachmentContent(db, row.id, source(call)) : await part(row, row.part, call));
      if (!content) throw new Failure('not_found', 'The attachment could not be read from its message.');
      return { row, content };
    },
  };
}
