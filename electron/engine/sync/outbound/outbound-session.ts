// What sending changes out needs of a mailbox's session: its connection, the store, and the rooms that write.
import type { FolderSession } from '../folders/folder-session.ts';

export type OutboundSession = Pick<FolderSession, 'client' | 'db' | 'mailboxId' | 'clock' | 'signal'> & {
  readonly intake: Pick<FolderSession['intake'], 'giveWay' | 'remove'>;
};

/** One transaction, after whoever else wants to write. */
export function commit<T>({ db, intake }: OutboundSession, work: () => T): T {
  intake.giveWay();
  return db.transaction(work).immediate();
}

/** As `commit`, and on the disk before anything is sent: after a power cut it must be known what may have gone out. */
export function commitToDisk<T>(session: OutboundSession, work: () => T): T {
  const { db } = session;
  const before = db.pragma('synchronous', { simple: true });
  db.pragma('synchronous = FULL');
  try {
    return commit(session, work);
  } finally {
    db.pragma(`synchronous = ${Number(before)}`);
  }
}
