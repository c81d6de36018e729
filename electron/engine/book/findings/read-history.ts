// What was said to and by an account and the mail that came after it: all of it, or what may come out differently because of
// what came to a few threads.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { hasCourse, type Side } from '../../../contract/findings.ts';
import { statement } from '../../store/statement.ts';
import { ELSEWHERE_MS, type LaterMail, mayKeep, type SaidBefore } from './settle-findings.ts';

export interface SaidRow extends SaidBefore {
  /** All questions of its message: what becomes of one becomes of all. */
  readonly together?: boolean;
  readonly state: string;
  readonly state_why: string | null;
  readonly state_message_id: number | null;
  readonly state_at: number | null;
  readonly same_as: string | null;
}
interface MailRow {
  readonly message_id: number;
  readonly thread_id: number;
  readonly sent_at: number;
  readonly side: Side;
  readonly deeds: string | null;
  readonly has_attachment: number;
}
interface PromiseRow {
  readonly thread_id: number;
  readonly side: Side;
  readonly sent_at: number;
  readonly what: string;
}

const saidColumns = `f.message_id AS messageId, f.position, f.finding_key AS key, f.kind, f.side, f.address,
     f.sent_at AS sentAt, f.what, f.quote, f.return_date AS returnDate,
     f.state, f.state_why, f.state_message_id, f.state_at, f.same_as`;
const saidOf = statement<[number], Omit<SaidRow, 'threadId'>>(
  `SELECT ${saidColumns} FROM message_finding f WHERE f.account_id = ? AND f.kind <> 'question'`,
);
// From the thread's few messages to what they say, never through all that the account says.
const saidIn = statement<[number, number], SaidRow>(
  `SELECT ${saidColumns}, m.thread_id AS threadId FROM message m CROSS JOIN message_finding f ON f.message_id = m.id
   WHERE m.thread_id = ? AND f.account_id = ? AND f.kind <> 'question'`,
);
/** An absence is one and the same in whatever thread it is told. */
const absences = statement<[number], SaidRow>(
  `SELECT ${saidColumns}, m.thread_id AS threadId FROM message_finding f JOIN message m ON m.id = f.message_id
   WHERE f.account_id = ? AND f.kind = 'out_of_office'`,
);
// Most of what is found are questions. Nothing of one is looked at but its message, so one row stands for all of a message; where
// their states differ, it stands in none of them and is written.
const questionColumns = `f.message_id AS messageId, min(f.position) AS position, '' AS key, 'question' AS kind, f.side,
     '' AS address, f.sent_at AS sentAt, '' AS what, '' AS quote, NULL AS returnDate, 1 AS together,
     CASE WHEN min(f.state) = max(f.state) AND min(ifnull(f.state_why, '')) = max(ifnull(f.state_why, ''))
       AND min(ifnull(f.state_message_id, 0)) = max(ifnull(f.state_message_id, 0))
       AND min(ifnull(f.state_at, 0)) = max(ifnull(f.state_at, 0)) AND max(f.same_as) IS NULL THEN f.state ELSE '' END AS state,
     f.state_why, f.state_message_id, f.state_at, NULL AS same_as`;
const questionsOf = statement<[number], Omit<SaidRow, 'threadId'>>(
  `SELECT ${questionColumns} FROM message_finding f
   WHERE f.account_id = ? AND f.kind = 'question' GROUP BY f.sent_at, f.message_id`,
);
const questionsIn = statement<[number, number], SaidRow>(
  `SELECT ${questionColumns}, m.thread_id AS threadId FROM message m CROSS JOIN message_finding f ON f.message_id = m.id
   WHERE m.thread_id = ? AND f.account_id = ? AND f.kind = 'question' GROUP BY m.id`,
);
// From indexes alone: the rows of messages are long, and an account has said something in most of its messages.
const threadsOf = statement<[number], { id: number; thread_id: number }>(
  `SELECT m.id, m.thread_id FROM thread_account a JOIN message m ON m.thread_id = a.thread_id WHERE a.account_id = ?`,
);
const threadOf = statement<[number], { thread_id: number }>('SELECT thread_id FROM message WHERE id = ?');
const mailColumns = 'r.message_id, m.thread_id, r.sent_at, r.side, r.deeds, m.has_attachment';
const mailOf = statement<[number, number], MailRow>(
  `SELECT ${mailColumns} FROM message_read r JOIN message m ON m.id = r.message_id
   WHERE r.account_id = ? AND r.sent_at >= ? AND m.automatic IS NULL ORDER BY r.sent_at, r.message_id`,
);
const mailIn = statement<[number, number], MailRow>(
  `SELECT ${mailColumns} FROM message m JOIN message_read r ON r.message_id = m.id
   WHERE m.thread_id = ? AND r.account_id = ? AND m.automatic IS NULL`,
);
const doersOf = statement<[number, number, number], MailRow>(
  `SELECT ${mailColumns} FROM message_read r JOIN message m ON m.id = r.message_id
   WHERE r.account_id = ? AND r.deeds IS NOT NULL AND r.sent_at BETWEEN ? AND ? AND m.automatic IS NULL`,
);
const promisesOf = statement<[number, number, number], PromiseRow>(
  `SELECT m.thread_id, f.side, f.sent_at, f.what FROM message_finding f JOIN message m ON m.id = f.message_id
   WHERE f.account_id = ? AND f.kind = 'commitment' AND f.sent_at BETWEEN ? AND ?`,
);
const attachedTo = statement<[number], { names: string | null }>(
  "SELECT group_concat(file_name, ' ') AS names FROM attachment WHERE message_id = ? AND inline = 0",
);
const deeds = z.array(
  z.object({ done: z.enum(['did', 'got', 'over']), here: z.boolean(), quote: z.string(), words: z.array(z.string()) }),
);

