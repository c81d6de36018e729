// Reads what the relationship with an account is measured by: its mail in order, with the words they wrote, and the risks and
// promises that were found in it. The words of a message are counted once and kept.
import type { Database } from 'better-sqlite3';
import { type FindingKind, findingKind } from '../../../contract/findings.ts';
import { statement } from '../../store/statement.ts';
import { gravityOf } from './health.ts';
import { keepWords, wordsOf } from './message-words.ts';
import { type Relation, relationOf, type Signal } from './standing.ts';
import type { LoggedMail } from './touch-log.ts';

interface MailRow {
  readonly at: number;
  readonly message_id: number;
  readonly thread_id: number;
  readonly touch: 'mail_in' | 'mail_out';
  readonly writer: string;
  readonly words: number | null;
}

const mails = statement<[number], MailRow>(
  `SELECT t.sent_at AS at, t.message_id, m.thread_id, t.touch, t.writer, w.words
   FROM message_account t JOIN message m ON m.id = t.message_id LEFT JOIN message_words w ON w.message_id = t.message_id
   WHERE t.account_id = ? AND t.touch IS NOT NULL ORDER BY t.sent_at, t.message_id`,
);

interface SignalRow {
  readonly kind: string;
  readonly sent_at: number;
  readonly message_id: number;
  readonly due: string | null;
  readonly settled_at: number | null;
  readonly user_state: string | null;
}

// A range of the index for each kind, then the few that the person called something else; what the person settled or
// dismissed is not there, at any time.
const signalsWhere = (where: string) =>
  `SELECT coalesce(s.kind, f.kind) AS kind, f.kind AS said, f.sent_at, f.message_id, f.position,
     CASE WHEN s.due IS NULL THEN f.due ELSE nullif(s.due, '') END AS due,
     CASE WHEN f.state = 'open' THEN NULL ELSE f.state_at END AS settled_at, s.state AS user_state
   FROM ${where} AND f.account_id = :account AND f.same_as IS NULL AND ifnull(s.state, 'confirmed') = 'confirmed'
     AND (f.side = 'us' OR f.kind <> 'commitment')`;
const signalRows = statement<{ account: number; kinds: string }, SignalRow>(
  `${signalsWhere(
    `message_finding f LEFT JOIN finding_state s ON s.finding_key = f.finding_key
   WHERE f.kind IN (SELECT value FROM json_each(:kinds))`,
  )}
   UNION ALL ${signalsWhere(
     `finding_state s CROSS JOIN message_finding f ON f.finding_key = s.finding_key
   WHERE s.kind IS NOT NULL AND f.kind NOT IN (SELECT value FROM json_each(:kinds))`,
   )}
   ORDER BY sent_at, said, message_id, position`,
);
const weighing = JSON.stringify([...findingKind.options.filter((kind) => gravityOf(kind) > 0), 'commitment']);

/** `keep` where the words counted may be written down: inside the transaction of a deriver. */
export function readRelation(db: Database, account: number, { keep = false } = {}): Relation {
  return relationOf(readLog(db, account, keep), readSignals(db, account));
}

function readLog(db: Database, account: number, keep: boolean): LoggedMail[] {
  return mails(db)
    .all(account)
    .map((row) => ({
      at: row.at,
      messageId: row.message_id,
      threadId: row.thread_id,
      by: row.touch === 'mail_in' ? 'them' : 'us',
      writer: row.writer,
      words: row.touch === 'mail_in' ? (row.words ?? countedWords(db, row.message_id, keep)) : 0,
    }));
}

function countedWords(db: Database, message: number, keep: boolean): number {
  const words = wordsOf(db, message);
  if (keep) keepWords(db, message, words);
  return words;
}

function readSignals(db: Database, account: number): Signal[] {
  return signalRows(db)
    .all({ account, kinds: weighing })
    .map((row) => ({
      kind: findingKind.parse(row.kind),
      at: row.sent_at,
      messageId: row.message_id,
      due: row.due,
      settledAt: row.settled_at,
      confirmed: row.user_state === 'confirmed',
    }))
    .filter(({ kind }) => weighs(kind));
}

function weighs(kind: FindingKind): boolean {
  return kind === 'commitment' || gravityOf(kind) > 0;
}
