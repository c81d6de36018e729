// What tests of the live sync wait with: conditions, looked at again whenever the sync tells anything.
import type { MailboxSyncStatus } from '../../electron/contract/mailbox.ts';
import type { LiveSettings } from '../../electron/engine/sync/live/live-settings.ts';
import type { MailboxToSync, Sync } from '../../electron/engine/sync/sync-service.ts';

/** Nothing happens by the clock but what a test shortens. */
export const quietLive: LiveSettings = {
  sweepMs: 600_000,
  pollMs: 600_000,
  thoroughMs: 600_000,
  firstRetryMs: 20,
  mostRetryMs: 200,
  heartbeatMs: 600_000,
  connections: 1,
};

/** Resolves when `holds` does; looks again whenever the sync tells that something changed. */
export async function until(sync: Sync, holds: () => boolean | Promise<boolean>): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let looking: Promise<void> = Promise.resolve();
  const look = () => {
    looking = looking.then(async () => {
      if (await holds()) resolve();
    });
    looking.catch(reject);
  };
  const offs = [sync.onChanged(look), sync.onProgress(look)];
  look();
  try {
    await promise;
  } finally {
    for (const off of offs) off();
  }
}

export function statusOf(sync: Sync, mailboxId: number): MailboxSyncStatus | undefined {
  return sync.status().mailboxes.find((each) => Number(each.mailboxId) === mailboxId);
}

export async function untilState(
  sync: Sync,
  mailboxId: number,
  ...states: readonly MailboxSyncStatus['state'][]
): Promise<MailboxSyncStatus> {
  await until(sync, () => states.some((state) => statusOf(sync, mailboxId)?.state === state));
  const status = statusOf(sync, mailboxId);
  if (!status) throw new Error('no status');
  return status;
}

export const live = ({ mailboxId, address }: MailboxToSync) => ({ mailboxId, address, settings: address });
