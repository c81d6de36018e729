// One question of a step, in the shape its type asks for. Says undefined while what is typed is no answer yet.
import { useId, useState } from 'react';
import type { StepField } from '../../../electron/contract/playbooks.ts';
import type { AnswerValue } from '../../../electron/contract/runs.ts';
import { moneyForEditing, parseMoney } from '../../ui/format.ts';
import { TextArea, TextField } from '../../ui/TextField.tsx';

export interface FieldInputProps {
  readonly field: StepField;
  readonly value: AnswerValue | null;
  /** Where an amount has none yet. */
  readonly currency: string;
  /** Null takes the answer out. */
  onChange(value: AnswerValue | null): void;
  /** The person left the field: what is there is worth keeping. */
  onLeave(): void;
}

export function FieldInput(props: FieldInputProps) {
  const { field, value, onChange, onLeave } = props;
  const label = field.required ? `${field.label} (needed)` : field.label;
  const text = typeof value === 'string' ? value : '';
  switch (field.type) {
    case 'text':
      return (
        <TextField label={label} value={text} onChange={(event) => onChange(event.target.value)} onBlur={onLeave} />
      );
    case 'long':
      return (
        <TextArea
          label={label}
          value={text}
          rows={Math.min(8, Math.max(2, text.split('\n').length, Math.ceil(text.length / 80)))}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onLeave}
        />
      );
    case 'date':
      return (
        <TextField
          label={label}
          type="date"
          className="max-w-44"
          value={text}
          onChange={(event) => onChange(event.target.value || null)}
          onBlur={onLeave}
        />
      );
    case 'number':
      return <NumberInput {...props} label={label} />;
    case 'money':
      return <MoneyInput {...props} label={label} />;
    case 'yes_no':
      return (
        <Choices
          {...props}
          label={label}
          kind="radio"
          options={[
            { key: 'yes', label: 'Yes' },
            { key: 'no', label: 'No' },
          ]}
          chosen={typeof value === 'boolean' ? [value ? 'yes' : 'no'] : []}
          onChoose={(keys) => onChange(keys[0] === 'yes')}
        />
      );
    case 'scale':
      return (
        <Choices
          {...props}
          label={`${label}, ${field.min} to ${field.max}`}
          kind="radio"
          options={steps(field).map((one) => ({ key: String(one), label: String(one) }))}
          chosen={value === null ? [] : [String(value)]}
          onChoose={(keys) => onChange(Number(keys[0]))}
        />
      );
    case 'choice':
      return (
        <Choices
          {...props}
          label={label}
          kind="radio"
          options={field.options}
          chosen={value === null ? [] : [text]}
          onChoose={(keys) => onChange(keys[0] ?? null)}
        />
      );
    case 'choices':
      return (
        <Choices
          {...props}
          label={label}
          kind="checkbox"
          options={field.options}
          chosen={Array.isArray(value) ? value : []}
          onChoose={(keys) => onChange(keys)}
        />
      );
  }
}

const steps = ({ min, max }: StepField): number[] =>
  Array.from({ length: Math.max(0, Math.min(100, max - min)) + 1 }, (_, at) => min + at);

function NumberInput({ field, value, onChange, onLeave, label }: FieldInputProps & { label: string }) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (typeof value === 'number' ? String(value) : '');
  return (
    <TextField
      label={label}
      inputMode="decimal"
      className="max-w-44"
      value={shown}
      problem={typed !== null && numberIn(typed) === undefined ? `${field.label} is a number.` : null}
      onChange={(event) => {
        setTyped(event.target.value);
        const read = numberIn(event.target.value);
        if (read !== undefined) onChange(read);
      }}
      onBlur={onLeave}
    />
  );
}

/** "4.2" and "4,2"; undefined where it is none. */
function numberIn(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const read = Number(text.trim().replace(',', '.'));
  return Number.isFinite(read) ? read : undefined;
}

function MoneyInput({ field, value, currency: usual, onChange, onLeave, label }: FieldInputProps & { label: string }) {
  const held = value !== null && typeof value === 'object' && !Array.isArray(value) ? value : null;
  const [amount, setAmount] = useState<string | null>(null);
  const [currency, setCurrency] = useState<string | null>(null);
  const shownCurrency = currency ?? held?.currency ?? usual;
  const shownAmount = amount ?? (held ? moneyForEditing(held) : '');
  const isCurrency = /^[A-Z]{3}$/.test(shownCurrency);
  const read = (text: string, unit: string) => {
    if (text.trim() === '') return onChange(null);
    const money = /^[A-Z]{3}$/.test(unit) ? parseMoney(text, unit) : null;
    if (money) onChange(money);
  };
  const wrong = shownAmount.trim() !== '' && isCurrency && parseMoney(shownAmount, shownCurrency) === null;
  return (
    <div className="flex items-start gap-2">
      <TextField
        label={label}
        inputMode="decimal"
        className="w-44"
        value={shownAmount}
        problem={wrong ? `${field.label} is an amount, like 1,200.50.` : null}
        onChange={(event) => {
          setAmount(event.target.value);
          read(event.target.value, shownCurrency);
        }}
        onBlur={onLeave}
      />
      <TextField
        label="Currency"
        className="w-24"
        maxLength={3}
        value={shownCurrency}
        problem={isCurrency ? null : 'Three letters, like EUR.'}
        onChange={(event) => {
          const unit = event.target.value.toUpperCase();
          setCurrency(unit);
          read(shownAmount, unit);
        }}
        onBlur={onLeave}
      />
    </div>
  );
}

function Choices({
  label,
  kind,
  options,
  chosen,
  onChoose,
  onLeave,
}: FieldInputProps & {
  label: string;
  kind: 'radio' | 'checkbox';
  options: StepField['options'];
  chosen: readonly string[];
  onChoose(keys: string[]): void;
}) {
  const name = useId();
  const choose = (key: string, on: boolean) => {
    if (kind === 'radio') onChoose([key]);
    else onChoose(options.map((each) => each.key).filter((each) => (each === key ? on : chosen.includes(each))));
  };
  return (
    <fieldset className="flex min-w-0 flex-col gap-1" onBlur={onLeave}>
      <legend className="text-12 font-medium text-ink-2">{label}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1 py-1">
        {options.map((option) => (
          <label key={option.key} className="flex min-h-6 items-center gap-1.5">
            <input
              type={kind}
              name={name}
              checked={chosen.includes(option.key)}
              onChange={(event) => choose(option.key, event.target.checked)}
              className="size-4 shrink-0 accent-accent"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
