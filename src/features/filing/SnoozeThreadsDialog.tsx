// Until when threads stay out of the inbox, and whether an answer in between settles it.
import { useState } from 'react';
import { useCommands } from '../../state/commands.ts';
import { snoozeThreads, wakeThreads } from '../../state/filing.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { counted } from '../../ui/format.ts';
import { Keys } from '../../ui/Keys.tsx';
import { SnoozeChoices } from '../snooze/SnoozeChoices.tsx';
import type { FilingProps } from './FileThreadsDialog.tsx';

export function SnoozeThreadsDialog({ threads, onClose }: FilingProps) {
  const [unlessReply, setUnlessReply] = useState(false);
  useCommands('Snooze conversations', [
    {
      id: 'snooze.unlessReply',
      title: 'Come back only if nobody answered',
      keys: ['n'],
      whileTyping: true,
      keyOnly: true,
      run: () => setUnlessReply((held) => !held),
    },
  ]);
  return (
    <Dialog
      title={`Snooze ${counted(threads.ids.length, 'conversation')}`}
      description="Out of the inbox until then. An answer brings it back at once."
      onClose={onClose}
      width="narrow"
      {...(threads.asleep
        ? {
            footer: (
              <Button
                tone="quiet"
                onClick={() => {
                  onClose();
                  void wakeThreads(threads.ids);
                  threads.done();
                }}
              >
                Wake now
              </Button>
            ),
          }
        : {})}
    >
      <SnoozeChoices
        onChoose={(until, words) => {
          onClose();
          void snoozeThreads(threads.ids, until, words, unlessReply);
          threads.done();
        }}
      />
      <label className="mt-3 flex min-h-8 items-center gap-2.5 border-t pt-3 text-13">
        <input
          type="checkbox"
          checked={unlessReply}
          onChange={(event) => setUnlessReply(event.target.checked)}
          className="size-3.5 accent-accent"
        />
        <span className="flex-1">Come back on that day only if nobody has answered</span>
        <Keys of="n" />
      </label>
    </Dialog>
  );
}
