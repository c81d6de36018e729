// The messages of a thread as far as whose move it is goes, and whether each asks for something. Reading for that is dear, so
// the answers are remembered for as long as the connection lives; what a message says never changes.
import type { Database } from 'better-sqlite3';
import type { AutomaticKind, Direction } from '../../../contract/scalars.ts';
import { asksSomething } from '../../mail/text/asks.ts';
import { newestText, splitText } from '../../mail/text/text-parts.ts';
import { statement } from '../../store/statement.ts';
import type { SidedMessage } from '../derive-thread.ts';
import { readThreadPlaces } from '../thread-places.ts';

interface PastMessageRow {
  readonly id: number;
  readonly message_id: string;
  readonly sent_at: number;
  readonly automatic: AutomaticKind | null;
  readonly direction: Direction;
}
const messagesUpTo = statement<{ thread: number; at: number }, PastMessageRow>(
  `SELECT m.id, m.message_id, m.sent_at, m.automatic, f.direction
   FROM message m JOIN message_fact f ON f.message_id = m.id
   WHERE m.thread_id = :thread AND m.sent_at <= :at ORDER BY m.sent_at, m.id`,
);
const bodyOf = statement<[number], { text: string }>('SELECT text FROM message_body WHERE message_id = ?');

/** By the row's id, with the Message-ID it had: ids of rows are given again. */
const remembered = new WeakMap<Database, Map<number, { readonly messageId: string; readonly asks: boolean }>>();
const REMEMBERED = 500_000;

export interface ThreadPast {
  /** In the order in which they were sent. */
  readonly messages: readonly SidedMessage[];
  asks(messageId: number): boolean;
}

/** Make a new one for each question: it reads the uses of the folders once. */
export function readThreadPast(db: Database): (thread: number, at: number) => ThreadPast {
  const placesOf = readThreadPlaces(db);
  const known = remembered.get(db) ?? new Map();
  if (known.size > REMEMBERED) known.clear();
  remembered.set(db, known);
  return (thread, at) => {
    const rows = messagesUpTo(db).all({ thread, at });
    const places = placesOf(thread).of;
    const messageIds = new Map(rows.map((row) => [row.id, row.message_id]));
    return {
      messages: rows.map(({ id, sent_at: sentAt, automatic, direction }) => ({
        message: { id, sentAt, automatic, notReal: places.get(id)?.notReal ?? false },
        direction,
      })),
      asks(id) {
        const messageId = messageIds.get(id) ?? '';
        const before = known.get(id);
        if (before?.messageId === messageId) return before.asks;
        const asks = asksSomething(newestText(splitText(bodyOf(db).get(id)?.text ?? '')));
        known.set(id, { messageId, asks });
        return asks;
      },
    };
  };
}
