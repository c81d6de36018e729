// What contracts bring in a year, and sums of amounts in several currencies by the rough rates of the book. Pure.
import type { Money } from '../../contract/scalars.ts';
import { roughAmount } from '../book/reference-rates.ts';
import type { ContractRow } from '../store/queries/contracts.ts';
import { monthsBetween } from './term.ts';

type Amounts = Pick<
  ContractRow,
  'amount_minor' | 'amount_currency' | 'amount_per' | 'term_months' | 'start_date' | 'end_date'
>;

/** A month's amount twelve times; a term's by the months it has. */
export function yearlyOf(row: Amounts): Money | null {
  if (row.amount_minor === null || row.amount_currency === null) return null;
  return { minor: Math.round(row.amount_minor * yearsFactor(row)), currency: row.amount_currency };
}

/** How many times the amount as it is written is paid in a year. */
export function yearsFactor({
  amount_per: per,
  term_months,
  start_date,
  end_date,
}: Omit<Amounts, 'amount_minor' | 'amount_currency'>): number {
  if (per === 'year') return 1;
  if (per === 'month') return 12;
  const months =
    term_months ??
    (start_date !== null && end_date !== null ? monthsBetween({ start: start_date, end: end_date }) : 12);
  return 12 / months;
}

export interface Sum {
  readonly money: Money;
  /** Another currency is in it. */
  readonly converted: boolean;
}

export function sumIn(currency: string, amounts: readonly Money[]): Sum {
  let minor = 0;
  let converted = false;
  for (const amount of amounts) {
    if (amount.currency !== currency) converted = true;
    minor += roughAmount(amount, currency).minor;
  }
  return { money: { minor, currency }, converted };
}

/** The currency of the greatest amount; all others are put into it. */
export function sumOf(amounts: readonly Money[]): Sum | null {
  const [first] = amounts.toSorted((a, b) => roughAmount(b, 'USD').minor - roughAmount(a, 'USD').minor);
  return first ? sumIn(first.currency, amounts) : null;
}

export function share(amount: Money, part: number): Money {
  return { minor: Math.round(amount.minor * part), currency: amount.currency };
}
