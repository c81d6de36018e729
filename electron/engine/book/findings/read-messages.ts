// Reads messages that the present rules have not read: the newest first, a few milliseconds at a time, so that it can stop
// at any moment and go on where it was. What each says goes into message_finding; nobody else ever reads a body for it.
import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { Side } from '../../../contract/findings.ts';
import type { AutomaticKind } from '../../../contract/scalars.ts';
import { type Log, positionOf } from '../../deps.ts';
import { type Deed, deedsIn } from '../../findings/deeds.ts';
import type { MessageToRead } from '../../findings/finding.ts';
import { type MessageReading, readMessage } from '../../findings/read-message.ts';
import { READING_VERSION } from '../../findings/reading-version.ts';
import { ASKS_RULE } from '../../mail/text/asks.ts';
import { newestText, splitText } from '../../mail/text/text-parts.ts';
import { statement } from '../../store/statement.ts';
import type { Zone } from '../derive-accounts.ts';
import { countWords, keepWords } from '../health/message-words.ts';
import { markAccountStale } from '../stale-accounts.ts';
import { nextUnread } from './unread-messages.ts';
import { writersZone } from './writers-zone.ts';

interface UnreadRow {
  readonly id: number;
  readonly thread_id: number;
  readonly message_id: string;
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
  readonly account_id: number | null;
  readonly rule_version: number;
}

/** What a reader looks at; the rest of a body this long is machine-made or quoted. */
const MAX_BODY = 120_000;

const unread = statement<[number], UnreadRow>(
  `SELECT m.id, m.thread_id, m.message_id, m.subject, m.sent_at, m.zone_minutes, m.from_name, m.from_address, m.automatic,
     m.asks, m.asks_rule, b.text, r.side, r.account_id, r.rule_version
   FROM message_read r JOIN message m ON m.id = r.message_id LEFT JOIN message_body b ON b.message_id = m.id
   WHERE r.message_id = ?`,
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

export interface ReadingStep {
  /** A step stops after the message at which this many milliseconds are over. */
  readonly budgetMs: number;
  elapsed(): number;
  readonly zone: Zone;
  readonly log: Log;
  /** Only this account's messages. */
  readonly account?: number;
}

const BATCH = 64;

/** Reads for as long as the step may take, in one transaction; answers how many messages, 0 when all are read. */
export function readMessages(db: Database, step: ReadingStep): number {
  if (!nextUnread(db, step.account, 1)[0]) return 0;
  const until = step.elapsed() + step.budgetMs;
  return db
    .transaction(() => {
      let read = 0;
      do {
        const batch = nextUnread(db, step.account, BATCH);
        if (batch.length === 0) break;
        for (const id of batch) {
          readOne(db, id, step);
          read += 1;
          if (step.elapsed() >= until) break;
        }
      } while (step.elapsed() < until);
      return read;
    })
    .immediate();
}

/** Reads a message that somebody asks about, whether it belongs to an account or not. */
export function readOnDemand(db: Database, id: number, step: Pick<ReadingStep, 'zone' | 'log'>): void {
  const row = unread(db).get(id);
  if (row?.rule_version === READING_VERSION) return;
  db.transaction(() => {
    if (!row) noteOne(db).run(id);
    readOne(db, id, step);
  }).immediate();
}

function readOne(db: Database, id: number, { zone, log }: Pick<ReadingStep, 'zone' | 'log'>): void {
  const row = unread(db).get(id);
  if (!row) return;
  const parts = splitText((row.text ?? '').slice(0, MAX_BODY));
  const newest = newestText(parts);
  const { found, language, deeds } = reading(log, {
    text: newest,
    signature: parts
      .filter(({ kind }) => kind === 'signature')
      .map(({ text }) => text)
      .join('\n'),
    subject: row.subject,
    sentAt: row.sent_at,
    timeZone: writersZone(row.zone_minutes, row.sent_at, zone.timeZone),
    by: row.side,
    fromName: row.from_name,
    fromAddress: row.from_address,
    automatic: row.automatic,
    // Of a longer body another part may have been asked about.
    asks: row.asks_rule === ASKS_RULE && (row.text ?? '').length <= MAX_BODY ? row.asks === 1 : null,
  });
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
  if (row.side === 'them') keepWords(db, id, countWords(newest));
  setRead(db).run(READING_VERSION, language, deeds.length === 0 ? null : JSON.stringify(deeds), id);
  if (row.account_id === null) return;
  // What it said before may have settled something anywhere.
  if (row.rule_version !== 0) markAccountStale(db, row.account_id);
  // Deeds settle what other messages promised, so they count although nothing was found here.
  else if (found.length > 0 || deeds.length > 0) markAccountStale(db, row.account_id, { thread: row.thread_id });
}

/** A letter on which a rule breaks says nothing, and is no reason to leave all others unread. */
function reading(log: Log, message: MessageToRead): Pick<MessageReading, 'found' | 'language'> & { deeds: Deed[] } {
  try {
    const { found, language, sentences } = readMessage(message);
    return { found, language, deeds: message.automatic === null ? deedsIn(sentences) : [] };
  } catch (error) {
    log.warn('reading.broke', { where: positionOf(error) });
    return { found: [], language: 'other', deeds: [] };
  }
}

/** The same for the same words of the same mail, in whichever mailbox and whatever rule found them. */
function keyOf(messageId: string, kind: string, quote: string, again: number): string {
  const text = `${messageId}\0${kind}\0${quote}${again === 0 ? '' : `\0${again}`}`;
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
