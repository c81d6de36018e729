// Threads as the lists and the reading pane show them.
import type { Database } from 'better-sqlite3';
import type { ThreadRow } from '../../../contract/mail.ts';
import { accountId, type ThreadId, threadId, type WhoseMove } from '../../../contract/scalars.ts';
import { statement } from '../statement.ts';
import { labelsIn } from './label-keyword.ts';
import { asleep, sleepOf, threadsBack } from './thread-sleep.ts';

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
  readonly snoozed_until: number | null;
  readonly server_inbox: number | null;
  readonly flagged: number;
  readonly keywords: string | null;
  readonly unseen: number;
}

// The marks of a thread hang on the Message-ID of one of its messages; a merged thread may have more than one.
const mark = (column: string) =>
  `(SELECT max(k.${column}) FROM thread_anchor a JOIN thread_mark k ON k.anchor = a.message_id WHERE a.thread_id = t.id)`;

const columns = `t.id, t.subject, t.last_at, t.messages, f.whose_move, f.move_since, f.automatic, f.has_attachment,
  f.server_inbox, ifnull((SELECT snippet FROM message WHERE id = f.last_message_id), '') AS snippet,
  ${mark('archived_at')} AS archived_at, ${mark('snoozed_until')} AS snoozed_until,
  EXISTS (SELECT 1 FROM message m JOIN message_location l ON l.message_id = m.id
          WHERE m.thread_id = t.id AND l.flagged = 1) AS flagged,
  (SELECT group_concat(l.keywords, ' ') FROM message m JOIN message_location l ON l.message_id = m.id
          WHERE m.thread_id = t.id AND l.keywords <> '') AS keywords,
  EXISTS (SELECT 1 FROM message m JOIN message_location l ON l.message_id = m.id
          WHERE m.thread_id = t.id AND l.seen = 0) AS unseen`;

// Made once for a query: the threads that were archived here and got no mail since. What a server keeps in an inbox was put
// back there, by whomever.
const archivedHere = `(SELECT a.thread_id FROM thread_mark k JOIN thread_anchor a ON a.message_id = k.anchor
  JOIN thread o ON o.id = a.thread_id JOIN thread_fact g ON g.thread_id = o.id
  WHERE k.archived_at >= o.last_at AND g.server_inbox = 0)`;
/** Needs `:now`, as those below that speak of sleep. */
export const inInbox = `f.in_inbox = 1 AND t.id NOT IN ${archivedHere} AND t.id NOT IN ${asleep}`;
const snoozed = `t.id IN ${asleep}`;
export const visible = 'f.listed = 1';
/** As the `open` of a row: somebody owes an answer, and the thread was not archived since its last mail. */
export const isOpen = `f.whose_move <> 'none' AND t.id NOT IN ${archivedHere}`;

export interface ThreadFilter {
  readonly accountId?: number | undefined;
  readonly open?: boolean | undefined;
  readonly split?: 'accounts' | 'other' | undefined;
  readonly inbox?: boolean | undefined;
  readonly snoozed?: boolean | undefined;
  readonly folderId?: number | undefined;
}

interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** The query for a filter; there are not many, each prepared once and none made of anything a caller wrote. */
function queryFor(filter: ThreadFilter, what: string, tail: string): string {
  const where: string[] = [placeOf(filter)];
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

function placeOf(filter: ThreadFilter): string {
  if (filter.snoozed) return snoozed;
  if (filter.folderId !== undefined) {
    return `t.id IN (SELECT m.thread_id FROM message_location l JOIN message m ON m.id = l.message_id
      WHERE l.folder_id = :folderId)`;
  }
  // What came back is listed before all else, see listThreads.
  return filter.inbox ? `${inInbox} AND t.id NOT IN (SELECT value FROM json_each(:back))` : visible;
}

type Bound = Record<string, number | string>;
const prepared = new Map<string, ReturnType<typeof statement<Bound, never>>>();
function preparedFor(sql: string) {
  let made = prepared.get(sql);
  if (!made) {
    made = statement<Bound>(sql);
    prepared.set(sql, made);
  }
  return made;
}

export interface ThreadPage {
  readonly threads: ThreadRow[];
  readonly total: number;
}

/** In the inbox, threads that came back from a snooze stand before the others until they are dealt with. */
export function listThreads(db: Database, filter: ThreadFilter, page: Page, now: number): ThreadPage {
  const back = filter.inbox && !filter.snoozed && filter.folderId === undefined ? threadsBack(db, now) : null;
  const first = back ? backThat(db, filter, [...back.keys()]) : [];
  const bound: Bound = {
    ...(filter.accountId === undefined ? {} : { accountId: filter.accountId }),
    ...(filter.folderId === undefined ? {} : { folderId: filter.folderId }),
    back: JSON.stringify(first),
    now,
  };
  const rest = {
    limit: Math.max(0, page.limit - Math.max(0, first.length - page.offset)),
    offset: Math.max(0, page.offset - first.length),
  };
  const rows = preparedFor(queryFor(filter, columns, 'LIMIT :limit OFFSET :offset'))(db).all({ ...bound, ...rest });
  const total = preparedFor(queryFor(filter, 'count(*) AS n', ''))(db).get(bound) as { n: number } | undefined;
  return {
    threads: [
      ...readThreads(db, first.slice(page.offset, page.offset + page.limit), now, back ?? undefined),
      ...(rows as Row[]).map((row) => toThreadRow(db, row, now)),
    ],
    total: (total?.n ?? 0) + first.length,
  };
}

/** Those of the threads that pass the filter, in their order, wherever they lie. */
function backThat(db: Database, filter: ThreadFilter, ids: readonly number[]): number[] {
  if (ids.length === 0) return [];
  const passing = preparedFor(
    queryFor({ ...filter, inbox: false }, 't.id', '').concat(' AND t.id IN (SELECT value FROM json_each(:ids))'),
  )(db).all({
    ...(filter.accountId === undefined ? {} : { accountId: filter.accountId }),
    ids: JSON.stringify(ids),
  }) as { id: number }[];
  const kept = new Set(passing.map(({ id }) => id));
  return ids.filter((id) => kept.has(id));
}

const oneThread = statement<[number], Row>(
  `SELECT ${columns} FROM thread t LEFT JOIN thread_fact f ON f.thread_id = t.id WHERE t.id = ?`,
);

export function readThread(db: Database, id: number, now: number): ThreadRow | null {
  const row = oneThread(db).get(id);
  return row ? toThreadRow(db, row, now) : null;
}

const manyThreads = statement<[string], Row>(
  `SELECT ${columns} FROM thread t LEFT JOIN thread_fact f ON f.thread_id = t.id
   WHERE t.id IN (SELECT value FROM json_each(?))`,
);

/** In the order of `ids`; those that are gone are left out. */
export function readThreads(
  db: Database,
  ids: readonly number[],
  now: number,
  back?: ReadonlyMap<number, number>,
): ThreadRow[] {
  const rows = new Map(
    manyThreads(db)
      .all(JSON.stringify(ids))
      .map((row) => [row.id, row]),
  );
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row ? [toThreadRow(db, row, now, back?.get(id))] : [];
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

function toThreadRow(db: Database, row: Row, now: number, returnedAt: number | null = null): ThreadRow {
  const id: ThreadId = threadId.parse(row.id);
  const accounts = accountsOf(db).all(row.id);
  const move = row.whose_move ?? 'none';
  const archived = row.archived_at !== null && row.archived_at >= row.last_at && row.server_inbox !== 1;
  const sleep = row.snoozed_until === null || row.snoozed_until <= now ? null : sleepOf(db, row.id, now);
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
    unread: row.unseen === 1,
    starred: row.flagged === 1,
    archived,
    labels: [...new Set(labelsIn(row.keywords ?? ''))].sort((a, b) => a.localeCompare(b)),
    snoozedUntil: sleep?.until ?? null,
    snoozedUnlessReply: sleep?.mode === 'no_reply',
    returnedAt,
    hasAttachment: row.has_attachment === 1,
    automatic: row.automatic === 1,
  };
}
