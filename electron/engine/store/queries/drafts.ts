// Drafts as they are being typed, with their attachments. Content is written here directly, not through the journal: the
// editor undoes typing, the journal undoes decisions.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { DraftAttachment, DraftKind } from '../../../contract/compose.ts';
import { draftAttachmentId } from '../../../contract/compose.ts';
import { Failure } from '../../../contract/failure.ts';
import { mailAddress } from '../../../contract/scalars.ts';
import { statement } from '../statement.ts';

export interface DraftRow {
  readonly id: number;
  readonly mailbox_id: number;
  readonly kind: DraftKind;
  readonly copy_message_id: string;
  readonly source_message_id: string | null;
  readonly in_reply_to: string | null;
  readonly reference_ids: string;
  readonly quote_heading: string | null;
  readonly quote_text: string | null;
  readonly from_address: string;
  readonly recipients: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly signature: string;
  readonly include_quote: number;
  readonly revision: number;
  readonly created_at: number;
  readonly saved_at: number;
  readonly copy_revision: number | null;
  readonly copy_folder: string | null;
  readonly copy_uid_validity: number | null;
  readonly copy_uid: number | null;
  readonly notice: string | null;
  /** The newest message that was here when it was begun. */
  readonly known_to: number;
}

/** A draft that is neither thrown away nor handed to sending. */
const OPEN = `NOT EXISTS (SELECT 1 FROM discarded_draft x WHERE x.draft_id = d.id)
  AND NOT EXISTS (SELECT 1 FROM outgoing o WHERE o.draft_id = d.id)`;
/** A person began it: what the queue drafted is listed there, and not copied into the server's Drafts. */
const TYPED = 'NOT EXISTS (SELECT 1 FROM queue_draft q WHERE q.draft_id = d.id)';

export const draftById = statement<[number], DraftRow>('SELECT * FROM draft WHERE id = ?');
export const openDrafts = statement<[number], DraftRow>(
  `SELECT d.* FROM draft d WHERE ${OPEN} AND ${TYPED} ORDER BY d.saved_at DESC, d.id DESC LIMIT ?`,
);
/** Open drafts of which the server's Drafts folder does not hold what is here, the longest waiting first. */
export const draftsToCopy = statement<[number], DraftRow>(
  `SELECT d.* FROM draft d JOIN mailbox m ON m.id = d.mailbox_id
   WHERE m.imap IS NOT NULL AND d.copy_revision IS NOT d.revision AND d.saved_at <= ? AND ${OPEN} AND ${TYPED}
   ORDER BY d.saved_at LIMIT 50`,
);
/** Drafts that were thrown away or handed to sending and whose copy still lies in the server's Drafts folder. */
export const draftsToUncopy = statement<[], DraftRow>(
  `SELECT d.* FROM draft d WHERE d.copy_revision IS NOT NULL AND (
     EXISTS (SELECT 1 FROM discarded_draft x WHERE x.draft_id = d.id)
     OR EXISTS (SELECT 1 FROM outgoing o JOIN delivery s ON s.outgoing_id = o.id
                WHERE o.draft_id = d.id AND s.state IN ('accepted', 'in_sent'))) LIMIT 50`,
);
/** Something was written, and the server's Drafts folder does not hold it as it is now. */
export const draftsOnlyHere = statement<[number], { n: number }>(
  `SELECT count(*) AS n FROM draft d WHERE d.mailbox_id = ? AND d.copy_revision IS NOT d.revision
     AND (d.revision > 1 OR d.text <> '' OR d.html IS NOT NULL) AND ${OPEN}`,
);
export const isDiscarded = statement<[number], { at: number }>('SELECT at FROM discarded_draft WHERE draft_id = ?');
export const outgoingOfDraft = statement<[number], { id: number }>('SELECT id FROM outgoing WHERE draft_id = ?');
export const draftOfCopy = statement<[string], { id: number }>('SELECT id FROM draft WHERE copy_message_id = ?');

