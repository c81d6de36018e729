// How far the sync is, as the engine tells it while it runs.
import { create } from 'zustand';
import type { MailboxSyncStatus } from '../../electron/contract/mailbox.ts';
import { asFailure, ask, type EngineClient } from './engine.ts';
import { announceProblem } from './notices.ts';

interface SyncState {
  readonly mailboxes: readonly MailboxSyncStatus[];
}

export const useSync = create<SyncState>(() => ({ mailboxes: [] }));

export function followSync(client: EngineClient): void {
  client.on('sync.progressed', (status) => useSync.setState({ mailboxes: status.mailboxes }));
  void ask('sync.status', {}).then(
    (status) => useSync.setState({ mailboxes: status.mailboxes }),
    () => undefined,
  );
}

/** `compare` asks for every folder's set of messages to be compared with the server's. */
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
  readonly kind: 'quiet' | 'syncing' | 'stopped' | 'problem';
  readonly done: number;
  readonly total: number;
  readonly secondsLeft: number | null;
  readonly sentence: string | null;
}

/** One line for all mailboxes: a problem is said first, then progress, then a stop. */
export function summariseSync(mailboxes: readonly MailboxSyncStatus[]): SyncSummary {
  const syncing = mailboxes.filter((each) => each.state === 'syncing');
  const done = syncing.reduce((sum, each) => sum + each.done, 0);
  const total = syncing.reduce((sum, each) => sum + each.total, 0);
  const known = syncing.map((each) => each.secondsLeft).filter((each) => each !== null);
  const secondsLeft = known.length > 0 ? Math.max(...known) : null;
  const troubled = mailboxes.find((each) => each.state === 'failed' || each.state === 'auth_needed');
  if (syncing.length > 0) return { kind: 'syncing', done, total, secondsLeft, sentence: syncing[0]?.folder ?? null };
  if (troubled) {
    const sentence = troubled.problem ?? `${troubled.address} could not be reached.`;
    return { kind: 'problem', done, total, secondsLeft: null, sentence };
  }
  if (mailboxes.some((each) => each.state === 'stopped')) {
    return { kind: 'stopped', done, total, secondsLeft: null, sentence: null };
  }
  return { kind: 'quiet', done: 0, total: 0, secondsLeft: null, sentence: null };
}
