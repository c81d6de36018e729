// Keeps the course of an account's findings in its rows: kept, answered, the same as another. Runs before the other account
// derivers, which read it.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Side } from '../../../contract/findings.ts';
import { statement } from '../../store/statement.ts';
import type { AccountDeriver } from '../derive-accounts.ts';
import { type LaterMail, type SaidBefore, type Settlement, settleFindings } from './settle-findings.ts';

interface SaidRow extends SaidBefore {
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

const saidOf = statement<[number], Omit<SaidRow, 'threadId'>>(
  `SELECT f.message_id AS messageId, f.position, f.finding_key AS key, f.kind, f.side, f.address,
     f.sent_at AS sentAt, f.what, f.quote, f.return_date AS returnDate,
     f.state, f.state_why, f.state_message_id, f.state_at, f.same_as
   FROM message_finding f
   WHERE f.account_id = ? AND f.kind <> 'question'`,
);
// Most of what is found are questions. Nothing of one is looked at but its message, so one row stands for all of a message; where
// their states differ, it stands in none of them and is written.
const questionsOf = statement<[number], Omit<SaidRow, 'threadId'>>(
  `SELECT f.message_id AS messageId, min(f.position) AS position, '' AS key, 'question' AS kind, f.side, '' AS address,
     f.sent_at AS sentAt, '' AS what, '' AS quote, NULL AS returnDate, 1 AS together,
     CASE WHEN min(f.state) = max(f.state) AND min(ifnull(f.state_why, '')) = max(ifnull(f.state_why, ''))
       AND min(ifnull(f.state_message_id, 0)) = max(ifnull(f.state_message_id, 0))
       AND min(ifnull(f.state_at, 0)) = max(ifnull(f.state_at, 0)) AND max(f.same_as) IS NULL THEN f.state ELSE '' END AS state,
     f.state_why, f.state_message_id, f.state_at, NULL AS same_as
   FROM message_finding f
   WHERE f.account_id = ? AND f.kind = 'question' GROUP BY f.sent_at, f.message_id`,
);
// From indexes alone: the rows of messages are long, and an account has said something in most of its messages.
const threadsOf = statement<[number], { id: number; thread_id: number }>(
  `SELECT m.id, m.thread_id FROM thread_account a JOIN message m ON m.thread_id = a.thread_id WHERE a.account_id = ?`,
);
const threadOf = statement<[number], { thread_id: number }>('SELECT thread_id FROM message WHERE id = ?');
const mailOf = statement<[number, number], MailRow>(
  `SELECT r.message_id, m.thread_id, r.sent_at, r.side, r.deeds, m.has_attachment
   FROM message_read r JOIN message m ON m.id = r.message_id
   WHERE r.account_id = ? AND r.sent_at >= ? AND m.automatic IS NULL ORDER BY r.sent_at, r.message_id`,
);
const attachedTo = statement<[number], { names: string | null }>(
  "SELECT group_concat(file_name, ' ') AS names FROM attachment WHERE message_id = ? AND inline = 0",
);
const putCourse = statement<{
  message: number;
  position: number;
  state: string;
  why: string | null;
  by: number | null;
  at: number | null;
  same: string | null;
}>(
  `UPDATE message_finding SET state = :state, state_why = :why, state_message_id = :by, state_at = :at, same_as = :same
   WHERE message_id = :message AND position = :position`,
);
const putAnswers = statement<{
  message: number;
  state: string;
  why: string | null;
  by: number | null;
  at: number | null;
}>(
  `UPDATE message_finding SET state = :state, state_why = :why, state_message_id = :by, state_at = :at, same_as = NULL
   WHERE message_id = :message AND kind = 'question'`,
);

const deeds = z.array(
  z.object({ done: z.enum(['did', 'got']), here: z.boolean(), quote: z.string(), words: z.array(z.string()) }),
);

export const findingDeriver: AccountDeriver = {
  rule: 'findings',
  version: 1,
  derive(db, accountId) {
    const said = readSaid(db, accountId);
    const first = said.find(({ kind }) => kind === 'commitment' || kind === 'question');
    const mail = first
      ? mailOf(db)
          .all(accountId, first.sentAt)
          .map((row) => laterMail(db, row))
      : [];
    for (const [index, settlement] of settleFindings(said, mail).entries()) {
      const row = said[index];
      if (row && !stands(row, settlement)) write(db, row, settlement);
    }
  },
};

function readSaid(db: Database, account: number): SaidRow[] {
  // Sorted here: a sort in the store would copy every quote.
  const rows = [...saidOf(db).all(account), ...questionsOf(db).all(account)].sort(
    (a, b) => a.sentAt - b.sentAt || a.messageId - b.messageId || a.position - b.position,
  );
  if (rows.length === 0) return [];
  const threads = new Map(
    threadsOf(db)
      .all(account)
      .map(({ id, thread_id }) => [id, thread_id]),
  );
  return rows.map((row) => {
    // A message that moved to another thread is there before the thread is known to be the account's.
    const threadId = threads.get(row.messageId) ?? threadOf(db).get(row.messageId)?.thread_id ?? 0;
    return { ...row, threadId };
  });
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

function stands(row: SaidRow, { state, why, messageId, at, sameAs }: Settlement): boolean {
  return (
    row.state === state &&
    row.state_why === why &&
    row.state_message_id === messageId &&
    row.state_at === at &&
    row.same_as === sameAs
  );
}

function write(db: Database, row: SaidRow, { state, why, messageId, at, sameAs }: Settlement): void {
  if (row.together) {
    putAnswers(db).run({ message: row.messageId, state, why, by: messageId, at });
    return;
  }
  putCourse(db).run({
    message: row.messageId,
    position: row.position,
    state,
    why,
    by: messageId,
    at,
    same: sameAs,
  });
}
