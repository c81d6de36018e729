// A time that none of those offered is: chosen by a link, said on the phone, or answered in a mail.
import { useState } from 'react';
import type { Meeting } from '../../../electron/contract/meetings.ts';
import { useClock } from '../../state/clock.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { inputDateTime } from '../accounts/input-date-time.ts';

export function AnotherTime({ meeting, onTake }: { meeting: Meeting; onTake(start: number): void }) {
  const now = useClock((clock) => clock.now);
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState('');
  const start = new Date(at).getTime();
  if (!isOpen) {
    return (
      <Button
        tone="quiet"
        onClick={() => {
          setAt(inputDateTime(meeting.time?.start ?? meeting.offers[0]?.start ?? now));
          setOpen(true);
        }}
      >
        {meeting.state === 'proposed' ? 'They chose another time' : 'Move it to another time'}
      </Button>
    );
  }
  return (
    <form
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (Number.isNaN(start)) return;
        onTake(start);
        setOpen(false);
      }}
    >
      <TextField
        className="flex-1"
        label="By your clock"
        type="datetime-local"
        value={at}
        onChange={(event) => setAt(event.target.value)}
      />
      <Button type="submit" disabled={Number.isNaN(start)}>
        Take it
      </Button>
    </form>
  );
}
