// What came of an opening: won or lost, with its amount and why; what was won can be added to a contract.
import { useState } from 'react';
import type { Opening } from '../../../electron/contract/openings.ts';
import { closeOpening } from '../../state/openings.ts';
import { useContracts } from '../../state/renewals.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { moneyForEditing, moneyInWords, parseMoney } from '../../ui/format.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';

export function CloseOpeningDialog({ opening, onClose }: { opening: Opening; onClose(): void }) {
  const contracts = (useContracts(opening.accountId).data?.contracts ?? []).filter(({ lostOn }) => lostOn === null);
  const [outcome, setOutcome] = useState<'won' | 'lost'>('won');
  const [amount, setAmount] = useState(opening.amount ? moneyForEditing(opening.amount) : '');
  const [currency, setCurrency] = useState(opening.amount?.currency ?? contracts[0]?.yearly?.currency ?? 'EUR');
  const [why, setWhy] = useState('');
  const [contract, setContract] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const again = opening.state !== 'open';

  async function save() {
    const money = amount.trim() === '' ? null : parseMoney(amount, currency);
    if (amount.trim() !== '' && money === null) return setProblem('That is no amount.');
    const result = await closeOpening(
      {
        openingId: opening.openingId,
        outcome: again ? 'open' : outcome,
        ...(money && !again ? { amount: money } : {}),
        ...(why.trim() ? { why: why.trim() } : {}),
        ...(outcome === 'won' && contract !== '' && !again ? { contractId: Number(contract) } : {}),
      },
      `${opening.name}: ${again ? 'open again' : outcome}.`,
    );
    if (result.done) onClose();
    else setProblem(result.failure.message);
  }

  return (
    <Dialog
      title={again ? `Open “${opening.name}” again` : `What came of “${opening.name}”`}
      onClose={onClose}
      width="narrow"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="main" type="submit" form="close-opening">
            {again ? 'Open again' : `Record as ${outcome}`}
          </Button>
        </>
      }
    >
      <form
        id="close-opening"
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {!again && (
          <>
            <Segmented
              label="Outcome"
              value={outcome}
              onChange={setOutcome}
              choices={[
                { value: 'won', label: 'Won' },
                { value: 'lost', label: 'Lost' },
              ]}
            />
            <div className="grid grid-cols-[1fr_6rem] gap-3">
              <TextField
                label="A year more"
                inputMode="decimal"
                value={amount}
                onChange={(event) => setAmount(event.target.value)}
              />
              <TextField
                label="Currency"
                maxLength={3}
                value={currency}
                onChange={(event) => setCurrency(event.target.value.toUpperCase())}
              />
            </div>
            {outcome === 'won' && contracts.length > 0 && (
              <Select
                label="Add it to a contract"
                value={contract}
                onChange={setContract}
                choices={[
                  { value: '', label: 'No' },
                  ...contracts.map((each) => ({
                    value: String(each.contractId),
                    label: each.yearly ? `${each.name}, ${moneyInWords(each.yearly)} a year` : each.name,
                  })),
                ]}
              />
            )}
          </>
        )}
        <TextArea label="Why" rows={3} value={why} onChange={(event) => setWhy(event.target.value)} />
        {problem && (
          <p role="alert" className="text-12 text-risk">
            {problem}
          </p>
        )}
      </form>
    </Dialog>
  );
}
