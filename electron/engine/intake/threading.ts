// Puts messages into threads as they arrive, in any order. A thread is a connected component: Message-IDs named by one
// message hang together, and so do a reply that names nothing and the mail it must be answering (subject-ties.ts). What
// ties them depends on the mail that is here, never on the order it came in, so every order gives the same threads.
import { readSubject } from '../mail/text/subject-base.ts';
import type { Store } from '../store/open-store.ts';
import { statement } from '../store/statement.ts';

export interface Threadable {
  readonly messageId: string;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly subject: string;
  /** Every address of the message, the sender's included. */
  readonly addresses: ReadonlySet<string>;
  readonly sentAt: number;
}

const SHORTEST_SUBJECT = 5;

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

/** `part` is set in threads that are held together by a subject: the anchors that hang together by ids alone share one. */
interface AnchorRow {
  readonly thread_id: number;
  readonly part: number | null;
}

const threadsOfIds = statement<[string], AnchorRow>(
  'SELECT DISTINCT thread_id, part FROM thread_anchor WHERE message_id IN (SELECT value FROM json_each(?))',
);
const addAnchors = statement<[number, number | null, string]>(
  'INSERT OR IGNORE INTO thread_anchor (message_id, thread_id, part) SELECT value, ?, ? FROM json_each(?)',
);
const unitePart = statement<[number, number]>('UPDATE thread_anchor SET part = ? WHERE part = ?');
const joinPart = statement<[number, number]>('UPDATE thread_anchor SET part = ? WHERE thread_id = ? AND part IS NULL');
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

/** The thread of a message that is about to be inserted, by its ids; the message is counted in it. */
export function placeInThread(db: Store, message: Threadable): number {
  const ids = JSON.stringify(threadingIds(message));
  const found = threadsOfIds(db).all(ids);
  const part = onePart(db, found);
  const [kept, ...others] = [...new Set(found.map((row) => row.thread_id))].sort((a, b) => a - b);
  const thread = kept === undefined ? newThread(db, message) : kept;
  if (kept !== undefined) {
    for (const gone of others) mergeThreads(db, kept, gone);
    const { sentAt, subject } = message;
    growThread(db).run(sentAt, subject, sentAt, readSubject(subject).base, sentAt, sentAt, kept);
  }
  addAnchors(db).run(thread, part, ids);
  markStale(db).run(thread);
  return thread;
}

/** What one message names hangs together by ids from now on. */
function onePart(db: Store, found: readonly AnchorRow[]): number | null {
  const parts = found.flatMap(({ part }) => (part === null ? [] : [part]));
  const kept = parts[0];
  if (kept === undefined) return null;
  for (const part of parts) if (part !== kept) unitePart(db).run(kept, part);
  for (const { part, thread_id } of found) if (part === null) joinPart(db).run(kept, thread_id);
  return kept;
}

function newThread(db: Store, { subject, sentAt }: Threadable): number {
  return Number(addThread(db).run(subject, readSubject(subject).base, sentAt, sentAt).lastInsertRowid);
}

/** Everything of the one goes into the other: the lower id should stay, because a person may have it open. */
export function mergeThreads(db: Store, kept: number, gone: number): void {
  moveMessages(db).run(kept, gone);
  moveAnchors(db).run(kept, gone);
  absorbThread(db).run(kept, gone);
  forgetStale(db).run(gone);
  removeThread(db).run(gone);
}
