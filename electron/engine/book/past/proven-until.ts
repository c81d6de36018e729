// What was known of silence at a past time. Pure. The past of a folder is covered where its first sync is done, nothing is
// missing, and it was seen up to then: that it can't be read today takes nothing away from what was read.
import {
  couldHoldAnswer,
  type FolderEvidence,
  judgeMailbox,
  type MailboxEvidence,
  type MailboxVerdict,
} from '../coverage.ts';

const FRESH = 24 * 3_600_000;

/** The verdict on a mailbox as it is known now of then. */
export function judgeMailboxAt(mailbox: MailboxEvidence, at: number): MailboxVerdict {
  const seen = (folder: FolderEvidence) => reaches(folder, at);
  const folders = mailbox.folders.map((folder) =>
    seen(folder) ? { ...folder, problem: null, checkedAt: Math.max(folder.checkedAt ?? at, at) } : folder,
  );
  const answering = mailbox.folders.filter(couldHoldAnswer);
  const loginNeeded = mailbox.loginNeeded && !(answering.length > 0 && answering.every(seen));
  return judgeMailbox({ ...mailbox, folders, loginNeeded }, at);
}

function reaches({ synced, firstSyncDone, missing, coveredUntil }: FolderEvidence, at: number): boolean {
  return synced && firstSyncDone && missing === 0 && coveredUntil !== null && coveredUntil >= at - FRESH;
}
