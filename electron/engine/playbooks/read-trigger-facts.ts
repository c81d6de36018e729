// The facts of the whole book that triggers ask for, read in a few sweeps: contracts, health, beginnings, what mail said lately.
import type { Database } from 'better-sqlite3';
import type { BookRow } from '../../contract/book.ts';
import type { FindingKind } from '../../contract/findings.ts';
import type { TriggerKind } from '../../contract/playbooks.ts';
import { readBeginnings } from '../book/alerts/read-beginnings.ts';
import { findingsOfBook } from '../book/findings/read-findings.ts';
import { isoDayOf, type LocalNow } from '../book/local-time.ts';
import { addDays, daysBetween } from '../renewals/term.ts';
import { type ContractRow, contractsOfBook } from '../store/queries/contracts.ts';
import { statement } from '../store/statement.ts';
import { type AccountFacts, CONTACT_KINDS, type EarlierRun, type SaidThere } from './triggers.ts';

const DAY = 86_400_000;
const SAID_DAYS = 25;
/** A first touch says that an account is new only where the mail goes back this much further. */
const MAIL_BEFORE_DAYS = 90;
/** Who wrote long before the first contract was known before it. */
const COURTSHIP_DAYS = 180;

const createdOf = statement<[], { id: number; created_at: number }>('SELECT id, created_at FROM account');
const earlier = statement<
  [],
  {
    account_id: number;
    playbook_id: string;
    reason: string;
    started_by: TriggerKind;
    start_day: string;
    state: string;
    thread_id: number | null;
  }
>(
  `SELECT r.account_id, r.playbook_id, r.reason, r.started_by, r.start_day, r.state,
     (SELECT m.thread_id FROM message m WHERE m.message_id = r.message_id LIMIT 1) AS thread_id
   FROM playbook_run r`,
);

/** Runs of a playbook at an account. */
export type EarlierRuns = (account: number, playbook: string) => readonly EarlierRun[];

export function readEarlierRuns(db: Database): EarlierRuns {
  const runs = Map.groupBy(earlier(db).all(), (row) => `${row.account_id} ${row.playbook_id}`);
  return (account, playbook) =>
    (runs.get(`${account} ${playbook}`) ?? []).map((row) => ({
      reason: row.reason,
      trigger: row.started_by,
      startDay: row.start_day,
      running: row.state === 'running',
      threadId: row.thread_id,
    }));
}

/** `signals` are the kinds that the playbooks in question ask for. */
export function readTriggerFacts(
  db: Database,
  book: readonly BookRow[],
  signals: readonly string[],
  clock: LocalNow,
): AccountFacts[] {
  const today = isoDayOf(clock.now, clock.timeZone);
  const contracts = Map.groupBy(contractsOfBook(db).all(), (row) => row.account_id);
  const created = new Map(
    createdOf(db)
      .all()
      .map((row) => [row.id, row.created_at]),
  );
  const beginnings = readBeginnings(db);
  const mailFrom = beginnings.mailFrom === null ? null : isoDayOf(beginnings.mailFrom, clock.timeZone);
  const said = readSaid(db, signals, clock);
  return book.map((row): AccountFacts => {
    const own = (contracts.get(row.accountId) ?? []).filter(({ lost_on: lost }) => lost === null);
    const firstAt = beginnings.of.get(row.accountId);
    const firstMail = firstAt === undefined ? null : isoDayOf(firstAt, clock.timeZone);
    const signed = own.flatMap((each) => each.start_date ?? []).sort()[0] ?? null;
    const added = isoDayOf(created.get(row.accountId) ?? clock.now, clock.timeZone);
    return {
      accountId: row.accountId,
      name: row.name,
      customerSince: [signed, firstMail].filter((day) => day !== null).sort()[0] ?? added,
      beganOn: beganOn(own, firstMail, mailFrom),
      renewals: renewalsOf(row, own),
      health: healthOf(row, today),
      said: said.get(row.accountId) ?? [],
    };
  });
}

function beganOn(contracts: readonly ContractRow[], firstMail: string | null, mailFrom: string | null): string | null {
  const [first, ...others] = contracts;
  if (first?.term === 0 && others.length === 0 && first.start_date !== null) {
    if (firstMail === null || firstMail >= addDays(first.start_date, -COURTSHIP_DAYS)) return first.start_date;
    return null;
  }
  if (contracts.length > 0 || firstMail === null || mailFrom === null) return null;
  return daysBetween(mailFrom, firstMail) >= MAIL_BEFORE_DAYS ? firstMail : null;
}

function renewalsOf(row: BookRow, contracts: readonly ContractRow[]): AccountFacts['renewals'] {
  const own = contracts.flatMap(({ id, term, end_date: day, ends_with: lead, name }) =>
    day === null || lead !== null ? [] : [{ key: `contract:${id}:${term}`, day, name: `“${name}”` }],
  );
  // Contracts that end on one day are renewed together.
  const together = [...new Map(own.toReversed().map((each) => [each.day, each])).values()];
  if (contracts.length > 0 || row.renewalDate === null) return together;
  return [{ key: `account:${row.renewalDate.slice(0, 4)}`, day: row.renewalDate, name: row.name }];
}

function healthOf({ health }: BookRow, today: string): AccountFacts['health'] {
  const weeks = health.weeks.flatMap((score, at) =>
    score === null ? [] : [{ day: addDays(today, -7 * (health.weeks.length - 1 - at)), score }],
  );
  return health.score === null
    ? weeks
    : [...weeks.filter(({ day }) => day < today), { day: today, score: health.score }];
}

function readSaid(db: Database, signals: readonly string[], clock: LocalNow): Map<number, SaidThere[]> {
  const kinds = [...new Set([...signals, ...CONTACT_KINDS])] as FindingKind[];
  const found = findingsOfBook(db, clock, { kinds, by: 'them', since: clock.now - SAID_DAYS * DAY });
  const said = new Map<number, SaidThere[]>();
  for (const one of found) {
    if (one.accountId === null || one.state === 'dismissed' || one.state === 'settled') continue;
    const { messageId, threadId, sentAt } = one.evidence;
    const day = isoDayOf(sentAt, clock.timeZone);
    const { findingId: key, kind, who, what, quote } = one;
    said.set(one.accountId, [
      ...(said.get(one.accountId) ?? []),
      { key, kind, day, who, what, quote, messageId, threadId },
    ]);
  }
  return said;
}
