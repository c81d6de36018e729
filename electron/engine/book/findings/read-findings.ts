// The findings as they are listed: what mail says, what later mail makes of it, and over both what the person said. What
// depends on the day (overdue) and on the clock of the call is computed here.
import type { Database } from 'better-sqlite3';
import {
  type Finding,
  type FindingDecision,
  type FindingKind,
  type FindingState,
  findingDecision,
  findingKind,
  hasCourse,
  type Side,
} from '../../../contract/findings.ts';
import { accountId, messageRowId, threadId } from '../../../contract/scalars.ts';
import { statement } from '../../store/statement.ts';
import { dayWords } from '../day-words.ts';
import { isoDayOf, type LocalNow } from '../local-time.ts';
import { type Pauses, pausesOf, pausesOfBook } from './pauses.ts';

export interface FindingRow {
  readonly message_id: number;
  readonly finding_key: string;
  readonly account_id: number | null;
  readonly sent_at: number;
  readonly kind: string;
  readonly side: Side;
  readonly who: string;
  readonly address: string;
  readonly what: string;
  readonly quote: string;
  readonly due: string | null;
  readonly return_date: string | null;
  readonly successor: string | null;
  readonly rule: string;
  readonly state: 'open' | 'kept' | 'answered' | 'settled';
  readonly state_why: string | null;
  readonly state_message_id: number | null;
  readonly state_at: number | null;
  readonly same_as: string | null;
  readonly rfc_id: string;
  readonly thread_id: number;
  readonly user_state: string | null;
  readonly user_why: string | null;
  readonly user_kind: string | null;
  readonly user_what: string | null;
  readonly user_due: string | null;
}

const selected = `SELECT f.*, m.message_id AS rfc_id, m.thread_id, s.state AS user_state, s.why AS user_why,
    s.kind AS user_kind, s.what AS user_what, s.due AS user_due
  FROM message_finding f JOIN message m ON m.id = f.message_id
    LEFT JOIN finding_state s ON s.finding_key = f.finding_key`;
const ofAccount = statement<{ account: number; now: number }, FindingRow>(
  `${selected} WHERE f.account_id = :account AND f.sent_at <= :now ORDER BY f.sent_at DESC, f.message_id, f.position`,
);
const ofKinds = statement<{ kinds: string; since: number; now: number }, FindingRow>(
  `${selected} WHERE f.kind IN (SELECT value FROM json_each(:kinds)) AND f.sent_at BETWEEN :since AND :now AND f.account_id IS NOT NULL
   ORDER BY f.sent_at DESC, f.message_id, f.position`,
);
const ofMessage = statement<[number], FindingRow>(`${selected} WHERE f.message_id = ? ORDER BY f.position`);
const ofThread = statement<[number], FindingRow>(
  `${selected} WHERE f.message_id IN (SELECT id FROM message WHERE thread_id = ?)
   ORDER BY f.sent_at, f.message_id, f.position`,
);
// The first row: the same mail in two mailboxes says the same.
const ofKey = statement<[string], FindingRow>(`${selected} WHERE f.finding_key = ? ORDER BY f.message_id LIMIT 1`);
const correctedTo = statement<[string], { finding_key: string }>(
  'SELECT finding_key FROM finding_state WHERE kind IN (SELECT value FROM json_each(?))',
);

export interface FindingFilter {
  readonly kinds?: readonly FindingKind[];
  readonly state?: FindingState | undefined;
  readonly by?: Side | undefined;
  /** Nothing that was said before; heard where the whole book is read. */
  readonly since?: number;
}

/** The newest first. What is the same as another finding is left out. */
export function findingsOfAccount(
  db: Database,
  account: number,
  clock: LocalNow,
  filter: FindingFilter = {},
): Finding[] {
  return shown(db, asOfThen(ofAccount(db).all({ account, now: clock.now })), clock, filter).filter(isFirst);
}

/** Of all accounts, the newest first. */
export function findingsOfBook(db: Database, clock: LocalNow, filter: FindingFilter = {}): Finding[] {
  const kinds = JSON.stringify(filter.kinds ?? findingKind.options);
  const since = filter.since ?? 0;
  const rows = asOfThen(ofKinds(db).all({ kinds, since, now: clock.now }));
  const known = new Set(rows.map((row) => row.finding_key));
  // What the person gave one of these kinds lies under the kind it was read as.
  const moved = correctedTo(db)
    .all(kinds)
    .flatMap(({ finding_key }) => (known.has(finding_key) ? [] : ofKey(db).all(finding_key)))
    .filter((row) => row.account_id !== null && row.sent_at >= since && row.sent_at <= clock.now);
  const all = shown(db, [...rows, ...moved], clock, filter, pausesOfBook(db, clock)).filter(isFirst);
  return moved.length === 0 ? all : all.sort((a, b) => b.evidence.sentAt - a.evidence.sentAt);
}

