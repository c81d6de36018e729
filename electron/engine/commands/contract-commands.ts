// Writing down, changing and taking away contracts. The account's own renewal date and yearly revenue follow by one rule: the date
// is the earliest day on which one of its contracts renews, the revenue what all that are not lost bring in a year. An account
// with a single contract can be changed at either end; one with several is changed at its contracts.
import type { Database } from 'better-sqlite3';
import type { ContractFields } from '../../contract/contracts.ts';
import { type ContractId, contractId } from '../../contract/contracts.ts';
import { Failure } from '../../contract/failure.ts';
import type { Row } from '../journal/journaled-tables.ts';
import type { Recorder } from '../journal/recorder.ts';
import { sumOf, yearlyOf, yearsFactor } from '../renewals/amounts.ts';
import { addMonths, dayOfMonth } from '../renewals/term.ts';
import { type AccountRow, requireAccount } from '../store/queries/accounts.ts';
import {
  type ContractRow,
  companionsOf,
  contractsOfAccount,
  marksOfContract,
  outcomesOfContract,
  plansOfContract,
  requireContract,
} from '../store/queries/contracts.ts';
import type { Command } from './command.ts';

export const CONTRACT_RULE =
  'The renewal date is the earliest day on which one of these contracts renews; the yearly revenue is what all of them bring in a year, but for those that were lost.';

type Input = { readonly [K in keyof ContractFields]?: ContractFields[K] | undefined };

export const createContract: Command<Input & { accountId: number; name: string }, { contractId: ContractId }> = {
  name: 'contract.create',
  reversal: 'reverse',
  run({ db, record, now }, { accountId: account, ...input }) {
    const { name } = requireAccount(db, account);
    const columns = complete(db, account, null, { form: 'term', ...columnsOf(input) });
    const row = record.insert('contract', { ...columns, account_id: account, name: input.name, created_at: now });
    followContracts(db, record, account);
    return {
      title: `Wrote down the contract ${input.name} of ${name}`,
      accounts: [account],
      result: { contractId: contractId.parse(row.id) },
    };
  },
};

export const updateContract: Command<Input & { contractId: number }> = {
  name: 'contract.update',
  reversal: 'reverse',
  run({ db, record }, { contractId: id, ...input }) {
    const row = requireContract(db, id);
    record.update('contract', [id], complete(db, row.account_id, row, columnsOf(input)));
    moveCompanions(db, record, id);
    followContracts(db, record, row.account_id);
    return { title: `Changed the contract ${input.name ?? row.name}`, accounts: [row.account_id], result: {} };
  },
};

export const removeContract: Command<{ contractId: number }> = {
  name: 'contract.remove',
  reversal: 'reverse',
  run({ db, record }, { contractId: id }) {
    const row = requireContract(db, id);
    for (const companion of companionsOf(db).all(id)) record.update('contract', [companion.id], { ends_with: null });
    dropContract(db, record, id);
    followContracts(db, record, row.account_id);
    return { title: `Took away the contract ${row.name}`, accounts: [row.account_id], result: {} };
  },
};

export function dropContract(db: Database, record: Recorder, id: number): void {
  for (const plan of plansOfContract(db).all(id)) record.remove('renewal_plan', [plan.id]);
  for (const mark of marksOfContract(db).all(id)) record.remove('renewal_touch', [mark.id]);
  for (const outcome of outcomesOfContract(db).all(id)) record.remove('renewal_outcome', [outcome.id]);
  record.remove('contract', [id]);
}

/** The account's fields as its contracts say; an account that has none keeps what it says itself. */
export function followContracts(db: Database, record: Recorder, account: number): void {
  const contracts = contractsOfAccount(db).all(account);
  if (contracts.length === 0) return;
  const running = contracts.filter(({ lost_on: lost }) => lost === null);
  const days = running.flatMap(({ end_date: end }) => end ?? []).sort();
  const sum = sumOf(running.flatMap((each) => yearlyOf(each) ?? []));
  const patch: Row = { renewal_date: days[0] ?? null };
  if (sum !== null) {
    patch.arr_minor = sum.money.minor;
    patch.arr_currency = sum.money.currency;
  } else if (running.length === 0) {
    patch.arr_minor = requireAccount(db, account).arr_minor === null ? null : 0;
  }
  record.update('account', [account], patch);
}

/** What was said of the account itself, carried over to its one contract. With several, theirs is the word that stands. */
export function followAccount(db: Database, record: Recorder, account: number, before: AccountRow): void {
  const running = contractsOfAccount(db)
    .all(account)
    .filter(({ lost_on: lost }) => lost === null);
  if (running.length === 0) return;
  const now = requireAccount(db, account);
  const [only] = running;
  if (running.length === 1 && only) {
    const patch: Row = {};
    if (now.renewal_date !== before.renewal_date) {
      patch.end_date = now.renewal_date;
      if (now.renewal_date !== null) patch.anchor = dayOfMonth(now.renewal_date);
      else if (only.form === 'term') patch.form = 'evergreen';
    }
    if (now.arr_minor !== before.arr_minor || now.arr_currency !== before.arr_currency) {
      patch.amount_minor = now.arr_minor === null ? null : Math.round(now.arr_minor / yearsFactor(only));
      patch.amount_currency = now.arr_minor === null ? null : now.arr_currency;
    }
    record.update('contract', [only.id], patch);
  }
  followContracts(db, record, account);
}

