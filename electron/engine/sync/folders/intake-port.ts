// What the sync needs from the rooms that read, keep and derive mail. The worker program wires the real ones.
import type { IntakeMessage } from '../../intake/write-messages.ts';
import type { Store } from '../../store/open-store.ts';

export type ReadMessage = Pick<IntakeMessage, 'parsed' | 'compressed'>;

export interface IntakePort {
  parse(raw: Uint8Array): Promise<ReadMessage>;
  /** Writes messages and their locations inside the caller's transaction. */
  write(db: Store, items: readonly IntakeMessage[]): void;
  /** Takes locations away, and messages that are nowhere any more, inside the caller's transaction. */
  remove(db: Store, folderId: number, uids: readonly number[]): void;
  /** Milliseconds of a clock that never goes back. */
  elapsed(): number;
  /** Lets another thread write first; asked before every transaction. */
  giveWay(): void;
  /** Derives some stale threads, in the caller's transaction or one of its own; answers how many, 0 when none is stale. */
  derive(db: Store, options: { readonly limit: number }): number;
}
