// Openings: made of a signal or by hand, changed, moved from stage to stage with a word for the log, closed as won or lost.
import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import { type OpeningId, type OpeningStage, type OpeningState, openingId } from '../../contract/openings.ts';
import type { Money } from '../../contract/scalars.ts';
import { findingRow } from '../book/findings/read-findings.ts';
import type { Row } from '../journal/journaled-tables.ts';
import type { Recorder } from '../journal/recorder.ts';
import { yearlyOf, yearsFactor } from '../renewals/amounts.ts';
import { eventOf } from '../renewals/read-openings.ts';
import { requireAccount } from '../store/queries/accounts.ts';
import { requireContract } from '../store/queries/contracts.ts';
import {
  movesOfOpening,
  type OpeningRow,
  openingOfMessage,
  openingOfSignal,
  requireOpening,
} from '../store/queries/openings.ts';
import type { Command } from './command.ts';
import { followContracts } from './contract-commands.ts';

interface OpeningInput {
  readonly name?: string | undefined;
  readonly amount?: Money | null | undefined;
  readonly expectedOn?: string | null | undefined;
  readonly nextStep?: string | undefined;
  readonly nextStepOn?: string | null | undefined;
  readonly people?: readonly string[] | undefined;
  readonly notes?: string | undefined;
}

interface CreateInput extends OpeningInput {
  readonly accountId?: number | undefined;
  readonly findingId?: string | undefined;
  readonly stage?: OpeningStage | undefined;
}

export const createOpening: Command<CreateInput, { openingId: OpeningId; already: boolean }> = {
  name: 'opening.create',
  reversal: 'reverse',
  run({ db, record, now }, { findingId, stage = 'qualify', ...input }) {
    const signal = findingId === undefined ? null : requireSignal(db, findingId);
    const known = signal && openingOfEvent(db, signal);
    if (known)
      return {
        title: '',
        accounts: [known.account_id],
        result: { openingId: openingId.parse(known.id), already: true },
      };
    const account = input.accountId ?? signal?.row.account_id ?? null;
    if (account === null)
      throw new Failure('invalid_input', 'An opening belongs to an account; say which.', 'accountId');
    const { name: accountName } = requireAccount(db, account);
    const name = input.name ?? (signal ? sentence(signal.row.user_what ?? signal.row.what) : undefined);
    if (name === undefined) throw new Failure('invalid_input', 'An opening needs a name.', 'name');
    const people = input.people ?? (signal && signal.row.address !== '' ? [signal.row.address] : []);
    const row = record.insert('opening', {
      ...columnsOf({ ...input, people }),
      name,
      account_id: account,
      stage,
      signal_key: signal?.event ?? null,
      message_id: signal?.row.rfc_id ?? null,
      quote: signal?.row.quote ?? '',
      who: signal?.row.who ?? '',
      created_at: now,
    });
    const id = Number(row.id);
    log(record, { id, account_id: account, name }, now, { from: null, to: stage, note: signal ? 'From a signal' : '' });
    return {
      title: `Opened “${name}” at ${accountName}`,
      accounts: [account],
      result: { openingId: openingId.parse(id), already: false },
    };
  },
};

export const updateOpening: Command<OpeningInput & { openingId: number }> = {
  name: 'opening.update',
  reversal: 'reverse',
  run({ db, record }, { openingId: id, ...input }) {
    const row = requireOpening(db, id);
    record.update('opening', [id], columnsOf(input));
    return { title: `Changed the opening “${input.name ?? row.name}”`, accounts: [row.account_id], result: {} };
  },
};

export const advanceOpening: Command<{ openingId: number; stage: OpeningStage; note?: string | undefined }> = {
  name: 'opening.advance',
  reversal: 'reverse',
  run({ db, record, now }, { openingId: id, stage, note = '' }) {
    const row = requireOpening(db, id);
    if (row.state !== 'open')
      throw new Failure('conflict', `This opening was ${row.state}. Open it again to move it.`, 'openingId');
    if (row.stage !== stage) {
      record.update('opening', [id], { stage });
      log(record, row, now, { from: row.stage, to: stage, note });
    }
    return {
      title: `Moved “${row.name}” to ${stage}`,
      accounts: [row.account_id],
      ...(note ? { why: note } : {}),
      result: {},
    };
  },
};

interface CloseInput {
  readonly openingId: number;
  readonly outcome: OpeningState;
  readonly amount?: Money | undefined;
  readonly on?: string | undefined;
  readonly why?: string | undefined;
  readonly contractId?: number | undefined;
  readonly today: string;
}

