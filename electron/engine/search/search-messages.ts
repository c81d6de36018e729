// Runs a parsed search: full text first where there are words, operators as indexed filters, newest first.
import type { Database } from 'better-sqlite3';
import type { SearchHit } from '../../contract/mail.ts';
import { accountId, messageRowId, threadId } from '../../contract/scalars.ts';
import { newestText, splitText } from '../mail/text/text-parts.ts';
import { statement } from '../store/statement.ts';
import { foldText } from './fold-text.ts';
import { type Marked, markMatches } from './mark-matches.ts';
import type { SearchQuery } from './parse-query.ts';

const SEARCHED_TEXT = 20_000;

interface HitRow {
  readonly id: number;
  readonly message_id: string;
  readonly thread_id: number;
  readonly subject: string;
  readonly from_name: string;
  readonly from_address: string;
  readonly sent_at: number;
  readonly snippet: string;
  readonly has_attachment: number;
  readonly unread: number;
}

const unreadHere = 'EXISTS (SELECT 1 FROM message_location l WHERE l.message_id = m.id AND l.seen = 0)';
const columns = `m.id, m.message_id, m.thread_id, m.subject, m.from_name, m.from_address, m.sent_at, m.snippet,
  m.has_attachment, (${unreadHere}) AS unread`;

// Each JSON list holds words that must all be met. A filter is in the query only when it is asked for: even one that lets
// everything through costs a look-up for every message that has the words.
const filters = {
  before: 'm.sent_at < :before',
  after: 'm.sent_at >= :after',
  attachment: 'm.has_attachment = 1',
  unread: unreadHere,
  from: `NOT EXISTS (SELECT 1 FROM json_each(:from) w
    WHERE instr(m.from_address, w.value) = 0 AND instr(folded(m.from_name), w.value) = 0)`,
  to: `NOT EXISTS (SELECT 1 FROM json_each(:to) w WHERE NOT EXISTS (
    SELECT 1 FROM participant p WHERE p.message_id = m.id AND p.role IN ('to', 'cc', 'bcc')
      AND (instr(p.address, w.value) > 0 OR instr(folded(p.name), w.value) > 0)))`,
  // The plus keeps the look-up on the message: an account has thousands of them.
  account: `EXISTS (SELECT 1 FROM message_account ma
    WHERE ma.message_id = m.id AND +ma.account_id IN (SELECT value FROM json_each(:account)))`,
} as const;
type FilterName = keyof typeof filters;

type Bound = Readonly<Record<string, string | number>>;
const prepared = new Map<string, ReturnType<typeof statement<Bound, HitRow>>>();

/**
 * How the words are looked for. Of a few messages that have them each is looked at. Where many do, messages are gone
 * through from the newest until enough are found: what is read is one narrow index in its order, and not a row somewhere
 * else in the file for every message that has the word.
 */
const ways = {
  fewHits: { from: 'message_text x CROSS JOIN message m ON m.id = x.rowid', where: ['message_text MATCH :match'] },
  manyHits: {
    from: 'message m INDEXED BY message_by_sent',
    where: ['m.id IN (SELECT rowid FROM message_text WHERE message_text MATCH :match)'],
  },
  manyHitsAttached: {
    from: 'message m INDEXED BY message_attached',
    where: ['m.id IN (SELECT rowid FROM message_text WHERE message_text MATCH :match)'],
  },
  noWords: { from: 'message m', where: [] },
} as const;
type Way = keyof typeof ways;
const FEW = 100;
const hitsUpTo = statement<[string, number], { n: number }>(
  'SELECT count(*) AS n FROM (SELECT rowid FROM message_text WHERE message_text MATCH ? LIMIT ?)',
);

function wayFor(db: Database, match: string | null, names: readonly FilterName[]): Way {
  if (match === null) return 'noWords';
  if ((hitsUpTo(db).get(match, FEW + 1)?.n ?? 0) <= FEW) return 'fewHits';
  return names.includes('attachment') ? 'manyHitsAttached' : 'manyHits';
}

/** One query for each set of filters, prepared once; hits are chosen before their columns are computed. */
function queryFor(way: Way, names: readonly FilterName[], idsAlone: boolean) {
  const key = `${way} ${idsAlone} ${names.join(' ')}`;
  let made = prepared.get(key);
  if (!made) {
    const { from } = ways[way];
    const where = [...ways[way].where, ...names.map((name) => filters[name])];
    made = statement<Bound, HitRow>(
      `WITH hit AS MATERIALIZED (
         SELECT m.id FROM ${from} WHERE ${where.join(' AND ')} ORDER BY m.sent_at DESC, m.id DESC LIMIT :limit)
       SELECT ${idsAlone ? 'm.id' : columns} FROM hit JOIN message m ON m.id = hit.id ORDER BY m.sent_at DESC, m.id DESC`,
    );
    prepared.set(key, made);
  }
  return made;
}

