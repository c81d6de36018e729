// The sources of a document: each statement names them by id, and those that were named are listed in the appendix, in the
// order in which they were. In the client's edition an internal source can't be named at all.
import type { Database } from 'better-sqlite3';
import type { DocumentSource } from '../../contract/documents.ts';
import { messageRowId, threadId } from '../../contract/scalars.ts';
import { isoDayOf } from '../book/local-time.ts';
import { topicOf } from '../drafting/reasons/quotable.ts';
import { statement } from '../store/statement.ts';
import type { DocumentLanguage } from './page.ts';
import { shortDay } from './page.ts';

interface MailRow {
  readonly subject: string;
  readonly who: string;
  readonly sent_at: number;
  readonly thread_id: number;
  readonly direction: 'inbound' | 'outbound' | 'internal' | null;
}
const mail = statement<[number], MailRow>(
  `SELECT m.subject, coalesce(nullif(m.from_name, ''), m.from_address) AS who, m.sent_at, m.thread_id, f.direction
   FROM message m LEFT JOIN message_fact f ON f.message_id = m.id WHERE m.id = ?`,
);

export interface SourceBook {
  /** The id of a message as a source; nothing where it is gone, or is not for the reader's eyes. */
  message(id: number): string[];
  /** What its thread is about; empty where the subject says nothing. */
  topic(id: number): string;
  /** Both sides have the message: it went from one to the other. */
  isShared(id: number): boolean;
  /** What the book, an import or the person says. */
  own(id: string, says: string, options?: { readonly at?: number; readonly internal?: boolean }): string[];
  named(): DocumentSource[];
}

export function createSourceBook(
  db: Database,
  { client, language, timeZone }: { client: boolean; language: DocumentLanguage; timeZone: string },
): SourceBook {
  const sources = new Map<string, DocumentSource>();
  const rows = new Map<number, MailRow | undefined>();
  const rowOf = (id: number): MailRow | undefined => {
    if (!rows.has(id)) rows.set(id, mail(db).get(id));
    return rows.get(id);
  };
  const isInternal = (row: MailRow) => row.direction !== 'inbound' && row.direction !== 'outbound';

  return {
    message(id) {
      const row = rowOf(id);
      if (!row || (client && isInternal(row))) return [];
      const key = `message:${id}`;
      if (!sources.has(key)) {
        const subject = row.subject.replace(/\s+/gu, ' ').trim();
        const day = shortDay(isoDayOf(row.sent_at, timeZone), language);
        const words =
          language === 'de'
            ? `${row.who}, ${day}${subject === '' ? '' : `: „${subject}“`}`
            : `${row.who}, ${day}${subject === '' ? '' : `: “${subject}”`}`;
        sources.set(key, {
          id: key,
          says: words,
          at: row.sent_at,
          messageRowId: messageRowId.parse(id),
          threadId: threadId.parse(row.thread_id),
          internal: isInternal(row),
        });
      }
      return [key];
    },
    topic: (id) => topicOf(rowOf(id)?.subject ?? '') ?? '',
    isShared(id) {
      const row = rowOf(id);
      return row !== undefined && !isInternal(row);
    },
    own(id, says, { at, internal = false } = {}) {
      if (client && internal) return [];
      if (!sources.has(id)) sources.set(id, { id, says, at: at ?? null, messageRowId: null, internal });
      return [id];
    },
    named: () => [...sources.values()],
  };
}