export interface NewDraft
  extends Omit<
    DraftRow,
    | 'id'
    | 'revision'
    | 'created_at'
    | 'saved_at'
    | 'copy_revision'
    | 'copy_folder'
    | 'copy_uid_validity'
    | 'copy_uid'
    | 'notice'
    | 'known_to'
  > {
  readonly now: number;
}
export const insertDraft = statement<NewDraft, { id: number }>(
  `INSERT INTO draft (mailbox_id, kind, copy_message_id, source_message_id, in_reply_to, reference_ids, quote_heading,
     quote_text, from_address, recipients, subject, text, html, signature, include_quote, created_at, saved_at, known_to)
   VALUES (:mailbox_id, :kind, :copy_message_id, :source_message_id, :in_reply_to, :reference_ids, :quote_heading,
     :quote_text, :from_address, :recipients, :subject, :text, :html, :signature, :include_quote, :now, :now,
     ifnull((SELECT max(id) FROM message), 0))
   RETURNING id`,
);

export interface SavedDraft {
  readonly id: number;
  readonly mailbox_id: number;
  readonly from_address: string;
  readonly recipients: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly signature: string;
  readonly include_quote: number;
  readonly now: number;
  readonly notice: string | null;
}
export const saveDraft = statement<SavedDraft, { revision: number }>(
  `UPDATE draft SET mailbox_id = :mailbox_id, from_address = :from_address, recipients = :recipients,
     subject = :subject, text = :text, html = :html, signature = :signature, include_quote = :include_quote,
     revision = revision + 1, saved_at = :now, notice = :notice
   WHERE id = :id RETURNING revision`,
);
/** What another attachment or one less makes of the draft. */
export const touchDraft = statement<[number, number]>(
  'UPDATE draft SET revision = revision + 1, saved_at = ? WHERE id = ?',
);
/** The copy on the server was made before all of the draft was here. */
export const outdateCopy = statement<[number]>(
  'UPDATE draft SET copy_revision = copy_revision - 1 WHERE id = ? AND copy_revision = revision',
);
export const dropDraft = statement<[number]>('DELETE FROM draft WHERE id = ?');
export const setNotice = statement<[string | null, number]>('UPDATE draft SET notice = ? WHERE id = ?');

export interface CopyPlace {
  readonly id: number;
  readonly revision: number | null;
  readonly folder: string | null;
  readonly uid_validity: number | null;
  readonly uid: number | null;
}
export const setCopy = statement<CopyPlace>(
  `UPDATE draft SET copy_revision = :revision, copy_folder = :folder, copy_uid_validity = :uid_validity,
     copy_uid = :uid WHERE id = :id`,
);

export interface DraftAttachmentRow {
  readonly id: number;
  readonly draft_id: number;
  readonly file_name: string;
  readonly content_type: string;
  readonly size: number;
  readonly received: number;
  readonly inline: number;
  readonly content_id: string | null;
}
export const attachmentsOfDraft = statement<[number], DraftAttachmentRow>(
  'SELECT * FROM draft_attachment WHERE draft_id = ? ORDER BY id',
);
export const draftAttachmentById = statement<[number], DraftAttachmentRow>(
  'SELECT * FROM draft_attachment WHERE id = ?',
);
export const insertDraftAttachment = statement<
  [number, string, string, number, number, string | null],
  DraftAttachmentRow
