// Which of the window's own overlays is open: the palette, the key sheet, or one of the dialogs any screen may ask for.
import { create } from 'zustand';
import type { Contract } from '../../electron/contract/contracts.ts';
import type { Finding } from '../../electron/contract/findings.ts';
import type { Opening, OpeningId } from '../../electron/contract/openings.ts';
import type { Renewal } from '../../electron/contract/renewals.ts';
import type { AccountId, MessageRowId, ThreadId } from '../../electron/contract/scalars.ts';
import type { Task } from '../../electron/contract/tasks.ts';
import type { TouchKind } from '../../electron/contract/touch-drafts.ts';
import type { Dropped } from './dropped-files.ts';
import type { ExportSource } from './mail-export.ts';

/** Threads that something is done to, and what comes after it. */
export interface FiledThreads {
  readonly ids: readonly ThreadId[];
  /** Labels that all of them bear. */
  readonly labels: readonly string[];
  /** They are asleep. */
  readonly asleep: boolean;
  /** Called when it was asked for; the engine may still refuse. */
  done(): void;
}

export type Overlay =
  | { readonly kind: 'palette' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'new-account' }
  | { readonly kind: 'edit-account'; readonly accountId: AccountId }
  | { readonly kind: 'log-touch'; readonly accountId: AccountId; readonly name: string }
  | { readonly kind: 'snooze'; readonly accountId: AccountId; readonly name: string }
  | {
      readonly kind: 'file-threads';
      readonly how: 'move' | 'label' | 'snooze' | 'delete';
      readonly threads: FiledThreads;
    }
  | { readonly kind: 'correct-finding'; readonly finding: Finding }
  | {
      readonly kind: 'draft-touch';
      readonly accountId: AccountId;
      readonly name: string;
      /** The thread to answer in. */
      readonly threadId?: ThreadId;
      /** Settled already: only what is missing is asked for. */
      readonly touch?: TouchKind;
    }
  | { readonly kind: 'new-task'; readonly accountId?: AccountId; readonly threadId?: ThreadId }
  | { readonly kind: 'edit-task'; readonly task: Task }
  | { readonly kind: 'snooze-task'; readonly task: Task }
  | { readonly kind: 'document-batch' }
  | {
      readonly kind: 'start-playbook';
      readonly accountId?: AccountId;
      readonly playbookId?: string;
      /** The mail that is the reason. */
      readonly messageRowId?: MessageRowId;
    }
  | { readonly kind: 'new-meeting'; readonly accountId?: AccountId }
  | { readonly kind: 'record-renewal'; readonly renewal: Renewal }
  | {
      readonly kind: 'after-renewal';
      readonly accountName: string;
      readonly signals: readonly Finding[];
      readonly next: string | null;
    }
  | { readonly kind: 'contract'; readonly accountId: AccountId; readonly contract: Contract | null }
  | { readonly kind: 'opening'; readonly openingId: OpeningId }
  | { readonly kind: 'new-opening'; readonly accountId?: AccountId }
  | { readonly kind: 'close-opening'; readonly opening: Opening }
  | { readonly kind: 'open-folder' }
  | { readonly kind: 'mail-changes' }
  | { readonly kind: 'import-mail'; readonly dropped: Dropped | null }
  | { readonly kind: 'export-mail'; readonly source: ExportSource; readonly name: string }
  | { readonly kind: 'assign-thread'; readonly threadId: ThreadId; readonly accountIds: readonly AccountId[] };

export const useOverlay = create<{ readonly overlay: Overlay | null }>(() => ({ overlay: null }));

export const openOverlay = (overlay: Overlay) => useOverlay.setState({ overlay });
export const closeOverlay = () => useOverlay.setState({ overlay: null });
