// A letter's way out of the store to whoever reads it, and the way back of what it says. One that changed meanwhile (it is
// ours now, or somebody else has read it) is left as it is, and is read again where it has to be.
import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { Side } from '../../../contract/findings.ts';
import type { AutomaticKind } from '../../../contract/scalars.ts';
import { READING_VERSION } from '../../findings/reading-version.ts';
import { ASKS_RULE } from '../../mail/text/asks.ts';
import { statement } from '../../store/statement.ts';
import { keepWords } from '../health/message-words.ts';
import { markAccountStale } from '../stale-accounts.ts';
import { decidesWhatAsks, wasDecided } from './asks-by-itself.ts';
import type { Letter, LetterReading } from './read-letter.ts';

interface LetterRow {
  readonly subject: string;
  readonly sent_at: number;
  readonly zone_minutes: number | null;
  readonly from_name: string;
  readonly from_address: string;
  readonly automatic: AutomaticKind | null;
  readonly asks: number | null;
  readonly asks_rule: number | null;
  readonly text: string | null;
  readonly side: Side;
}

interface ReadRow {
  readonly thread_id: number;
  readonly message_id: string;
  readonly sent_at: number;
  readonly from_name: string;
  readonly from_address: string;
  readonly side: Side;
  readonly account_id: number | null;
  readonly rule_version: number;
}

/** What a reader looks at; the rest of a body this long is machine-made or quoted. */
const MAX_BODY = 120_000;

const letterRow = statement<[number], LetterRow>(
  `SELECT m.subject, m.sent_at, m.zone_minutes, m.from_name, m.from_address, m.automatic, m.asks, m.asks_rule, b.text,
     r.side
   FROM message_read r JOIN message m ON m.id = r.message_id LEFT JOIN message_body b ON b.message_id = m.id
   WHERE r.message_id = ?`,
);
const readRow = statement<[number], ReadRow>(
  `SELECT m.thread_id, m.message_id, m.sent_at, m.from_name, m.from_address, r.side, r.account_id, r.rule_version
   FROM message_read r JOIN message m ON m.id = r.message_id WHERE r.message_id = ?`,
);
const setRead = statement<[number, string, string | null, number]>(
  'UPDATE message_read SET rule_version = ?, language = ?, deeds = ? WHERE message_id = ?',
);
const dropFindings = statement<[number]>('DELETE FROM message_finding WHERE message_id = ?');
const putFinding = statement<{
  message: number;
  position: number;
  key: string;
  account: number | null;
  sentAt: number;
  kind: string;
  side: Side;
  who: string;
  address: string;
  what: string;
  quote: string;
  due: string | null;
  returnDate: string | null;
  successor: string | null;
  rule: string;
}>(
  `INSERT INTO message_finding (message_id, position, finding_key, account_id, sent_at, kind, side, who, address, what,
     quote, due, return_date, successor, rule)
   VALUES (:message, :position, :key, :account, :sentAt, :kind, :side, :who, :address, :what, :quote, :due, :returnDate,
     :successor, :rule)`,
);
const noteOne = statement<[number]>(
  `INSERT OR IGNORE INTO message_read (message_id, rule_version, sent_at, side, account_id)
   SELECT m.id, 0, m.sent_at, iif(f.direction = 'inbound', 'them', 'us'), NULL
   FROM message m JOIN message_fact f ON f.message_id = m.id WHERE m.id = ?`,
);

const staleThread = statement<[number]>('INSERT OR IGNORE INTO stale_thread (thread_id) VALUES (?)');

/** Notes a message that belongs to no account as one to read. Inside a transaction. */
export function noteLetter(db: Database, id: number): void {
  noteOne(db).run(id);
}

/** Whether the present rules have read it. */
export function isRead(db: Database, id: number): boolean {
  return readRow(db).get(id)?.rule_version === READING_VERSION;
}

/** @param usersZone - IANA name. */
export function letterOf(db: Database, id: number, usersZone: string): Letter | null {
  const row = letterRow(db).get(id);
  if (!row) return null;
  const text = row.text ?? '';
  return {
    text: text.slice(0, MAX_BODY),
    subject: row.subject,
    sentAt: row.sent_at,
    zoneMinutes: row.zone_minutes,
    usersZone,
    by: row.side,
    fromName: row.from_name,
    fromAddress: row.from_address,
    automatic: row.automatic,
    // Of a longer body another part may have been asked about.
    asks: row.asks_rule === ASKS_RULE && text.length <= MAX_BODY ? row.asks === 1 : null,
  };
}

/** Inside a transaction. */
export function keepReading(
  db: Database,
  id: number,
  readAs: Side,
  { found, language, deeds, words }: LetterReading,
): void {
  const row = readRow(db).get(id);
  if (!row || row.side !== readAs || row.rule_version === READING_VERSION) return;
  const decidedBefore = row.rule_version !== 0 && wasDecided(db, id);
  if (row.rule_version !== 0) dropFindings(db).run(id);
  const keys = new Set<string>();
  for (const [position, one] of found.entries()) {
    let key = keyOf(row.message_id, one.kind, one.quote, 0);
    for (let again = 1; keys.has(key); again += 1) key = keyOf(row.message_id, one.kind, one.quote, again);
    keys.add(key);
    putFinding(db).run({
      message: id,
      position,
      key,
      account: row.account_id,
      sentAt: row.sent_at,
      kind: one.kind,
      side: row.side,
      who: row.from_name === '' ? row.from_address : row.from_name,
      address: row.from_address,
      what: one.what,
      quote: one.quote,
      due: one.due?.day ?? null,
      returnDate: one.returnDate,
      successor: one.successor,
      rule: one.rule,
    });
  }
  if (row.side === 'them') keepWords(db, id, words);
  const decidesNow = row.side === 'them' && found.some(({ kind }) => decidesWhatAsks(kind));
  if (decidesNow || decidedBefore) staleThread(db).run(row.thread_id);
  setRead(db).run(READING_VERSION, language, deeds.length === 0 ? null : JSON.stringify(deeds), id);
  if (row.account_id === null) return;
  // What it said before may have settled something anywhere.
  if (row.rule_version !== 0) markAccountStale(db, row.account_id);
  // Deeds settle what other messages promised, so they count although nothing was found here.
  else if (found.length > 0 || deeds.length > 0) markAccountStale(db, row.account_id, { thread: row.thread_id });
}

/** The same for the same words of the same mail, in whichever mailbox and whatever rule found them. */
function keyOf(messageId: string, kind: string, quote: string, again: number): string {
  const text = `${messageId}\0${kind}\0${quote}${again === 0 ? '' : `\0${again}`}`;
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
