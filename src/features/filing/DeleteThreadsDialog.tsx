// The one thing that undo can't bring back is asked for first.
import { deleteThreads } from '../../state/filing.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { counted } from '../../ui/format.ts';
import type { FilingProps } from './FileThreadsDialog.tsx';

export function DeleteThreadsDialog({ threads, onClose }: FilingProps) {
  const many = counted(threads.ids.length, 'conversation');
  return (
    <Dialog
      title={`Delete ${many} for good?`}
      description="What of it lies in Trash is deleted here and on the server. This can’t be undone."
      onClose={onClose}
      width="narrow"
      footer={
        <>
          <Button tone="quiet" data-first onClick={onClose}>
            Keep in Trash
          </Button>
          <Button
            tone="danger"
            onClick={() => {
              onClose();
              void deleteThreads(threads.ids);
              threads.done();
            }}
          >
            Delete for good
          </Button>
        </>
      }
    >
      <p className="text-13 text-ink-2">Mail of the same conversations in other folders stays.</p>
    </Dialog>
  );
}
