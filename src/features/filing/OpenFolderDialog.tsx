// Which folder to look into: it is shown in the place of the inbox.
import { useFolders } from '../../state/filing.ts';
import { showFolder } from '../../state/inbox-view.ts';
import { go } from '../../state/route.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { FolderChoice } from './FolderChoice.tsx';

export function OpenFolderDialog({ onClose }: { onClose(): void }) {
  const folders = useFolders().data;
  return (
    <Dialog title="Go to a folder" onClose={onClose} width="narrow">
      {folders ? (
        <FolderChoice
          folders={folders}
          onChoose={(folder) => {
            onClose();
            showFolder(folder);
            go({ screen: 'inbox', threadId: null });
          }}
        />
      ) : (
        <Skeleton rows={4} />
      )}
    </Dialog>
  );
}
