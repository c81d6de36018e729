// What the inbox asks the engine for. The split that is not shown is asked for its count alone.
import type { FolderView } from '../../../electron/contract/mail.ts';
import type { InboxOrder, InboxSplit } from '../../state/inbox-view.ts';
import type { ThreadQuery } from '../../state/threads.ts';

export function splitQuery(split: InboxSplit, order: InboxOrder, folder: FolderView | null): ThreadQuery {
  if (split === 'snoozed') return { snoozed: true };
  if (split === 'folder' && folder) return { folderId: folder.folderId };
  if (split !== 'accounts' && split !== 'other') return { inbox: true };
  return split === 'accounts' ? { inbox: true, split, order } : { inbox: true, split };
}

/** For the count of a split that may not be the one that is shown. */
export function countQuery(split: InboxSplit, order: InboxOrder): ThreadQuery {
  return { ...splitQuery(split, order, null), limit: 1, offset: 0 };
}
