// A draft in the queue follows its edits: what an edit put there stands in the draft, and undoing the edit puts back what was
// there before, unless the draft was changed elsewhere since.
import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import type { Row } from '../journal/journaled-tables.ts';
import type { RowChange } from '../journal/recorder.ts';
import { type DraftRow, requireOpenDraft, saveDraft } from '../store/queries/drafts.ts';
import { statement } from '../store/statement.ts';

const draftOfItem = statement<[number], { draft_id: number }>('SELECT draft_id FROM queue_item WHERE id = ?');

/** Inside the transaction of the change. @throws Failure `conflict`. */
export function applyQueueEdits(db: Database, changes: readonly RowChange[], now: number): void {
  // A touch that comes or goes whole brings or takes its edits along, and its draft stays as it is.
  const whole = new Set(
    changes
      .filter(({ table, before, after }) => table === 'queue_item' && (before === null || after === null))
      .map(({ key }) => Number(key[0])),
  );
  for (const { table, before, after } of changes) {
    if (table !== 'queue_edit' || whole.has(Number((after ?? before)?.queue_item_id))) continue;
    if (after !== null) putWords(db, after, '', now);
    else if (before !== null) putWords(db, before, '_before', now);
  }
}

function putWords(db: Database, edit: Row, wanted: '' | '_before', now: number): void {
  const found = draftOfItem(db).get(Number(edit.queue_item_id));
  if (!found) throw new Failure('not_found', 'There is no such draft in the queue; it may be gone.', 'queueItemId');
  const draft = requireOpenDraft(db, found.draft_id);
  const other = wanted === '' ? '_before' : '';
  const words = (which: '' | '_before') => ({
    recipients: String(edit[`recipients${which}`]),
    subject: String(edit[`subject${which}`]),
    text: String(edit[`text${which}`]),
  });
  if (!has(draft, words(other))) {
    throw new Failure('conflict', 'The draft was changed again since, so it was left as it is.', 'queueItemId');
  }
  saveDraft(db).get({ ...draft, ...words(wanted), html: null, now, notice: draft.notice });
}

function has(draft: DraftRow, words: Pick<DraftRow, 'recipients' | 'subject' | 'text'>): boolean {
  return draft.recipients === words.recipients && draft.subject === words.subject && draft.text === words.text;
}