export const closeOpening: Command<CloseInput> = {
  name: 'opening.close',
  reversal: 'reverse',
  run({ db, record, now }, { openingId: id, outcome, amount, on, why = '', contractId: contract, today }) {
    const row = requireOpening(db, id);
    const day = on ?? today;
    if (day > today) throw new Failure('invalid_input', 'What is decided is decided by today.', 'on');
    if (outcome !== 'open' && row.state !== 'open')
      throw new Failure('conflict', `This opening was ${row.state} already. Open it again first.`, 'openingId');
    const patch: Row = {
      state: outcome,
      closed_on: outcome === 'open' ? null : day,
      closed_why: outcome === 'open' ? '' : why,
    };
    if (amount !== undefined) Object.assign(patch, columnsOf({ amount }));
    if (row.state !== outcome) {
      record.update('opening', [id], patch);
      log(record, row, now, {
        from: row.state === 'open' ? row.stage : row.state,
        to: outcome === 'open' ? row.stage : outcome,
        note: why,
      });
    }
    if (outcome === 'won' && contract !== undefined) addTo(db, record, contract, requireOpening(db, id));
    const titles = { open: `Opened “${row.name}” again`, won: `Won “${row.name}”`, lost: `Lost “${row.name}”` };
    return { title: titles[outcome], accounts: [row.account_id], ...(why ? { why } : {}), result: {} };
  },
};

export const removeOpening: Command<{ openingId: number }> = {
  name: 'opening.remove',
  reversal: 'reverse',
  run({ db, record }, { openingId: id }) {
    const row = requireOpening(db, id);
    dropOpening(db, record, id);
    return { title: `Took away the opening “${row.name}”`, accounts: [row.account_id], result: {} };
  },
};

export function dropOpening(db: Database, record: Recorder, id: number): void {
  for (const move of movesOfOpening(db).all(id)) record.remove('opening_move', [move.id]);
  record.remove('opening', [id]);
}

/** @throws Failure where currencies differ: what a contract is worth is never a rough figure. */
function addTo(db: Database, record: Recorder, id: number, opening: OpeningRow): void {
  const contract = requireContract(db, id);
  if (contract.account_id !== opening.account_id)
    throw new Failure('invalid_input', 'That contract is another account’s.', 'contractId');
  if (opening.amount_minor === null)
    throw new Failure('invalid_input', 'Say how much was won, so that it can be added to the contract.', 'amount');
  const yearly = yearlyOf(contract);
  if (yearly !== null && yearly.currency !== opening.amount_currency)
    throw new Failure('invalid_input', `${contract.name} is in ${yearly.currency}. Give the amount in it.`, 'amount');
  const sum = (yearly?.minor ?? 0) + opening.amount_minor;
  record.update('contract', [id], {
    amount_minor: Math.round(sum / yearsFactor(contract)),
    amount_currency: opening.amount_currency,
  });
  followContracts(db, record, contract.account_id);
}

function requireSignal(db: Database, findingKey: string) {
  const row = findingRow(db, findingKey);
  const event = eventOf(db, findingKey);
  if (!row || event === null || !row.kind.startsWith('expansion.'))
    throw new Failure('not_found', 'There is no such signal any more; the list was out of date.', 'findingId');
  return { row, event };
}

/** Of the event itself, or of another sentence in the same mail. */
function openingOfEvent(db: Database, { row, event }: ReturnType<typeof requireSignal>): OpeningRow | undefined {
  const known = openingOfSignal(db).get(event);
  return known ?? (row.account_id === null ? undefined : openingOfMessage(db).get(row.account_id, row.rfc_id));
}

function columnsOf(input: OpeningInput): Row {
  const row: Row = {};
  if (input.name !== undefined) row.name = input.name;
  if (input.amount !== undefined) {
    row.amount_minor = input.amount?.minor ?? null;
    row.amount_currency = input.amount?.currency ?? null;
  }
  if (input.expectedOn !== undefined) row.expected_on = input.expectedOn;
  if (input.nextStep !== undefined) row.next_step = input.nextStep;
  if (input.nextStepOn !== undefined) row.next_step_on = input.nextStepOn;
  if (input.people !== undefined)
    row.people = JSON.stringify([...new Set(input.people.map((each) => each.trim().toLowerCase()))]);
  if (input.notes !== undefined) row.notes = input.notes;
  return row;
}

function log(
  record: Recorder,
  opening: Pick<OpeningRow, 'id' | 'account_id' | 'name'>,
  at: number,
  { from, to, note }: { from: string | null; to: string; note: string },
): void {
  record.insert('opening_move', {
    opening_id: opening.id,
    account_id: opening.account_id,
    name: opening.name,
    at,
    from_stage: from,
    to_stage: to,
    note,
  });
}

const MAX_NAME = 120;
function sentence(words: string): string {
  const text = words.trim().replace(/\s+/gu, ' ');
  const cut = text.length > MAX_NAME ? `${text.slice(0, MAX_NAME - 1).trimEnd()}…` : text;
  return cut.charAt(0).toUpperCase() + cut.slice(1);
}
