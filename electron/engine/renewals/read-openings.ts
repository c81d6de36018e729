// Openings as they are shown, and the signals that may become one: what they said of growing, once for each event.
import type { Database } from 'better-sqlite3';
import type { CallOutput } from '../../contract/contract.ts';
import type { Finding } from '../../contract/findings.ts';
import { type Opening, type OpeningStage, openingId } from '../../contract/openings.ts';
import { accountId, messageRowId, threadId } from '../../contract/scalars.ts';
import { findingRow, findingsOfBook } from '../book/findings/read-findings.ts';
import { isoDayOf, type LocalNow } from '../book/local-time.ts';
import { type OpeningLine, signalsTaken } from '../store/queries/openings.ts';
import { statement } from '../store/statement.ts';

/** How often an opening of a stage is won; an assumption, and written out as one. */
export const STAGE_LIKELY: Readonly<Record<OpeningStage, number>> = {
  qualify: 0.1,
  educate: 0.25,
  propose: 0.5,
  close: 0.8,
};

const SIGNAL_DAYS = 120;
const DAY = 86_400_000;

const nameOf = statement<[number, string], { name: string | null }>(
  'SELECT name FROM person_note WHERE account_id = ? AND address = ?',
);
const writtenName = statement<[string], { name: string }>(
  "SELECT name FROM participant WHERE address = ? AND name <> '' ORDER BY message_id DESC LIMIT 1",
);

export function openingView(db: Database, row: OpeningLine, clock: LocalNow): Opening {
  const today = isoDayOf(clock.now, clock.timeZone);
  const found = row.row_id !== null && row.thread_id !== null && row.sent_at !== null;
  return {
    openingId: openingId.parse(row.id),
    accountId: accountId.parse(row.account_id),
    accountName: row.account_name,
    name: row.name,
    stage: row.stage,
    amount: row.amount_minor === null ? null : { minor: row.amount_minor, currency: row.amount_currency ?? 'USD' },
    expectedOn: row.expected_on,
    nextStep: row.next_step,
    nextStepOn: row.next_step_on,
    people: peopleOf(row).map((address) => ({ address, name: personName(db, row.account_id, address) })),
    notes: row.notes,
    state: row.state,
    evidence: found
      ? {
          messageRowId: messageRowId.parse(row.row_id),
          messageId: row.message_id ?? '',
          threadId: threadId.parse(row.thread_id),
          quote: row.quote,
          sentAt: row.sent_at ?? 0,
        }
      : null,
    quote: row.quote,
    who: row.who,
    findingId: row.signal_key,
    likely: row.state === 'won' ? 1 : row.state === 'lost' ? 0 : STAGE_LIKELY[row.stage],
    stuck: stuckOf(row, today),
    closedOn: row.closed_on,
    closedWhy: row.closed_why,
    createdAt: row.created_at,
  };
}

export function peopleOf(row: { readonly people: string }): string[] {
  const kept: unknown = JSON.parse(row.people);
  return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [];
}

function personName(db: Database, account: number, address: string): string {
  return nameOf(db).get(account, address)?.name ?? writtenName(db).get(address)?.name ?? '';
}

function stuckOf({ state, next_step: step, next_step_on: on }: OpeningLine, today: string): string | null {
  if (state !== 'open') return null;
  if (step === '' && on === null) return 'No next step';
  if (on === null) return 'The next step has no day';
  return on < today ? 'The day of the next step is over' : null;
}

type Signals = CallOutput<'opening.list'>['signals'];

/** What says the most about an opening goes first. */
const STRONGEST: readonly Finding['kind'][] = [
  'expansion.budget',
  'expansion.initiative',
  'expansion.team_growth',
  'expansion.solvable_problem',
];

/**
 * Those that stand, of the last 120 days, and of which no opening was made; a success alone is none. What one mail says is one
 * event, and the strongest of it stands for it.
 */
export function freeSignals(db: Database, clock: LocalNow, names: (account: number) => string | null): Signals {
  const taken = new Set<string>();
  const eventKey = (account: number | null, messageId: string | null) => `${account} ${messageId}`;
  for (const row of signalsTaken(db).all()) {
    taken.add(row.signal_key);
    taken.add(eventKey(row.account_id, row.message_id));
  }
  const standing = findingsOfBook(db, clock, { kinds: [...STRONGEST], since: clock.now - SIGNAL_DAYS * DAY }).filter(
    (one) => one.by === 'them' && one.sameAs === null && (one.state === 'new' || one.state === 'confirmed'),
  );
  const events = Map.groupBy(
    standing.filter((one) => !taken.has(one.findingId)),
    (one) => eventKey(one.accountId, one.evidence.messageId),
  );
  return [...events].flatMap(([event, said]) => {
    const [one] = said.toSorted((x, y) => STRONGEST.indexOf(x.kind) - STRONGEST.indexOf(y.kind));
    const accountName = one?.accountId == null ? null : names(one.accountId);
    return !one || accountName === null || taken.has(event) ? [] : [{ ...one, accountName }];
  });
}

/** The event a signal speaks of: that of the first of those that say the same. */
export function eventOf(db: Database, findingKey: string): string | null {
  const row = findingRow(db, findingKey);
  return row ? (row.same_as ?? row.finding_key) : null;
}
