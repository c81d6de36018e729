// The content of single messages: HTML made safe, source, attachments. What was too large to keep comes from the server.
import { Failure } from '../../contract/failure.ts';
import type { mailCalls } from '../../contract/mail.ts';
import { attachmentId } from '../../contract/scalars.ts';
import type { CallContext } from '../../rpc/server.ts';
import { attachmentContent, messageHtml, messageSource } from '../intake/read-message.ts';
import { requireMailbox, serverOf } from '../store/queries/mailboxes.ts';
import { messageById } from '../store/queries/messages.ts';
import { statement } from '../store/statement.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';
import { passwordOf } from './mailbox-password.ts';

interface AttachmentRow {
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
const placeOf = statement<[number], { mailbox_id: number; path: string; uid: number; uid_validity: number | null }>(
  `SELECT f.mailbox_id, f.path, l.uid, f.uid_validity FROM message_location l JOIN folder f ON f.id = l.folder_id
   WHERE l.message_id = ? ORDER BY f.id LIMIT 1`,
);

type ContentCalls = Extract<keyof typeof mailCalls, 'message.html' | 'message.source' | 'attachment.get'>;

export function messageContentHandlers(context: HandlerContext): HandlersOf<ContentCalls> {
  const { db, deps, sync } = context;

  /** Where the message lies on its server and how to log in there. */
  async function onServer(message: number) {
    const place = placeOf(db).get(message);
    const mailbox = place && requireMailbox(db, place.mailbox_id);
    const imap = mailbox && serverOf(mailbox.imap);
    if (!place || !mailbox || !imap) {
      throw new Failure('not_found', 'The full message was not kept here and its server is not known.');
    }
    return {
      login: { imap, username: mailbox.username, password: await passwordOf(deps.secrets, mailbox) },
      place: { folder: place.path, uid: place.uid, uidValidity: place.uid_validity },
    };
  }

  const fetchSource = (call: CallContext) => async (message: number) => {
    const { login, place } = await onServer(message);
    return sync.fetchSource(login, place, call.signal);
  };

  function requireMessage(id: number): void {
    if (!messageById(db).get(id)) throw new Failure('not_found', 'There is no such message; it may have been deleted.');
  }

  return {
    'message.html': async (input, call) => {
      requireMessage(input.messageRowId);
      const remoteImages = input.remoteImages ?? false;
      const safe = await messageHtml(db, input.messageRowId, { remoteImages }, fetchSource(call));
      return safe ? { html: safe.html, remoteImages: safe.remoteImages } : { html: null, remoteImages: 0 };
    },
    'message.source': async (input, call) => {
      requireMessage(input.messageRowId);
      const source = messageSource(db, input.messageRowId) ?? (await fetchSource(call)(input.messageRowId));
      return { source: Buffer.from(source).toString('base64'), complete: true };
    },
    'attachment.get': async (input, call) => {
      const row = attachmentRow(db).get(input.attachmentId);
      if (!row) throw new Failure('not_found', 'There is no such attachment; its message may have been deleted.');
      const content =
        row.part === null
          ? await attachmentContent(db, row.id, fetchSource(call))
          : await fetchPart(row, row.part, call);
      if (!content) throw new Failure('not_found', 'The attachment could not be read from its message.');
      return {
        attachmentId: attachmentId.parse(row.id),
        fileName: row.file_name,
        contentType: row.content_type,
        size: content.length,
        inline: row.inline === 1,
        contentId: row.content_id,
        content: Buffer.from(content).toString('base64'),
      };
    },
  };

  async function fetchPart(row: AttachmentRow, part: string, call: CallContext): Promise<Uint8Array> {
    const { login, place } = await onServer(row.message_id);
    return sync.fetchPart(login, place, part, call.signal);
  }
}
