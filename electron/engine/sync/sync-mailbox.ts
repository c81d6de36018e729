// Brings one mailbox in step with its server: connects, goes through its folders, and when the cable is pulled connects
// again and goes on where it was. All progress is in the store, so starting over costs a look at each folder.
import { setTimeout as sleep } from 'node:timers/promises';
import type { ImapFlow } from 'imapflow';
import { Failure } from '../../contract/failure.ts';
import { storeFailure } from '../store/open-store.ts';
import { type ImapLogin, withConnection } from './connection/connect.ts';
import type { ConnectTimeouts } from './connection/connect-timeouts.ts';
import { brokenOff, interruption, isInterruption } from './connection/connection-failure.ts';
import { asksToSlowDown, SlowDown, serverWord } from './connection/server-word.ts';
import type { TriedConnection } from './connection/tried-connection.ts';
import { countMessages, readFolders } from './folders/folder-rows.ts';
import { SyncTally } from './folders/sync-tally.ts';
import { type PassDeps, passOverMailbox } from './mailbox-pass.ts';

export interface SyncMailbox extends ImapLogin {
  readonly mailboxId: number;
  readonly address: string;
}

export interface SyncDeps extends PassDeps {
  readonly timeouts: ConnectTimeouts;
  readonly tried: TriedConnection;
  /** Waits before each new try at a connection that broke; as many tries as there are waits. */
  readonly retryDelaysMs: readonly number[];
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

/**
 * @param open A connection of this mailbox that is open and free until this ends, which spares a new one.
 * @throws Failure when stopped, or when the store can't be written.
 */
export async function syncMailbox(
  deps: SyncDeps,
  mailbox: SyncMailbox,
  signal: AbortSignal,
  open: ImapFlow | null = null,
): Promise<MailboxOutcome> {
  const { mailboxId, imap } = mailbox;
  const tally = new SyncTally();
  const problems = new Map<string, string>();
  let failure: Failure | null = null;
  let connected = false;
  let tries = 0;
  let spare = open;
  const pass = async (client: ImapFlow) => {
    connected = true;
    await passOverMailbox(deps, { client, mailboxId, host: imap.host, tally, signal, thorough: true }, problems);
  };
  for (let doneBefore = 0; ; doneBefore = tally.done) {
    const lent = spare;
    spare = null;
    try {
      if (lent) await pass(lent);
      else await withConnection(mailbox, signal, pass, deps.timeouts, { tried: deps.tried });
      break;
    } catch (error) {
      if (signal.aborted) throw stopped();
      const trouble = connectionTrouble(error, mailbox);
      // What was lent may have been dead for a while: that is no try yet.
      if (lent && isWorthRetrying(trouble)) continue;
      const broken = connected ? asBreak(trouble, mailbox) : trouble;
      if (tally.done > doneBefore) tries = 0;
      const wait = connected && isWorthRetrying(broken) ? deps.retryDelaysMs[tries] : undefined;
      tries += 1;
      if (wait === undefined) {
        failure = broken;
        break;
      }
      deps.log.warn('sync.retried', { mailboxId, code: broken.code, count: tries });
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

/** @throws whatever is not about the connection. */
export function connectionTrouble(error: unknown, mailbox: ImapLogin): Failure {
  if (error instanceof Failure) {
    if (error.code === 'disk_full' || error.code === 'in_use' || error.code === 'damaged_database') throw error;
    return error;
  }
  const refused = typeof error === 'object' && error !== null && 'responseStatus' in error;
  const word = serverWord(error);
  if (refused && asksToSlowDown(word)) return new SlowDown(mailbox.imap.host, word.text, word.retryAfterMs);
  if (!refused && !isInterruption(error)) throw storeFailure(error) ?? error;
  return interruption(error, mailbox.imap);
}

/** A server that was there a moment ago is out of reach, whatever stands in its place on the port. */
function asBreak(failure: Failure, mailbox: SyncMailbox): Failure {
  return failure.code === 'no_imap' || failure.code === 'host_not_found' ? brokenOff(mailbox.imap) : failure;
}

function isWorthRetrying(failure: Failure): boolean {
  const { code } = failure;
  return !(failure instanceof SlowDown) && (code === 'offline' || code === 'timed_out');
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
