// A new rule: a domain or an address, and whose it is.
import { useState } from 'react';
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { type MappingTarget, setAddress, setDomain } from '../../state/mapping.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { AccountSelect } from '../accounts/AccountSelect.tsx';

const noOnes = [
  { value: 'shared', label: 'Shared by several' },
  { value: 'ignored', label: 'Never an account’s' },
];

export function NewMappingRule() {
  const [value, setValue] = useState('');
  const [target, setTarget] = useState('shared');
  const [problem, setProblem] = useState<string | null>(null);

  async function add() {
    const written = value.trim().toLowerCase().replace(/^@/, '');
    const isAddress = /^[^\s@<>"]+@[^\s@<>"]+$/.test(written);
    if (!isAddress && !/^[^\s@]+\.[^\s@.]+$/.test(written)) {
      setProblem('Write a domain, like acme.com, or an address.');
      return;
    }
    const whose: MappingTarget =
      target === 'shared' || target === 'ignored' ? target : { accountId: Number(target) as AccountId };
    const outcome = await (isAddress ? setAddress : setDomain)(written, whose, `Added the rule for ${written}.`);
    if (outcome.done) setValue('');
  }

  return (
    <form
      noValidate
      className="flex flex-wrap items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        label="Domain or address"
        labelHidden
        placeholder="Domain or address"
        value={value}
        problem={problem}
        onChange={(event) => {
          setValue(event.target.value);
          setProblem(null);
        }}
        className="min-w-48 flex-1"
      />
      <AccountSelect
        label="Whose it is"
        labelHidden
        others={noOnes}
        value={target}
        onChange={setTarget}
        className="w-56"
      />
      <Button type="submit" className="min-h-8">
        Add rule
      </Button>
    </form>
  );
}
