// Why not: one key a reason, each with what it teaches. Escape keeps the draft.
import { useState } from 'react';
import type { RejectReason } from '../../../electron/contract/queue.ts';
import { useCommands } from '../../state/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { REJECT_REASONS } from './queue-in-words.ts';

export function RejectStrip({
  onReject,
  onKeep,
}: {
  onReject(why: RejectReason, note: string | null): void;
  onKeep(): void;
}) {
  const [noting, setNoting] = useState(false);
  const [note, setNote] = useState('');
  const choose = (why: RejectReason) => (why === 'other' ? setNoting(true) : onReject(why, null));
  useCommands('Rejecting', [
    ...REJECT_REASONS.map(({ why, label }, index) => ({
      id: `reject.${why}`,
      title: label,
      keys: [String(index + 1)],
      keyOnly: true,
      run: () => choose(why),
    })),
    { id: 'reject.keep', title: 'Keep the draft', keys: ['Escape', 'r'], keyOnly: true, run: onKeep },
  ]);
  return (
    <section aria-label="Why not?" className="border-t pane-gutter py-2.5">
      <div className="flex items-center gap-3">
        <h3 className="text-12 font-semibold text-ink-2">Why not?</h3>
        <Button tone="quiet" keys="Escape" className="ml-auto" onClick={onKeep}>
          Keep it
        </Button>
      </div>
      {noting ? (
        <form
          className="mt-1 flex gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            if (note.trim() !== '') onReject('other', note.trim());
          }}
        >
          <input
            // biome-ignore lint/a11y/noAutofocus: the person just asked to write here
            autoFocus
            aria-label="Why it is rejected"
            value={note}
            maxLength={500}
            onChange={(event) => setNote(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.stopPropagation();
              onKeep();
            }}
            className="h-8 min-w-0 flex-1 rounded-md border border-line-strong bg-raised px-2.5"
          />
          <Button type="submit" tone="main" disabled={note.trim() === ''}>
            Reject
          </Button>
        </form>
      ) : (
        <ol className="-mx-2 mt-1 grid grid-cols-1 @xl/pane:grid-cols-2">
          {REJECT_REASONS.map(({ why, label, hint }, index) => (
            <li key={why}>
              <button
                type="button"
                onClick={() => choose(why)}
                className="flex min-h-8 w-full items-center gap-2.5 rounded-md px-2 py-1 text-left hover:bg-hover"
              >
                <Keys of={String(index + 1)} />
                <span className="shrink-0">{label}</span>
                <span className="min-w-0 truncate text-12 text-ink-3">{hint}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
