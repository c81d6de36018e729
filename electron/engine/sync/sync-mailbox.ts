// Brings one mailbox in step with its server: connects, goes through its folders, and when the cable is pulled connects
// again and goes on where it was. All progress is in the store, so starting over costs a look at each folder.
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../contract/failure.ts';
import type { Clock, Log } from '../deps.ts';
import { type Store, storeFailure } from '../store/open-store.ts';
import { type ConnectTimeouts, type ImapLogin, withConnection } from './connect.ts';
import { brokenOff, interruption, isInterruption } from './connection-failure.ts';
import { countMessages, readFolders } from './folder-rows.ts';
import type { IntakePort } from './intake-port.ts';
import { IntakeQueue } from './intake-queue.ts';
import { passOverFolders } from './pass-over-folders.ts';
import { SyncTally } from './sync-tally.ts';

export interface SyncMailbox extends ImapLogin {
  readonly mailboxId: number;
  readonly address: string;
}

export interface SyncDeps {
  readonly db: Store;
  readonly intake: IntakePort;
  readonly clock: Clock;
  readonly log: Log;
  readonly timeouts: ConnectTimeouts;
  /** Waits before each new try at a connection that broke; as many tries as there are waits. */
  readonly retryDelaysMs: readonly number[];
  readonly largeBytes: number;
  readonly inboxEveryMs: number;
  onProgress(progress: SyncProgress): void;
  /** After each transaction, and when folders changed. */
  onChanged(): void;
}

export interface SyncProgress {
  readonly mailboxId: number;
  readonly done: number;
  readonly total: number;
  readonly secondsLeft: number | null;
  readonly folder: string | null;
}

export interface FolderOutcome {
  readonly mailboxId: number;
  readonly mailbox: string;
  readonly name: string;
  readonly messages: number;
  readonly coveredUntil: number | null;
  readonly added: number;
  readonly updated: number;
  readonly removed: number;
}
export interface MailboxOutcome {
  readonly folders: readonly FolderOutcome[];
  readonly problems: readonly { mailboxId: number; folder: string | null; sentence: string }[];
  /** Set when the mailbox as a whole could not be brought in step. */
  readonly failure: Failure | null;
}

/** @throws Failure when stopped, or when the store can't be written. */
export async function syncMailbox(deps: SyncDeps, mailbox: SyncMailbox, signal: AbortSignal): Promise<MailboxOutcome> {
  const tally = new SyncTally();
  const problems = new Map<string, string>();
  let failure: Failure | null = null;
  let connected = false;
  let tries = 0;
  for (let doneBefore = 0; ; doneBefore = tally.done) {
    try {
      await withConnection(
        mailbox,
        signal,
        async (client) => {
          connected = true;
          problems.clear();
          await oneConnection(deps, mailbox, client, tally, problems, signal);
        },
        deps.timeouts,
      );
      break;
    } catch (error) {
      if (signal.aborted) throw stopped();
      const trouble = connectionTrouble(error, mailbox);
      const broken = connected ? asBreak(trouble, mailbox) : trouble;
      if (tally.done > doneBefore) tries = 0;
      const wait = connected && isWorthRetrying(broken) ? deps.retryDelaysMs[tries] : undefined;
      tries += 1;
      if (wait === undefined) {
        failure = broken;
        break;
      }
      deps.log.warn('sync.retried', { mailboxId: mailbox.mailboxId, code: broken.code, count: tries });
      await sleep(wait, undefined, { signal }).catch(() => {
        throw stopped();
      });
    }
  }
  return outcome(deps, mailbox, tally, problems, failure);
}

export function stopped(): Failure {
  return new Failure('cancelled', 'The sync was stopped. What came in stays, and the next run goes on from there.');
}

async function oneConnection(
  deps: SyncDeps,
  mailbox: SyncMailbox,
  client: Parameters<Parameters<typeof withConnection>[2]>[0],
  tally: SyncTally,
  problems: Map<string, string>,
  signal: AbortSignal,
): Promise<void> {
  const { db, intake, clock, log, largeBytes, inboxEveryMs } = deps;
  const { mailboxId } = mailbox;
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
    onDerived: () => deps.onChanged(),
    onUnreadable: (folderId) => log.warn('message.unreadable', { mailboxId, folderId, count: 1 }),
  });
  try {
    await passOverFolders(
      { client, db, mailboxId, intake, queue, tally, clock, signal, largeBytes, inboxEveryMs },
      {
        host: mailbox.imap.host,
        onFolder(path) {
          folder = path;
          progress();
        },
        onProblem: (path, sentence) => problems.set(path, sentence),
      },
    );
  } catch (error) {
    // What had arrived before the cut is kept; a cursor moves only when its whole window is in.
    await queue.flush().catch(() => undefined);
    throw error;
  }
}

/** @throws whatever is not about the connection. */
function connectionTrouble(error: unknown, mailbox: SyncMailbox): Failure {
  if (error instanceof Failure) {
    if (error.code === 'disk_full' || error.code === 'in_use' || error.code === 'damaged_database') throw error;
    return error;
  }
  const refused = typeof error === 'object' && error !== null && 'responseStatus' in error;
  if (!refused && !isInterruption(error)) throw storeFailure(error) ?? error;
  return interruption(error, mailbox.imap);
}

/** A server that was there a moment ago is out of reach, whatever stands in its place on the port. */
function asBreak(failure: Failure, mailbox: SyncMailbox): Failure {
  return failure.code === 'no_imap' || failure.code === 'host_not_found' ? brokenOff(mailbox.imap) : failure;
}

function isWorthRetrying({ code }: Failure): boolean {
  return code === 'offline' || code === 'timed_out';
}

function outcome(
  { db }: SyncDeps,
  { mailboxId, address }: SyncMailbox,
  tally: SyncTally,
  problems: ReadonlyMap<string, string>,
  failure: Failure | null,
): MailboxOutcome {
  const folders = readFolders(db, mailboxId)
    .filter(({ synced }) => synced === 1)
    .map((row) => ({
      mailboxId,
      mailbox: address,
      name: row.path,
      messages: countMessages(db, row.id),
      coveredUntil: row.first_sync_done === 1 ? row.covered_until : null,
      ...tally.of(row.id),
    }));
  return {
    folders,
    problems: [
      ...(failure ? [{ mailboxId, folder: null, sentence: failure.message }] : []),
      ...[...problems].map(([folder, sentence]) => ({ mailboxId, folder, sentence })),
    ],
    failure,
  };
}
