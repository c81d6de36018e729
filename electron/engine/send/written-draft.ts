// A draft as the message it would be: for sending, for the copy in the server's Drafts, and for saying how large it is.
import type { DraftQuote, DraftView } from '../../contract/compose.ts';
import { draftId, outgoingId } from '../../contract/compose.ts';
import { mailboxId, messageRowId, threadId } from '../../contract/scalars.ts';
import { messageHtml } from '../intake/read-message.ts';
import { escapeHtml } from '../mail/html/written-html.ts';
import type { Store } from '../store/open-store.ts';
import { sendingServer } from '../store/queries/deliveries.ts';
import {
  attachmentBytes,
  attachmentsOfDraft,
  attachmentView,
  type DraftAttachmentRow,
  type DraftRow,
  outgoingOfDraft,
  recipientsOf,
  referencesOf,
} from '../store/queries/drafts.ts';
import { requireMailbox } from '../store/queries/mailboxes.ts';
import { messageByMessageId } from '../store/queries/messages.ts';
import type { WrittenMessage } from './build-message.ts';
import { envelopeAddress } from './envelope-address.ts';

export interface Stamp {
  readonly messageId: string;
  readonly date: number;
  readonly timeZone: string;
  readonly draftMark?: string;
}

export async function writtenDraft(db: Store, draft: DraftRow, stamp: Stamp): Promise<WrittenMessage> {
  const { to, cc, bcc } = recipientsOf(draft);
  const real = (list: typeof to) => list.filter((each) => envelopeAddress(each.address) !== null);
  return {
    kind: draft.kind,
    from: { name: requireMailbox(db, draft.mailbox_id).display_name, address: draft.from_address },
    to: real(to),
    cc: real(cc),
    bcc: real(bcc),
    subject: draft.subject,
    text: draft.text,
    html: draft.html,
    signature: draft.signature,
    quote:
      draft.include_quote === 1 && draft.quote_heading !== null
        ? { heading: draft.quote_heading, text: draft.quote_text ?? '', html: await quoteHtml(db, draft) }
        : null,
    attachments: attachmentsOfDraft(db)
      .all(draft.id)
      .filter((each) => each.received === each.size)
      .map((each) => ({
        fileName: each.file_name,
        contentType: each.content_type,
        inline: each.inline === 1,
        contentId: each.content_id,
        content: attachmentBytes(db, each.id),
      })),
    inReplyTo: draft.in_reply_to,
    references: referencesOf(draft),
    ...stamp,
  };
}

/** Safe, with the original's own pictures in it; null where it has no HTML or is no longer here, and the text stands in. */
export async function quoteHtml(db: Store, draft: DraftRow): Promise<string | null> {
  const source = draft.source_message_id === null ? null : messageByMessageId(db).get(draft.source_message_id);
  if (!source || source.has_html === 0) return null;
  const safe = await messageHtml(db, source.id);
  if (!safe) return null;
  // Pictures from elsewhere are passed on as the original names them; tracking pixels have no place in the safe HTML.
  return safe.html
    .replace(
      / data-image="(\d{1,4})"/g,
      (_, place: string) => ` src="${escapeHtml(safe.images[Number(place)]?.url ?? '')}"`,
    )
    .replace(/ data-part="[^"]*"/g, '');
}

export function draftView(db: Store, row: DraftRow): DraftView {
  const attachments = attachmentsOfDraft(db).all(row.id);
  const source = row.source_message_id === null ? undefined : messageByMessageId(db).get(row.source_message_id);
  const outgoing = outgoingOfDraft(db).get(row.id);
  return {
    draftId: draftId.parse(row.id),
    kind: row.kind,
    revision: row.revision,
    mailboxId: mailboxId.parse(row.mailbox_id),
    from: row.from_address,
    ...recipientsOf(row),
    subject: row.subject,
    text: row.text,
    html: row.html,
    signature: row.signature,
    includeQuote: row.include_quote === 1,
    source: source
      ? {
          messageRowId: messageRowId.parse(source.id),
          threadId: threadId.parse(source.thread_id),
          messageId: source.message_id,
          subject: source.subject,
        }
      : null,
    quote: quoteOf(row, source?.has_html === 1),
    attachments: attachments.map(attachmentView),
    createdAt: row.created_at,
    savedAt: row.saved_at,
    size: wireSize(row, attachments),
    sizeLimit: sendingServer(db).get(row.mailbox_id)?.size_limit ?? null,
    onServer: serverState(db, row),
    notice: row.notice,
    outgoingId: outgoing ? outgoingId.parse(outgoing.id) : null,
  };
}

function quoteOf(row: DraftRow, hasHtml: boolean): DraftQuote | null {
  if (row.quote_heading === null) return null;
  return { heading: row.quote_heading, text: row.quote_text ?? '', hasHtml };
}

export function serverState(db: Store, row: DraftRow): DraftView['onServer'] {
  if (requireMailbox(db, row.mailbox_id).imap === null) return 'unavailable';
  if (row.copy_revision === null || row.copy_uid === null) return 'no';
  return row.copy_revision === row.revision ? 'current' : 'older';
}

/** Base64 makes four bytes of three, with a line end every 76; text stands in it twice, as text and as HTML. */
export function wireSize(row: DraftRow, attachments: readonly DraftAttachmentRow[]): number {
  const files = attachments.reduce((sum, each) => sum + 400 + encodedSize(each.size), 0);
  const quoted = row.include_quote === 1 ? (row.quote_text ?? '').length : 0;
  return 2000 + files + 3 * ((row.html ?? row.text).length + row.signature.length + quoted);
}

export function encodedSize(bytes: number): number {
  return Math.ceil((Math.ceil(bytes / 3) * 4 * 78) / 76);
}
