// By which clock they live and how they like to choose a time; both can be said, and count from the next invitation on.
import { useState } from 'react';
import type { Meeting } from '../../../electron/contract/meetings.ts';
import { useSettings } from '../../state/app-settings.ts';
import { setMeetingPerson } from '../../state/meetings.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';

type Prefers = 'times' | 'link';

export function TheirClock({ meeting }: { meeting: Meeting }) {
  const [person] = meeting.invited;
  const [isOpen, setOpen] = useState(false);
  const [zone, setZone] = useState(meeting.theirZone);
  const [prefers, setPrefers] = useState<Prefers>(meeting.prefers);
  const [problem, setProblem] = useState<string | null>(null);
  if (!person) return null;

  async function save(address: string) {
    const outcome = await setMeetingPerson({
      address,
      ...(zone.trim() === meeting.theirZone ? {} : { timeZone: zone.trim() }),
      prefers,
    });
    setProblem(outcome.done ? null : outcome.failure.message);
    if (outcome.done) setOpen(false);
  }

  if (!isOpen) {
    return (
      <p className="text-12 text-ink-3">
        Their clock: {meeting.theirZone}. {meeting.theirZoneWhy}
        {meeting.prefers === 'link' && ' They choose by your scheduling link.'}{' '}
        <button type="button" className="underline underline-offset-2 hover:text-accent" onClick={() => setOpen(true)}>
          Change
        </button>
      </p>
    );
  }
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save(person.address);
      }}
    >
      <TextField
        label="Their time zone"
        hint="Like Europe/Berlin"
        value={zone}
        problem={problem}
        onChange={(event) => setZone(event.target.value)}
      />
      <Select<Prefers>
        label="They choose"
        value={prefers}
        onChange={setPrefers}
        choices={[
          { value: 'times', label: 'among times I name' },
          { value: 'link', label: 'by my scheduling link' },
        ]}
      />
      {prefers === 'link' && <LinkMissing />}
      <div className="flex gap-2">
        <Button type="submit">Keep</Button>
        <Button tone="quiet" onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function LinkMissing() {
  const settings = useSettings().data;
  if (settings?.reviews.link !== '') return null;
  return (
    <p className="text-12 text-attention">
      Your link is not written down yet (Reviews, Calendar); until then times are named.
    </p>
  );
}
