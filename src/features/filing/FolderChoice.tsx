// One folder out of all, found by typing a part of its name.
import { Command as Cmdk } from 'cmdk';
import { Archive, Folder, Inbox, type LucideIcon, Mails, PenLine, Send, ShieldAlert, Trash2 } from 'lucide-react';
import type { FolderView } from '../../../electron/contract/mail.ts';
import { count } from '../../ui/format.ts';

const ICONS: Partial<Record<FolderView['use'], LucideIcon>> = {
  inbox: Inbox,
  archive: Archive,
  sent: Send,
  drafts: PenLine,
  all: Mails,
  junk: ShieldAlert,
  trash: Trash2,
};

export function FolderChoice({
  folders,
  onChoose,
}: {
  folders: readonly FolderView[];
  onChoose(folder: FolderView): void;
}) {
  const several = new Set(folders.map((each) => each.mailboxId)).size > 1;
  return (
    <Cmdk label="Folders" className="flex flex-col">
      <Cmdk.Input
        autoFocus
        placeholder="Name of the folder"
        className="h-9 rounded-md border border-line-strong bg-raised px-2.5 outline-none focus-visible:border-accent"
      />
      <Cmdk.List className="mt-2 max-h-80 overflow-y-auto">
        <Cmdk.Empty className="px-2 py-6 text-center text-ink-3">No folder has that name.</Cmdk.Empty>
        {folders.map((folder) => {
          const Icon = ICONS[folder.use] ?? Folder;
          return (
            <Cmdk.Item
              key={folder.folderId}
              value={`${folder.path} ${folder.folderId}`}
              keywords={[folder.path, folder.mailbox]}
              onSelect={() => onChoose(folder)}
              className="flex min-h-8 items-center gap-2.5 rounded-sm px-2 data-[selected=true]:bg-cursor"
            >
              <Icon size={14} aria-hidden className="shrink-0 text-ink-3" />
              <span className="min-w-0 flex-1 truncate">
                {folder.path === 'INBOX' ? 'Inbox' : folder.path}
                {several && <span className="ml-2 text-12 text-ink-3">{folder.mailbox}</span>}
              </span>
              <span className="tnum shrink-0 text-12 text-ink-3">{count(folder.messages)}</span>
            </Cmdk.Item>
          );
        })}
      </Cmdk.List>
    </Cmdk>
  );
}
