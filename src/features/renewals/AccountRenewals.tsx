// Contracts and renewals on an account's page: what was agreed, how each renewal stands, what came of those before.
import type { Renewal } from '../../../electron/contract/renewals.ts';
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { openOverlay } from '../../state/overlays.ts';
import { useContracts, useRunway } from '../../state/renewals.ts';
import { hashOf } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { isoDateInWords } from '../../ui/format.ts';
import { Section } from '../../ui/ScreenHeader.tsx';
import { ContractLine } from './ContractLine.tsx';
import { Likelihood } from './Likelihood.tsx';
import { OutcomeHistory } from './OutcomeHistory.tsx';
import { RunwayMarks } from './RunwayMarks.tsx';
import { daysLeft, lackInWords, nextInWords, stageInWords } from './renewal-in-words.ts';

export function AccountRenewals({ accountId }: { accountId: AccountId }) {
  const contracts = useContracts(accountId).data;
  const runway = useRunway(accountId).data;
  if (!contracts || !runway) return null;
  return (
    <Section
      title="Contracts and renewal"
      action={
        <Button tone="quiet" onClick={() => openOverlay({ kind: 'contract', accountId, contract: null })}>
          Write down a contract
        </Button>
      }
    >
      <div className="grid grid-cols-1 gap-x-10 gap-y-4 @3xl:grid-cols-2">
        <ul className="flex min-w-0 flex-col">
          {runway.renewals.map((renewal) => (
            <RenewalLine key={renewal.renewalId} renewal={renewal} />
          ))}
          {runway.renewals.length === 0 && <li className="text-ink-3">No renewal day is known.</li>}
        </ul>
        <div className="min-w-0">
          <ul className="flex flex-col" title={contracts.contracts.length > 0 ? contracts.rule : undefined}>
            {contracts.contracts.map((contract) => (
              <ContractLine key={contract.contractId} contract={contract} />
            ))}
            {contracts.contracts.length === 0 && (
              <li className="text-12 text-ink-3">
                No contract is written down: the account’s own date and revenue act as one.
              </li>
            )}
          </ul>
          {runway.history.length > 0 && <OutcomeHistory outcomes={runway.history} />}
        </div>
      </div>
    </Section>
  );
}

function RenewalLine({ renewal }: { renewal: Renewal }) {
  return (
    <li className="flex flex-col gap-1 border-b py-1.5 last:border-b-0">
      <span className="flex flex-wrap items-baseline gap-x-3">
        <a
          href={hashOf({ screen: 'renewal', renewalId: renewal.renewalId })}
          className="font-medium hover:text-accent hover:underline"
        >
          {isoDateInWords(renewal.date)}
        </a>
        <span className="tnum text-ink-2">{daysLeft(renewal)}</span>
        <span className="text-12 text-ink-3">{stageInWords(renewal.stage)}</span>
        <Likelihood forecast={renewal.forecast} />
      </span>
      <RunwayMarks touches={renewal.touches} />
      <span className="text-12 text-ink-2">{nextInWords(renewal)}</span>
      {renewal.unprepared.length > 0 && (
        <span className="text-12 text-attention">Not ready: {renewal.unprepared.map(lackInWords).join('; ')}</span>
      )}
    </li>
  );
}
