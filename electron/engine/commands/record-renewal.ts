// Recording what came of a renewal: what was agreed is kept beside what it was, a new term begins, the touches of the old one
// stop, the rhythm of touches begins anew with the signature, and a day is set on which to look for the next opening.
import type { Database } from 'better-sqlite3';
import { type ContractId, contractId } from '../../contract/contracts.ts';
import { Failure } from '../../contract/failure.ts';
import type { OutcomeKind } from '../../contract/renewals.ts';
import type { Money } from '../../contract/scalars.ts';
import type { Row } from '../journal/journaled-tables.ts';
import { yearlyOf, yearsFactor } from '../renewals/amounts.ts';
import { addDays, dayOfMonth, monthsBetween, nextTerm } from '../renewals/term.ts';
import { requireAccount } from '../store/queries/accounts.ts';
import { type ContractRow, companionsOf, requireContract } from '../store/queries/contracts.ts';
import type { Command, CommandContext } from './command.ts';
import { followContracts } from './contract-commands.ts';
import { holdRenewal } from './renewal-of.ts';
import { stopRenewalDrafts } from './stop-renewal-drafts.ts';

export interface RecordInput {
  readonly renewalId: string;
  readonly contractId?: number | undefined;
  readonly outcome: OutcomeKind;
  /** A year. */
  readonly amount?: Money | undefined;
  readonly end?: string | undefined;
  readonly termMonths?: number | undefined;
  readonly decidedOn?: string | undefined;
  readonly reason?: string | undefined;
  readonly note?: string | undefined;
  readonly lookAgainDays?: number | undefined;
  readonly today: string;
}

const USUAL_MONTHS = 12;
const LOOK_AGAIN_DAYS = 90;

export const recordRenewal: Command<RecordInput, { contractIds: ContractId[]; next: string | null }> = {
  name: 'renewal.record',
  reversal: 'reverse',
  run(context, input) {
    const { db, record, now } = context;
    const held = holdRenewal(db, record, input.renewalId, now);
    const account = held.lead.account_id;
    const { name } = requireAccount(db, account);
    const chosen = chosenOf(db, held.contracts, input);
    if (input.amount !== undefined && chosen.length > 1)
      throw new Failure('invalid_input', 'Several contracts renew together. Say whose amount it is.', 'contractId');
    stopRenewalDrafts(db, record, account, `The renewal was recorded as ${input.outcome}`, now);
    const ends = chosen.map((row) => recordOne(context, row, input));
    followContracts(db, record, account);
    const next = ends.filter((end) => end !== null).sort()[0] ?? null;
    lookAgain(context, account, name, input);
    return {
      title: `Recorded ${name} as ${input.outcome}`,
      accounts: [account],
      ...(input.reason ? { why: input.reason } : {}),
      result: { contractIds: chosen.map(({ id }) => contractId.parse(id)), next },
    };
  },
};

/** Those that are due together, or the one that was named; what ends with them goes along while they go on. */
function chosenOf(
  db: Database,
  together: readonly ContractRow[],
  { contractId: named, outcome }: RecordInput,
): ContractRow[] {
  if (named === undefined) return [...together];
  const one = requireContract(db, named);
  if (!together.some(({ id }) => id === named))
    throw new Failure('invalid_input', `${one.name} does not renew with these.`, 'contractId');
  if (outcome === 'lost') return [one];
  return [one];
}

function recordOne({ db, record, now }: CommandContext, row: ContractRow, input: RecordInput): string | null {
  const { outcome, today } = input;
  const before = yearlyOf(row);
  const decidedOn = input.decidedOn ?? today;
  if (row.lost_on !== null)
    throw new Failure('conflict', `${row.name} was lost on ${row.lost_on}; nothing is left to renew.`, 'renewalId');
  if (decidedOn > today) throw new Failure('invalid_input', 'What is decided is decided by today.', 'decidedOn');
  const after = outcome === 'lost' ? null : (input.amount ?? before);
  if (outcome !== 'lost') checkAmounts(outcome, before, after);
  const end = outcome === 'lost' ? null : newEnd(row, input);
  const months = input.termMonths ?? (input.end === undefined ? row.term_months : null);
  record.insert('renewal_outcome', {
    account_id: row.account_id,
    contract_id: row.id,
    term: row.term,
    name: row.name,
    outcome,
    decided_on: decidedOn,
    renewal_day: row.end_date,
    before_minor: before?.minor ?? null,
    before_currency: before?.currency ?? null,
    after_minor: after?.minor ?? null,
    after_currency: after?.currency ?? null,
    new_end: end,
    reason: input.reason ?? '',
    note: input.note ?? '',
    at: now,
  });
  if (end === null) {
    for (const companion of companionsOf(db).all(row.id))
      record.update('contract', [companion.id], { ends_with: null });
    record.update('contract', [row.id], { lost_on: decidedOn });
    return null;
  }
  const start = row.end_date ?? decidedOn;
  const patch: Row = { form: 'term', start_date: start, end_date: end, term: row.term + 1 };
  // A length that was agreed anew, or a day that was named, is what it keeps to from now on.
  if (input.end !== undefined) patch.anchor = dayOfMonth(input.end);
  patch.term_months = months ?? monthsBetween({ start, end });
  if (after !== null && (before === null || after.minor !== before.minor || after.currency !== before.currency)) {
    const factor = yearsFactor({ ...row, term_months: Number(patch.term_months), start_date: start, end_date: end });
    patch.amount_minor = Math.round(after.minor / factor);
    patch.amount_currency = after.currency;
  }
  record.update('contract', [row.id], patch);
  for (const companion of companionsOf(db).all(row.id)) {
    // Those of them that renew on the same day are recorded themselves.
    if (companion.lost_on === null && companion.end_date !== row.end_date)
      record.update('contract', [companion.id], { end_date: end });
  }
  return end;
}

function newEnd(row: ContractRow, { end, termMonths }: RecordInput): string {
  const start = row.end_date;
  if (end !== undefined) {
    if (start !== null && end <= start)
      throw new Failure('invalid_input', 'The new term renews after the day the old one did.', 'end');
    return end;
  }
  if (start === null)
    throw new Failure('invalid_input', `${row.name} goes on without a day. Say the day it renews next.`, 'end');
  const months =
    termMonths ??
    row.term_months ??
    (row.start_date === null ? USUAL_MONTHS : monthsBetween({ start: row.start_date, end: start }));
  return nextTerm(start, months, row.anchor).end;
}

/** @throws Failure where outcome and amounts contradict each other; across currencies nothing is said. */
function checkAmounts(outcome: OutcomeKind, before: Money | null, after: Money | null): void {
  if (before === null || after === null || before.currency !== after.currency) return;
  if (outcome === 'expanded' && after.minor <= before.minor)
    throw new Failure('invalid_input', 'Expanded is more than before. Give the new amount a year.', 'amount');
  if (outcome === 'downgraded' && after.minor >= before.minor)
    throw new Failure('invalid_input', 'Downgraded is less than before. Give the new amount a year.', 'amount');
}

/** After a loss nothing is looked for; the account may win again by hand. */
function lookAgain({ record, now }: CommandContext, account: number, name: string, input: RecordInput): void {
  const days = input.lookAgainDays ?? LOOK_AGAIN_DAYS;
  if (input.outcome === 'lost' || days === 0) return;
  record.insert('task', {
    source: 'hand',
    name: `Look for the next opening at ${name}`,
    account_id: account,
    due: addDays(input.today, days),
    created_at: now,
  });
}