/** Everything the message says, also what another message said before. */
export function findingsOfMessage(
  db: Database,
  message: number,
  clock: LocalNow,
  filter: FindingFilter = {},
): Finding[] {
  return shown(db, ofMessage(db).all(message), clock, filter);
}

/** In the order of the thread. */
export function findingsOfThread(db: Database, thread: number, clock: LocalNow): Finding[] {
  return shown(db, ofThread(db).all(thread), clock, {});
}

export function findingRow(db: Database, key: string): FindingRow | undefined {
  return ofKey(db).get(key);
}

/** A promise that is given anew after the time that is asked for still stands by itself then. */
function asOfThen(rows: readonly FindingRow[]): FindingRow[] {
  const known = new Set(rows.map((row) => row.finding_key));
  return rows.map((row) =>
    row.kind === 'commitment' && row.same_as !== null && !known.has(row.same_as) ? { ...row, same_as: null } : row,
  );
}

function isFirst(finding: Finding): boolean {
  return finding.sameAs === null;
}

function shown(
  db: Database,
  rows: readonly FindingRow[],
  clock: LocalNow,
  filter: FindingFilter,
  pausesFor = (account: number): Pauses => pausesOf(db, account, clock),
): Finding[] {
  const today = isoDayOf(clock.now, clock.timeZone);
  const kinds = filter.kinds && new Set(filter.kinds);
  const pauses = new Map<number, Pauses>();
  const pausedUntil = (row: FindingRow): string | null => {
    if (row.account_id === null) return null;
    const known = pauses.get(row.account_id) ?? pausesFor(row.account_id);
    pauses.set(row.account_id, known);
    return known.until(row.address);
  };
  return rows
    .map((row) => toFinding(row, clock.now, today, pausedUntil))
    .filter(
      (one) =>
        (!kinds || kinds.has(one.kind)) &&
        (filter.state === undefined || one.state === filter.state) &&
        (filter.by === undefined || one.by === filter.by),
    );
}

function toFinding(
  row: FindingRow,
  now: number,
  today: string,
  pausedUntil: (row: FindingRow) => string | null,
): Finding {
  const kind = findingKind.parse(row.user_kind ?? row.kind);
  const due = row.user_due === null ? row.due : row.user_due === '' ? null : row.user_due;
  const decision = row.user_state === null ? null : findingDecision.parse(row.user_state);
  const settled = row.state !== 'open' && row.state_at !== null && row.state_at <= now ? row : null;
  const { state, why } = stateOf({ kind, due, decision, row, settled, today, pausedUntil });
  return {
    findingId: row.finding_key,
    accountId: row.account_id === null ? null : accountId.parse(row.account_id),
    kind,
    by: row.side,
    who: row.who,
    what: row.user_what ?? row.what,
    quote: row.quote,
    due,
    returnDate: row.return_date,
    successor: row.successor,
    state,
    stateWhy: why,
    stateMessageRowId: settled?.state_message_id == null ? null : messageRowId.parse(settled.state_message_id),
    evidence: {
      messageRowId: messageRowId.parse(row.message_id),
      messageId: row.rfc_id,
      threadId: threadId.parse(row.thread_id),
      quote: row.quote,
      sentAt: row.sent_at,
    },
    rule: row.rule,
    decision,
    corrected: row.user_kind !== null || row.user_what !== null || row.user_due !== null,
    sameAs: row.same_as,
  };
}

interface Standing {
  readonly kind: FindingKind;
  readonly due: string | null;
  readonly decision: FindingDecision | null;
  readonly row: FindingRow;
  /** The row, where later mail settled it before now. */
  readonly settled: FindingRow | null;
  readonly today: string;
  pausedUntil(row: FindingRow): string | null;
}

/** The person's word first, then later mail, then the day. */
function stateOf({ kind, due, decision, row, settled, today, pausedUntil }: Standing): {
  state: FindingState;
  why: string | null;
} {
  if (decision !== null && (decision !== 'confirmed' || !isOwed(kind))) {
    return { state: decision, why: row.user_why ?? `You said so.` };
  }
  if (hasCourse(kind) && settled && settled.state !== 'open') return { state: settled.state, why: settled.state_why };
  if (!isOwed(kind)) return { state: 'new', why: null };
  if (kind === 'commitment' && due !== null && due < today) {
    const away = row.side === 'them' ? pausedUntil(row) : null;
    if (away !== null)
      return { state: 'open', why: `Due ${dayWords(due)}; ${row.who} is away until ${dayWords(away)}.` };
    return { state: 'overdue', why: `Due ${dayWords(due)}, and nothing since shows that it was done.` };
  }
  return { state: 'open', why: null };
}

/** Promises and questions are open until something settles them; a signal is only looked at. */
function isOwed(kind: FindingKind): boolean {
  return kind === 'commitment' || kind === 'question';
}
