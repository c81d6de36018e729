// Ties a reply that names nothing to the mail it must be answering: the last one before it with the same subject between
// the same people. When a nearer one arrives later, the tie moves to it, so that what hangs together depends only on the
// mail that is here. For that, a thread held together by such ties remembers which of its parts hang together by ids.
import { domainOf, isFreeMail } from '../mail/people/addresses.ts';
import { readSubject } from '../mail/text/subject-base.ts';
import type { Store } from '../store/open-store.ts';
import { statement } from '../store/statement.ts';
import { mergeThreads } from './threading.ts';

const SUBJECT_WINDOW = 60 * 24 * 60 * 60 * 1000;
/** Enough for any conversation; a flood of one subject must not make each arrival dearer than the last. */
const MAX_CANDIDATES = 60;
const MAX_ORPHANS = 20;

interface TiedRow {
  readonly id: number;
  readonly message_id: string;
  readonly from_address: string;
  readonly sent_at: number;
  readonly subject_base: string;
}
interface PersonRow {
  readonly role: string;
  readonly address: string;
  readonly domain: string;
}
interface MemberRow extends TiedRow {
  readonly orphan_reply: number;
  readonly part: number;
}

const columns = 'm.id, m.message_id, m.from_address, m.sent_at, m.subject_base';
const oneMessage = statement<[number], TiedRow>(`SELECT ${columns} FROM message m WHERE m.id = ?`);
const before = statement<[string, number, number, string], TiedRow>(
  `SELECT ${columns} FROM message m
   WHERE m.subject_base = ? AND m.subject_base <> '' AND m.sent_at BETWEEN ? AND ? AND m.message_id <> ?
   ORDER BY m.sent_at DESC, m.message_id LIMIT ${MAX_CANDIDATES}`,
);
const orphansAfter = statement<[string, number, number, string], TiedRow>(
  `SELECT ${columns} FROM message m
   WHERE m.subject_base = ? AND m.orphan_reply = 1 AND m.sent_at BETWEEN ? AND ? AND m.message_id <> ?
   ORDER BY m.sent_at, m.message_id LIMIT ${MAX_ORPHANS}`,
);
const peopleOf = statement<[number], PersonRow>(
  "SELECT role, address, domain FROM participant WHERE message_id = ? AND address <> ''",
);
const standing = statement<[number], { readonly thread_id: number; readonly part: number | null }>(
  `SELECT m.thread_id, a.part FROM message m JOIN thread_anchor a ON a.message_id = m.message_id WHERE m.id = ?`,
);
const freshPart = statement<[], { readonly part: number }>(
  'SELECT ifnull(max(part), 0) + 1 AS part FROM thread_anchor WHERE part IS NOT NULL',
);
const setPart = statement<[number, number]>('UPDATE thread_anchor SET part = ? WHERE thread_id = ? AND part IS NULL');
const forgetParts = statement<[number]>('UPDATE thread_anchor SET part = NULL WHERE thread_id = ?');
const members = statement<[number], MemberRow>(
  `SELECT ${columns}, m.orphan_reply, ifnull(a.part, 0) AS part
   FROM message m JOIN thread_anchor a ON a.message_id = m.message_id WHERE m.thread_id = ? ORDER BY m.id`,
);
const addThread = statement<[], { readonly id: number }>(
  "INSERT INTO thread (subject, subject_base, first_at, last_at) VALUES ('', '', 0, 0) RETURNING id",
);
const moveMessages = statement<[number, number, string]>(
  `UPDATE message SET thread_id = ? WHERE thread_id = ? AND message_id IN
     (SELECT message_id FROM thread_anchor WHERE part IN (SELECT value FROM json_each(?)))`,
);
const moveAnchors = statement<[number, string]>(
  'UPDATE thread_anchor SET thread_id = ? WHERE part IN (SELECT value FROM json_each(?))',
);
const firstOf = statement<[number], { readonly subject: string }>(
  'SELECT subject FROM message WHERE thread_id = ? ORDER BY sent_at, message_id LIMIT 1',
);
const recount = statement<[string, string, number]>(
  `UPDATE thread SET subject = ?, subject_base = ?,
     messages = (SELECT count(*) FROM message m WHERE m.thread_id = thread.id),
     first_at = (SELECT min(sent_at) FROM message m WHERE m.thread_id = thread.id),
     last_at = (SELECT max(sent_at) FROM message m WHERE m.thread_id = thread.id)
   WHERE id = ?`,
);
const markStale = statement<[number]>('INSERT OR IGNORE INTO stale_thread (thread_id) VALUES (?)');
const anyOrphan = statement<[], { readonly present: number }>(
  'SELECT EXISTS (SELECT 1 FROM message WHERE orphan_reply = 1) AS present',
);

/** What one transaction knows of the threads: whether any reply is here that names nothing. In ordinary mail none is. */
export interface ThreadingState {
  orphans: boolean;
}

export function threadingState(db: Store): ThreadingState {
  return { orphans: anyOrphan(db).get()?.present === 1 };
}

