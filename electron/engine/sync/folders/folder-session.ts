// What the steps of one mailbox's sync share while one connection lasts.
import type { ImapFlow } from 'imapflow';
import type { Clock } from '../../deps.ts';
import type { Store } from '../../store/open-store.ts';
import type { FolderNumbers } from './coverage-check.ts';
import type { IntakePort } from './intake-port.ts';
import type { IntakeQueue } from './intake-queue.ts';
import type { SyncTally } from './sync-tally.ts';

export interface FolderSession {
  readonly client: ImapFlow;
  readonly db: Store;
  readonly mailboxId: number;
  readonly intake: IntakePort;
  readonly queue: IntakeQueue;
  readonly tally: SyncTally;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Messages above this many bytes are read part by part and kept without source. */
  readonly largeBytes: number;
  /** Look at every flag where the server keeps no mod-sequences; without it only where its numbers say that one changed. */
  readonly thorough: boolean;
  /** How often a long first sync looks whether new mail came to INBOX. */
  readonly inboxEveryMs: number;
  /** See PassDeps. */
  folderInStep?(session: FolderSession, folderId: number, at: number, numbers: FolderNumbers): Promise<void>;
}
