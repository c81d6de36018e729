// What every handler works with: the store, the sync, the clock of the call, and the two things to do after a change.
import type { CallName, CallOutput, DataTopic, EventName, EventPayload, ParsedInput } from '../../contract/contract.ts';
import type { CallContext } from '../../rpc/server.ts';
import type { BookAtHand } from '../book/book-at-hand.ts';
import type { LocalNow } from '../book/local-time.ts';
import type { Command, CommandOutcome } from '../commands/command.ts';
import type { EngineDeps } from '../deps.ts';
import type { ExportThread } from '../export/export-thread.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import type { Store } from '../store/open-store.ts';
import type { Sync } from '../sync/sync-service.ts';
import type { Sending } from './sending.ts';

export interface HandlerContext {
  readonly db: Store;
  readonly dbFile: string;
  readonly deps: EngineDeps;
  readonly sync: Sync;
  readonly signIn: SignIn;
  readonly sending: Sending;
  readonly book: BookAtHand;
  readonly exporting: ExportThread;
  /** The call's own clock where it has one, else the host's. */
  clockOf(call: CallContext): LocalNow;
  /** Runs a command at the call's time, before the sync's next transaction. */
  run<I, R extends object>(command: Command<I, R>, input: I, call: CallContext): CommandOutcome<R>;
  /** Derives whatever is stale, in small steps between which other calls are answered. */
  settle(): Promise<void>;
  /**
   * Resolves when all that mail says of an account is derived, findings and what the account derivers make of it. Without an
   * account: of all of them on a command line, and at once where a window shows what there is and is told of the rest.
   */
  derived(account?: number): Promise<void>;
  /** Resolves when the message with this row's id is read, whether it belongs to an account or not. */
  read(message: number): Promise<void>;
  /** Keeps live, where the host wants that, exactly the mailboxes there are. `renewed` is one that has to log in anew. */
  followMailboxes(renewed?: number): void;
  changed(...topics: DataTopic[]): void;
  tell<N extends EventName>(event: N, payload: EventPayload<N>): void;
}

/** The handlers for some of the contract's calls. */
export type HandlersOf<N extends CallName> = {
  readonly [K in N]: (input: ParsedInput<K>, call: CallContext) => CallOutput<K> | Promise<CallOutput<K>>;
};
