// What the customer wants to reach, on the account's page: written down here, told in reviews and plans.
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Goal, GoalState } from '../../../electron/contract/goals.ts';
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { createGoal, removeGoal, updateGoal, useGoals } from '../../state/documents.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { EditableText } from '../../ui/EditableText.tsx';
import { isoDateInWords } from '../../ui/format.ts';
import { Section } from '../../ui/ScreenHeader.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';

const STATES: Record<GoalState, string> = {
  open: 'Not begun',
  on_track: 'On track',
  behind: 'Behind plan',
  reached: 'Reached',
  dropped: 'Dropped',
};
const choices = (['open', 'on_track', 'behind', 'reached', 'dropped'] as const).map((value) => ({
  value,
  label: STATES[value],
}));

export function GoalsPanel({ accountId }: { accountId: AccountId }) {
  const goals = useGoals(accountId).data?.goals ?? [];
  const [adding, setAdding] = useState(false);
  return (
    <Section
      title="Goals"
      action={
        <IconButton label="Write down a goal" onClick={() => setAdding(true)}>
          <Plus size={15} aria-hidden />
        </IconButton>
      }
    >
      {goals.length === 0 && !adding && (
        <p className="text-ink-3">What they want to reach; reviews and plans will tell how far it is.</p>
      )}
      {goals.map((goal) => (
        <GoalLine key={goal.goalId} goal={goal} />
      ))}
      {adding && <NewGoal accountId={accountId} onClose={() => setAdding(false)} />}
    </Section>
  );
}

function GoalLine({ goal }: { goal: Goal }) {
  return (
    <div className="group flex flex-col border-b pb-2">
      <div className="flex items-start gap-1">
        <EditableText
          label="Goal"
          value={goal.text}
          placeholder="What they want to reach"
          onSave={(text) => text.trim() !== '' && void updateGoal(goal, { text })}
        />
        <IconButton label={`Take away the goal ${goal.text}`} onClick={() => void removeGoal(goal)}>
          <X size={14} aria-hidden />
        </IconButton>
      </div>
      <div className="flex flex-wrap items-center gap-x-2 text-12 text-ink-2">
        <Select
          label="State"
          labelHidden
          quiet
          choices={choices}
          value={goal.state}
          onChange={(state) => void updateGoal(goal, { state })}
        />
        {goal.measure !== '' && <span>{goal.measure}</span>}
        <span className="tnum flex items-center gap-1">
          {goal.start !== '' && <span className="text-ink-3">{goal.start} →</span>}
          <span className="w-20">
            <EditableText
              label="Where it is now"
              value={goal.current}
              placeholder="now"
              onSave={(current) => void updateGoal(goal, { current })}
            />
          </span>
          {goal.target !== '' && <span className="text-ink-3">of {goal.target}</span>}
        </span>
        {goal.due !== null && <span className="text-ink-3">by {isoDateInWords(goal.due)}</span>}
      </div>
    </div>
  );
}

const EMPTY = { text: '', measure: '', start: '', target: '', due: '' };

function NewGoal({ accountId, onClose }: { accountId: AccountId; onClose(): void }) {
  const [fields, setFields] = useState(EMPTY);
  const put = (name: keyof typeof EMPTY) => (event: { target: { value: string } }) =>
    setFields({ ...fields, [name]: event.target.value });
  const save = () => {
    const { text, due, ...rest } = fields;
    if (text.trim() === '') return;
    void createGoal({ accountId, text, ...rest, due: due === '' ? null : due, state: 'open' }).then(
      ({ done }) => done && onClose(),
    );
  };
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField label="What they want to reach" autoFocus value={fields.text} onChange={put('text')} />
      <TextField label="Measured by" value={fields.measure} onChange={put('measure')} />
      <div className="grid grid-cols-3 gap-2">
        <TextField label="Start" value={fields.start} onChange={put('start')} />
        <TextField label="Target" value={fields.target} onChange={put('target')} />
        <TextField label="By" type="date" value={fields.due} onChange={put('due')} />
      </div>
      <div className="flex justify-end gap-1.5">
        <Button tone="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button tone="main" type="submit">
          Write it down
        </Button>
      </div>
    </form>
  );
}
