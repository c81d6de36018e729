// Taking a mailbox off this machine can't be undone, so the address is typed first.
import { useState } from 'react';
import type { MailboxView } from '../../../electron/contract/mailbox.ts';
import { removeMailbox } from '../../state/mailboxes.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';

export function RemoveMailbox({ mailbox, onClose }: { mailbox: MailboxView; onClose(): void }) {
  const [typed, setTyped] = useState('');
  const sure = typed.trim().toLowerCase() === mailbox.address.toLowerCase();
  return (
    <Dialog
      title={`Remove ${mailbox.address}`}
      description="Its mail leaves this machine, and so does its password. The server keeps everything; your accounts and notes stay. This can't be undone."
      onClose={onClose}
      width="narrow"
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button tone="danger" type="submit" form="remove-mailbox" disabled={!sure}>
            Remove
          </Button>
        </>
      }
    >
      <form
        id="remove-mailbox"
        onSubmit={(event) => {
          event.preventDefault();
          if (!sure) return;
          onClose();
          void removeMailbox(mailbox);
        }}
      >
        <TextField
          label="Type its address to be sure"
          autoFocus
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
