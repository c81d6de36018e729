// The message behind a statement, as the contract shows evidence.
import type { Database } from 'better-sqlite3';
import type { Evidence } from '../../../contract/findings.ts';
import { messageRowId, threadId } from '../../../contract/scalars.ts';
import { statement } from '../../store/statement.ts';

const message = statement<[number], { message_id: string; thread_id: number; sent_at: number }>(
  'SELECT message_id, thread_id, sent_at FROM message WHERE id = ?',
);

/** Null once the message is gone. */
export function evidenceOf(db: Database, id: number, quote: string): Evidence | null {
  const row = message(db).get(id);
  if (!row) return null;
  return {
    messageRowId: messageRowId.parse(id),
    messageId: row.message_id,
    threadId: threadId.parse(row.thread_id),
    quote,
    sentAt: row.sent_at,
  };
}
