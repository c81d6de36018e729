// What bringing one mailbox in step consists of, over one connection and in this order: what waits to go out goes out, then
// every folder is looked at. A run somebody asked for and the live sync both come through here, one at a time a mailbox.
import type { ImapFlow } from 'imapflow';
import type { Clock, Log } from '../deps.ts';
import type { Store } from '../store/open-store.ts';
import type { FolderNumbers } from './folders/coverage-check.ts';
import type { FolderSession } from './folders/folder-session.ts';
import type { IntakePort } from './folders/intake-port.ts';
import { IntakeQueue } from './folders/intake-queue.ts';
import { deriveAll, type GoneUids, passOverFolders } from './folders/pass-over-folders.ts';
import type { SyncTally } from './folders/sync-tally.ts';
import { sendOutbound } from './outbound/send-outbound.ts';
import { settleAdrift } from './outbound/settle-adrift.ts';

export interface PassDeps {
  readonly db: Store;
  readonly intake: IntakePort;
  readonly clock: Clock;
  readonly log: Log;
  readonly largeBytes: number;
  readonly inboxEveryMs: number;
  /**
   * Called when a folder of a finished first sync was brought in step, also when a look at its numbers showed that nothing
   * happened in it. Everything that arrived before `at` is here. The folder may be open, for reading.
   */
  folderInStep?(session: FolderSession, folderId: number, at: number, numbers: FolderNumbers): Promise<void>;
  onProgress(progress: SyncProgress): void;
  /** After each transaction, and when folders changed. */
  onChanged(): void;
  /** What was written stands in the lists and in the book: worth telling at once. */
  onDerived(): void;
}

export interface SyncProgress {
  readonly mailboxId: number;
  readonly done: number;
  readonly total: number;
  readonly secondsLeft: number | null;
  readonly folder: string | null;
}

export interface Pass {
  readonly client: ImapFlow;
  readonly mailboxId: number;
  readonly host: string;
  readonly tally: SyncTally;
  readonly signal: AbortSignal;
  /** See FolderSession. */
  readonly thorough: boolean;
}

/** Runs `work` with what the steps of a sync share; what came in is on disk when this ends, whichever way it ends. */
export async function withSession<T>(
  deps: PassDeps,
  pass: Pass,
  work: (session: FolderSession, onFolder: (path: string) => void) => Promise<T>,
): Promise<T> {
  const { db, intake, clock, log, largeBytes, inboxEveryMs } = deps;
  const { client, mailboxId, tally, signal, thorough } = pass;
  let folder: string | null = null;
  const progress = () => {
    const { done, total } = tally;
    deps.onProgress({ mailboxId, done, total, secondsLeft: tally.secondsLeft(clock.now()), folder });
  };
  const queue = new IntakeQueue({
    db,
    intake,
    onWritten(counts) {
      for (const [folderId, messages] of counts) tally.written(folderId, messages, clock.now());
      progress();
      deps.onChanged();
    },
    onDerived: () => deps.onDerived(),
    onUnreadable: (folderId) => log.warn('message.unreadable', { mailboxId, folderId, count: 1 }),
  });
  const session: FolderSession = {
    client,
    db,
    mailboxId,
    intake,
    queue,
    tally,
    clock,
    signal,
    largeBytes,
    inboxEveryMs,
    thorough,
    ...(deps.folderInStep === undefined ? {} : { folderInStep: deps.folderInStep }),
  };
  try {
    const answer = await work(session, (path) => {
      folder = path;
      progress();
    });
    await queue.flush();
    return answer;
  } catch (error) {
    // What had arrived before the cut is kept; a cursor moves only when its whole window is in.
    await queue.flush().catch(() => undefined);
    throw error;
  }
}

/** @param gone What a refresh of single folders found gone since the last pass. */
export async function passOverMailbox(
  deps: PassDeps,
  pass: Pass,
  problems: Map<string, string>,
  gone?: GoneUids,
): Promise<void> {
  problems.clear();
  await withSession(deps, pass, async (session, onFolder) => {
    await sendOutbound(session);
    const onProblem = (path: string, sentence: string) => problems.set(path, sentence);
    await passOverFolders(session, { host: pass.host, onFolder, onProblem }, gone);
    if (settleAdrift(session)) await sendOutbound(session);
    await deriveAll(session);
  });
}
