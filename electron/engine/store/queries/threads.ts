// Threads as the lists and the reading pane show them.
import type { Database } from 'better-sqlite3';
import type { ThreadRow } from '../../../contract/mail.ts';
import { accountId, type ThreadId, threadId, type WhoseMove } from '../../../contract/scalars.ts';
import { statement } from '../statement.ts';

interface Row {
  readonly id: number;
  readonly subject: string;
  readonly last_at: number;
  readonly messages: number;
  readonly whose_move: WhoseMove | null;
  readonly move_since: number | null;
  readonly automatic: number | null;
  readonly has_attachment: number | null;
  readonly snippet: string;
  readonly archived_at: number | null;
  readonly unread_at: number | null;
  readonly starred: number;
  readonly flagged: number;
  readonly unseen: number;
}

// The marks of a thread hang on the Message-ID of one of its messages; a merged thread may have more than one.
const mark = (column: string) =>
  `(SELECT max(k.${column}) FROM thread_anchor a JOIN thread_mark k ON k.anchor = a.message_id WHERE a.thread_id = t.id)`;

const columns = `t.id, t.subject, t.last_at, t.messages, f.whose_move, f.move_since, f.automatic, f.has_attachment,
  ifnull((SELECT snippet FROM message WHERE id = f.last_message_id), '') AS snippet,
  ${mark('archived_at')} AS archived_at, ${mark('unread_at')} AS unread_at, ifnull(${mark('starred')}, 0) AS starred,
  EXISTS (SELECT 1 FROM message m JOIN message_location l ON l.message_id = m.id
          WHERE m.thread_id = t.id AND l.flagged = 1) AS flagged,
  EXISTS (SELECT 1 FROM message m JOIN message_location l ON l.message_id = m.id
          WHERE m.thread_id = t.id AND l.seen = 0 AND m.received_at > ifnull(${mark('read_at')}, -1)) AS unseen`;

// Made once for a query: the threads that were archived here and got no mail since.
const archivedHere = `(SELECT a.thread_id FROM thread_mark k JOIN thread_anchor a ON a.message_id = k.anchor
  JOIN thread o ON o.id = a.thread_id WHERE k.archived_at >= o.last_at)`;
export const inInbox = `f.in_inbox = 1 AND t.id NOT IN ${archivedHere}`;
export const visible = 'f.listed = 1';
/** As the `open` of a row: somebody owes an answer, and the thread was not archived since its last mail. */
export const isOpen = `f.whose_move <> 'none' AND t.id NOT IN ${archivedHere}`;

export interface ThreadFilter {
  readonly accountId?: number | undefined;
  readonly open?: boolean | undefined;
  readonly split?: 'accounts' | 'other' | undefined;
  readonly inbox?: boolean | undefined;
}

interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** The query for a filter; there are 24 of them, each prepared once and none made of anything a caller wrote. */
function queryFor(filter: ThreadFilter, what: string, tail: string): string {
  const where: string[] = [filter.inbox ? inInbox : visible];
  let from = 'thread t JOIN thread_fact f ON f.thread_id = t.id';
  let order = 't.last_at DESC, t.id DESC';
  if (filter.accountId !== undefined) {
    from = `thread_account x JOIN thread t ON t.id = x.thread_id JOIN thread_fact f ON f.thread_id = t.id`;
    where.push('x.account_id = :accountId');
    order = 'x.last_at DESC, t.id DESC';
  }
  if (filter.open) where.push(isOpen);
  if (filter.split === 'accounts') where.push('f.has_account = 1');
  if (filter.split === 'other') where.push('f.has_account = 0');
  return `SELECT ${what} FROM ${from} WHERE ${where.join(' AND ')}${tail ? ` ORDER BY ${order} ${tail}` : ''}`;
}

const prepared = new Map<string, ReturnType<typeof statement<Record<string, number>, never>>>();
function preparedFor(sql: string) {
  let made = prepared.get(sql);
  if (!made) {
    made = statement<Record<string, number>>(sql);
    prepared.set(sql, made);
  }
  return made;
}

export function listThreads(db: Database, filter: ThreadFilter, page: Page): { threads: ThreadRow[]; total: number } {
  const bound: Record<string, number> = filter.accountId === undefined ? {} : { accountId: filter.accountId };
  const rows = preparedFor(queryFor(filter, columns, 'LIMIT :limit OFFSET :offset'))(db).all({ ...bound, ...page });
  const total = preparedFor(queryFor(filter, 'count(*) AS n', ''))(db).get(bound) as { n: number } | undefined;
  return { threads: (rows as Row[]).map((row) => toThreadRow(db, row)), total: total?.n ?? 0 };
}

const oneThread = statement<[number], Row>(
  `SELECT ${columns} FROM thread t LEFT JOIN thread_fact f ON f.thread_id = t.id WHERE t.id = ?`,
);

export function readThread(db: Database, id: number): ThreadRow | null {
  const row = oneThread(db).get(id);
  return row ? toThreadRow(db, row) : null;
}

const manyThreads = statement<[string], Row>(
  `SELECT ${columns} FROM thread t LEFT JOIN thread_fact f ON f.thread_id = t.id
   WHERE t.id IN (SELECT value FROM json_each(?))`,
);

/** In the order of `ids`; those that are gone are left out. */
export function readThreads(db: Database, ids: readonly number[]): ThreadRow[] {
  const rows = new Map(
    manyThreads(db)
      .all(JSON.stringify(ids))
      .map((row) => [row.id, row]),
  );
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row ? [toThreadRow(db, row)] : [];
  });
}

const accountsOf = statement<[number], { id: number; name: string }>(
  `SELECT a.id, a.name FROM thread_account ta JOIN account a ON a.id = ta.account_id WHERE ta.thread_id = ? ORDER BY a.name`,
);
const messageIdsOf = statement<[number], { message_id: string }>(
  `SELECT message_id FROM message WHERE thread_id = ? GROUP BY message_id ORDER BY min(sent_at), min(id) LIMIT 500`,
);
const sendersOf = statement<[number], { name: string; address: string }>(
  `SELECT from_name AS name, from_address AS address FROM message WHERE thread_id = ? ORDER BY sent_at DESC, id DESC LIMIT 40`,
);

function toThreadRow(db: Database, row: Row): ThreadRow {
  const id: ThreadId = threadId.parse(row.id);
  const accounts = accountsOf(db).all(row.id);
  const move = row.whose_move ?? 'none';
  const archived = row.archived_at !== null && row.archived_at >= row.last_at;
  const people = new Map(
    sendersOf(db)
      .all(row.id)
      .map((sender) => [sender.address, sender]),
  );
  return {
    threadId: id,
    subject: row.subject,
    accountIds: accounts.map((account) => accountId.parse(account.id)),
    accountNames: accounts.map((account) => account.name),
    messageIds: messageIdsOf(db)
      .all(row.id)
      .map((message) => message.message_id),
    whoseMove: move,
    moveSince: row.move_since,
    open: move !== 'none' && !archived,
    messages: row.messages,
    lastAt: row.last_at,
    people: [...people.values()].slice(0, 5),
    snippet: row.snippet,
    unread: row.unseen === 1 || row.unread_at !== null,
    starred: row.starred === 1 || row.flagged === 1,
    archived,
    hasAttachment: row.has_attachment === 1,
    automatic: row.automatic === 1,
  };
}
