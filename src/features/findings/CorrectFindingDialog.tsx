// Says what a finding should have been: another kind, another day, other words. The correction is remembered.
import { useState } from 'react';
import type { Finding, FindingKind } from '../../../electron/contract/findings.ts';
import { correctFinding } from '../../state/findings.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { type Choice, Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FINDING_KINDS, isOwed, kindInWords } from './finding-in-words.ts';

const CHOICES: readonly Choice<FindingKind>[] = FINDING_KINDS.map((value) => ({ value, label: kindInWords(value) }));

export function CorrectFindingDialog({ finding, onClose }: { finding: Finding; onClose(): void }) {
  const [kind, setKind] = useState<FindingKind>(finding.kind);
  const [what, setWhat] = useState(finding.what);
  const [due, setDue] = useState(finding.due ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const dated = isOwed({ ...finding, kind });

  async function save() {
    const next = {
      ...(kind === finding.kind ? {} : { kind }),
      ...(what.trim() === finding.what ? {} : { what: what.trim() }),
      ...((due || null) === finding.due ? {} : { due: due || null }),
    };
    if (Object.keys(next).length === 0) return onClose();
    const outcome = await correctFinding(finding, next);
    if (outcome.done) onClose();
    else setProblem(outcome.failure.message);
  }

  return (
    <Dialog
      title={`Correct: ${kindInWords(finding.kind).toLowerCase()}`}
      description={`“${finding.quote}”`}
      onClose={onClose}
      width="narrow"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="main" type="submit" form="correct-finding">
            Save
          </Button>
        </>
      }
    >
      <form
        id="correct-finding"
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Select label="What it is" choices={CHOICES} value={kind} onChange={(next) => setKind(next)} />
        <TextField
          label="About what"
          value={what}
          onChange={(event) => setWhat(event.target.value)}
          problem={problem}
          autoFocus
        />
        {dated && (
          <TextField
            label="By which day"
            hint="Empty where no day was named."
            type="date"
            value={due}
            onChange={(event) => setDue(event.target.value)}
          />
        )}
      </form>
    </Dialog>
  );
}
