// What two of the five answers need besides: a day for snoozing, a why for leaving alone.
import { useState } from 'react';
import type { QuietAccount } from '../../../electron/contract/quiet.ts';
import { chooseForQuiet } from '../../state/quiet.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { SnoozeChoices } from '../snooze/SnoozeChoices.tsx';

export interface ChoiceDialogProps {
  readonly choice: 'snooze' | 'leave';
  readonly account: Pick<QuietAccount, 'accountId' | 'name'>;
  onClose(): void;
}

export function ChoiceDialog(props: ChoiceDialogProps) {
  return props.choice === 'snooze' ? <SnoozeQuiet {...props} /> : <LeaveQuiet {...props} />;
}

function SnoozeQuiet({ account, onClose }: ChoiceDialogProps) {
  return (
    <Dialog
      title={`Snooze ${account.name}`}
      description="It stays out of here and of Today until then."
      onClose={onClose}
      width="narrow"
    >
      <SnoozeChoices
        onChoose={(until) => {
          onClose();
          void chooseForQuiet(account, 'snooze', { until });
        }}
      />
    </Dialog>
  );
}

function LeaveQuiet({ account, onClose }: ChoiceDialogProps) {
  const [why, setWhy] = useState('');
  return (
    <Dialog
      title={`Leave ${account.name} alone`}
      description="Nothing reminds you of this silence; a word of theirs ends it."
      onClose={onClose}
      width="narrow"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="main" type="submit" form="leave-quiet" disabled={why.trim() === ''}>
            Leave alone
          </Button>
        </>
      }
    >
      <form
        id="leave-quiet"
        onSubmit={(event) => {
          event.preventDefault();
          if (why.trim() === '') return;
          onClose();
          void chooseForQuiet(account, 'leave', { why: why.trim() });
        }}
      >
        <TextField
          label="Why"
          hint="It stands beside the account."
          value={why}
          onChange={(event) => setWhy(event.target.value)}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
