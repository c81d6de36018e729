// What happened with an account in the time of a runway: touches sent from the queue, calls and meetings written down, and mails
// of ours that speak of the renewal.
import type { Database } from 'better-sqlite3';
import { isoDayOf, type LocalNow, startOfDay } from '../book/local-time.ts';
import { newestText, splitText } from '../mail/text/text-parts.ts';
import { statement } from '../store/statement.ts';
import type { Act } from './runway.ts';
import { speaksOfRenewal } from './speaks-of-renewal.ts';
import { addDays } from './term.ts';

interface SentRow {
  readonly kind: string;
  readonly reason_key: string;
  readonly subject: string;
  readonly at: number;
  readonly row_id: number | null;
  readonly thread_id: number | null;
}
const sent = statement<{ account: number; from: number; to: number }, SentRow>(
  `SELECT q.kind, k.reason_key, k.subject, coalesce(s.accepted_at, q.state_at) AS at, m.id AS row_id, m.thread_id
   FROM queue_item q JOIN queue_draft k ON k.draft_id = q.draft_id
     LEFT JOIN outgoing o ON o.draft_id = q.draft_id LEFT JOIN delivery s ON s.outgoing_id = o.id
     LEFT JOIN message m ON m.id = (SELECT id FROM message WHERE message_id = o.message_id ORDER BY id LIMIT 1)
   WHERE q.account_id = :account AND (q.state = 'sent' OR s.state IN ('accepted', 'in_sent'))
     AND coalesce(s.accepted_at, q.state_at) BETWEEN :from AND :to`,
);
const spoken = statement<
  { account: number; from: number; to: number },
  { kind: 'call' | 'meeting'; at: number; subject: string }
>('SELECT kind, at, subject FROM logged_touch WHERE account_id = :account AND at BETWEEN :from AND :to');
const written = statement<
  { account: number; from: number; to: number },
  { id: number; thread_id: number; subject: string; at: number; text: string }
>(
  `SELECT m.id, m.thread_id, m.subject, m.sent_at AS at, substr(b.text, 1, 8000) AS text
   FROM message_account t JOIN message m ON m.id = t.message_id JOIN message_body b ON b.message_id = m.id
   WHERE t.account_id = :account AND t.touch = 'mail_out' AND t.sent_at BETWEEN :from AND :to ORDER BY t.sent_at LIMIT 300`,
);
const firstSeen = statement<[number], { at: number | null }>(
  'SELECT min(sent_at) AS at FROM message_account WHERE account_id = ?',
);

export function readActs(db: Database, account: number, renewalDay: string, fromDays: number, clock: LocalNow): Act[] {
  const { now, timeZone } = clock;
  const day = (at: number) => isoDayOf(at, timeZone);
  const range = { account, from: startOfDay(addDays(renewalDay, -fromDays), timeZone), to: now };
  if (range.from > now) return [];
  const acts: Act[] = sent(db)
    .all(range)
    .map((row) => ({
      day: day(row.at),
      at: row.at,
      what: 'queue',
      kind: row.kind,
      renewalDay: /^renewal_\d+:(\d{4}-\d\d-\d\d)$/u.exec(row.reason_key)?.[1] ?? null,
      text: row.subject,
      messageRowId: row.row_id,
      threadId: row.thread_id,
    }));
  const plain = { messageRowId: null, threadId: null };
  for (const row of spoken(db).all(range))
    acts.push({ ...plain, day: day(row.at), at: row.at, what: row.kind, text: row.subject });
  for (const row of written(db).all(range)) {
    if (!speaksOfRenewal(row.subject, row.text)) continue;
    if (!speaksOfRenewal(row.subject, newestText(splitText(row.text)))) continue;
    acts.push({
      day: day(row.at),
      at: row.at,
      what: 'mail',
      text: row.subject,
      messageRowId: row.id,
      threadId: row.thread_id,
    });
  }
  return acts.sort((a, b) => a.at - b.at);
}

export function knownFrom(db: Database, account: number, { timeZone }: LocalNow): string | null {
  const at = firstSeen(db).get(account)?.at ?? null;
  return at === null ? null : isoDayOf(at, timeZone);
}