const bodyOf = statement<[number], { text: string }>('SELECT text FROM message_body WHERE message_id = ?');
const accountsOf = statement<[number], { id: number; name: string }>(
  `SELECT a.id, a.name FROM message_account ma JOIN account a ON a.id = ma.account_id WHERE ma.message_id = ? ORDER BY a.name`,
);

const namedAccounts = statement<[string], { id: number }>(
  `SELECT id FROM account c WHERE NOT EXISTS (
     SELECT 1 FROM json_each(?) w WHERE instr(folded(c.name), w.value) = 0)`,
);

const folding = new WeakSet<Database>();

/** SQLite's own lower() knows the letters of ASCII alone: names are folded as the index and the marks do it. */
function teachFolding(db: Database): void {
  if (folding.has(db)) return;
  db.function('folded', { deterministic: true, directOnly: true }, (text) => foldText(String(text).normalize('NFC')));
  folding.add(db);
}

function foldedList(words: readonly string[]): string {
  return JSON.stringify(words.map((word) => foldText(word.normalize('NFC'))));
}

/** Accounts with all of the words in their names. */
function accountsNamed(db: Database, words: readonly string[]): number[] {
  return namedAccounts(db)
    .all(foldedList(words))
    .map((row) => row.id);
}

/** What a search asks for, and by which filters; null when it asks for nothing. */
function boundOf(db: Database, query: SearchQuery): { asked: Bound; names: readonly FilterName[] } | null {
  teachFolding(db);
  const filtered: Record<string, string | number> = {
    ...(query.before === null ? {} : { before: query.before }),
    ...(query.after === null ? {} : { after: query.after }),
    ...(query.hasAttachment ? { attachment: 1 } : {}),
    ...(query.unread ? { unread: 1 } : {}),
    ...(query.from.length > 0 ? { from: foldedList(query.from) } : {}),
    ...(query.to.length > 0 ? { to: foldedList(query.to) } : {}),
    ...(query.account.length > 0 ? { account: JSON.stringify(accountsNamed(db, query.account)) } : {}),
  };
  const names = Object.keys(filtered) as FilterName[];
  if (query.match === null && names.length === 0) return null;
  return { asked: query.match === null ? filtered : { ...filtered, match: query.match }, names };
}

const EVERY = -1;

/** Every message that a search finds, the newest first. */
export function findMessages(db: Database, query: SearchQuery): number[] {
  const bound = boundOf(db, query);
  if (!bound) return [];
  const rows = queryFor(
    wayFor(db, query.match, bound.names),
    bound.names,
    true,
  )(db).all({ ...bound.asked, limit: EVERY });
  return rows.map(({ id }) => id);
}

export function searchMessages(
  db: Database,
  query: SearchQuery,
  limit: number,
): { messages: SearchHit[]; more: boolean } {
  const bound = boundOf(db, query);
  if (!bound) return { messages: [], more: false };
  const rows = queryFor(
    wayFor(db, query.match, bound.names),
    bound.names,
    false,
  )(db).all({ ...bound.asked, limit: limit + 1 });
  return { messages: rows.slice(0, limit).map((row) => toHit(db, row, query.terms)), more: rows.length > limit };
}

/** What was newly written goes first; quoted text is shown only where nothing else explains the hit. */
function shownPiece(body: string, row: HitRow, terms: readonly string[]): Marked {
  const written = markMatches(newestText(splitText(body.slice(0, SEARCHED_TEXT))), terms, row.snippet);
  if (written.matches.length > 0 || markMatches(row.subject, terms, '').matches.length > 0) return written;
  return markMatches(body, terms, row.snippet);
}

function toHit(db: Database, row: HitRow, terms: readonly string[]): SearchHit {
  const body = terms.length > 0 ? (bodyOf(db).get(row.id)?.text ?? '') : '';
  const accounts = accountsOf(db).all(row.id);
  return {
    messageRowId: messageRowId.parse(row.id),
    messageId: row.message_id,
    threadId: threadId.parse(row.thread_id),
    subject: row.subject,
    from: { name: row.from_name, address: row.from_address },
    sentAt: row.sent_at,
    ...shownPiece(body, row, terms),
    accountIds: accounts.map((account) => accountId.parse(account.id)),
    accountNames: accounts.map((account) => account.name),
    unread: row.unread === 1,
    hasAttachment: row.has_attachment === 1,
  };
}