export interface History {
  readonly said: readonly SaidRow[];
  readonly mail: readonly LaterMail[];
}

/** All of an account, oldest first. */
export function readAll(db: Database, account: number): History {
  const said = readSaid(db, account);
  const first = said.find(({ kind }) => hasCourse(kind));
  const mail = first ? mailOf(db).all(account, first.sentAt) : [];
  return { said, mail: mail.map((row) => laterMail(db, row)) };
}

/** Everything that may come out differently because of what came to `threads`, with all that settles it. */
export function readThreads(db: Database, account: number, threads: readonly number[]): History {
  const came = threads.flatMap((thread) => mailIn(db).all(thread, account)).map((row) => laterMail(db, row));
  const all = new Set([...threads, ...threadsOfKept(db, account, came)]);
  const said = [...all].flatMap((thread) => [
    ...saidIn(db).all(thread, account),
    ...questionsIn(db).all(thread, account),
  ]);
  const elsewhere = absences(db)
    .all(account)
    .filter(({ threadId }) => !all.has(threadId));
  const rows = new Map(
    [...all].flatMap((thread) => mailIn(db).all(thread, account)).map((row) => [row.message_id, row]),
  );
  const promises = said.filter(({ kind }) => kind === 'commitment').map(({ sentAt }) => sentAt);
  if (promises.length > 0) {
    const doers = doersOf(db).all(account, Math.min(...promises), Math.max(...promises) + ELSEWHERE_MS);
    for (const row of doers) rows.set(row.message_id, row);
  }
  const mail = [...rows.values()].sort((a, b) => a.sent_at - b.sent_at || a.message_id - b.message_id);
  return { said: [...said, ...elsewhere].sort(inOrder), mail: mail.map((row) => laterMail(db, row)) };
}

/** Threads with promises of which a mail that came may say that they were kept. */
function threadsOfKept(db: Database, account: number, came: readonly LaterMail[]): number[] {
  const doers = came.filter(({ deeds: done }) => done.length > 0);
  const times = doers.map(({ sentAt }) => sentAt);
  if (times.length === 0) return [];
  return promisesOf(db)
    .all(account, Math.min(...times) - ELSEWHERE_MS, Math.max(...times))
    .filter(({ side, sent_at: sentAt, what }) => doers.some((mail) => mayKeep(mail, { side, sentAt, what })))
    .map(({ thread_id }) => thread_id);
}

const inOrder = (a: SaidRow, b: SaidRow): number =>
  a.sentAt - b.sentAt || a.messageId - b.messageId || a.position - b.position;

function readSaid(db: Database, account: number): SaidRow[] {
  // Sorted here: a sort in the store would copy every quote.
  const rows = [...saidOf(db).all(account), ...questionsOf(db).all(account)];
  if (rows.length === 0) return [];
  const threads = new Map(
    threadsOf(db)
      .all(account)
      .map(({ id, thread_id }) => [id, thread_id]),
  );
  return rows
    .map((row) => {
      // A message that moved to another thread is there before the thread is known to be the account's.
      const threadId = threads.get(row.messageId) ?? threadOf(db).get(row.messageId)?.thread_id ?? 0;
      return { ...row, threadId };
    })
    .sort(inOrder);
}

function laterMail(db: Database, row: MailRow): LaterMail {
  return {
    messageId: row.message_id,
    threadId: row.thread_id,
    sentAt: row.sent_at,
    side: row.side,
    deeds: row.deeds === null ? [] : deeds.parse(JSON.parse(row.deeds)),
    attached: row.has_attachment === 1 ? (attachedTo(db).get(row.message_id)?.names ?? '') : null,
  };
}
