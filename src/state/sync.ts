// How far the sync is, as the engine tells it while it runs.
import { create } from 'zustand';
import type { MailboxSyncStatus } from '../../electron/contract/mailbox.ts';
import { asFailure, ask, type EngineClient } from './engine.ts';
import { announce, announceProblem } from './notices.ts';

interface SyncState {
  readonly mailboxes: readonly MailboxSyncStatus[];
}

export const useSync = create<SyncState>(() => ({ mailboxes: [] }));

export function followSync(client: EngineClient): void {
  client.on('sync.progressed', (status) => take(status.mailboxes));
  void ask('sync.status', {}).then(
    (status) => take(status.mailboxes),
    () => undefined,
  );
}

/** A network that is back is worth a try at once. The window hears of it before the engine does. */
export function followNetwork(target: EventTarget): void {
  target.addEventListener('online', () => void tryNow());
}

function take(mailboxes: readonly MailboxSyncStatus[]): void {
  const before = new Map(useSync.getState().mailboxes.map((each) => [each.mailboxId, each.serverNotice]));
  useSync.setState({ mailboxes });
  for (const { mailboxId, address, serverNotice } of mailboxes) {
    // RFC 3501 7.1: what the server marks so has to be shown.
    if (serverNotice !== null && before.get(mailboxId) !== serverNotice) {
      announce(`The mail server of ${address} says: “${serverNotice}”`);
    }
  }
}

/** Looks now, and connects now where that waits. */
export async function tryNow(mailboxId?: number): Promise<void> {
  await ask('sync.tryNow', mailboxId === undefined ? {} : { mailboxId }).catch(() => undefined);
}

export async function runSync(mailboxId?: number, compare = false): Promise<void> {
  try {
    await ask('sync.run', { ...(mailboxId === undefined ? {} : { mailboxId }), ...(compare ? { compare } : {}) });
  } catch (error) {
    const failure = asFailure(error);
    if (failure.code !== 'cancelled') announceProblem(failure.message);
  }
}

export async function stopSync(): Promise<void> {
  await ask('sync.stop', {}).catch((error: unknown) => announceProblem(asFailure(error).message));
}

export interface SyncSummary {
  readonly kind: 'quiet' | 'syncing' | 'stopped' | 'waiting' | 'problem';
  readonly done: number;
  readonly total: number;
  readonly secondsLeft: number | null;
  readonly sentence: string | null;
  /** When what waits is tried again by itself; null when only the person can help. */
  readonly nextTryAt: number | null;
  /** This machine has no network. */
  readonly offline: boolean;
}

const QUIET: SyncSummary = {
  kind: 'quiet',
  done: 0,
  total: 0,
  secondsLeft: null,
  sentence: null,
  nextTryAt: null,
  offline: false,
};

/**
 * One line for all mailboxes: progress first, then what only the person can mend, then what is tried again by itself, then
 * a stop. A line that just broke is not worth a word yet; it says nothing until the first new try failed.
 */
export function summariseSync(mailboxes: readonly MailboxSyncStatus[]): SyncSummary {
  const syncing = mailboxes.filter((each) => each.state === 'syncing');
  if (syncing.length > 0) {
    const known = syncing.map((each) => each.secondsLeft).filter((each) => each !== null);
    return {
      ...QUIET,
      kind: 'syncing',
      done: syncing.reduce((sum, each) => sum + each.done, 0),
      total: syncing.reduce((sum, each) => sum + each.total, 0),
      secondsLeft: known.length > 0 ? Math.max(...known) : null,
      sentence: syncing[0]?.folder ?? null,
    };
  }
  const troubled = mailboxes.find((each) => each.state === 'failed' || each.state === 'auth_needed');
  if (troubled) {
    return { ...QUIET, kind: 'problem', sentence: troubled.problem ?? `${troubled.address} could not be reached.` };
  }
  const waiting = mailboxes.find(
    (each) => (each.state === 'waiting' || each.state === 'offline') && each.problem !== null,
  );
  if (waiting) {
    const { problem: sentence, nextTryAt, state } = waiting;
    return { ...QUIET, kind: 'waiting', sentence, nextTryAt, offline: state === 'offline' };
  }
  return mailboxes.some((each) => each.state === 'stopped') ? { ...QUIET, kind: 'stopped' } : QUIET;
}
