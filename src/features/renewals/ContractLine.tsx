// One contract in a list: its name, what it brings in, its dates; opened, it is edited.
import type { Contract } from '../../../electron/contract/contracts.ts';
import { openOverlay } from '../../state/overlays.ts';
import { classes } from '../../ui/classes.ts';
import { Money, useNow } from '../../ui/Figures.tsx';
import { contractInWords } from './renewal-in-words.ts';

export function ContractLine({ contract }: { contract: Contract }) {
  const now = useNow();
  return (
    <li className="border-b last:border-b-0">
      <button
        type="button"
        onClick={() => openOverlay({ kind: 'contract', accountId: contract.accountId, contract })}
        className="flex w-full flex-col gap-0.5 rounded-md py-1.5 text-left hover:bg-hover"
      >
        <span className="flex items-baseline gap-2">
          <span className={classes('min-w-0 flex-1 truncate', contract.lostOn !== null && 'text-ink-3 line-through')}>
            {contract.name}
          </span>
          <Money value={contract.yearly} short />
          <span className="text-12 text-ink-3">a year</span>
        </span>
        <span className="text-12 text-ink-3">{contractInWords(contract, now)}</span>
      </button>
    </li>
  );
}
