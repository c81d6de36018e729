// Days on which nobody works, whatever weekday they are: the response goal and Autopilot rest on them.
import { X } from 'lucide-react';
import { useState } from 'react';
import type { Settings } from '../../../electron/contract/app.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { isoDateInWords } from '../../ui/format.ts';
import { TextField } from '../../ui/TextField.tsx';

type Holiday = NonNullable<Settings['workingHours']['holidays']>[number];

export function Holidays({ holidays, onSave }: { holidays: readonly Holiday[]; onSave(holidays: Holiday[]): void }) {
  const [day, setDay] = useState('');
  const [name, setName] = useState('');
  const rest = holidays.filter((each) => each.day !== day);
  return (
    <div className="flex flex-col gap-2 border-b py-3 last:border-0">
      <p className="font-medium">Holidays</p>
      {holidays.length === 0 && <p className="text-12 text-ink-2">None yet; every working day counts.</p>}
      <ul aria-label="Holidays">
        {holidays
          .toSorted((a, b) => a.day.localeCompare(b.day))
          .map((each) => (
            <li key={each.day} className="flex min-h-8 items-center gap-3">
              <span className="tnum w-28 shrink-0">{isoDateInWords(each.day)}</span>
              <span className="min-w-0 flex-1 truncate text-ink-2">{each.name}</span>
              <IconButton
                label={`Take away ${each.name || isoDateInWords(each.day)}`}
                onClick={() => onSave(holidays.filter((other) => other.day !== each.day))}
              >
                <X size={14} aria-hidden />
              </IconButton>
            </li>
          ))}
      </ul>
      <form
        className="flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (day === '') return;
          onSave([...rest, { day, name: name.trim() }]);
          setDay('');
          setName('');
        }}
      >
        <TextField label="Day" type="date" value={day} onChange={(event) => setDay(event.target.value)} />
        <TextField
          label="Name"
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.target.value)}
          className="min-w-40 flex-1"
        />
        <Button type="submit" className="min-h-8" disabled={day === ''}>
          Add holiday
        </Button>
      </form>
    </div>
  );
}
