// Reads what the summary of an account is made of, from indexes of its touches and from what was derived.
import type { Database } from 'better-sqlite3';
import type { BookRow } from '../../../contract/book.ts';
import { type Evidence, evidence } from '../../../contract/findings.ts';
import type { Health } from '../../../contract/relationship.ts';
import { statement } from '../../store/statement.ts';
import { findingsOfAccount } from '../findings/read-findings.ts';
import { readDriftOf } from '../health/read-drift.ts';
import { readHealth } from '../health/read-health.ts';
import { daysSince, type LocalNow } from '../local-time.ts';
import type { Mail, SummaryFacts, Writer } from './summary-facts.ts';

interface MailRow {
  readonly id: number;
  readonly message_id: string;
  readonly thread_id: number;
  readonly sent_at: number;
  readonly subject: string;
  readonly who: string;
}
const mailColumns = `m.id, m.message_id, m.thread_id, m.sent_at, m.subject,
  coalesce(nullif(m.from_name, ''), m.from_address) AS who`;
const mailOf = statement<[number], MailRow>(`SELECT ${mailColumns} FROM message m WHERE m.id = ?`);
const firstMail = statement<{ account: number; now: number }, { id: number }>(
  `SELECT message_id AS id FROM message_account
   WHERE account_id = :account AND touch IN ('mail_in', 'mail_out') AND sent_at <= :now ORDER BY sent_at LIMIT 1`,
);
const inbound = statement<{ account: number; now: number }, { sent_at: number; message_id: number; writer: string }>(
  `SELECT sent_at, message_id, writer FROM message_account
   WHERE account_id = :account AND touch = 'mail_in' AND sent_at <= :now ORDER BY sent_at`,
);
const outboundCount = statement<{ account: number; since: number; now: number }, { n: number }>(
  `SELECT count(*) AS n FROM message_account
   WHERE account_id = :account AND touch = 'mail_out' AND sent_at > :since AND sent_at <= :now`,
);
const loggedCount = statement<{ account: number; since: number; now: number }, { n: number }>(
  'SELECT count(*) AS n FROM logged_touch WHERE account_id = :account AND at > :since AND at <= :now',
);
const busiestThreads = statement<
  { account: number; since: number; now: number },
  { subject: string; n: number; id: number }
>(
  `SELECT t.subject, count(*) AS n, max(m.id) AS id FROM message_account a
     JOIN message m ON m.id = a.message_id JOIN thread t ON t.id = m.thread_id
   WHERE a.account_id = :account AND a.touch IS NOT NULL AND a.sent_at > :since AND a.sent_at <= :now
   GROUP BY m.thread_id ORDER BY n DESC, max(a.sent_at) DESC LIMIT 3`,
);

const DAY = 86_400_000;

/** `since` is null for the whole story. */
export function summaryFactsOf(db: Database, row: BookRow, since: number | null, clock: LocalNow): SummaryFacts {
  const account = row.accountId;
  return readFacts(db, row, since, clock, {
    findings: findingsOfAccount(db, account, clock),
    drifts: readDriftOf(db, account, clock),
    health: readHealth(db, account, clock),
    healthThen: since === null ? null : readHealth(db, account, { ...clock, now: since }).score,
  });
}

type Derived = Pick<SummaryFacts, 'findings' | 'drifts' | 'health' | 'healthThen'>;

function readFacts(db: Database, row: BookRow, since: number | null, clock: LocalNow, derived: Derived): SummaryFacts {
  const account = row.accountId;
  const { now, timeZone } = clock;
  const from = since ?? 0;
  const all = inbound(db).all({ account, now });
  const within = all.filter(({ sent_at }) => sent_at > from);
  const first = firstMail(db).get({ account, now });
  const last = all.at(-1);
  const moveMessage = row.why.find(
    ({ kind }) => kind === (row.whoseMove === 'ours' ? 'owed' : 'waiting'),
  )?.messageRowId;
  return {
    ...derived,
    row,
    since,
    now,
    timeZone,
    first: first ? readMail(db, first.id) : null,
    lastIn: last ? readMail(db, last.message_id) : null,
    mailsIn: within.length,
    mailsOut: outboundCount(db).get({ account, since: from, now })?.n ?? 0,
    logged: loggedCount(db).get({ account, since: from, now })?.n ?? 0,
    writers: writersOf(db, within, new Set(all.filter(({ sent_at }) => sent_at <= from).map(({ writer }) => writer))),
    topics: busiestThreads(db)
      .all({ account, since: from, now })
      .flatMap(({ subject, n, id }) => withMail(db, id, (mail) => ({ subject, mails: n, mail }))),
    longestGap: longestGap(db, within, timeZone),
    move: moveMessage == null || row.whoseMove === 'none' ? null : readMail(db, moveMessage),
    healthEvidence: healthEvidence(db, derived.health),
  };
}

function writersOf(
  db: Database,
  mails: readonly { sent_at: number; message_id: number; writer: string }[],
  before: ReadonlySet<string>,
): Writer[] {
  const byWriter = [...Map.groupBy(mails, ({ writer }) => writer)].sort(
    (a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1),
  );
  return byWriter.flatMap(([writer, list]) => {
    const first = readMail(db, list[0]?.message_id ?? 0);
    const last = readMail(db, list.at(-1)?.message_id ?? 0);
    if (!first || !last) return [];
    return [{ name: last.who, mails: list.length, first, last, knownBefore: before.has(writer) }];
  });
}

/** Between two mails of theirs; the silence that still lasts is told elsewhere. */
function longestGap(
  db: Database,
  mails: readonly { sent_at: number; message_id: number }[],
  timeZone: string,
): SummaryFacts['longestGap'] {
  let longest: { days: number; index: number } | null = null;
  for (const [index, { sent_at }] of mails.entries()) {
    const next = mails[index + 1];
    if (!next) continue;
    if (next.sent_at - sent_at < (longest?.days ?? 0) * DAY) continue;
    const days = daysSince(sent_at, { now: next.sent_at, timeZone });
    if (longest === null || days > longest.days) longest = { days, index };
  }
  if (longest === null) return null;
  const before = readMail(db, mails[longest.index]?.message_id ?? 0);
  const after = readMail(db, mails[longest.index + 1]?.message_id ?? 0);
  return before && after ? { days: longest.days, before, after } : null;
}

function healthEvidence(db: Database, health: Health | null): Evidence[] {
  const ids = new Set((health?.components ?? []).flatMap(({ messageRowIds }) => messageRowIds.slice(0, 2)));
  return [...ids].slice(0, 6).flatMap((id) => withMail(db, id, (mail) => mail.evidence));
}

function withMail<T>(db: Database, id: number, make: (mail: Mail) => T): T[] {
  const mail = readMail(db, id);
  return mail ? [make(mail)] : [];
}

function readMail(db: Database, id: number): Mail | null {
  const row = mailOf(db).get(id);
  if (!row) return null;
  return {
    who: row.who,
    subject: row.subject.trim(),
    evidence: evidence.parse({
      messageRowId: row.id,
      messageId: row.message_id,
      threadId: row.thread_id,
      quote: '',
      sentAt: row.sent_at,
    }),
  };
}
