// Records a call or a meeting, which counts as a touch like mail does.
import { useState } from 'react';
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { logTouch } from '../../state/account.ts';
import { useClock } from '../../state/clock.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { inputDateTime } from './input-date-time.ts';

export function LogTouchDialog({ accountId, name, onClose }: { accountId: AccountId; name: string; onClose(): void }) {
  const now = useClock((clock) => clock.now);
  const [kind, setKind] = useState<'call' | 'meeting'>('call');
  const [at, setAt] = useState(() => inputDateTime(now));
  const [subject, setSubject] = useState('');
  const [people, setPeople] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const when = new Date(at).getTime();

  async function save() {
    const outcome = await logTouch(
      {
        accountId,
        kind,
        at: when,
        subject,
        people: people
          .split(',')
          .map((each) => each.trim())
          .filter(Boolean),
      },
      name,
    );
    if (outcome.done) onClose();
    else setProblem(outcome.failure.message);
  }

  return (
    <Dialog
      title={`Log a touch with ${name}`}
      description="It counts as a touch, as a mail would."
      onClose={onClose}
      width="narrow"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="main" type="submit" form="log-touch" disabled={Number.isNaN(when)}>
            Log {kind}
          </Button>
        </>
      }
    >
      <form
        id="log-touch"
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Segmented
          label="What it was"
          value={kind}
          onChange={setKind}
          choices={[
            { value: 'call', label: 'Call' },
            { value: 'meeting', label: 'Meeting' },
          ]}
        />
        <TextField label="About" value={subject} onChange={(event) => setSubject(event.target.value)} autoFocus />
        <TextField label="When" type="datetime-local" value={at} onChange={(event) => setAt(event.target.value)} />
        <TextField
          label="With"
          hint="Names or addresses, separated by commas."
          value={people}
          onChange={(event) => setPeople(event.target.value)}
          problem={problem}
        />
      </form>
    </Dialog>
  );
}
