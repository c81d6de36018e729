// Writes down what became of each mailbox's last attempt to come in step, so that a claim of silence made after a restart
// still knows that a server wants a sign-in. Calls are answered on this thread: while the sync is in a transaction the
// writing waits for its next chance instead of making them wait.
import type { MailboxSyncStatus, SyncStatus } from '../../contract/mailbox.ts';
import type { Clock } from '../deps.ts';
import { relaxed, type Store, unlessBusy } from '../store/open-store.ts';
import { type MailboxState, putMailboxState } from '../store/queries/coverage.ts';
import type { Sync } from '../sync/sync-service.ts';

/** Null while it is under way, or was stopped by the person: that says nothing of the mailbox. */
const STATES: Readonly<Record<MailboxSyncStatus['state'], MailboxState | null>> = {
  idle: 'in_step',
  live: 'in_step',
  polling: 'in_step',
  failed: 'failed',
  waiting: 'failed',
  offline: 'failed',
  auth_needed: 'login_needed',
  syncing: null,
  stopped: null,
};
const NEXT_CHANCE_MS = 10;

interface Standing {
  readonly at: number;
  readonly state: MailboxState;
  readonly problem: string | null;
}

/** Returns what writes down the rest, and ends it. */
export function followStanding(db: Store, sync: Sync, clock: Clock, onChanged: () => void): () => void {
  const known = new Map<number, string>();
  const unwritten = new Map<number, Standing>();
  let nextChance: NodeJS.Timeout | null = null;

  function write(patient: boolean): void {
    for (const [mailboxId, standing] of unwritten) {
      // Found out anew by the next attempt, so nobody waits for the disk either, which is busy at the end of a long sync.
      const put = () => relaxed(db, () => putMailboxState(db, mailboxId, standing));
      try {
        if (patient) put();
        else if (!sync.writeFirst(() => unlessBusy(db, put))) {
          tryAgainSoon();
          return;
        }
        known.set(mailboxId, wordsOf(standing));
        onChanged();
      } catch {
        // A full disk is told of by the sync itself; the next status tries again.
      }
      unwritten.delete(mailboxId);
    }
  }

  function tryAgainSoon(): void {
    nextChance ??= setTimeout(() => {
      nextChance = null;
      write(false);
    }, NEXT_CHANCE_MS);
  }

  sync.onProgress(({ mailboxes }: SyncStatus) => {
    for (const { mailboxId, state, problem } of mailboxes) {
      const next = STATES[state];
      if (next === null) continue;
      const standing = { at: clock.now(), state: next, problem };
      if (known.get(mailboxId) === wordsOf(standing)) unwritten.delete(mailboxId);
      else unwritten.set(mailboxId, standing);
    }
    write(false);
  });

  return () => {
    if (nextChance) clearTimeout(nextChance);
    write(true);
  };
}

function wordsOf({ state, problem }: Standing): string {
  return `${state} ${problem}`;
}
