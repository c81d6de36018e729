// Puts messages into threads as they arrive, in any order. A thread is a connected component: Message-IDs named by one
// message hang together, and so do a reply that names nothing and the mail it must be answering. Both are facts about
// pairs of messages, never about the order they came in, so every order gives the same threads.
import { readSubject } from '../mail/subject-base.ts';
import type { Store } from '../store/open-store.ts';
import { statement } from '../store/statement.ts';

export interface Threadable {
  readonly messageId: string;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly subject: string;
  readonly subjectBase: string;
  readonly orphanReply: boolean;
  readonly fromAddress: string;
  /** Every address of the message, the sender's included. */
  readonly addresses: ReadonlySet<string>;
  readonly sentAt: number;
}

const SUBJECT_WINDOW = 30 * 24 * 60 * 60 * 1000;
const SHORTEST_SUBJECT = 5;
/** Enough for any conversation; a flood of one subject must not make each arrival dearer than the last. */
const MAX_CANDIDATES = 200;

/** What a message threads by when it names no parent. */
export function subjectThreading(subject: string, namesParent: boolean): { subjectBase: string; orphanReply: boolean } {
  const { base, isReply } = readSubject(subject);
  const subjectBase = base.length >= SHORTEST_SUBJECT ? base : '';
  return { subjectBase, orphanReply: isReply && !namesParent && subjectBase !== '' };
}

/** The ids that tie a message to others. Some clients put the sender's address where an id belongs; that ties nothing. */
export function threadingIds(
  message: Pick<Threadable, 'messageId' | 'inReplyTo' | 'references' | 'addresses'>,
): string[] {
  const ids = new Set<string>();
  for (const id of [...message.references, ...(message.inReplyTo === null ? [] : [message.inReplyTo])]) {
    if (!message.addresses.has(id.toLowerCase())) ids.add(id);
  }
  ids.add(message.messageId);
  return [...ids];
}

interface ThreadIdRow {
  readonly thread_id: number;
}
interface CandidateRow extends ThreadIdRow {
  readonly id: number;
  readonly from_address: string;
}

const threadsOfIds = statement<[string], ThreadIdRow>(
  'SELECT DISTINCT thread_id FROM thread_anchor WHERE message_id IN (SELECT value FROM json_each(?))',
);
const addAnchors = statement<[number, string]>(
  'INSERT OR IGNORE INTO thread_anchor (message_id, thread_id) SELECT value, ? FROM json_each(?)',
);
const sameSubject = statement<[string, number, number, number], CandidateRow>(
  `SELECT id, thread_id, from_address FROM message
   WHERE subject_base = ? AND subject_base <> '' AND sent_at BETWEEN ? AND ? ORDER BY sent_at DESC LIMIT ?`,
);
const orphansOfSubject = statement<[string, number, number, number], CandidateRow>(
  `SELECT id, thread_id, from_address FROM message
   WHERE subject_base = ? AND orphan_reply = 1 AND sent_at BETWEEN ? AND ? ORDER BY sent_at DESC LIMIT ?`,
);
const addressesOf = statement<[number], { readonly address: string }>(
  'SELECT DISTINCT address FROM participant WHERE message_id = ?',
);
const addThread = statement<[string, string, number, number]>(
  'INSERT INTO thread (subject, subject_base, first_at, last_at, messages) VALUES (?, ?, ?, ?, 1)',
);
const growThread = statement<[number, string, number, string, number, number, number]>(
  `UPDATE thread SET messages = messages + 1,
     subject = CASE WHEN ? < first_at THEN ? ELSE subject END,
     subject_base = CASE WHEN ? < first_at THEN ? ELSE subject_base END,
     first_at = min(first_at, ?), last_at = max(last_at, ?)
   WHERE id = ?`,
);
const moveMessages = statement<[number, number]>('UPDATE message SET thread_id = ? WHERE thread_id = ?');
const moveAnchors = statement<[number, number]>('UPDATE thread_anchor SET thread_id = ? WHERE thread_id = ?');
const absorbThread = statement<[number, number]>(
  `UPDATE thread AS kept SET messages = kept.messages + gone.messages,
     subject = CASE WHEN gone.first_at < kept.first_at THEN gone.subject ELSE kept.subject END,
     subject_base = CASE WHEN gone.first_at < kept.first_at THEN gone.subject_base ELSE kept.subject_base END,
     first_at = min(kept.first_at, gone.first_at), last_at = max(kept.last_at, gone.last_at)
   FROM thread AS gone WHERE kept.id = ? AND gone.id = ?`,
);
const forgetStale = statement<[number]>('DELETE FROM stale_thread WHERE thread_id = ?');
const markStale = statement<[number]>('INSERT OR IGNORE INTO stale_thread (thread_id) VALUES (?)');
// thread_fact and thread_account go with it.
const removeThread = statement<[number]>('DELETE FROM thread WHERE id = ?');

