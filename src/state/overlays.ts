// Which of the window's own overlays is open: the palette, the key sheet, or one of the dialogs any screen may ask for.
import { create } from 'zustand';
import type { AccountId, ThreadId } from '../../electron/contract/scalars.ts';

export type Overlay =
  | { readonly kind: 'palette' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'new-account' }
  | { readonly kind: 'edit-account'; readonly accountId: AccountId }
  | { readonly kind: 'log-touch'; readonly accountId: AccountId; readonly name: string }
  | { readonly kind: 'snooze'; readonly accountId: AccountId; readonly name: string }
  | { readonly kind: 'assign-thread'; readonly threadId: ThreadId; readonly accountIds: readonly AccountId[] };

export const useOverlay = create<{ readonly overlay: Overlay | null }>(() => ({ overlay: null }));

export const openOverlay = (overlay: Overlay) => useOverlay.setState({ overlay });
export const closeOverlay = () => useOverlay.setState({ overlay: null });
