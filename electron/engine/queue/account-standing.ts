// What the queue asks of an account: its place in the book, whether it is at risk, and whether it is among the most valuable.
import type { BookRow } from '../../contract/book.ts';

export interface AccountStanding {
  readonly value: number;
  readonly risk: number;
  readonly atRisk: boolean;
  readonly topValue: boolean;
}

const AT_RISK = 0.6;
const POOR_HEALTH = 40;
/** The highest values of the book: a tenth of it. */
const TOP = 0.1;
const UNKNOWN: AccountStanding = { value: 0.05, risk: 0.02, atRisk: true, topValue: true };

/** An account that is not in the book stands as one nothing is to be sent to without a look. */
export function standings(book: readonly BookRow[]): (account: number) => AccountStanding {
  const values = book.map(({ value }) => value).sort((a, b) => b - a);
  const top = values[Math.max(0, Math.ceil(values.length * TOP) - 1)] ?? 1;
  const known = new Map<number, AccountStanding>(
    book.map((row) => [
      row.accountId,
      {
        value: row.value,
        risk: row.risk,
        atRisk: isAtRisk(row),
        topValue: row.tier === 'enterprise' || row.value >= top,
      },
    ]),
  );
  return (account) => known.get(account) ?? UNKNOWN;
}

function isAtRisk(row: BookRow): boolean {
  const { score, drop } = row.health;
  const said = row.why.some(({ kind, weight }) => (kind === 'risks' || kind === 'drop') && weight > 0);
  return (
    row.segment === 'at_risk' || row.risk >= AT_RISK || said || drop !== null || (score !== null && score < POOR_HEALTH)
  );
}
