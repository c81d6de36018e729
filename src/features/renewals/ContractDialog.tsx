// Writes a contract down, or changes one.
import { useState } from 'react';
import type { AmountPer, Billing, Contract, ContractForm } from '../../../electron/contract/contracts.ts';
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { removeContract, saveContract, useContracts } from '../../state/renewals.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { moneyForEditing, parseMoney } from '../../ui/format.ts';
import { Select } from '../../ui/Select.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';

const FORMS: readonly { value: ContractForm; label: string }[] = [
  { value: 'term', label: 'A term with an end' },
  { value: 'monthly', label: 'Month to month' },
  { value: 'evergreen', label: 'Until somebody ends it' },
];
const PER: readonly { value: AmountPer; label: string }[] = [
  { value: 'year', label: 'a year' },
  { value: 'month', label: 'a month' },
  { value: 'term', label: 'the whole term' },
];
const BILLED: readonly { value: Billing | ''; label: string }[] = [
  { value: '', label: 'Not written down' },
  { value: 'monthly', label: 'Monthly' },
  { value: 'quarterly', label: 'Quarterly' },
  { value: 'yearly', label: 'Yearly' },
  { value: 'upfront', label: 'Up front' },
];

export function ContractDialog({
  accountId,
  contract,
  onClose,
}: {
  accountId: AccountId;
  contract: Contract | null;
  onClose(): void;
}) {
  const others = (useContracts(accountId).data?.contracts ?? []).filter(
    (each) =>
      each.contractId !== contract?.contractId && each.end !== null && each.endsWith === null && each.lostOn === null,
  );
  const [name, setName] = useState(contract?.name ?? '');
  const [form, setForm] = useState<ContractForm>(contract?.form ?? 'term');
  const [start, setStart] = useState(contract?.start ?? '');
  const [end, setEnd] = useState(contract?.end ?? '');
  const [months, setMonths] = useState(contract?.termMonths === null || !contract ? '12' : String(contract.termMonths));
  const [notice, setNotice] = useState(contract?.noticeDays == null ? '' : String(contract.noticeDays));
  const [renews, setRenews] = useState(contract?.autoRenews ?? false);
  const [amount, setAmount] = useState(contract?.amount ? moneyForEditing(contract.amount) : '');
  const [currency, setCurrency] = useState(contract?.amount?.currency ?? 'EUR');
  const [per, setPer] = useState<AmountPer>(contract?.amountPer ?? 'year');
  const [billing, setBilling] = useState<Billing | ''>(contract?.billing ?? '');
  const [endsWith, setEndsWith] = useState(contract?.endsWith == null ? '' : String(contract.endsWith));
  const [notes, setNotes] = useState(contract?.notes ?? '');
  const [problem, setProblem] = useState<{ field: string | undefined; sentence: string } | null>(null);
  const at = (field: string) => (problem?.field === field ? problem.sentence : null);
  const dated = form !== 'monthly' && endsWith === '';

  async function save() {
    const money = amount.trim() === '' ? null : parseMoney(amount, currency);
    if (amount.trim() !== '' && money === null) return setProblem({ field: 'amount', sentence: 'That is no amount.' });
    const fields = {
      name,
      form,
      start: start || null,
      ...(dated ? { end: end || null } : {}),
      termMonths: form === 'term' && months !== '' ? Number(months) : null,
      noticeDays: notice === '' ? null : Number(notice),
      autoRenews: renews,
      amount: money,
      amountPer: per,
      billing: billing || null,
      endsWith: endsWith === '' ? null : Number(endsWith),
      notes,
    };
    const outcome = await saveContract(
      contract ? { contractId: contract.contractId, ...fields } : { accountId, ...fields },
      name,
    );
    if (outcome.done) onClose();
    else setProblem({ field: outcome.failure.field, sentence: outcome.failure.message });
  }

  return (
    <Dialog
      title={contract ? 'Change the contract' : 'Write down a contract'}
      description="The account’s renewal date and yearly revenue follow its contracts."
      onClose={onClose}
      footer={
        <>
          {contract && (
            <Button
              tone="danger"
              className="mr-auto"
              onClick={() =>
                void removeContract(contract.contractId, contract.name).then((done) => done.done && onClose())
              }
            >
              Take away
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="main" type="submit" form="contract" disabled={name.trim() === ''}>
            {contract ? 'Save' : 'Write down'}
          </Button>
        </>
      }
    >
      <form
        id="contract"
        className="grid grid-cols-6 gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label="Name"
          value={name}
          onChange={(event) => setName(event.target.value)}
          problem={at('name')}
          className="col-span-3"
          autoFocus
        />
        <Select
          label="How long"
          value={form}
          onChange={(next: ContractForm) => setForm(next)}
          choices={FORMS}
          className="col-span-3"
        />
        <TextField
          label={form === 'monthly' ? 'Began on' : 'This term began on'}
          type="date"
          value={start}
          onChange={(event) => setStart(event.target.value)}
          problem={at('start')}
          className="col-span-2"
        />
        {form === 'term' && (
          <TextField
            label="Months"
            inputMode="numeric"
            value={months}
            onChange={(event) => setMonths(event.target.value.replace(/\D/g, ''))}
            className="col-span-2"
          />
        )}
        {dated && (
          <TextField
            label="Renews on"
            type="date"
            value={end}
            onChange={(event) => setEnd(event.target.value)}
            hint={form === 'term' && end === '' && start !== '' ? 'By start and months' : undefined}
            problem={at('end')}
            className="col-span-2"
          />
        )}
        <TextField
          label="Amount"
          inputMode="decimal"
          value={amount}
          onChange={(event) => setAmount(event.target.value)}
          problem={at('amount')}
          className="col-span-2"
        />
        <TextField
          label="Currency"
          maxLength={3}
          value={currency}
          onChange={(event) => setCurrency(event.target.value.toUpperCase())}
          className="col-span-2"
        />
        <Select
          label="For"
          value={per}
          onChange={(next: AmountPer) => setPer(next)}
          choices={PER}
          className="col-span-2"
        />
        <TextField
          label="Notice, days before"
          inputMode="numeric"
          value={notice}
          onChange={(event) => setNotice(event.target.value.replace(/\D/g, ''))}
          className="col-span-2"
        />
        <Select
          label="Billed"
          value={billing}
          onChange={(next: Billing | '') => setBilling(next)}
          choices={BILLED}
          className="col-span-2"
        />
        {others.length > 0 && (
          <Select
            label="Ends with"
            value={endsWith}
            onChange={setEndsWith}
            choices={[
              { value: '', label: 'Its own day' },
              ...others.map((each) => ({ value: String(each.contractId), label: each.name })),
            ]}
            className="col-span-2"
          />
        )}
        <label className="col-span-6 flex items-center gap-2">
          <input
            type="checkbox"
            checked={renews}
            onChange={(event) => setRenews(event.target.checked)}
            className="accent-accent"
          />
          It renews by itself unless notice is given
        </label>
        <TextArea
          label="Notes"
          value={notes}
          onChange={(event) => setNotes(event.target.value)}
          rows={2}
          className="col-span-6"
        />
        {problem && !['name', 'start', 'end', 'amount'].includes(problem.field ?? '') && (
          <p role="alert" className="col-span-6 text-12 text-risk">
            {problem.sentence}
          </p>
        )}
      </form>
    </Dialog>
  );
}
