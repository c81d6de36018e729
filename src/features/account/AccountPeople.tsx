// The people of an account, each correctable in place: role, style, primary, gone.
import { MoreHorizontal } from 'lucide-react';
import { useState } from 'react';
import type { Person } from '../../../electron/contract/account.ts';
import type { PersonRole } from '../../../electron/contract/people.ts';
import { type AccountDetail, updatePerson } from '../../state/account.ts';
import { setNeverAddress, useNever } from '../../state/records.ts';
import { go } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { roleInWords } from '../../ui/format.ts';
import { Section } from '../../ui/ScreenHeader.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Floating } from '../../ui/Why.tsx';
import { PersonLine } from '../people/PersonLine.tsx';

const FIRST = 8;

export function AccountPeople({ detail }: { detail: AccountDetail }) {
  const [all, setAll] = useState(false);
  const { people } = detail;
  const shown = all ? people : people.slice(0, FIRST);
  return (
    <Section title={people.length > 0 ? `People (${people.length})` : 'People'}>
      {people.length === 0 && (
        <p className="text-ink-3">
          {detail.row.silence.verdict === 'known'
            ? 'Nobody of this account has written yet.'
            : 'Nobody of this account was seen to write.'}
        </p>
      )}
      {detail.singleContact !== null && <p className="text-12 font-medium text-attention">{detail.singleContact}</p>}
      <ul className="flex flex-col gap-3">
        {shown.map((person) => (
          <PersonLine key={person.address} person={person} action={<EditPerson person={person} />} />
        ))}
      </ul>
      {people.length > FIRST && (
        <Button tone="quiet" className="-ml-2.5 self-start" onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show ${people.length - FIRST} more`}
        </Button>
      )}
    </Section>
  );
}

const ROLES: readonly PersonRole[] = [
  'champion',
  'economic_buyer',
  'decision_maker',
  'influencer',
  'end_user',
  'detractor',
];
const ROLE_CHOICES: readonly { value: PersonRole | ''; label: string }[] = [
  { value: '', label: 'No role' },
  ...ROLES.map((role) => ({ value: role, label: roleInWords(role) })),
];

function EditPerson({ person }: { person: Person }) {
  const name = person.name || person.address;
  const never = useNever().data?.addresses.some(({ address }) => address === person.address) ?? false;
  const key = { accountId: person.accountId, address: person.address };
  return (
    <Floating
      title={person.address}
      align="end"
      trigger={
        <button
          type="button"
          aria-label={`Edit ${name}`}
          className="flex size-6 shrink-0 items-center justify-center rounded-md text-ink-3 hover:bg-hover hover:text-ink"
        >
          <MoreHorizontal size={14} aria-hidden />
        </button>
      }
    >
      <div className="flex flex-col gap-3">
        <TypedField
          label="Name"
          value={person.name}
          onSave={(next) => void updatePerson({ ...key, name: next }, `Renamed ${name}.`)}
        />
        <TypedField
          label="Title"
          value={person.title}
          onSave={(title) => void updatePerson({ ...key, title }, `Changed the title of ${name}.`)}
        />
        <Select
          label="Role"
          choices={ROLE_CHOICES}
          value={person.role ?? ''}
          onChange={(role) =>
            void updatePerson({ ...key, role: role === '' ? null : role }, `Changed the role of ${name}.`)
          }
        />
        <TypedField
          label="Preferred style"
          value={person.preferredStyle}
          hint="Short mails, calls, formal, data first."
          onSave={(preferredStyle) => void updatePerson({ ...key, preferredStyle }, `Changed the style of ${name}.`)}
        />
        <div className="flex flex-wrap gap-1.5">
          <Button
            onClick={() =>
              void updatePerson(
                { ...key, isPrimary: !person.isPrimary },
                person.isPrimary ? `${name} is no longer the primary contact.` : `${name} is the primary contact.`,
              )
            }
          >
            {person.isPrimary ? 'Not primary' : 'Make primary'}
          </Button>
          <Button
            onClick={() =>
              void updatePerson(
                { ...key, left: !person.left },
                person.left ? `${name} is back.` : `Marked ${name} as gone from the company.`,
              )
            }
          >
            {person.left ? 'Has not left' : 'Left the company'}
          </Button>
          <Button onClick={() => void setNeverAddress(person.address, !never)}>
            {never ? 'Export again' : 'Never export'}
          </Button>
          <Button tone="quiet" onClick={() => go({ screen: 'search', query: `from:${person.address}` })}>
            Find mail
          </Button>
        </div>
      </div>
    </Floating>
  );
}

/** Saves when it is left or Enter is pressed, and only when something was typed. */
function TypedField({
  label,
  value,
  hint,
  onSave,
}: {
  label: string;
  value: string;
  hint?: string;
  onSave(value: string): void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const save = () => {
    if (typed !== null && typed.trim() !== value) onSave(typed.trim());
    setTyped(null);
  };
  return (
    <TextField
      label={label}
      hint={hint}
      value={typed ?? value}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
      }}
    />
  );
}
