// Writes parsed messages as rows: the message, its people, text, source, place in a thread and in the full-text index,
// and where on the server it lies. Runs inside the caller's transaction, with the folder's cursor.
import type { ThreadId } from '../../contract/scalars.ts';
import type { ParsedMessage } from '../mail/mime/parsed-message.ts';
import { domainOf } from '../mail/people/addresses.ts';
import { ASKS_RULE } from '../mail/text/asks.ts';
import type { Store } from '../store/open-store.ts';
import { statement } from '../store/statement.ts';
import { type ThreadingState, threadingState, tieBySubject } from './subject-ties.ts';
import { placeInThread, subjectThreading, threadingIds } from './threading.ts';

export interface IntakeFlags {
  readonly seen: boolean;
  readonly flagged: boolean;
  readonly answered: boolean;
  readonly draft: boolean;
  /** The other flags, sorted, space separated. */
  readonly keywords: string;
}

export interface IntakeMessage {
  readonly mailboxId: number;
  readonly folderId: number;
  readonly uid: number;
  readonly flags: IntakeFlags;
  /** INTERNALDATE, or what stands for it in a file. */
  readonly receivedAt: number;
  /** Bytes on the server. */
  readonly size: number;
  readonly parsed: ParsedMessage;
  /** The source, zstd; null where it is fetched again on demand. */
  readonly compressed: Uint8Array | null;
}

export interface WriteResult {
  readonly added: number;
  /** Messages the mailbox already had, which only got another location. */
  readonly known: number;
  /** Row ids in the order of the batch. */
  readonly messageRowIds: readonly number[];
  readonly threadIds: readonly ThreadId[];
}

const DAY = 24 * 60 * 60 * 1000;
const OLDEST_MAIL = Date.UTC(1990, 0, 1);
/** What one message may put into the full-text index; the rest of a body this long is machine-made. */
const INDEXED_TEXT = 400_000;

interface KnownRow {
  readonly id: number;
  readonly thread_id: number;
}
type MessageBinding = [
  mailbox: number,
  thread: number,
  identity: Uint8Array,
  messageId: string,
  inReplyTo: string | null,
  subject: string,
  subjectBase: string,
  orphanReply: number,
  fromName: string,
  fromAddress: string,
  sentAt: number,
  doubtful: number,
  receivedAt: number,
  automatic: string | null,
  automaticWhy: string | null,
  size: number,
  snippet: string,
  hasHtml: number,
  hasAttachment: number,
  notice: string | null,
  zoneMinutes: number | null,
  asks: number,
  asksRule: number,
];

const knownMessage = statement<[number, Uint8Array], KnownRow>(
  'SELECT id, thread_id FROM message WHERE mailbox_id = ? AND identity = ?',
);
const folderUse = statement<[number], { readonly special_use: string }>('SELECT special_use FROM folder WHERE id = ?');
const addMessage = statement<MessageBinding>(
  `INSERT INTO message (mailbox_id, thread_id, identity, message_id, in_reply_to, subject, subject_base, orphan_reply,
     from_name, from_address, sent_at, date_doubtful, received_at, automatic, automatic_why, size, snippet, has_html,
     has_attachment, notice, zone_minutes, asks, asks_rule)
   VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
);
const addParticipant = statement<[number, number, string, string, string, string]>(
  'INSERT INTO participant (message_id, position, role, name, address, domain) VALUES (?, ?, ?, ?, ?, ?)',
);
const addBody = statement<[number, string]>('INSERT INTO message_body (message_id, text) VALUES (?, ?)');
const addRaw = statement<[number, Uint8Array]>('INSERT OR IGNORE INTO message_raw (message_id, source) VALUES (?, ?)');
const addAttachment = statement<[number, number, string | null, string, string, number, number, string | null]>(
  `INSERT INTO attachment (message_id, position, part, file_name, content_type, size, inline, content_id)
   VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
);
const addText = statement<[number, string, string, string]>(
  'INSERT INTO message_text (rowid, subject, people, body) VALUES (?, ?, ?, ?)',
);
const addLocation = statement<[number, number, number, number, number, number, number, string]>(
  `INSERT INTO message_location (folder_id, uid, message_id, seen, flagged, answered, draft, keywords)
   VALUES (?, ?, ?, ?, ?, ?, ?, ?)
   ON CONFLICT (folder_id, uid) DO UPDATE SET message_id = excluded.message_id, seen = excluded.seen,
     flagged = excluded.flagged, answered = excluded.answered, draft = excluded.draft, keywords = excluded.keywords`,
);
const addOwnAddress = statement<[string, number]>(
  "INSERT OR IGNORE INTO own_address (address, mailbox_id, origin) VALUES (?, ?, 'sent')",
);
const staleThread = statement<[number]>('INSERT OR IGNORE INTO stale_thread (thread_id) VALUES (?)');
// An address that turns out to be the user's own changes the direction of everything it took part in.
const staleThreadsOfAddress = statement<[string]>(
  `INSERT OR IGNORE INTO stale_thread (thread_id)
   SELECT DISTINCT m.thread_id FROM participant p JOIN message m ON m.id = p.message_id WHERE p.address = ?`,
);

