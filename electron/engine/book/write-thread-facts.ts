// Writes what was derived of a thread, where it differs from what is there. An account is stale only when something that it
// is judged by changed: a message read or put away changes its thread's lists and no account.
import type { Database } from 'better-sqlite3';
import { statement } from '../store/statement.ts';
import type { ThreadFacts } from './derive-thread.ts';
import { markAccountStale } from './stale-accounts.ts';
import type { ThreadPlaces } from './thread-places.ts';

interface MessageAccountRow {
  readonly account_id: number;
  readonly message_id: number;
  readonly sent_at: number;
  readonly rule: string;
  readonly touch: string | null;
  readonly writer: string;
}
interface MoveRow {
  readonly whose_move: string;
  readonly move_since: number | null;
  readonly move_message_id: number | null;
  readonly listed: number;
}

const putMessageFact = statement<[number, string, number]>(
  `INSERT INTO message_fact (message_id, direction, touch) VALUES (?, ?, ?)
   ON CONFLICT (message_id) DO UPDATE SET direction = excluded.direction, touch = excluded.touch
   WHERE direction <> excluded.direction OR touch <> excluded.touch`,
);
const messageAccounts = statement<[number], MessageAccountRow>(
  `SELECT a.account_id, a.message_id, a.sent_at, a.rule, a.touch, a.writer
   FROM message m JOIN message_account a ON a.message_id = m.id WHERE m.thread_id = ?`,
);
const dropMessageAccount = statement<[number, number, number]>(
  'DELETE FROM message_account WHERE account_id = ? AND sent_at = ? AND message_id = ?',
);
const putMessageAccount = statement<[number, number, number, string, string | null, string]>(
  'INSERT INTO message_account (account_id, sent_at, message_id, rule, touch, writer) VALUES (?, ?, ?, ?, ?, ?)',
);
const moveOfThread = statement<[number], MoveRow>(
  'SELECT whose_move, move_since, move_message_id, listed FROM thread_fact WHERE thread_id = ?',
);
const putThreadFact = statement<
  [number, string, number | null, number | null, number, number, number, number, number, number, number]
>(
  `INSERT OR REPLACE INTO thread_fact
     (thread_id, whose_move, move_since, move_message_id, automatic, has_attachment, in_inbox, listed, has_account,
      last_message_id, server_inbox)
   VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
);
const dropThreadAccounts = statement<[number]>('DELETE FROM thread_account WHERE thread_id = ?');
const putThreadAccount = statement<[number, number, number]>(
  'INSERT INTO thread_account (account_id, last_at, thread_id) VALUES (?, ?, ?)',
);

/** Call inside a transaction. */
export function writeThreadFacts(db: Database, threadId: number, facts: ThreadFacts, where: ThreadPlaces): void {
  for (const { id, direction, touch } of facts.messages) putMessageFact(db).run(id, direction, touch ? 1 : 0);
  const rows = facts.messages.flatMap(({ id, sentAt, writer, accounts }) =>
    accounts.map(
      ({ accountId, rule, touch }): MessageAccountRow => ({
        account_id: accountId,
        message_id: id,
        sent_at: sentAt,
        rule,
        touch,
        writer,
      }),
    ),
  );
  const before = messageAccounts(db).all(threadId);
  const gone = without(before, rows);
  const added = without(rows, before);
  const changed = gone.length > 0 || added.length > 0;
  // The accounts that lose a message by this are marked by a trigger.
  for (const row of gone) dropMessageAccount(db).run(row.account_id, row.sent_at, row.message_id);
  for (const row of added) {
    putMessageAccount(db).run(row.account_id, row.sent_at, row.message_id, row.rule, row.touch, row.writer);
  }
  const move = moveOfThread(db).get(threadId);
  if (changed || !move || !sameMove(move, facts, where)) {
    for (const accountId of facts.accountIds) markAccountStale(db, accountId, { thread: threadId });
  }
  putThreadFact(db).run(
    threadId,
    facts.whoseMove,
    facts.moveSince,
    facts.moveMessageId,
    facts.automatic ? 1 : 0,
    facts.hasAttachment ? 1 : 0,
    where.inInbox ? 1 : 0,
    where.listed ? 1 : 0,
    facts.accountIds.length > 0 ? 1 : 0,
    facts.lastMessageId,
    where.inServerInbox ? 1 : 0,
  );
  dropThreadAccounts(db).run(threadId);
  const lastAt = facts.messages.at(-1)?.sentAt ?? 0;
  for (const accountId of facts.accountIds) putThreadAccount(db).run(accountId, lastAt, threadId);
}

function without(rows: readonly MessageAccountRow[], others: readonly MessageAccountRow[]): MessageAccountRow[] {
  const known = new Set(others.map(textOf));
  return rows.filter((row) => !known.has(textOf(row)));
}

function textOf(row: MessageAccountRow): string {
  return `${row.account_id} ${row.message_id} ${row.sent_at} ${row.touch} ${row.writer} ${row.rule}`;
}

function sameMove(move: MoveRow, facts: ThreadFacts, where: ThreadPlaces): boolean {
  return (
    move.whose_move === facts.whoseMove &&
    move.move_since === facts.moveSince &&
    move.move_message_id === facts.moveMessageId &&
    move.listed === (where.listed ? 1 : 0)
  );
}
