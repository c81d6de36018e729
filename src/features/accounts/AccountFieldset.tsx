// The fields of an account: who they are, what they are worth, how often to be in touch, and which mail is theirs.
import { Plus, X } from 'lucide-react';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import type { AccountForm, FormProblems } from './account-form.ts';

const TIERS = [
  { value: '', label: 'No tier' },
  { value: 'enterprise', label: 'Enterprise' },
  { value: 'business', label: 'Business' },
  { value: 'standard', label: 'Standard' },
] as const;

const SEGMENTS = [
  { value: '', label: 'No segment' },
  { value: 'white_glove', label: 'White-glove' },
  { value: 'growth', label: 'Growth' },
  { value: 'stable', label: 'Stable' },
  { value: 'at_risk', label: 'At risk' },
] as const;

export function AccountFieldset({
  form,
  problems,
  onChange,
}: {
  form: AccountForm;
  problems: FormProblems;
  onChange(form: AccountForm): void;
}) {
  const text = (name: Exclude<keyof AccountForm, 'fields' | 'tier' | 'segment'>) => ({
    value: form[name],
    problem: problems[name] ?? null,
    onChange: (event: { target: { value: string } }) => onChange({ ...form, [name]: event.target.value }),
  });
  return (
    <div className="grid grid-cols-1 gap-x-4 gap-y-3.5 sm:grid-cols-6">
      <TextField label="Name" autoFocus required className="sm:col-span-6" {...text('name')} />
      <Select
        label="Tier"
        className="sm:col-span-3"
        choices={TIERS}
        value={form.tier}
        onChange={(tier) => onChange({ ...form, tier })}
      />
      <Select
        label="Segment"
        className="sm:col-span-3"
        choices={SEGMENTS}
        value={form.segment}
        onChange={(segment) => onChange({ ...form, segment })}
      />
      <TextField label="Yearly revenue (ARR)" inputMode="decimal" className="sm:col-span-2" {...text('arr')} />
      <TextField label="Currency" maxLength={3} className="sm:col-span-1" {...text('currency')} />
      <TextField label="Renewal date" type="date" className="sm:col-span-3" {...text('renewalDate')} />
      <TextField label="Owner" className="sm:col-span-3" {...text('owner')} />
      <TextField
        label="Days between touches"
        inputMode="numeric"
        placeholder="as its tier"
        className="sm:col-span-3"
        {...text('cadenceDays')}
      />
      <TextArea
        label="Mail domains"
        rows={2}
        hint="Mail from and to these is the account's."
        className="sm:col-span-3"
        spellCheck={false}
        {...text('domains')}
      />
      <TextArea
        label="Single addresses"
        rows={2}
        hint="For people on free-mail or shared domains."
        className="sm:col-span-3"
        spellCheck={false}
        {...text('addresses')}
      />
      <TextField
        label="Status in a line"
        placeholder="Yours; Tend keeps its own beside it"
        className="sm:col-span-6"
        {...text('statusLine')}
      />
      <TextArea label="Notes" rows={4} className="sm:col-span-6" {...text('notes')} />
      <FreeFields form={form} onChange={onChange} />
    </div>
  );
}

function FreeFields({ form, onChange }: { form: AccountForm; onChange(form: AccountForm): void }) {
  const put = (id: number, part: { name?: string; value?: string }) =>
    onChange({ ...form, fields: form.fields.map((each) => (each.id === id ? { ...each, ...part } : each)) });
  const nextId = Math.max(-1, ...form.fields.map((each) => each.id)) + 1;
  return (
    <div className="flex flex-col gap-2 sm:col-span-6">
      <div className="flex items-center justify-between">
        <span className="text-12 font-medium text-ink-2">Other fields</span>
        <Button
          tone="quiet"
          icon={<Plus size={13} aria-hidden />}
          onClick={() => onChange({ ...form, fields: [...form.fields, { id: nextId, name: '', value: '' }] })}
        >
          Add a field
        </Button>
      </div>
      {form.fields.map((field) => (
        <div key={field.id} className="flex items-center gap-2">
          <TextField
            label="Name of the field"
            labelHidden
            placeholder="Name"
            value={field.name}
            onChange={(event) => put(field.id, { name: event.target.value })}
            className="w-44"
          />
          <TextField
            label={`Value of ${field.name || 'the field'}`}
            labelHidden
            placeholder="Value"
            value={field.value}
            onChange={(event) => put(field.id, { value: event.target.value })}
            className="flex-1"
          />
          <IconButton
            label={`Remove ${field.name || 'the field'}`}
            onClick={() => onChange({ ...form, fields: form.fields.filter((each) => each.id !== field.id) })}
          >
            <X size={14} aria-hidden />
          </IconButton>
        </div>
      ))}
    </div>
  );
}
