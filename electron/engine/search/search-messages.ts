// Runs a parsed search: full text first where there are words, operators as indexed filters, newest first.
import type { Database } from 'better-sqlite3';
import type { SearchHit } from '../../contract/mail.ts';
import { accountId, messageRowId, threadId } from '../../contract/scalars.ts';
import { newestText, splitText } from '../mail/text-parts.ts';
import { statement } from '../store/statement.ts';
import { type Marked, markMatches } from './mark-matches.ts';
import type { SearchQuery } from './parse-query.ts';

const SEARCHED_TEXT = 100_000;

interface Bound {
  readonly match: string;
  readonly from: string;
  readonly to: string;
  readonly account: string;
  readonly before: number;
  readonly after: number;
  readonly attachment: number;
  readonly unread: number;
  readonly limit: number;
}

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

const unreadHere = `EXISTS (SELECT 1 FROM message_location l WHERE l.message_id = m.id AND l.seen = 0)
  AND m.received_at > ifnull((SELECT max(k.read_at) FROM thread_anchor a JOIN thread_mark k ON k.anchor = a.message_id
                              WHERE a.thread_id = m.thread_id), -1)`;
const columns = `m.id, m.message_id, m.thread_id, m.subject, m.from_name, m.from_address, m.sent_at, m.snippet,
  m.has_attachment, (${unreadHere}) AS unread`;

// Each JSON list holds alternatives that must all be met; an empty list asks nothing.
const filters = `m.sent_at < :before AND m.sent_at >= :after
  AND (:attachment = 0 OR m.has_attachment = 1)
  AND (:unread = 0 OR (${unreadHere}))
  AND NOT EXISTS (SELECT 1 FROM json_each(:from) w WHERE NOT EXISTS (
    SELECT 1 FROM participant p WHERE p.message_id = m.id AND p.role = 'from'
      AND (instr(p.address, w.value) > 0 OR instr(lower(p.name), w.value) > 0)))
  AND NOT EXISTS (SELECT 1 FROM json_each(:to) w WHERE NOT EXISTS (
    SELECT 1 FROM participant p WHERE p.message_id = m.id AND p.role IN ('to', 'cc', 'bcc')
      AND (instr(p.address, w.value) > 0 OR instr(lower(p.name), w.value) > 0)))
  AND NOT EXISTS (SELECT 1 FROM json_each(:account) w WHERE NOT EXISTS (
    SELECT 1 FROM message_account ma JOIN account c ON c.id = ma.account_id
    WHERE ma.message_id = m.id AND instr(lower(c.name), lower(w.value)) > 0))`;

// The hits are chosen before their columns are computed: a common word has thousands of hits and shows fifty.
const withColumns = (hits: string) =>
  `WITH hit AS MATERIALIZED (${hits} ORDER BY m.sent_at DESC, m.id DESC LIMIT :limit)
   SELECT ${columns} FROM hit JOIN message m ON m.id = hit.id ORDER BY m.sent_at DESC, m.id DESC`;

const byText = statement<Bound, HitRow>(
  withColumns(
    `SELECT m.id FROM message_text x CROSS JOIN message m ON m.id = x.rowid WHERE message_text MATCH :match AND ${filters}`,
  ),
);
const byFilters = statement<Omit<Bound, 'match'>, HitRow>(withColumns(`SELECT m.id FROM message m WHERE ${filters}`));
const bodyOf = statement<[number], { text: string }>('SELECT text FROM message_body WHERE message_id = ?');
const accountsOf = statement<[number], { id: number; name: string }>(
  `SELECT a.id, a.name FROM message_account ma JOIN account a ON a.id = ma.account_id WHERE ma.message_id = ? ORDER BY a.name`,
);

export function searchMessages(
  db: Database,
  query: SearchQuery,
  limit: number,
): { messages: SearchHit[]; more: boolean } {
  const asksNothing =
    query.match === null &&
    query.from.length + query.to.length + query.account.length === 0 &&
    query.before === null &&
    query.after === null &&
    !query.hasAttachment &&
    !query.unread;
  if (asksNothing) return { messages: [], more: false };
  const filter = {
    from: JSON.stringify(query.from),
    to: JSON.stringify(query.to),
    account: JSON.stringify(query.account),
    before: query.before ?? Number.MAX_SAFE_INTEGER,
    after: query.after ?? Number.MIN_SAFE_INTEGER,
    attachment: query.hasAttachment ? 1 : 0,
    unread: query.unread ? 1 : 0,
    limit: limit + 1,
  };
  const rows = query.match === null ? byFilters(db).all(filter) : byText(db).all({ ...filter, match: query.match });
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
