// What the provider asks for a million tokens, so that what drafts cost can be shown.
import { useState } from 'react';
import type { ModelSettings } from '../../../electron/contract/model.ts';
import { setModel } from '../../state/model.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { readAmount } from './model-in-words.ts';
import { SettingRow } from './SettingRow.tsx';

export function ModelPrice({ price }: { price: ModelSettings['price'] }) {
  const [currency, setCurrency] = useState(price?.currency ?? 'USD');
  const [input, setInput] = useState(String(price?.inputPerMillion ?? ''));
  const [output, setOutput] = useState(String(price?.outputPerMillion ?? ''));
  const inputPerMillion = readAmount(input);
  const outputPerMillion = readAmount(output);
  const good = /^[A-Z]{3}$/.test(currency) && inputPerMillion !== null && outputPerMillion !== null;
  const changed =
    currency !== (price?.currency ?? 'USD') ||
    inputPerMillion !== (price?.inputPerMillion ?? null) ||
    outputPerMillion !== (price?.outputPerMillion ?? null);
  const save = () => {
    if (inputPerMillion === null || outputPerMillion === null) return;
    void setModel({ price: { currency, inputPerMillion, outputPerMillion } }, 'Saved what the model costs.');
  };
  return (
    <SettingRow title="Price of a million tokens" note="Without it only tokens are counted.">
      <TextField
        label="Currency"
        value={currency}
        onChange={(event) => setCurrency(event.target.value.toUpperCase())}
        className="w-20"
      />
      <TextField
        label="Read"
        value={input}
        inputMode="decimal"
        onChange={(event) => setInput(event.target.value)}
        className="w-20"
      />
      <TextField
        label="Written"
        value={output}
        inputMode="decimal"
        onChange={(event) => setOutput(event.target.value)}
        className="w-20"
      />
      <Button aria-label="Save the price" className="self-end" disabled={!good || !changed} onClick={save}>
        Save
      </Button>
    </SettingRow>
  );
}
