// Writes down what a customer said outside of mail, or a survey answer.
import { useState } from 'react';
import type { FeedbackKind } from '../../../electron/contract/feedback.ts';
import { createFeedback } from '../../state/feedback.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { AccountSelect } from '../accounts/AccountSelect.tsx';
import { FEEDBACK_KINDS } from './FeedbackRow.tsx';

export function NewFeedbackDialog({ onClose }: { onClose(): void }) {
  const [account, setAccount] = useState('');
  const [kind, setKind] = useState<FeedbackKind>('concern');
  const [text, setText] = useState('');
  const [who, setWho] = useState('');
  const [score, setScore] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  async function save() {
    const outcome = await createFeedback({
      accountId: Number(account),
      kind,
      text,
      who,
      ...(kind === 'survey' && score !== '' ? { score: Number(score) } : {}),
    });
    if (outcome.done) onClose();
    else setProblem(outcome.failure.message);
  }

  return (
    <Dialog
      title="Feedback of a customer"
      onClose={onClose}
      width="narrow"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="main" type="submit" form="new-feedback" disabled={account === '' || text.trim() === ''}>
            Write down
          </Button>
        </>
      }
    >
      <form
        id="new-feedback"
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextArea
          label="What was said"
          value={text}
          onChange={(event) => setText(event.target.value)}
          rows={3}
          problem={problem}
        />
        <Segmented label="Kind" value={kind} onChange={setKind} choices={FEEDBACK_KINDS} />
        <AccountSelect value={account} onChange={setAccount} />
        <TextField label="By whom" value={who} onChange={(event) => setWho(event.target.value)} />
        {kind === 'survey' && (
          <TextField label="Figure" type="number" value={score} onChange={(event) => setScore(event.target.value)} />
        )}
      </form>
    </Dialog>
  );
}