>(
  `INSERT INTO draft_attachment (draft_id, file_name, content_type, size, inline, content_id)
   VALUES (?, ?, ?, ?, ?, ?) RETURNING *`,
);
export const dropDraftAttachment = statement<[number]>('DELETE FROM draft_attachment WHERE id = ?');
const dropAttachmentsOf = statement<[number]>('DELETE FROM draft_attachment WHERE draft_id = ?');
const moveAttachments = statement<[number, number]>('UPDATE draft_attachment SET draft_id = ? WHERE draft_id = ?');
const insertChunk = statement<[number, number, Uint8Array]>(
  'INSERT INTO draft_attachment_chunk (attachment_id, position, content) VALUES (?, ?, ?)',
);
const grow = statement<[number, number]>('UPDATE draft_attachment SET received = received + ? WHERE id = ?');
const chunksOf = statement<[number], { content: Uint8Array }>(
  'SELECT content FROM draft_attachment_chunk WHERE attachment_id = ? ORDER BY position',
);

/** @throws Failure `not_found`. */
export function requireDraft(db: Database, id: number): DraftRow {
  const row = draftById(db).get(id);
  if (!row) throw new Failure('not_found', 'There is no such draft; it may have been sent or discarded.', 'draftId');
  return row;
}

/** A draft that can be changed. @throws Failure `not_found` or `conflict`. */
export function requireOpenDraft(db: Database, id: number): DraftRow {
  const row = requireDraft(db, id);
  if (isDiscarded(db).get(id)) {
    throw new Failure('conflict', 'This draft was thrown away. Undo that to go on writing; nothing of it was lost.');
  }
  if (outgoingOfDraft(db).get(id)) {
    throw new Failure('conflict', 'This draft is being sent. Take it back to change it.');
  }
  return row;
}

const threadAccounts = statement<[number], { account_id: number }>(
  'SELECT account_id FROM thread_account WHERE thread_id = ?',
);
/** For the journal: whose audit trail a draft in a thread belongs to. */
export const accountsOfThread = (db: Database, thread: number): number[] =>
  threadAccounts(db)
    .all(thread)
    .map((row) => row.account_id);

/** Call inside a transaction. */
export function appendChunk(db: Database, row: DraftAttachmentRow, content: Uint8Array): void {
  insertChunk(db).run(row.id, row.received, content);
  grow(db).run(content.byteLength, row.id);
}

export function attachmentBytes(db: Database, id: number): Buffer {
  return Buffer.concat(
    chunksOf(db)
      .all(id)
      .map((chunk) => chunk.content),
  );
}

/** A message that was sent keeps its attachments in its source. */
export function dropDraftAttachments(db: Database, draft: number): void {
  dropAttachmentsOf(db).run(draft);
}

/** Call inside a transaction. A draft with the same content and files as one that was sent, which gives its files away. */
export function draftAgain(
  db: Database,
  row: DraftRow,
  again: { readonly recipients: Recipients; readonly unique: string; readonly now: number },
): number {
  const at = row.copy_message_id.lastIndexOf('@');
  const made = insertDraft(db).get({
    ...row,
    copy_message_id: `draft.${again.unique}${row.copy_message_id.slice(at)}`,
    recipients: JSON.stringify(again.recipients),
    now: again.now,
  });
  if (!made) throw new Error('a draft was not kept');
  moveAttachments(db).run(made.id, row.id);
  // There is something in it: it is not a draft that was begun and left empty.
  touchDraft(db).run(again.now, made.id);
  return made.id;
}

export function attachmentView(row: DraftAttachmentRow): DraftAttachment {
  return {
    draftAttachmentId: draftAttachmentId.parse(row.id),
    fileName: row.file_name,
    contentType: row.content_type,
    size: row.size,
    received: row.received,
    inline: row.inline === 1,
    contentId: row.content_id,
  };
}

const addressList = z.array(mailAddress);
const recipients = z.object({ to: addressList, cc: addressList, bcc: addressList });
export type Recipients = z.infer<typeof recipients>;
export const recipientsOf = (row: Pick<DraftRow, 'recipients'>): Recipients =>
  recipients.parse(JSON.parse(row.recipients));
export const referencesOf = (row: Pick<DraftRow, 'reference_ids'>): string[] =>
  z.array(z.string()).parse(JSON.parse(row.reference_ids));