/** @throws Failure where several contracts say what is being changed. */
export function refuseWhereContractsSay(
  db: Database,
  account: number,
  input: { readonly arr?: unknown; readonly renewalDate?: unknown },
): void {
  if (input.arr === undefined && input.renewalDate === undefined) return;
  const running = contractsOfAccount(db)
    .all(account)
    .filter(({ lost_on: lost }) => lost === null);
  if (running.length < 2) return;
  const row = requireAccount(db, account);
  const arr = input.arr as { minor: number; currency: string } | null | undefined;
  const sameArr = arr === undefined || (arr?.minor ?? null) === row.arr_minor;
  const sameDate = input.renewalDate === undefined || input.renewalDate === row.renewal_date;
  if (sameArr && sameDate) return;
  throw new Failure(
    'conflict',
    `${row.name} has ${running.length} contracts, and its renewal date and yearly revenue come from them. Change the contract instead; nothing was changed.`,
    sameDate ? 'arr' : 'renewalDate',
  );
}

/** Those that end with this one end on its day. */
export function moveCompanions(db: Database, record: Recorder, id: number): void {
  const { end_date: end, anchor } = requireContract(db, id);
  for (const companion of companionsOf(db).all(id)) {
    if (companion.lost_on === null) record.update('contract', [companion.id], { end_date: end, anchor });
  }
}

function columnsOf(input: Input): Row {
  const row: Row = {};
  if (input.name !== undefined) row.name = input.name;
  if (input.form !== undefined) row.form = input.form;
  if (input.start !== undefined) row.start_date = input.start;
  if (input.end !== undefined) row.end_date = input.end;
  if (input.termMonths !== undefined) row.term_months = input.termMonths;
  if (input.noticeDays !== undefined) row.notice_days = input.noticeDays;
  if (input.autoRenews !== undefined) row.auto_renews = input.autoRenews ? 1 : 0;
  if (input.amount !== undefined) {
    row.amount_minor = input.amount?.minor ?? null;
    row.amount_currency = input.amount?.currency ?? null;
  }
  if (input.amountPer !== undefined) row.amount_per = input.amountPer;
  if (input.billing !== undefined) row.billing = input.billing;
  if (input.endsWith !== undefined) row.ends_with = input.endsWith;
  if (input.notes !== undefined) row.notes = input.notes;
  return row;
}

/**
 * With what follows from the rest: the end from start and length, the day of the month it keeps to.
 * @throws Failure for dates that contradict each other.
 */
function complete(db: Database, account: number, before: ContractRow | null, patch: Row): Row {
  const now = { ...before, ...patch } as Partial<ContractRow>;
  const row: Row = { ...patch };
  const start = now.start_date ?? null;
  let end = now.end_date ?? null;
  if (now.form === 'monthly' && patch.end_date === undefined) {
    end = null;
    row.end_date = null;
  }
  const main = now.ends_with == null ? null : requireMain(db, account, before?.id ?? null, now.ends_with);
  if (main !== null) {
    end = main.end_date;
    row.end_date = end;
  } else if (now.form === 'term' && end === null && start !== null && now.term_months != null) {
    end = addMonths(start, now.term_months);
    row.end_date = end;
  }
  if (now.form === 'monthly' && start === null)
    throw new Failure('invalid_input', 'A monthly contract needs the day it began.', 'start');
  if (now.form === 'term' && end === null)
    throw new Failure(
      'invalid_input',
      'Say the day it renews, or the day it began and its months; or call it evergreen.',
      'end',
    );
  if (start !== null && end !== null && end <= start)
    throw new Failure('invalid_input', 'A term renews after the day it begins.', 'end');
  if (patch.start_date !== undefined || patch.end_date !== undefined || before === null || main !== null)
    row.anchor = main?.anchor ?? anchorOf(start, end, now.term_months ?? null);
  return row;
}

/** The start says it where the end follows from it, as at the end of a short month; else the end does. */
function anchorOf(start: string | null, end: string | null, months: number | null): number {
  if (start !== null && (end === null || addMonths(start, months ?? 12) === end)) return dayOfMonth(start);
  return end === null ? 1 : dayOfMonth(end);
}

function requireMain(db: Database, account: number, id: number | null, main: number): ContractRow {
  const row = requireContract(db, main);
  if (row.account_id !== account || main === id || row.ends_with !== null)
    throw new Failure(
      'invalid_input',
      'It can end with another contract of the same account that has a day of its own.',
      'endsWith',
    );
  if (row.end_date === null)
    throw new Failure('invalid_input', `${row.name} has no day on which it renews.`, 'endsWith');
  return row;
}
