// Records what came of a renewal: the outcome, what it brings in from now on, when it renews next, and why.
import { useState } from 'react';
import type { OutcomeKind, Renewal } from '../../../electron/contract/renewals.ts';
import { openOverlay } from '../../state/overlays.ts';
import { recordOutcome } from '../../state/renewals.ts';
import { go } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { counted, isoDateInWords, moneyForEditing, parseMoney } from '../../ui/format.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { outcomeInWords } from './renewal-in-words.ts';

const OUTCOMES: readonly OutcomeKind[] = ['renewed', 'expanded', 'downgraded', 'lost'];
const ALL = 'all';

export function RecordDialog({ renewal, onClose }: { renewal: Renewal; onClose(): void }) {
  const { contracts } = renewal;
  const [outcome, setOutcome] = useState<OutcomeKind>('renewed');
  const [contract, setContract] = useState(contracts.length > 1 ? ALL : '');
  const chosen =
    contracts.find((each) => String(each.contractId) === contract) ??
    (contracts.length === 1 ? contracts[0] : undefined);
  const before = contract === ALL ? null : (chosen?.yearly ?? (contracts.length === 0 ? renewal.amount : null));
  const [amount, setAmount] = useState(before ? moneyForEditing(before) : '');
  const [currency, setCurrency] = useState(before?.currency ?? renewal.amount?.currency ?? 'EUR');
  const [end, setEnd] = useState('');
  const [decidedOn, setDecidedOn] = useState('');
  const [reason, setReason] = useState('');
  const [look, setLook] = useState('90');
  const [problem, setProblem] = useState<{ field: string | undefined; sentence: string } | null>(null);
  const lost = outcome === 'lost';
  const at = (field: string) => (problem?.field === field ? problem.sentence : null);

  async function save() {
    const written = lost || contract === ALL || amount.trim() === '' ? null : parseMoney(amount, currency);
    if (!lost && contract !== ALL && amount.trim() !== '' && written === null) {
      setProblem({ field: 'amount', sentence: 'That is no amount.' });
      return;
    }
    const result = await recordOutcome(
      {
        renewalId: renewal.renewalId,
        outcome,
        ...(chosen && contracts.length > 1 ? { contractId: chosen.contractId } : {}),
        ...(written ? { amount: written } : {}),
        ...(end && !lost ? { end } : {}),
        ...(decidedOn ? { decidedOn } : {}),
        ...(reason.trim() ? { reason: reason.trim() } : {}),
        lookAgainDays: Number(look),
      },
      `${renewal.accountName}: ${outcomeInWords(outcome).toLowerCase()}.`,
    );
    if (!result.done) {
      setProblem({ field: result.failure.field, sentence: result.failure.message });
      return;
    }
    onClose();
    const { signals, next } = result.output;
    if (signals.length > 0) openOverlay({ kind: 'after-renewal', accountName: renewal.accountName, signals, next });
    else go({ screen: 'renewals' });
  }

  return (
    <Dialog
      title={`What came of the renewal of ${renewal.accountName}`}
      description={`It renews on ${isoDateInWords(renewal.date)}. Its touches stop, the rhythm begins anew, and undo takes all of it back.`}
      onClose={onClose}
      width="narrow"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone={lost ? 'danger' : 'main'} type="submit" form="record-renewal">
            Record as {outcomeInWords(outcome).toLowerCase()}
          </Button>
        </>
      }
    >
      <form
        id="record-renewal"
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Segmented
          label="Outcome"
          value={outcome}
          onChange={setOutcome}
          choices={OUTCOMES.map((value) => ({ value, label: outcomeInWords(value) }))}
        />
        {contracts.length > 1 && (
          <Select
            label="Which contract"
            value={contract}
            onChange={(next) => {
              setContract(next);
              const one = contracts.find((each) => String(each.contractId) === next);
              if (one?.yearly) {
                setAmount(moneyForEditing(one.yearly));
                setCurrency(one.yearly.currency);
              }
            }}
            choices={[
              { value: ALL, label: `All ${contracts.length}, at the amounts they have` },
              ...contracts.map((each) => ({ value: String(each.contractId), label: each.name })),
            ]}
          />
        )}
        {!lost && contract !== ALL && (
          <div className="grid grid-cols-[1fr_6rem] gap-3">
            <TextField
              label="Amount a year from now on"
              inputMode="decimal"
              value={amount}
              onChange={(event) => setAmount(event.target.value)}
              problem={at('amount')}
            />
            <TextField
              label="Currency"
              maxLength={3}
              value={currency}
              onChange={(event) => setCurrency(event.target.value.toUpperCase())}
            />
          </div>
        )}
        <div className="grid grid-cols-2 gap-3">
          {!lost && (
            <TextField
              label="Renews next on"
              type="date"
              value={end}
              onChange={(event) => setEnd(event.target.value)}
              hint={end === '' ? nextHint(chosen?.termMonths ?? null) : undefined}
              problem={at('end')}
            />
          )}
          <TextField
            label="Decided on"
            type="date"
            value={decidedOn}
            onChange={(event) => setDecidedOn(event.target.value)}
            hint={decidedOn === '' ? 'Today' : undefined}
            problem={at('decidedOn')}
          />
        </div>
        <TextArea
          label={lost ? 'Why it was lost' : 'Why, in their words or yours'}
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {!lost && (
          <Select
            label="Look for the next opening"
            value={look}
            onChange={setLook}
            choices={[
              { value: '0', label: 'No reminder' },
              { value: '30', label: 'In 30 days' },
              { value: '90', label: 'In 90 days' },
              { value: '180', label: 'In half a year' },
            ]}
          />
        )}
        {problem && at('amount') === null && at('end') === null && at('decidedOn') === null && (
          <p role="alert" className="text-12 text-risk">
            {problem.sentence}
          </p>
        )}
      </form>
    </Dialog>
  );
}

const nextHint = (months: number | null): string => `${counted(months ?? 12, 'month')} later, as before`;
