// How the inbox is looked at: which of its two splits, and in which order; the order is remembered by this window.
import { create } from 'zustand';

export type InboxSplit = 'accounts' | 'other';
export type InboxOrder = 'account' | 'time';

const KEY = 'tend.inbox-order';

export const useInboxView = create<{ readonly split: InboxSplit; readonly order: InboxOrder }>(() => ({
  split: 'accounts',
  order: rememberedOrder(),
}));

function rememberedOrder(): InboxOrder {
  try {
    return localStorage.getItem(KEY) === 'time' ? 'time' : 'account';
  } catch {
    return 'account';
  }
}

export const showSplit = (split: InboxSplit) => useInboxView.setState({ split });

export function showOrder(order: InboxOrder): void {
  useInboxView.setState({ order });
  localStorage.setItem(KEY, order);
}
