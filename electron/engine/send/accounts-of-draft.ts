// For the journal: whose audit trail a draft belongs to. A drafted touch to the account it is about, other mail to those of
// the conversation it answers.
import type { Database } from 'better-sqlite3';
import { accountsOfThread, type DraftRow } from '../store/queries/drafts.ts';
import { messageByMessageId } from '../store/queries/messages.ts';
import { touchOfDraft } from './gate/read-touch.ts';

export function accountsOfDraft(db: Database, draft: DraftRow): number[] {
  const touch = touchOfDraft(db).get(draft.id);
  if (touch) return [touch.account_id];
  const source = draft.in_reply_to === null ? undefined : messageByMessageId(db).get(draft.in_reply_to);
  return source ? accountsOfThread(db, source.thread_id) : [];
}
