// A contract as the contract of calls shows it: with what follows from its dates and amounts.
import { type Contract, contractId } from '../../contract/contracts.ts';
import { accountId } from '../../contract/scalars.ts';
import type { ContractRow } from '../store/queries/contracts.ts';
import { yearlyOf } from './amounts.ts';
import { anniversaries, monthsBetween, nextRoll, noticeDay } from './term.ts';

export function contractView(row: ContractRow, today: string): Contract {
  const { start_date: start, end_date: end } = row;
  const months = row.term_months ?? (start !== null && end !== null ? monthsBetween({ start, end }) : null);
  return {
    contractId: contractId.parse(row.id),
    accountId: accountId.parse(row.account_id),
    name: row.name,
    form: row.form,
    start,
    end,
    termMonths: row.term_months,
    noticeDays: row.notice_days,
    autoRenews: row.auto_renews === 1,
    amount: row.amount_minor === null ? null : { minor: row.amount_minor, currency: row.amount_currency ?? 'USD' },
    amountPer: row.amount_per,
    billing: row.billing,
    endsWith: row.ends_with === null ? null : contractId.parse(row.ends_with),
    notes: row.notes,
    term: row.term,
    anchor: row.anchor,
    yearly: yearlyOf(row),
    multiYear: row.form === 'term' && (months ?? 0) > 12,
    noticeBy: end === null ? null : noticeDay(end, row.notice_days),
    anniversaries: start !== null && end !== null ? anniversaries({ start, end }, row.anchor) : [],
    rollsOn: row.form === 'monthly' && start !== null ? nextRoll(start, row.anchor, today) : null,
    lostOn: row.lost_on,
    createdAt: row.created_at,
  };
}
