// Who has a step and by when, both to be changed where they stand.
import { useState } from 'react';
import type { Run, RunStep } from '../../../electron/contract/runs.ts';
import { useCommands } from '../../state/commands.ts';
import { setStepDue } from '../../state/runs.ts';
import { Button } from '../../ui/Button.tsx';
import { isoDateInWords } from '../../ui/format.ts';
import { personName } from './playbook-in-words.ts';
import { WhoDialog } from './WhoDialog.tsx';

export function StepHolder({ run, step }: { run: Run; step: RunStep }) {
  const [asking, setAsking] = useState(false);
  const [dating, setDating] = useState(false);
  const known = run.roles.find(({ key }) => key === step.role.key);
  const noRole = known === undefined;
  const role = known ?? { ...step.role, person: null, suggestions: [] };
  const running = () => run.state === 'running';
  useCommands('Step, who and when', [
    { id: 'step.who', title: 'Give the step to somebody', keys: ['p'], when: running, run: () => setAsking(true) },
    { id: 'step.due', title: 'Say by when', keys: ['b'], when: running, run: () => setDating(true) },
  ]);
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-1 text-12 text-ink-2">
      <span className="flex items-center gap-1">
        {noRole ? 'Done by' : step.role.label}:{' '}
        <span className={step.assigned === null && step.role.side !== 'ours' ? 'text-attention' : 'text-ink'}>
          {step.assigned === null && step.role.side === 'ours' ? 'you' : personName(step.assigned)}
        </span>
        <Button tone="quiet" keys="p" disabled={!running()} onClick={() => setAsking(true)}>
          Change
        </Button>
      </span>
      {dating ? (
        <input
          type="date"
          // biome-ignore lint/a11y/noAutofocus: the person just asked for it
          autoFocus
          aria-label={`Due day of ${step.title}`}
          defaultValue={step.due ?? ''}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' && event.key !== 'Enter') return;
            event.stopPropagation();
            event.currentTarget.blur();
          }}
          onBlur={(event) => {
            setDating(false);
            const due = event.target.value || null;
            if (due !== step.due) void setStepDue(step, due);
          }}
          className="min-h-7 rounded-md border border-line-strong bg-raised px-2 text-13 text-ink"
        />
      ) : (
        <span className="flex items-center gap-1">
          Due: <span className="tnum text-ink">{step.due === null ? 'no day' : isoDateInWords(step.due)}</span>
          {step.dueByHand && <span className="text-ink-3">by your word</span>}
          <Button tone="quiet" keys="b" disabled={!running()} onClick={() => setDating(true)}>
            Change
          </Button>
          {step.dueByHand && running() && (
            <Button tone="quiet" onClick={() => void setStepDue(step, null)}>
              As the playbook says
            </Button>
          )}
        </span>
      )}
      {asking && <WhoDialog run={run} role={role} step={step} onClose={() => setAsking(false)} />}
    </div>
  );
}
