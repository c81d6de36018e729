// Says who has a step, or who has a role in a run: one of those who were seen, or an address.
import { useState } from 'react';
import type { Run, RunStep } from '../../../electron/contract/runs.ts';
import type { MailAddress } from '../../../electron/contract/scalars.ts';
import { fillRole, reassignStep } from '../../state/runs.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { readAddresses } from '../compose/read-addresses.ts';
import { personName } from './playbook-in-words.ts';

interface Props {
  readonly run: Run;
  readonly role: Run['roles'][number];
  /** Left out, the whole role is given. */
  readonly step?: RunStep;
  onClose(): void;
}

export function WhoDialog({ run, role, step, onClose }: Props) {
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const noRole = !run.roles.some(({ key }) => key === role.key);
  const what = step ? `“${step.title}”` : role.label;

  async function give(person: MailAddress | null) {
    const say = person === null ? `${what}: nobody in particular.` : `${what}: ${personName(person)}.`;
    const outcome = await (step
      ? reassignStep({ runId: run.runId, stepKey: step.stepKey, person }, say)
      : fillRole({ runId: run.runId, role: role.key, person }, say));
    if (outcome.done) onClose();
    else setProblem(outcome.failure.message);
  }

  return (
    <Dialog
      title={step ? `Who has “${step.title}”?` : `Who is ${role.label}?`}
      description={
        noRole
          ? 'Only this step; else it is yours.'
          : step
            ? `Only this step; the role is ${role.label}.`
            : 'For all steps of this role.'
      }
      onClose={onClose}
      width="narrow"
      footer={
        <>
          <Button onClick={() => void give(null)}>
            {noRole ? 'You' : step ? `Whoever is ${role.label}` : 'Nobody'}
          </Button>
          <Button tone="main" type="submit" form="run-who" disabled={address.trim() === ''}>
            Give it
          </Button>
        </>
      }
    >
      <form
        id="run-who"
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          const [person] = readAddresses(address).addresses;
          if (person) void give(person);
          else setProblem('That is no mail address.');
        }}
      >
        {role.suggestions.length > 0 && (
          <ul aria-label="People who were seen" className="flex flex-col">
            {role.suggestions.map((person) => (
              <li key={person.address}>
                <button
                  type="button"
                  onClick={() => void give(person)}
                  className="-mx-2 flex min-h-8 w-[calc(100%+1rem)] items-baseline gap-2 rounded-md px-2 py-1 text-left hover:bg-hover"
                >
                  {personName(person)} <span className="text-12 text-ink-3">{person.address}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        <TextField
          label="Somebody else"
          placeholder="name@company.example"
          value={address}
          problem={problem}
          onChange={(event) => setAddress(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
