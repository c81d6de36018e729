// Contracts, what is said of their renewals and what came of them, as rows.
import type { Database } from 'better-sqlite3';
import type { AmountPer, Billing, ContractForm } from '../../../contract/contracts.ts';
import { Failure } from '../../../contract/failure.ts';
import type { OutcomeKind, RenewalStage } from '../../../contract/renewals.ts';
import { statement } from '../statement.ts';

export interface ContractRow {
  readonly id: number;
  readonly account_id: number;
  readonly name: string;
  readonly form: ContractForm;
  readonly start_date: string | null;
  readonly end_date: string | null;
  readonly anchor: number;
  readonly term_months: number | null;
  readonly notice_days: number | null;
  readonly auto_renews: number;
  readonly amount_minor: number | null;
  readonly amount_currency: string | null;
  readonly amount_per: AmountPer;
  readonly billing: Billing | null;
  readonly ends_with: number | null;
  readonly notes: string;
  readonly term: number;
  readonly lost_on: string | null;
  readonly created_at: number;
}

export const contractById = statement<[number], ContractRow>('SELECT * FROM contract WHERE id = ?');
export const contractsOfAccount = statement<[number], ContractRow>(
  'SELECT * FROM contract WHERE account_id = ? ORDER BY lost_on IS NOT NULL, end_date IS NULL, end_date, id',
);
export const contractsOfBook = statement<[], ContractRow>('SELECT * FROM contract ORDER BY account_id, id');
/** Those that end with another one. */
export const companionsOf = statement<[number], ContractRow>('SELECT * FROM contract WHERE ends_with = ? ORDER BY id');

export interface PlanRow {
  readonly id: number;
  readonly contract_id: number;
  readonly account_id: number;
  readonly term: number;
  readonly name: string;
  readonly stage: Exclude<RenewalStage, 'overdue'> | null;
  readonly path: 'runway' | 'at_risk' | null;
  readonly path_on: string | null;
  readonly path_why: string;
  readonly likely: number | null;
  readonly next_step: string;
  readonly next_step_on: string | null;
  readonly note: string;
  readonly ticked: string;
}
export const planOfTerm = statement<[number, number], PlanRow>(
  'SELECT * FROM renewal_plan WHERE contract_id = ? AND term = ?',
);
export const plansOfContract = statement<[number], { id: number }>('SELECT id FROM renewal_plan WHERE contract_id = ?');
export const plansOfBook = statement<[], PlanRow>('SELECT * FROM renewal_plan');

export interface TouchMarkRow {
  readonly id: number;
  readonly contract_id: number;
  readonly term: number;
  readonly days: 120 | 90 | 60 | 30;
  readonly state: 'done' | 'skipped';
  readonly day: string;
  readonly at: number;
  readonly why: string;
}
export const marksOfTerm = statement<[number, number], TouchMarkRow>(
  'SELECT * FROM renewal_touch WHERE contract_id = ? AND term = ?',
);
export const marksOfContract = statement<[number], { id: number }>(
  'SELECT id FROM renewal_touch WHERE contract_id = ?',
);
export const marksOfBook = statement<[], TouchMarkRow>('SELECT * FROM renewal_touch');

export interface OutcomeRow {
  readonly id: number;
  readonly account_id: number;
  readonly contract_id: number;
  readonly term: number;
  readonly name: string;
  readonly outcome: OutcomeKind;
  readonly decided_on: string;
  readonly renewal_day: string | null;
  readonly before_minor: number | null;
  readonly before_currency: string | null;
  readonly after_minor: number | null;
  readonly after_currency: string | null;
  readonly new_end: string | null;
  readonly reason: string;
  readonly note: string;
  readonly at: number;
}
interface NamedOutcomeRow extends OutcomeRow {
  readonly account_name: string;
}
const NAMED = 'SELECT o.*, a.name AS account_name FROM renewal_outcome o JOIN account a ON a.id = o.account_id';
export const outcomesOfAccount = statement<[number], NamedOutcomeRow>(
  `${NAMED} WHERE o.account_id = ? ORDER BY o.at DESC, o.id DESC`,
);
export const outcomesOfContract = statement<[number], { id: number }>(
  'SELECT id FROM renewal_outcome WHERE contract_id = ?',
);
export const outcomesSince = statement<[string], NamedOutcomeRow>(
  `${NAMED} WHERE o.decided_on >= ? ORDER BY o.decided_on, o.id`,
);
/** The newest signature of each account. */
export const lastSigned = statement<[], { account_id: number; day: string }>(
  "SELECT account_id, max(decided_on) AS day FROM renewal_outcome WHERE outcome <> 'lost' GROUP BY account_id",
);

/** @throws Failure `not_found`. */
export function requireContract(db: Database, id: number): ContractRow {
  const row = contractById(db).get(id);
  if (!row) throw new Failure('not_found', 'There is no such contract; it may have been removed.', 'contractId');
  return row;
}
