// A draft as another program wrote it: read from its bytes into one of ours. Its quote and signature are part of its text.
import type { ParsedMessage, ParticipantRole } from '../mail/mime/parsed-message.ts';
import type { Store } from '../store/open-store.ts';
import {
  appendChunk,
  type CopyPlace,
  type DraftRow,
  dropDraftAttachments,
  insertDraft,
  insertDraftAttachment,
  saveDraft,
  setCopy,
  setNotice,
} from '../store/queries/drafts.ts';
import { cleanText } from './draft-content.ts';

export interface ForeignDraft {
  readonly parsed: ParsedMessage;
  readonly files: readonly { fileName: string; contentType: string; content: Uint8Array }[];
}

export async function readForeign(raw: Uint8Array): Promise<ForeignDraft> {
  const [{ parseMessage }, { readAttachment }] = await Promise.all([
    import('../mail/mime/parse-message.ts'),
    import('../mail/mime/message-content.ts'),
  ]);
  const parsed = await parseMessage(raw);
  const files: { fileName: string; contentType: string; content: Uint8Array }[] = [];
  for (const [position, part] of parsed.attachments.entries()) {
    const content = part.inline ? null : await readAttachment(raw, position);
    if (content) files.push({ fileName: part.fileName || 'attachment', contentType: part.contentType, content });
  }
  return { parsed, files };
}

/** Inside a transaction: a draft of ours with this content. */
export function adoptForeign(
  db: Store,
  foreign: ForeignDraft,
  start: { readonly mailboxId: number; readonly copyMessageId: string; readonly address: string; readonly now: number },
): number {
  const { parsed } = foreign;
  const row = insertDraft(db).get({
    ...contentOf(parsed, start.address),
    mailbox_id: start.mailboxId,
    kind: parsed.inReplyTo === null ? 'new' : 'reply',
    copy_message_id: start.copyMessageId,
    source_message_id: parsed.inReplyTo,
    in_reply_to: parsed.inReplyTo,
    reference_ids: JSON.stringify(parsed.references),
    quote_heading: null,
    quote_text: null,
    now: start.now,
  });
  if (!row) throw new Error('a draft was not kept');
  addFiles(db, row.id, foreign);
  return row.id;
}

/** Inside a transaction: what is here had not changed, so the version from elsewhere takes its place. */
export function takeOver(
  db: Store,
  row: DraftRow,
  foreign: ForeignDraft,
  place: Omit<CopyPlace, 'id' | 'revision'>,
  now: number,
): void {
  dropDraftAttachments(db, row.id);
  addFiles(db, row.id, foreign);
  const content = { ...contentOf(foreign.parsed, row.from_address), mailbox_id: row.mailbox_id };
  const saved = saveDraft(db).get({ ...content, id: row.id, now, notice: null });
  setNotice(db).run('This draft was changed elsewhere; you see that version.', row.id);
  setCopy(db).run({ ...place, id: row.id, revision: saved?.revision ?? null });
}

function contentOf(parsed: ParsedMessage, address: string) {
  const list = (role: ParticipantRole) =>
    parsed.participants.filter((each) => each.role === role).map(({ name, address: one }) => ({ name, address: one }));
  return {
    from_address: parsed.from.address || address,
    recipients: JSON.stringify({ to: list('to'), cc: list('cc'), bcc: list('bcc') }),
    subject: cleanText(parsed.subject, 2000),
    text: cleanText(parsed.text),
    html: null,
    signature: '',
    include_quote: 0,
  };
}

function addFiles(db: Store, draft: number, { files }: ForeignDraft): void {
  for (const { fileName, contentType, content } of files) {
    const row = insertDraftAttachment(db).get(draft, fileName, contentType, content.byteLength, 0, null);
    if (row && content.byteLength > 0) appendChunk(db, row, content);
  }
}
