// Where the chosen threads go: to a folder, under a label, to sleep, or away for good. One dialog at a time, whichever list
// or thread asked for it.
import type { FiledThreads } from '../../state/overlays.ts';
import { DeleteThreadsDialog } from './DeleteThreadsDialog.tsx';
import { LabelThreadsDialog } from './LabelThreadsDialog.tsx';
import { MoveThreadsDialog } from './MoveThreadsDialog.tsx';
import { SnoozeThreadsDialog } from './SnoozeThreadsDialog.tsx';

export interface FilingProps {
  readonly threads: FiledThreads;
  onClose(): void;
}

export function FileThreadsDialog({
  how,
  threads,
  onClose,
}: FilingProps & { readonly how: 'move' | 'label' | 'snooze' | 'delete' }) {
  switch (how) {
    case 'move':
      return <MoveThreadsDialog threads={threads} onClose={onClose} />;
    case 'label':
      return <LabelThreadsDialog threads={threads} onClose={onClose} />;
    case 'snooze':
      return <SnoozeThreadsDialog threads={threads} onClose={onClose} />;
    case 'delete':
      return <DeleteThreadsDialog threads={threads} onClose={onClose} />;
  }
}
