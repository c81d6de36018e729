// How an entry of the feedback log was resolved.
import { useState } from 'react';
import type { Feedback } from '../../../electron/contract/feedback.ts';
import { resolveFeedback } from '../../state/feedback.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';

export function ResolveDialog({ entry, onClose }: { entry: Feedback; onClose(): void }) {
  const [resolution, setResolution] = useState('');
  return (
    <Dialog
      title="How was it resolved?"
      description={`${entry.accountName}: ${entry.text}`}
      onClose={onClose}
      width="narrow"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="main" type="submit" form="resolve-feedback" disabled={resolution.trim() === ''}>
            Resolve
          </Button>
        </>
      }
    >
      <form
        id="resolve-feedback"
        onSubmit={(event) => {
          event.preventDefault();
          if (resolution.trim() === '') return;
          onClose();
          void resolveFeedback(entry, resolution.trim());
        }}
      >
        <TextField
          label="Resolution"
          value={resolution}
          onChange={(event) => setResolution(event.target.value)}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
