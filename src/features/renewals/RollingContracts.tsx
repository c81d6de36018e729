// Contracts without a day on which they renew: month to month, or until somebody ends them.
import type { CallOutput } from '../../../electron/contract/contract.ts';
import { hashOf } from '../../state/route.ts';
import { Money, useNow } from '../../ui/Figures.tsx';
import { contractInWords } from './renewal-in-words.ts';

export function RollingContracts({ contracts }: { contracts: CallOutput<'renewal.list'>['rolling'] }) {
  const now = useNow();
  return (
    <section aria-label="Without a day" className="max-h-36 shrink-0 overflow-y-auto border-t px-5 py-2">
      <h2 className="text-12 font-semibold text-ink-2">Without a day</h2>
      <ul>
        {contracts.map((contract) => (
          <li key={contract.contractId} className="flex items-baseline gap-3 py-0.5">
            <a
              href={hashOf({ screen: 'account', accountId: contract.accountId })}
              className="w-56 truncate hover:underline"
            >
              {contract.accountName}
            </a>
            <span className="min-w-0 flex-1 truncate text-12 text-ink-2">
              {contract.name}: {contractInWords(contract, now)}
            </span>
            <Money value={contract.yearly} short />
          </li>
        ))}
      </ul>
    </section>
  );
}
