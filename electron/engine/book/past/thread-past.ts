// The messages of a thread as far as whose move it was goes.
import type { Database } from 'better-sqlite3';
import type { AutomaticKind, Direction } from '../../../contract/scalars.ts';
import { statement } from '../../store/statement.ts';
import type { SidedMessage } from '../derive-thread.ts';
import { readThreadPlaces } from '../thread-places.ts';

interface PastMessageRow {
  readonly id: number;
  readonly sent_at: number;
  readonly automatic: AutomaticKind | null;
  readonly direction: Direction;
  readonly asks: number;
}
const messagesUpTo = statement<{ thread: number; at: number }, PastMessageRow>(
  `SELECT m.id, m.sent_at, m.automatic, m.asks, f.direction
   FROM message m JOIN message_fact f ON f.message_id = m.id
   WHERE m.thread_id = :thread AND m.sent_at <= :at ORDER BY m.sent_at, m.id`,
);

/**
 * The messages of a thread up to a time, in the order in which they were sent. Make a new one for each question: it reads
 * the uses of the folders once.
 */
export function readThreadPast(db: Database): (thread: number, at: number) => readonly SidedMessage[] {
  const placesOf = readThreadPlaces(db);
  return (thread, at) => {
    const places = placesOf(thread).of;
    return messagesUpTo(db)
      .all({ thread, at })
      .map(({ id, sent_at: sentAt, automatic, asks, direction }) => ({
        message: { id, sentAt, automatic, asks: asks === 1, notReal: places.get(id)?.notReal ?? false },
        direction,
      }));
  };
}
