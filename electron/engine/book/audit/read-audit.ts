// The audit of the book as it stands now: what audit-rules.ts needs of each account is read from indexes, account by account.
import type { Database } from 'better-sqlite3';
import type { Audit, AuditItem } from '../../../contract/audit.ts';
import type { BookRow } from '../../../contract/book.ts';
import { messageRowId } from '../../../contract/scalars.ts';
import { readSettings } from '../../store/queries/settings.ts';
import { statement } from '../../store/statement.ts';
import { gapSentence } from '../coverage-words.ts';
import { daysSince, type LocalNow, workingHoursBetween } from '../local-time.ts';
import { readPeople } from '../people/read-people.ts';
import { singleContact } from '../people/single-contact.ts';
import { readCoverage } from '../read-coverage.ts';
import { type AuditFacts, type AuditFinding, auditAccount, HALF } from './audit-rules.ts';
import { AUDIT_SECTIONS } from './audit-words.ts';

const DAY = 86_400_000;
/** More people than could all have left. */
const FEW_WRITERS = 4;

const writersSince = statement<{ account: number; since: number; now: number }, { n: number }>(
  `SELECT count(DISTINCT writer) AS n FROM message_account
   WHERE account_id = :account AND touch = 'mail_in' AND sent_at BETWEEN :since AND :now`,
);
const firstWords = statement<{ account: number; since: number; now: number }, { n: number }>(
  `SELECT count(*) AS n FROM (
     SELECT 1 FROM message_account WHERE account_id = :account AND touch = 'mail_in' AND sent_at <= :now
     GROUP BY writer HAVING min(sent_at) > :since)`,
);
const touchesBetween = statement<{ account: number; since: number; until: number }, { n: number }>(
  `SELECT (SELECT count(*) FROM message_account
           WHERE account_id = :account AND touch IN ('mail_in', 'mail_out') AND sent_at > :since AND sent_at <= :until)
     + (SELECT count(*) FROM logged_touch WHERE account_id = :account AND at > :since AND at <= :until) AS n`,
);
const lastMessageOf = statement<
  { account: number; touch: string; now: number },
  { message_id: number; sent_at: number }
>(
  `SELECT message_id, sent_at FROM message_account
   WHERE account_id = :account AND touch = :touch AND sent_at <= :now ORDER BY sent_at DESC LIMIT 1`,
);
const mapped = statement<[number], { n: number }>(
  'SELECT EXISTS (SELECT 1 FROM mapping_rule WHERE account_id = ?) AS n',
);
const oldestTouch = statement<[], { at: number | null }>(
  'SELECT min((SELECT min(sent_at) FROM message_account t WHERE t.account_id = a.id AND t.touch IS NOT NULL)) AS at FROM account a',
);

/** `rows` is the book in its order. In steps between which other calls may be answered. */
export function* readAudit(db: Database, rows: readonly BookRow[], clock: LocalNow): Generator<void, Audit> {
  const found: { readonly row: BookRow; readonly findings: readonly AuditFinding[] }[] = [];
  for (const row of rows) {
    found.push({ row, findings: auditAccount(factsOf(db, row, clock)) });
    yield;
  }
  const { gap } = readCoverage(db, clock.now).overall;
  return {
    at: clock.now,
    accounts: rows.length,
    sound: found.filter(({ findings }) => findings.length === 0).length,
    mailFrom: oldestTouch(db).get()?.at ?? null,
    coverage: gap === null || (gap.kind === 'no_mailbox' && rows.length === 0) ? null : gapSentence(gap, clock),
    sections: AUDIT_SECTIONS.map(([kind, words]) => {
      const items = found.flatMap(({ row, findings }) =>
        findings.filter((each) => each.kind === kind).map((each) => itemOf(row, each)),
      );
      return { kind, title: words.title, sentence: items.length === 0 ? words.none : words.some(items.length), items };
    }),
  };
}

function factsOf(db: Database, row: BookRow, clock: LocalNow): AuditFacts {
  const account = row.accountId;
  const { now } = clock;
  const settings = readSettings(db);
  const lastIn = lastMessageOf(db).get({ account, touch: 'mail_in', now });
  const lastOut = lastMessageOf(db).get({ account, touch: 'mail_out', now });
  const newer = (lastIn?.sent_at ?? 0) >= (lastOut?.sent_at ?? 0) ? lastIn : lastOut;
  const owes = row.why.some(({ kind }) => kind === 'owed') && row.moveSince !== null && row.whoseMove === 'ours';
  return {
    row,
    singleContact: hangsOnOne(db, row, clock),
    touches: {
      last: touchesBetween(db).get({ account, since: now - HALF * DAY, until: now })?.n ?? 0,
      before: touchesBetween(db).get({ account, since: now - 2 * HALF * DAY, until: now - HALF * DAY })?.n ?? 0,
    },
    newPeople: firstWords(db).get({ account, since: now - HALF * DAY, now })?.n ?? 0,
    daysSinceTouch: row.lastTouchAt === null ? null : daysSince(row.lastTouchAt, clock),
    lastInMessage: lastIn?.message_id ?? null,
    lastTouchMessage: newer?.message_id ?? null,
    owedOverdueHours: owes
      ? workingHoursBetween(row.moveSince ?? now, now, settings.workingHours, clock.timeZone)
      : null,
    goalHours: settings.responseGoalHours,
    mapped: mapped(db).get(account)?.n === 1,
  };
}

/** Who they are is read only where few enough write. */
function hangsOnOne(db: Database, row: BookRow, clock: LocalNow): string | null {
  const { now } = clock;
  const writers = writersSince(db).get({ account: row.accountId, since: now - 365 * DAY, now })?.n ?? 0;
  if (writers === 0 || writers > FEW_WRITERS) return null;
  const known = row.silence.verdict === 'known';
  return singleContact(readPeople(db, row.accountId, clock, known), now, known);
}

function itemOf(row: BookRow, finding: AuditFinding): AuditItem {
  return {
    accountId: row.accountId,
    name: row.name,
    text: finding.text,
    rule: finding.rule,
    tier: row.tier,
    arr: row.arr,
    renewalDate: row.renewalDate,
    renewalInDays: row.renewalInDays,
    daysSilent: row.daysSilent,
    cadenceDays: row.cadenceDays,
    lastTouchAt: row.lastTouchAt,
    owner: row.owner,
    threadId: finding.threadId,
    messageRowIds: finding.messages.map((id) => messageRowId.parse(id)),
  };
}
