// Reads what was proven of every folder and judges it: which mailboxes are covered, and for an account whether its silence
// is known. Small tables only, so that it can be asked with every reading of the book.
import type { Database } from 'better-sqlite3';
import {
  type FolderCoverageRow,
  folderCoverage,
  type MailboxCoverageRow,
  mailboxCoverage,
} from '../store/queries/coverage.ts';
import { statement } from '../store/statement.ts';
import {
  answerMailboxes,
  type FolderEvidence,
  judgeMailbox,
  type MailboxEvidence,
  type MailboxVerdict,
  proveSilence,
  type SilenceProof,
} from './coverage.ts';

export interface Coverage {
  readonly mailboxes: readonly { readonly row: MailboxCoverageRow; readonly evidence: MailboxEvidence }[];
  readonly folders: readonly FolderCoverageRow[];
  readonly verdicts: readonly MailboxVerdict[];
  /** For the book as a whole. */
  readonly overall: SilenceProof;
  of(accountId: number): SilenceProof;
  /** Changes when a verdict does. */
  readonly signature: string;
}

const lastMail = statement<{ account: number; now: number }, { at: number | null }>(
  `SELECT max(
     ifnull((SELECT max(sent_at) FROM message_account WHERE account_id = :account AND touch = 'mail_in' AND sent_at <= :now), 0),
     ifnull((SELECT max(sent_at) FROM message_account WHERE account_id = :account AND touch = 'mail_out' AND sent_at <= :now), 0)
   ) AS at`,
);
const holdersSince = statement<{ account: number; last: number; now: number }, { id: number; kind: string }>(
  `SELECT DISTINCT b.id, b.kind FROM message_account t JOIN message m ON m.id = t.message_id JOIN mailbox b ON b.id = m.mailbox_id
   WHERE t.account_id = :account AND t.sent_at BETWEEN :last AND :now`,
);

/** The mailboxes of files that hold an account's last mail, unless a mailbox with a server holds it too. */
export function heldInFiles(db: Database, account: number, now: number): number[] {
  const last = lastMail(db).get({ account, now })?.at ?? 0;
  if (last === 0) return [];
  const holders = holdersSince(db).all({ account, last, now });
  return holders.some(({ kind }) => kind === 'imap') ? [] : holders.map(({ id }) => id);
}

export function readCoverage(db: Database, now: number): Coverage {
  const folders = folderCoverage(db).all();
  const ofMailbox = Map.groupBy(folders, (folder) => folder.mailbox_id);
  const mailboxes = mailboxCoverage(db)
    .all()
    .map((row) => ({ row, evidence: evidenceOf(row, ofMailbox.get(row.id) ?? []) }));
  const verdicts = mailboxes.map(({ evidence }) => judgeMailbox(evidence, now));
  const overall = proveSilence(answerMailboxes(verdicts));
  const mixed = new Set(verdicts.map(({ kind }) => kind)).size > 1;
  return {
    mailboxes,
    folders,
    verdicts,
    overall,
    // Which mailbox holds an account's mail matters only where there are files and servers both.
    of: (account) => (mixed ? proveSilence(answerMailboxes(verdicts, heldInFiles(db, account, now))) : overall),
    signature: JSON.stringify(verdicts.map(({ mailboxId, gap }) => [mailboxId, gap])),
  };
}

function evidenceOf(row: MailboxCoverageRow, folders: readonly FolderCoverageRow[]): MailboxEvidence {
  return {
    mailboxId: row.id,
    address: row.address,
    kind: row.kind,
    loginNeeded: row.state === 'login_needed',
    folders: folders.map(folderEvidence),
  };
}

export function folderEvidence(row: FolderCoverageRow): FolderEvidence {
  const ends = [row.covered_until, row.seen_until].filter((end) => end !== null);
  return {
    folderId: row.folder_id,
    path: row.path,
    use: row.special_use,
    synced: row.synced === 1,
    firstSyncDone: row.first_sync_done === 1,
    // The sync's own word counts only after a comparison with the server.
    coveredUntil: row.checked_at === null || ends.length === 0 ? null : Math.max(...ends),
    checkedAt: row.checked_at,
    missing: row.result === 'differs' ? (row.missing ?? 0) : 0,
    problem: row.folder_problem ?? null,
  };
}
