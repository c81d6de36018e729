// Which contracts renew together. Pure. Contracts of one account whose days lie less than 30 days apart, counted from the earliest,
// are one renewal: one talk, one runway, one set of touches. Its day is the earliest, its marks are those of that contract.
import { daysBetween } from './term.ts';

const TOGETHER_DAYS = 30;

export interface Dated {
  readonly id: number;
  readonly account_id: number;
  readonly end_date: string | null;
  readonly lost_on: string | null;
}

export interface Together<T> {
  readonly lead: T;
  readonly day: string;
  /** The lead among them, the earliest first. */
  readonly contracts: readonly T[];
}

export function dueTogether<T extends Dated>(contracts: readonly T[]): Together<T>[] {
  const dated = contracts
    .flatMap((contract) =>
      contract.end_date === null || contract.lost_on !== null ? [] : [{ contract, day: contract.end_date }],
    )
    .sort(
      (a, b) =>
        a.contract.account_id - b.contract.account_id ||
        (a.day < b.day ? -1 : a.day > b.day ? 1 : a.contract.id - b.contract.id),
    );
  const groups: { lead: T; day: string; contracts: T[] }[] = [];
  for (const { contract, day } of dated) {
    const last = groups.at(-1);
    if (last && last.lead.account_id === contract.account_id && daysBetween(last.day, day) < TOGETHER_DAYS)
      last.contracts.push(contract);
    else groups.push({ lead: contract, day, contracts: [contract] });
  }
  return groups;
}
