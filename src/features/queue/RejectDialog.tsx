// Why not: one key a reason, each with what it teaches. Escape keeps the draft.
import { useState } from 'react';
import type { RejectReason } from '../../../electron/contract/queue.ts';
import { useCommands } from '../../state/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { REJECT_REASONS } from './queue-in-words.ts';

export function RejectDialog({
  name,
  onReject,
  onClose,
}: {
  /** Of the account. */
  name: string;
  onReject(why: RejectReason, note: string | null): void;
  onClose(): void;
}) {
  const [noting, setNoting] = useState(false);
  const [note, setNote] = useState('');
  const choose = (why: RejectReason) => (why === 'other' ? setNoting(true) : onReject(why, null));
  useCommands('Rejecting', [
    ...REJECT_REASONS.map(({ why, label }, index) => ({
      id: `reject.${why}`,
      title: label,
      keys: [String(index + 1)],
      whileTyping: true,
      keyOnly: true,
      when: () => !noting,
      run: () => choose(why),
    })),
    {
      id: 'reject.keep',
      title: 'Keep the draft',
      keys: ['r'],
      whileTyping: true,
      keyOnly: true,
      when: () => !noting,
      run: onClose,
    },
  ]);
  return (
    <Dialog
      title="Why not?"
      description={`The draft to ${name} goes; Tend learns from the reason.`}
      onClose={onClose}
      width="narrow"
      footer={
        <>
          <Button keys="Escape" onClick={onClose}>
            Keep it
          </Button>
          {noting && (
            <Button tone="main" type="submit" form="reject-note" disabled={note.trim() === ''}>
              Reject
            </Button>
          )}
        </>
      }
    >
      {noting ? (
        <form
          id="reject-note"
          onSubmit={(event) => {
            event.preventDefault();
            if (note.trim() !== '') onReject('other', note.trim());
          }}
        >
          <TextField
            label="Why it is rejected"
            value={note}
            maxLength={500}
            onChange={(event) => setNote(event.target.value)}
            autoFocus
          />
        </form>
      ) : (
        <ol className="-mx-2 flex flex-col">
          {REJECT_REASONS.map(({ why, label, hint }, index) => (
            <li key={why}>
              <button
                type="button"
                data-first={index === 0 || undefined}
                onClick={() => choose(why)}
                className="flex min-h-9 w-full items-center gap-3 rounded-md px-2 text-left hover:bg-hover focus-visible:bg-cursor"
              >
                <Keys of={String(index + 1)} />
                <span className="w-28 shrink-0">{label}</span>
                <span className="min-w-0 text-12 text-ink-3">{hint}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  );
}
