// When: until when a draft is put aside, or when it is to leave.
import { Dialog } from '../../ui/Dialog.tsx';
import { SnoozeChoices } from '../snooze/SnoozeChoices.tsx';

export function WhenDialog({
  what,
  name,
  onChoose,
  onClose,
}: {
  what: 'snooze' | 'later';
  /** Of the account. */
  name: string;
  onChoose(at: number, words: string): void;
  onClose(): void;
}) {
  return (
    <Dialog
      title={what === 'snooze' ? `Snooze the draft to ${name}` : `Send to ${name} later`}
      description={
        what === 'snooze'
          ? 'It comes back into the queue on that morning, unless they write before.'
          : 'It leaves at the start of their working day, after a fresh look at the mailbox.'
      }
      onClose={onClose}
      width="narrow"
    >
      <SnoozeChoices
        verb={what === 'snooze' ? 'Snooze' : 'Send then'}
        onChoose={(at, words) => {
          onClose();
          onChoose(at, words);
        }}
      />
    </Dialog>
  );
}
