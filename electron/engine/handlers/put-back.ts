// What follows, once, from a backup that was put in place at this start. A password stays only with the mailbox that it was
// given for: a backup may bring another one under the same number.
import { join } from 'node:path';
import { afterRestore } from '../commands/after-restore.ts';
import { runCommand } from '../commands/command.ts';
import type { EngineDeps } from '../deps.ts';
import { forgetForeignSeal } from '../journal/record-seal.ts';
import { DATABASE } from '../records/backup/backup-files.ts';
import { endRestore } from '../records/backup/finish-restore.ts';
import type { RestoreMark } from '../records/backup/stage-restore.ts';
import type { Store } from '../store/open-store.ts';
import { mailboxesIn } from '../store/snapshot.ts';

type Needs = Pick<EngineDeps, 'dataFolder' | 'secrets' | 'clock' | 'log'>;

/** Once the store is open, and before anything is synced or sent. */
export async function settleRestored(db: Store, deps: Needs, mark: RestoreMark): Promise<void> {
  const before = new Map(mailboxesIn(join(deps.dataFolder, mark.keptIn, DATABASE)).map(({ id, place }) => [id, place]));
  for (const { id, place } of mailboxesIn(join(deps.dataFolder, DATABASE))) {
    if (before.get(id) === place) continue;
    await deps.secrets.delete(`mailbox:${id}`);
    await deps.secrets.delete(`sign-in:${id}`);
  }
  await forgetForeignSeal(deps);
  runCommand(db, afterRestore, mark, deps.clock.now(), 'rule');
  await endRestore(deps.dataFolder);
  deps.log.info('backup.restored');
}
