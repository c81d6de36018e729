// Writes down what became of each mailbox's last attempt to come in step, so that a claim of silence made after a restart
// still knows that a server wants a sign-in.
import type { MailboxSyncStatus, SyncStatus } from '../../contract/mailbox.ts';
import type { Clock } from '../deps.ts';
import { relaxed, type Store } from '../store/open-store.ts';
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

export function followStanding(db: Store, sync: Sync, clock: Clock, onChanged: () => void): void {
  const known = new Map<number, string>();
  sync.onProgress(({ mailboxes }: SyncStatus) => {
    for (const { mailboxId, state, problem } of mailboxes) {
      const next = STATES[state];
      const standing = `${next} ${problem}`;
      if (next === null || known.get(mailboxId) === standing) continue;
      try {
        // Found out anew by the next attempt, so nobody waits for the disk, which is busy at the end of a long sync.
        const put = () => putMailboxState(db, mailboxId, { at: clock.now(), state: next, problem });
        sync.writeFirst(() => relaxed(db, put));
      } catch {
        // A full disk or a held file is told of by the sync itself; the next status tries again.
        continue;
      }
      known.set(mailboxId, standing);
      onChanged();
    }
  });
}