/** The thread of a message that is about to be inserted; the message is counted in it. */
export function placeInThread(db: Store, message: Threadable, state: ThreadingState): number {
  const ids = JSON.stringify(threadingIds(message));
  const found = new Set(
    threadsOfIds(db)
      .all(ids)
      .map((row) => row.thread_id),
  );
  for (const thread of threadsOfSubject(db, message, state)) found.add(thread);
  state.orphans ||= message.orphanReply;
  const [kept, ...others] = [...found].sort((a, b) => a - b);
  const thread = kept === undefined ? newThread(db, message) : kept;
  if (kept !== undefined) {
    for (const gone of others) mergeThreads(db, kept, gone);
    const { sentAt, subject } = message;
    growThread(db).run(sentAt, subject, sentAt, readSubject(subject).base, sentAt, sentAt, kept);
  }
  addAnchors(db).run(thread, ids);
  markStale(db).run(thread);
  return thread;
}

function newThread(db: Store, { subject, sentAt }: Threadable): number {
  return Number(addThread(db).run(subject, readSubject(subject).base, sentAt, sentAt).lastInsertRowid);
}

/** The lower id survives, so that the thread a person has open stays. */
function mergeThreads(db: Store, kept: number, gone: number): void {
  moveMessages(db).run(kept, gone);
  moveAnchors(db).run(kept, gone);
  absorbThread(db).run(kept, gone);
  forgetStale(db).run(gone);
  removeThread(db).run(gone);
}

const anyOrphan = statement<[], { readonly present: number }>(
  'SELECT EXISTS (SELECT 1 FROM message WHERE orphan_reply = 1) AS present',
);

/** What one transaction knows of the threads: whether any orphan reply is waiting for its mail. In ordinary mail none is. */
export interface ThreadingState {
  orphans: boolean;
}

export function threadingState(db: Store): ThreadingState {
  return { orphans: anyOrphan(db).get()?.present === 1 };
}

/** Threads tied to this message by subject: it is an orphan reply to their mail, or theirs is one to it. */
function threadsOfSubject(db: Store, message: Threadable, state: ThreadingState): number[] {
  if (message.subjectBase === '' || (!message.orphanReply && !state.orphans)) return [];
  const select = message.orphanReply ? sameSubject(db) : orphansOfSubject(db);
  return select
    .all(message.subjectBase, message.sentAt - SUBJECT_WINDOW, message.sentAt + SUBJECT_WINDOW, MAX_CANDIDATES)
    .filter((row) =>
      belongTogether(
        message,
        row,
        new Set(
          addressesOf(db)
            .all(row.id)
            .map((one) => one.address),
        ),
      ),
    )
    .map((row) => row.thread_id);
}

/**
 * Each sender takes part in the other's message, and for two messages of one sender somebody else does in both: that all
 * of them reached this mailbox says nothing.
 */
function belongTogether(message: Threadable, other: CandidateRow, addresses: ReadonlySet<string>): boolean {
  const { fromAddress } = message;
  if (fromAddress === '' || other.from_address === '') return false;
  if (!addresses.has(fromAddress) || !message.addresses.has(other.from_address)) return false;
  if (fromAddress !== other.from_address) return true;
  for (const address of addresses) if (address !== fromAddress && message.addresses.has(address)) return true;
  return false;
}
