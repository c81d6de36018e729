// What was agreed: who does it until when. What is ours stands among the tasks too.
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Meeting } from '../../../electron/contract/meetings.ts';
import { addAction, dropAction, tickAction } from '../../state/meetings.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Section } from '../../ui/ScreenHeader.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';

type Owner = 'us' | 'them';

export function MeetingActions({ meeting }: { meeting: Meeting }) {
  return (
    <Section title="What was agreed">
      {meeting.actions.length > 0 && (
        <ul className="flex flex-col">
          {meeting.actions.map((one) => (
            <li key={one.meetingActionId} className="flex items-center gap-3 border-b py-1.5">
              <input
                type="checkbox"
                aria-label={one.what}
                checked={one.done}
                onChange={() => void tickAction(one)}
                className="size-4 shrink-0 accent-accent"
              />
              <span className={classes('min-w-0 flex-1 truncate', one.done && 'text-ink-3 line-through')}>
                {one.what}
              </span>
              <span className="shrink-0 text-12 text-ink-2">{one.owner === 'us' ? 'We' : one.who || 'They'}</span>
              <span className="tnum w-20 shrink-0 text-right text-12 text-ink-3">{one.due ?? 'no date'}</span>
              <IconButton label="Take away" onClick={() => void dropAction(one)}>
                <Trash2 size={14} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <NewAction meeting={meeting} />
    </Section>
  );
}

function NewAction({ meeting }: { meeting: Meeting }) {
  const [what, setWhat] = useState('');
  const [owner, setOwner] = useState<Owner>('us');
  const [who, setWho] = useState('');
  const [due, setDue] = useState('');
  async function add() {
    const input = { meetingId: meeting.meetingId, what, owner, who, due: due === '' ? null : due };
    const outcome = await addAction(input);
    if (!outcome.done) return;
    setWhat('');
    setWho('');
    setDue('');
  }
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (what.trim() !== '') void add();
      }}
    >
      <TextField
        className="min-w-48 flex-1"
        label="What is to be done"
        value={what}
        maxLength={300}
        onChange={(event) => setWhat(event.target.value)}
      />
      <Select<Owner>
        label="Who"
        value={owner}
        onChange={setOwner}
        choices={[
          { value: 'us', label: 'We' },
          { value: 'them', label: 'They' },
        ]}
      />
      <TextField className="w-32" label="Name" value={who} onChange={(event) => setWho(event.target.value)} />
      <TextField
        className="w-36"
        label="Until"
        type="date"
        value={due}
        onChange={(event) => setDue(event.target.value)}
      />
      <Button type="submit" disabled={what.trim() === ''}>
        Add
      </Button>
    </form>
  );
}
