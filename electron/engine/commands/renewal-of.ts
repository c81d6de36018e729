// The contract that something is said of by the id of its renewal. Where the account's own fields act as the contract, the first
// word about its renewal makes one of them, so that what is said has a term to hang on; undo takes both away.
import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import type { Recorder } from '../journal/recorder.ts';
import { dueTogether } from '../renewals/due-together.ts';
import { addMonths, dayOfMonth } from '../renewals/term.ts';
import { requireAccount } from '../store/queries/accounts.ts';
import {
  type ContractRow,
  contractsOfAccount,
  type PlanRow,
  planOfTerm,
  requireContract,
} from '../store/queries/contracts.ts';

const USUAL_MONTHS = 12;

export interface HeldRenewal {
  readonly lead: ContractRow;
  /** All that renew with it, itself among them. */
  readonly contracts: readonly ContractRow[];
}

/** @throws Failure where there is no such renewal. */
export function holdRenewal(db: Database, record: Recorder, id: string, now: number): HeldRenewal {
  const [kind, number] = id.split(':');
  const lead =
    kind === 'contract' ? requireContract(db, Number(number)) : contractOfAccount(db, record, Number(number), now);
  const together = dueTogether(contractsOfAccount(db).all(lead.account_id)).find(({ contracts }) =>
    contracts.some((each) => each.id === lead.id),
  );
  return together ?? { lead, contracts: [lead] };
}

function contractOfAccount(db: Database, record: Recorder, account: number, now: number): ContractRow {
  const row = requireAccount(db, account);
  const known = dueTogether(contractsOfAccount(db).all(account))[0];
  if (known) return known.lead;
  if (row.renewal_date === null)
    throw new Failure('not_found', `${row.name} has no renewal date. Write down its contract first.`, 'renewalId');
  const made = record.insert('contract', {
    account_id: account,
    name: 'Contract',
    form: 'term',
    start_date: addMonths(row.renewal_date, -USUAL_MONTHS),
    end_date: row.renewal_date,
    anchor: dayOfMonth(row.renewal_date),
    term_months: USUAL_MONTHS,
    amount_minor: row.arr_minor,
    amount_currency: row.arr_minor === null ? null : (row.arr_currency ?? 'USD'),
    created_at: now,
  });
  return requireContract(db, Number(made.id));
}

/** What is said of the term it is in, made where nothing was said yet. */
export function planFor(db: Database, record: Recorder, contract: ContractRow): PlanRow {
  const known = planOfTerm(db).get(contract.id, contract.term);
  if (known) return known;
  record.insert('renewal_plan', {
    contract_id: contract.id,
    account_id: contract.account_id,
    term: contract.term,
    name: contract.name,
  });
  const made = planOfTerm(db).get(contract.id, contract.term);
  if (!made) throw new Error('The plan was not kept');
  return made;
}
