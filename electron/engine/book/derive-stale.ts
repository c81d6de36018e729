// Brings derived tables up to date for threads marked stale, a few at a time, each batch in one transaction. Whoever makes a
// thread stale leaves the mark in its own transaction, so a crash between the two loses nothing.
import type { Database } from 'better-sqlite3';
import type { Side } from '../../contract/findings.ts';
import type { AutomaticKind } from '../../contract/scalars.ts';
import type { ParticipantRole } from '../mail/mime/parsed-message.ts';
import { ASKS_RULE, asksSomething } from '../mail/text/asks.ts';
import { newestText, splitText } from '../mail/text/text-parts.ts';
import { statement } from '../store/statement.ts';
import { deriveThread, type ThreadMessage } from './derive-thread.ts';
import { asksAsRead } from './findings/asks-by-itself.ts';
import { markReading } from './findings/mark-reading.ts';
import { readMappingContext } from './mapping-context.ts';
import { readBounces } from './people/bounces.ts';
import { factsTeller } from './rule-version.ts';
import { type Place, readThreadPlaces } from './thread-places.ts';
import { writeThreadFacts } from './write-thread-facts.ts';

interface MessageRow {
  readonly id: number;
  readonly message_id: string;
  readonly sent_at: number;
  readonly from_address: string;
  readonly automatic: AutomaticKind | null;
  readonly has_attachment: number;
  readonly asks: number;
  readonly asks_rule: number;
  /** As whose words of which account it is noted for reading; null where it is not. */
  readonly read_side: Side | null;
  readonly read_account: number | null;
}

const nextStale = statement<[number], { thread_id: number }>(
  'SELECT thread_id FROM stale_thread ORDER BY thread_id LIMIT ?',
);
const dropStale = statement<[number]>('DELETE FROM stale_thread WHERE thread_id = ?');
// In the order of its index: nothing is sorted and nothing grouped, because a first sync asks this for every thread.
const messagesOfThread = statement<[number], MessageRow>(
  `SELECT m.id, m.message_id, m.sent_at, m.from_address, m.automatic, m.has_attachment, m.asks, m.asks_rule,
     r.side AS read_side, r.account_id AS read_account
   FROM message m LEFT JOIN message_read r ON r.message_id = m.id
   WHERE m.thread_id = ? ORDER BY m.sent_at, m.id`,
);
const peopleOfThread = statement<[number], { message_id: number; role: ParticipantRole; address: string }>(
  `SELECT p.message_id, p.role, p.address FROM message m JOIN participant p ON p.message_id = m.id
   WHERE m.thread_id = ? ORDER BY p.message_id, p.position`,
);
const bodyOf = statement<[number], { text: string }>('SELECT text FROM message_body WHERE message_id = ?');
const keepAsks = statement<[number, number, number]>('UPDATE message SET asks = ?, asks_rule = ? WHERE id = ?');
/** Readers are told after so many threads. */
const TELL_EVERY = 2000;
const tellOfFacts = factsTeller(TELL_EVERY);

/** Derives at most `limit` stale threads; answers how many, 0 when nothing is stale. */
export function deriveStale(db: Database, { limit }: { readonly limit: number }): number {
  if (!nextStale(db).get(1)) return 0;
  return db
    .transaction(() => {
      const stale = nextStale(db).all(limit);
      const { own, rules } = readMappingContext(db);
      const placesOf = readThreadPlaces(db);
      let bounced = false;
      for (const { thread_id: threadId } of stale) {
        const rows = messagesOfThread(db).all(threadId);
        bounced ||= rows.some(({ automatic }) => automatic === 'bounce');
        if (rows.length > 0) {
          const places = placesOf(threadId);
          const messages = withPeople(db, rows, places.of, peopleOfThread(db).all(threadId));
          const standing = { threadAccounts: rules.ofThread(threadId), of: rules.ofAddress };
          const facts = deriveThread(messages, own, standing);
          writeThreadFacts(db, threadId, facts, places);
          markReading(db, rows, messages, facts);
        }
        dropStale(db).run(threadId);
      }
      // A bounce is often of no account's thread, so it is no mark on the account whose person it names.
      if (bounced) readBounces(db);
      tellOfFacts(db, stale.length, !nextStale(db).get(1));
      return stale.length;
    })
    .immediate();
}

/** As it was read when the message came in; anew where other rules said so. */
function asksOf(db: Database, { id, asks, asks_rule: rule }: MessageRow): boolean {
  if (rule === ASKS_RULE) return asks === 1;
  const now = asksSomething(newestText(splitText(bodyOf(db).get(id)?.text ?? '')));
  keepAsks(db).run(Number(now), ASKS_RULE, id);
  return now;
}

function withPeople(
  db: Database,
  rows: readonly MessageRow[],
  places: ReadonlyMap<number, Place>,
  people: readonly { message_id: number; role: ParticipantRole; address: string }[],
): ThreadMessage[] {
  const byMessage = new Map<number, { role: ParticipantRole; address: string }[]>();
  for (const { message_id, role, address } of people) {
    const list = byMessage.get(message_id);
    if (list) list.push({ role, address });
    else byMessage.set(message_id, [{ role, address }]);
  }
  const copies = copiesOf(rows, places);
  return rows.map((row) => ({
    id: row.id,
    sentAt: row.sent_at,
    fromAddress: row.from_address,
    automatic: row.automatic,
    asks: row.read_side === 'them' ? asksAsRead(db, row.id, asksOf(db, row)) : asksOf(db, row),
    hasAttachment: row.has_attachment === 1,
    inSent: places.get(row.id)?.inSent ?? false,
    notReal: places.get(row.id)?.notReal ?? false,
    copy: copies.has(row.id),
    people: byMessage.get(row.id) ?? [],
  }));
}

/**
 * The rows that say again what another row says: one mail that reached two mailboxes. The one that counts is the first
 * that a person wrote and that is no junk. A Message-ID alone proves nothing: two different mails may carry the same.
 */
function copiesOf(rows: readonly MessageRow[], places: ReadonlyMap<number, Place>): ReadonlySet<number> {
  const counted = new Map<string, MessageRow>();
  const copies = new Set<number>();
  const counts = (row: MessageRow) => row.automatic === null && !places.get(row.id)?.notReal;
  for (const row of rows) {
    const key = `${row.message_id}\0${row.from_address}\0${row.sent_at}`;
    const other = counted.get(key);
    if (!other || (counts(row) && !counts(other))) counted.set(key, row);
    if (other) copies.add(counted.get(key) === row ? other.id : row.id);
  }
  return copies;
}
