// Writes an opening down, or shows one with everything about it: amount, next step, people, the words it came from, its log.
import { useState } from 'react';
import type { Opening, OpeningId } from '../../../electron/contract/openings.ts';
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { useBook } from '../../state/book.ts';
import { createOpening, updateOpening, useOpening } from '../../state/openings.ts';
import { openOverlay } from '../../state/overlays.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { dateTime, moneyForEditing, parseMoney, splitList } from '../../ui/format.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { AccountSelect } from '../accounts/AccountSelect.tsx';
import { EvidenceQuote } from '../findings/EvidenceQuote.tsx';
import { moveInWords, openingStateInWords } from './opening-in-words.ts';

export function OpeningDialog({ openingId, onClose }: { openingId: OpeningId; onClose(): void }) {
  const { data } = useOpening(openingId);
  if (!data)
    return (
      <Dialog title="Opening" onClose={onClose}>
        <Skeleton />
      </Dialog>
    );
  return <OpeningForm key={openingId} opening={data.opening} log={data.log} onClose={onClose} />;
}

export function NewOpeningDialog({ accountId, onClose }: { accountId?: AccountId; onClose(): void }) {
  return <OpeningForm opening={null} log={[]} {...(accountId === undefined ? {} : { accountId })} onClose={onClose} />;
}

interface FormProps {
  readonly opening: Opening | null;
  readonly log: readonly { at: number; from: string | null; to: string; note: string }[];
  readonly accountId?: AccountId;
  onClose(): void;
}

function OpeningForm({ opening, log, accountId, onClose }: FormProps) {
  const book = useBook().data ?? [];
  const [account, setAccount] = useState(String(opening?.accountId ?? accountId ?? ''));
  const [name, setName] = useState(opening?.name ?? '');
  const [amount, setAmount] = useState(opening?.amount ? moneyForEditing(opening.amount) : '');
  const own = book.find((row) => String(row.accountId) === account)?.arr?.currency ?? 'EUR';
  const [currency, setCurrency] = useState(opening?.amount?.currency ?? '');
  const [expectedOn, setExpectedOn] = useState(opening?.expectedOn ?? '');
  const [nextStep, setNextStep] = useState(opening?.nextStep ?? '');
  const [nextStepOn, setNextStepOn] = useState(opening?.nextStepOn ?? '');
  const [people, setPeople] = useState(opening?.people.map(({ address }) => address).join(', ') ?? '');
  const [notes, setNotes] = useState(opening?.notes ?? '');
  const [problem, setProblem] = useState<string | null>(null);

  async function save() {
    const money = amount.trim() === '' ? null : parseMoney(amount, currency || own);
    if (amount.trim() !== '' && money === null) return setProblem('The amount is none.');
    const fields = {
      name,
      amount: money,
      expectedOn: expectedOn || null,
      nextStep,
      nextStepOn: nextStepOn || null,
      people: splitList(people),
      notes,
    };
    const outcome = opening
      ? await updateOpening({ openingId: opening.openingId, ...fields }, `Changed “${name}”.`)
      : await createOpening({ accountId: Number(account), ...fields }, `Opened “${name}”.`);
    if (outcome.done) onClose();
    else setProblem(outcome.failure.message);
  }

  return (
    <Dialog
      title={opening ? `${opening.accountName}: ${opening.name}` : 'Write down an opening'}
      description={
        opening && opening.state !== 'open' ? `${openingStateInWords(opening.state)}. ${opening.closedWhy}` : undefined
      }
      onClose={onClose}
      footer={
        <>
          {opening && (
            <Button className="mr-auto" onClick={() => openOverlay({ kind: 'close-opening', opening })}>
              {opening.state === 'open' ? 'Won or lost' : 'Open again'}
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="main" type="submit" form="opening" disabled={name.trim() === '' || account === ''}>
            {opening ? 'Save' : 'Write down'}
          </Button>
        </>
      }
    >
      <form
        id="opening"
        className="grid grid-cols-6 gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {opening?.quote && (
          <div className="col-span-6">
            {opening.evidence ? (
              <EvidenceQuote evidence={opening.evidence} who={opening.who} />
            ) : (
              <blockquote className="border-l-2 border-accent pl-3">{opening.quote}</blockquote>
            )}
          </div>
        )}
        <TextField
          label="What it is"
          value={name}
          onChange={(event) => setName(event.target.value)}
          problem={problem}
          className="col-span-6"
          autoFocus
        />
        {!opening && <AccountSelect value={account} onChange={setAccount} className="col-span-6" />}
        <TextField
          label="A year more"
          inputMode="decimal"
          value={amount}
          onChange={(event) => setAmount(event.target.value)}
          className="col-span-2"
        />
        <TextField
          label="Currency"
          maxLength={3}
          value={currency || own}
          onChange={(event) => setCurrency(event.target.value.toUpperCase())}
          className="col-span-2"
        />
        <TextField
          label="Decided by"
          type="date"
          value={expectedOn}
          onChange={(event) => setExpectedOn(event.target.value)}
          className="col-span-2"
        />
        <TextField
          label="Next step"
          value={nextStep}
          onChange={(event) => setNextStep(event.target.value)}
          className="col-span-4"
        />
        <TextField
          label="On"
          type="date"
          value={nextStepOn}
          onChange={(event) => setNextStepOn(event.target.value)}
          className="col-span-2"
        />
        <TextField
          label="People, by address"
          value={people}
          onChange={(event) => setPeople(event.target.value)}
          className="col-span-6"
        />
        <TextArea
          label="Notes"
          rows={2}
          value={notes}
          onChange={(event) => setNotes(event.target.value)}
          className="col-span-6"
        />
        {log.length > 0 && (
          <section aria-label="Log" className="col-span-6">
            <h3 className="text-12 font-semibold text-ink-2">Log</h3>
            <ul className="mt-1 text-12 text-ink-2">
              {log.map((move) => (
                <li key={`${move.at} ${move.to}`} className="flex gap-3 py-0.5">
                  <span className="w-36 shrink-0 text-ink-3">{dateTime(move.at)}</span>
                  <span>
                    {move.from === null ? 'Begun' : `${moveInWords(move.from)} to ${moveInWords(move.to)}`}
                    {move.note && `: ${move.note}`}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </form>
    </Dialog>
  );
}
