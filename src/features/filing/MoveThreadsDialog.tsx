// To which folder the threads go. Sent mail and drafts stay where they are.
import { moveThreads, useFolders } from '../../state/filing.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { counted } from '../../ui/format.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import type { FilingProps } from './FileThreadsDialog.tsx';
import { FolderChoice } from './FolderChoice.tsx';

export function MoveThreadsDialog({ threads, onClose }: FilingProps) {
  const folders = useFolders(threads.ids).data;
  const targets = folders?.filter((each) => each.use !== 'sent' && each.use !== 'drafts');
  return (
    <Dialog title={`Move ${counted(threads.ids.length, 'conversation')} to`} onClose={onClose} width="narrow">
      {!targets && <Skeleton rows={4} />}
      {targets?.length === 0 && (
        <EmptyState title="No folders yet">They are here once the mailbox was synced.</EmptyState>
      )}
      {targets && targets.length > 0 && (
        <FolderChoice
          folders={targets}
          onChoose={(folder) => {
            onClose();
            void moveThreads(threads.ids, folder);
            threads.done();
          }}
        />
      )}
    </Dialog>
  );
}