/** Call inside a transaction. A message the mailbox has in another folder gets a second location, never a second row. */
export function writeMessages(db: Store, batch: readonly IntakeMessage[]): WriteResult {
  const uses = new Map<number, string>();
  const threads = new Set<number>();
  const rowIds: number[] = [];
  const unindexed: IndexedText[] = [];
  const threading = threadingState(db);
  let added = 0;
  for (const message of batch) {
    const known = knownMessage(db).get(message.mailboxId, message.parsed.identity);
    const { id, thread_id } = known ?? insertMessage(db, message, threading);
    if (known) staleThread(db).run(thread_id);
    else {
      added += 1;
      unindexed.push(textOf(id, message.parsed));
    }
    if (message.compressed && known) addRaw(db).run(id, message.compressed);
    locate(db, id, message);
    let use = uses.get(message.folderId);
    if (use === undefined) {
      use = folderUse(db).get(message.folderId)?.special_use ?? 'none';
      uses.set(message.folderId, use);
    }
    if (use === 'sent') learnOwnAddress(db, message);
    rowIds.push(id);
    threads.add(thread_id);
  }
  // Last of all: FTS5 flushes what it has gathered whenever another statement opens a savepoint, so one index row between
  // two other writes costs as much as forty of them together.
  for (const { id, subject, people, body } of unindexed) addText(db).run(id, subject, people, body);
  // A merge later in the batch may have taken a thread that an earlier message was put into.
  const threadIds = [...new Set(rowIds.map((id) => threadOf(db).get(id)?.thread_id ?? 0))];
  return { added, known: batch.length - added, messageRowIds: rowIds, threadIds: threadIds as ThreadId[] };
}

const threadOf = statement<[number], { readonly thread_id: number }>('SELECT thread_id FROM message WHERE id = ?');

function insertMessage(
  db: Store,
  { mailboxId, parsed, receivedAt, size, compressed }: IntakeMessage,
  threading: ThreadingState,
): KnownRow {
  const messageId = parsed.messageId ?? madeUpId(parsed.identity);
  const { sentAt, doubtful } = sentTime(parsed.date, receivedAt);
  const addresses = new Set(parsed.participants.map((one) => one.address).filter((address) => address !== ''));
  const named = threadingIds({ messageId, inReplyTo: parsed.inReplyTo, references: parsed.references, addresses });
  const { subjectBase, orphanReply } = subjectThreading(parsed.subject, named.length > 1);
  const thread = placeInThread(db, {
    messageId,
    inReplyTo: parsed.inReplyTo,
    references: parsed.references,
    subject: parsed.subject,
    addresses,
    sentAt,
  });
  const attached = parsed.attachments.some((one) => !one.inline);
  const { lastInsertRowid } = addMessage(db).run(
    mailboxId,
    thread,
    parsed.identity,
    messageId,
    parsed.inReplyTo,
    parsed.subject,
    subjectBase,
    Number(orphanReply),
    parsed.from.name,
    parsed.from.address,
    sentAt,
    Number(doubtful),
    receivedAt,
    parsed.automatic?.kind ?? null,
    parsed.automatic?.why ?? null,
    size,
    parsed.snippet,
    Number(parsed.hasHtml),
    Number(attached),
    parsed.notice,
    parsed.zoneMinutes,
    Number(parsed.asks),
    ASKS_RULE,
  );
  const id = Number(lastInsertRowid);
  for (const [position, { role, name, address }] of parsed.participants.entries()) {
    addParticipant(db).run(id, position, role, name, address, domainOf(address));
  }
  tieBySubject(db, { id, subjectBase, orphanReply }, threading);
  addBody(db).run(id, parsed.text);
  if (compressed) addRaw(db).run(id, compressed);
  for (const [position, one] of parsed.attachments.entries()) {
    addAttachment(db).run(
      id,
      position,
      one.part,
      one.fileName,
      one.contentType,
      one.size,
      Number(one.inline),
      one.contentId,
    );
  }
  return { id, thread_id: thread };
}

interface IndexedText {
  readonly id: number;
  readonly subject: string;
  readonly people: string;
  readonly body: string;
}

function textOf(id: number, { subject, participants, text }: ParsedMessage): IndexedText {
  const people = participants.map(({ name, address }) => `${name} ${address}`).join(' ');
  return { id, subject, people, body: text.slice(0, INDEXED_TEXT) };
}

/** `.invalid` (RFC 2606): nobody else can have made the same id. */
function madeUpId(identity: Uint8Array): string {
  return `${Buffer.from(identity).toString('hex').slice(0, 40)}@tend.invalid`;
}

/**
 * Arrival stands in for a Date header that is missing or before mail, and for one that lies ahead of it: nothing arrives
 * before it was written. Up to a day ahead that is a clock or a zone set wrong, which proves nothing else about the header.
 */
function sentTime(date: number | null, receivedAt: number): { sentAt: number; doubtful: boolean } {
  if (date === null || date < OLDEST_MAIL || date > receivedAt + DAY) return { sentAt: receivedAt, doubtful: true };
  return { sentAt: Math.min(date, receivedAt), doubtful: false };
}

function locate(db: Store, id: number, { folderId, uid, flags }: IntakeMessage): void {
  addLocation(db).run(
    folderId,
    uid,
    id,
    Number(flags.seen),
    Number(flags.flagged),
    Number(flags.answered),
    Number(flags.draft),
    flags.keywords,
  );
}

function learnOwnAddress(db: Store, { mailboxId, parsed }: IntakeMessage): void {
  const address = parsed.from.address;
  // Bounces and copies of bulk mail end up in Sent folders too.
  if (!address.includes('@') || (parsed.automatic !== null && parsed.automatic.kind !== 'auto_reply')) return;
  if (addOwnAddress(db).run(address, mailboxId).changes > 0) staleThreadsOfAddress(db).run(address);
}
