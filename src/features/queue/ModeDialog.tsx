// How far Tend goes by itself with this draft; where it comes from, and what holds for all of its kind, is in the settings.
import type { QueueRow, TouchMode } from '../../../electron/contract/queue.ts';
import { useCommands } from '../../state/commands.ts';
import { go } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { TOUCH_MODES } from './queue-in-words.ts';

export function ModeDialog({
  row,
  onChoose,
  onClose,
}: {
  row: QueueRow;
  onChoose(mode: TouchMode): void;
  onClose(): void;
}) {
  const choose = (mode: TouchMode) => {
    onClose();
    if (mode !== row.mode) onChoose(mode);
  };
  useCommands(
    'Mode',
    TOUCH_MODES.map(({ mode, label }, index) => ({
      id: `mode.${mode}`,
      title: label,
      keys: [String(index + 1)],
      whileTyping: true,
      keyOnly: true,
      run: () => choose(mode),
    })),
  );
  return (
    <Dialog
      title={`Mode of the draft to ${row.accountName}`}
      description="For this one alone."
      onClose={onClose}
      width="narrow"
      footer={
        <Button
          tone="quiet"
          onClick={() => {
            onClose();
            go({ screen: 'settings', section: 'modes' });
          }}
        >
          Modes of all kinds
        </Button>
      }
    >
      <ul className="-mx-2 flex flex-col">
        {TOUCH_MODES.map(({ mode, label, hint }, index) => (
          <li key={mode}>
            <button
              type="button"
              data-first={mode === row.mode || undefined}
              aria-pressed={mode === row.mode}
              onClick={() => choose(mode)}
              className="flex min-h-9 w-full items-center gap-3 rounded-md px-2 text-left hover:bg-hover focus-visible:bg-cursor"
            >
              <Keys of={String(index + 1)} />
              <span className={classes('w-20', mode === row.mode && 'font-semibold')}>{label}</span>
              <span className="text-12 text-ink-3">{hint}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
