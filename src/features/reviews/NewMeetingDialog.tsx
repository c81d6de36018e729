// A meeting of any kind: times offered to them in a draft, or one that is agreed or was held already.
import { useState } from 'react';
import type { MeetingId } from '../../../electron/contract/meetings.ts';
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { useBook } from '../../state/book.ts';
import { useClock } from '../../state/clock.ts';
import { createMeeting, proposeMeeting, useMeetingTemplates } from '../../state/meetings.ts';
import { go } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { counted } from '../../ui/format.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { AccountSelect } from '../accounts/AccountSelect.tsx';
import { inputDateTime } from '../accounts/input-date-time.ts';

type Mode = 'offer' | 'agreed' | 'held';

export function NewMeetingDialog({ accountId, onClose }: { accountId?: AccountId; onClose(): void }) {
  const book = useBook().data ?? [];
  const templates = useMeetingTemplates().data ?? [];
  const now = useClock((clock) => clock.now);
  const [account, setAccount] = useState(accountId === undefined ? '' : String(accountId));
  const [template, setTemplate] = useState('review');
  const [mode, setMode] = useState<Mode>('offer');
  const [at, setAt] = useState(() => inputDateTime(now));
  const [problem, setProblem] = useState<string | null>(null);
  // One of each kind: the language is that of whoever is met.
  const kinds = templates.filter((one) => one.own || one.language === 'en');
  const start = new Date(at).getTime();
  const ready = account !== '' && (mode === 'offer' || !Number.isNaN(start));

  async function save() {
    const whom = book.find((row) => String(row.accountId) === account);
    if (!whom || !ready) return;
    const about = { accountId: whom.accountId, templateId: template };
    const outcome =
      mode === 'offer'
        ? await proposeMeeting(about, whom.name)
        : await createMeeting({ ...about, start, held: mode === 'held' }, whom.name);
    if (!outcome.done) return setProblem(outcome.failure.message);
    onClose();
    const meetingId: MeetingId | null = outcome.output.meetingId;
    if (meetingId !== null) go({ screen: 'meeting', meetingId });
  }

  return (
    <Dialog
      title="A meeting"
      description="Agenda and lists come from its kind, and can be changed on its page."
      onClose={onClose}
      width="narrow"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="main" type="submit" form="new-meeting" disabled={!ready}>
            {mode === 'offer' ? 'Offer times' : 'Write it down'}
          </Button>
        </>
      }
    >
      <form
        id="new-meeting"
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {accountId === undefined && <AccountSelect value={account} onChange={setAccount} />}
        <Select
          label="Kind"
          value={template}
          onChange={setTemplate}
          choices={kinds.map((one) => ({
            value: one.templateId,
            label: `${one.name}, ${counted(one.minutes, 'minute')}`,
          }))}
        />
        <Segmented<Mode>
          label="When"
          value={mode}
          onChange={setMode}
          choices={[
            { value: 'offer', label: 'Offer free times' },
            { value: 'agreed', label: 'It is agreed' },
            { value: 'held', label: 'It was held' },
          ]}
        />
        {mode !== 'offer' && (
          <TextField label="Begins" type="datetime-local" value={at} onChange={(event) => setAt(event.target.value)} />
        )}
        {problem !== null && (
          <p role="alert" className="text-12 text-risk">
            {problem}
          </p>
        )}
      </form>
    </Dialog>
  );
}
