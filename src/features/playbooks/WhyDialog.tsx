// Asks why a step is passed over, or a run is ended before its last step.
import { useState } from 'react';
import type { Run, RunStep } from '../../../electron/contract/runs.ts';
import { cancelRun, skipStep } from '../../state/runs.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';

type Props =
  | { readonly how: 'skip'; readonly run: Run; readonly step: RunStep; onClose(): void }
  | { readonly how: 'cancel'; readonly run: Run; onClose(): void };

export function WhyDialog(props: Props) {
  const { run, onClose } = props;
  const [why, setWhy] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const skips = props.how === 'skip';

  async function save() {
    const outcome = await (props.how === 'skip' ? skipStep(props.step, why.trim()) : cancelRun(run, why.trim()));
    if (outcome.done) onClose();
    else setProblem(outcome.failure.message);
  }

  return (
    <Dialog
      title={props.how === 'skip' ? `Skip “${props.step.title}”` : `End “${run.name}”`}
      description={
        skips ? 'The run goes on without it.' : 'Its open tasks go with it; what was answered stays to be read.'
      }
      onClose={onClose}
      width="narrow"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="main" type="submit" form="run-why" disabled={why.trim() === ''}>
            {skips ? 'Skip it' : 'End it'}
          </Button>
        </>
      }
    >
      <form
        id="run-why"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField label="Why" value={why} problem={problem} onChange={(event) => setWhy(event.target.value)} />
      </form>
    </Dialog>
  );
}
