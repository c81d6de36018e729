// A draft that is to be sent from another mailbox leaves its copy behind in the Drafts folder of the one before. That copy
// goes on as a draft that was thrown away, so that it is taken from its server whenever that can be reached.
import type { Store } from '../store/open-store.ts';
import { type CopyPlace, type DraftRow, draftOfCopy, insertDraft, setCopy } from '../store/queries/drafts.ts';
import { statement } from '../store/statement.ts';

const beginAnew = statement<[string, number]>(
  `UPDATE draft SET copy_message_id = ?, copy_revision = NULL, copy_folder = NULL, copy_uid_validity = NULL, copy_uid = NULL
   WHERE id = ?`,
);
const throwAway = statement<[number, number]>('INSERT OR IGNORE INTO discarded_draft (draft_id, at) VALUES (?, ?)');

/** Inside a transaction. From here on the draft's copies bear another Message-ID. @param row As it was before. */
export function leaveFormerCopy(db: Store, row: DraftRow, unique: string, now: number): void {
  const at = row.copy_message_id.lastIndexOf('@');
  beginAnew(db).run(`draft.${unique}${row.copy_message_id.slice(at)}`, row.id);
  if (row.copy_revision === null) return;
  const place = { folder: row.copy_folder, uid_validity: row.copy_uid_validity, uid: row.copy_uid };
  takeFormerCopyAway(db, row, { ...place, revision: row.copy_revision }, now);
}

/** Inside a transaction: a copy of the draft `row` was, which lies where the draft is no more. */
export function takeFormerCopyAway(db: Store, row: DraftRow, place: Omit<CopyPlace, 'id'>, now: number): void {
  const former =
    draftOfCopy(db).get(row.copy_message_id) ??
    insertDraft(db).get({
      mailbox_id: row.mailbox_id,
      kind: row.kind,
      copy_message_id: row.copy_message_id,
      source_message_id: null,
      in_reply_to: null,
      reference_ids: '[]',
      quote_heading: null,
      quote_text: null,
      from_address: row.from_address,
      recipients: JSON.stringify({ to: [], cc: [], bcc: [] }),
      subject: row.subject,
      text: '',
      html: null,
      signature: '',
      include_quote: 0,
      now,
    });
  if (!former) throw new Error('a draft was not kept');
  setCopy(db).run({ ...place, id: former.id });
  throwAway(db).run(former.id, now);
}
