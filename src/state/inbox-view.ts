// How the inbox is looked at: which of its splits or which folder, and in which order; the order is remembered by this window.
import { create } from 'zustand';
import type { FolderView } from '../../electron/contract/mail.ts';

export type InboxSplit = 'accounts' | 'other' | 'snoozed' | 'folder';
export type InboxOrder = 'account' | 'time';

const KEY = 'tend.inbox-order';

interface InboxView {
  readonly split: InboxSplit;
  readonly order: InboxOrder;
  /** The folder chosen last; shown while the split is `folder`. */
  readonly folder: FolderView | null;
}

export const useInboxView = create<InboxView>(() => ({
  split: 'accounts',
  order: rememberedOrder(),
  folder: null,
}));

function rememberedOrder(): InboxOrder {
  try {
    return localStorage.getItem(KEY) === 'time' ? 'time' : 'account';
  } catch {
    return 'account';
  }
}

export const showSplit = (split: InboxSplit) => useInboxView.setState({ split });

export const showFolder = (folder: FolderView) => useInboxView.setState({ split: 'folder', folder });

export function showOrder(order: InboxOrder): void {
  useInboxView.setState({ order });
  localStorage.setItem(KEY, order);
}
