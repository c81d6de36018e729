// Starts a playbook for an account, with why; from a mail that mail is the reason.
import { useState } from 'react';
import type { AccountId, MessageRowId } from '../../../electron/contract/scalars.ts';
import { useBook } from '../../state/book.ts';
import { usePlaybooks } from '../../state/playbooks.ts';
import { go } from '../../state/route.ts';
import { startRun } from '../../state/runs.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { AccountSelect } from '../accounts/AccountSelect.tsx';

interface Props {
  readonly accountId?: AccountId;
  readonly playbookId?: string;
  readonly messageRowId?: MessageRowId;
  onClose(): void;
}

export function StartPlaybookDialog({ accountId, playbookId, messageRowId, onClose }: Props) {
  const book = useBook().data ?? [];
  const playbooks = (usePlaybooks().data?.playbooks ?? []).filter(({ steps }) => steps > 0);
  const [account, setAccount] = useState(accountId === undefined ? '' : String(accountId));
  const [playbook, setPlaybook] = useState(playbookId ?? '');
  const [why, setWhy] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const whom = book.find((row) => String(row.accountId) === account);
  const chosen = playbooks.find((each) => each.playbookId === playbook);

  async function start() {
    if (!whom || !chosen) return;
    const outcome = await startRun(
      {
        accountId: whom.accountId,
        playbookId: chosen.playbookId,
        ...(why.trim() === '' ? {} : { why: why.trim() }),
        ...(messageRowId === undefined ? {} : { messageRowId }),
      },
      `Started: ${chosen.name}, ${whom.name}.`,
    );
    if (!outcome.done) return setProblem(outcome.failure.message);
    onClose();
    go({ screen: 'run', runId: outcome.output.runId });
  }

  return (
    <Dialog
      title="Start a playbook"
      description={messageRowId === undefined ? chosen?.about : 'This mail is kept as its reason.'}
      onClose={onClose}
      width="narrow"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="main" type="submit" form="start-playbook" disabled={!whom || !chosen}>
            Start it
          </Button>
        </>
      }
    >
      <form
        id="start-playbook"
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        {accountId === undefined && <AccountSelect value={account} onChange={setAccount} />}
        <Select
          label="Playbook"
          value={playbook}
          onChange={setPlaybook}
          choices={[
            { value: '', label: 'Choose one' },
            ...playbooks.map((each) => ({ value: each.playbookId, label: each.name })),
          ]}
        />
        <TextField
          label="Why now"
          hint="In a few words; it stands beside the run."
          value={why}
          problem={problem}
          onChange={(event) => setWhy(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
