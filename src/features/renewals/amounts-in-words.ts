// Sums of amounts as they stand above a column: one figure for each currency, since the window converts nothing.
import type { Money } from '../../../electron/contract/scalars.ts';
import { moneyShort } from '../../ui/format.ts';

export function sumInWords(items: readonly { readonly amount: Money | null }[]): string {
  const sums = new Map<string, number>();
  for (const { amount } of items)
    if (amount) sums.set(amount.currency, (sums.get(amount.currency) ?? 0) + amount.minor);
  return [...sums]
    .sort((a, b) => b[1] - a[1])
    .map(([currency, minor]) => moneyShort({ currency, minor }))
    .join(' + ');
}