/** Call when the message and its people are written. */
export function tieBySubject(
  db: Store,
  message: { readonly id: number; readonly subjectBase: string; readonly orphanReply: boolean },
  state: ThreadingState,
): void {
  state.orphans ||= message.orphanReply;
  if (message.subjectBase === '' || !state.orphans) return;
  const row = oneMessage(db).get(message.id);
  if (!row) return;
  const { subject_base, sent_at, message_id } = row;
  for (const orphan of orphansAfter(db).all(subject_base, sent_at, sent_at + SUBJECT_WINDOW, message_id)) {
    if (answered(db, orphan)?.id !== row.id) continue;
    const until = answered(db, orphan, row.id);
    if (until && !sameBase(db, until.id, row.id)) {
      if (!sameBase(db, until.id, orphan.id)) fallApart(db, standingOf(db, orphan.id).thread_id);
      join(db, orphan.id, row.id);
    } else if (!until) join(db, orphan.id, row.id);
  }
  if (!message.orphanReply) return;
  const parent = answered(db, row);
  if (parent) join(db, row.id, parent.id);
}

/** The mail an orphan reply must be answering: the last one before it with its subject and its people. */
function answered(db: Store, orphan: TiedRow, except = 0): TiedRow | null {
  const { subject_base, sent_at, message_id } = orphan;
  const people = peopleOf(db).all(orphan.id);
  let loose: TiedRow | null = null;
  for (const row of before(db).iterate(subject_base, sent_at - SUBJECT_WINDOW, sent_at, message_id)) {
    if (row.id === except) continue;
    const fit = fitOf(orphan.from_address, people, row.from_address, peopleOf(db).all(row.id));
    if (fit === 'close') return row;
    if (fit === 'loose') loose ??= row;
  }
  return loose;
}

type Fit = 'close' | 'loose' | 'none';

/**
 * Close: each sender takes part in the other's message, and so does somebody whom the reply is addressed to; that all of
 * them are the user's colleagues or reached this mailbox says nothing. Loose: the reply goes to the sender, by somebody
 * whom a third person brought in, or by a colleague of those who were written to.
 */
function fitOf(from: string, reply: readonly PersonRow[], sender: string, mail: readonly PersonRow[]): Fit {
  if (from === '' || sender === '') return 'none';
  const there = new Set(mail.map(({ address }) => address));
  const addressees = reply.filter(({ role, address }) => role === 'to' && address !== from);
  if (!addressees.some(({ address }) => there.has(address))) return 'none';
  // Two mails of one sender: a follow-up goes to the same people, not only to the same colleague.
  if (from === sender) return addressees.every(({ address }) => there.has(address)) ? 'close' : 'none';
  if (there.has(from) && reply.some(({ address }) => address === sender)) return 'close';
  if (!addressees.some(({ address }) => address === sender)) return 'none';
  const third = reply.some(({ address }) => address !== from && address !== sender && there.has(address));
  return third || isColleague(from, sender, mail) ? 'loose' : 'none';
}

function isColleague(from: string, sender: string, mail: readonly PersonRow[]): boolean {
  const domain = domainOf(from);
  if (domain === '' || domain === domainOf(sender) || isFreeMail(domain)) return false;
  return mail.some((person) => person.domain === domain);
}

function standingOf(db: Store, id: number): { readonly thread_id: number; readonly part: number | null } {
  return standing(db).get(id) ?? { thread_id: 0, part: null };
}

/** Whether two messages hang together by ids alone. */
function sameBase(db: Store, one: number, other: number): boolean {
  const [a, b] = [standingOf(db, one), standingOf(db, other)];
  return a.thread_id === b.thread_id && a.part === b.part;
}

function join(db: Store, one: number, other: number): void {
  const threads = [standingOf(db, one).thread_id, standingOf(db, other).thread_id].sort((a, b) => a - b);
  const [kept = 0, gone = 0] = threads;
  if (kept === gone) return;
  for (const thread of threads) {
    const fresh = freshPart(db).get()?.part ?? 1;
    setPart(db).run(fresh, thread);
  }
  mergeThreads(db, kept, gone);
  markStale(db).run(kept);
}

/** Puts a thread together again from its parts and the ties that hold now; what is tied to nothing any more goes its own way. */
function fallApart(db: Store, thread: number): void {
  const rows = members(db).all(thread);
  const partOf = new Map(rows.map((row) => [row.id, row.part]));
  const groups = new Map([...new Set(partOf.values())].map((part) => [part, new Set([part])]));
  for (const row of rows) {
    if (row.orphan_reply === 0) continue;
    const parent = answered(db, row);
    const [own, other] = [groups.get(row.part), groups.get(partOf.get(parent?.id ?? 0) ?? -1)];
    if (!own || !other || own === other) continue;
    for (const part of other) groups.set(part, own.add(part));
  }
  const sizes = new Map<ReadonlySet<number>, number>();
  for (const { part } of rows) {
    const group = groups.get(part);
    if (group) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  // The larger part keeps the id that a person may have open.
  const [, ...others] = [...sizes].sort(([, a], [, b]) => b - a).map(([group]) => group);
  for (const group of others) {
    const parts = JSON.stringify([...group]);
    const fresh = addThread(db).get()?.id ?? 0;
    moveMessages(db).run(fresh, thread, parts);
    moveAnchors(db).run(fresh, parts);
    if (group.size === 1) forgetParts(db).run(fresh);
    describe(db, fresh);
  }
  describe(db, thread);
}

function describe(db: Store, thread: number): void {
  const subject = firstOf(db).get(thread)?.subject ?? '';
  recount(db).run(subject, readSubject(subject).base, thread);
  markStale(db).run(thread);
}
