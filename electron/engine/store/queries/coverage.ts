// What was proven of each folder, and what became of the last attempt to bring each mailbox in step.
import type { Database } from 'better-sqlite3';
import { statement } from '../statement.ts';

export type CheckHow = 'counts' | 'uid_set' | 'mod_sequence' | 'files';
export type CheckResult = 'agrees' | 'repaired' | 'differs';

export interface FolderCheck {
  readonly covered_from: number | null;
  readonly covered_until: number | null;
  readonly checked_at: number;
  readonly how: CheckHow;
  readonly server_count: number | null;
  readonly local_count: number;
  readonly missing: number;
  readonly result: CheckResult;
  readonly problem: string | null;
  readonly uid_set_at: number | null;
  readonly uid_validity: number | null;
  readonly repaired_at: number | null;
  readonly repaired_count: number;
}

/** A folder with its last check; what belongs to the check is null where there was none. */
export type FolderCoverageRow = {
  readonly folder_id: number;
  readonly mailbox_id: number;
  readonly path: string;
  readonly special_use: string;
  readonly synced: number;
  readonly first_sync_done: number;
  /** The sync's own word for what it has seen; counts only together with a check. */
  readonly seen_until: number | null;
  readonly folder_problem: string | null;
} & { readonly [K in keyof FolderCheck]: FolderCheck[K] | null };

export interface MailboxCoverageRow {
  readonly id: number;
  readonly address: string;
  readonly kind: 'imap' | 'imported';
  readonly at: number | null;
  readonly state: MailboxState | null;
  readonly problem: string | null;
}
export type MailboxState = 'in_step' | 'failed' | 'login_needed';

export const folderCoverage = statement<[], FolderCoverageRow>(
  `SELECT f.id AS folder_id, f.mailbox_id, f.path, f.special_use, f.synced, f.first_sync_done,
     f.covered_until AS seen_until, f.problem AS folder_problem,
     c.covered_from, c.covered_until, c.checked_at, c.how, c.server_count, c.local_count, c.missing, c.result, c.problem,
     c.uid_set_at, c.uid_validity, c.repaired_at, c.repaired_count
   FROM folder f LEFT JOIN folder_check c ON c.folder_id = f.id
   -- What was made here, and no server knows, can hold nothing that was not seen.
   WHERE f.to_create = 0 ORDER BY f.mailbox_id, f.id`,
);
export const mailboxCoverage = statement<[], MailboxCoverageRow>(
  `SELECT b.id, b.address, b.kind, s.at, s.state, s.problem
   FROM mailbox b LEFT JOIN mailbox_state s ON s.mailbox_id = b.id ORDER BY b.id`,
);
export const placesInFolder = statement<[number], { n: number }>(
  'SELECT count(*) AS n FROM message_location WHERE folder_id = ? AND uid > 0',
);
export const folderCheck = statement<[number], FolderCheck>(
  `SELECT covered_from, covered_until, checked_at, how, server_count, local_count, missing, result, problem, uid_set_at,
     uid_validity, repaired_at, repaired_count FROM folder_check WHERE folder_id = ?`,
);
/** The oldest and the newest message of a folder: reads all of it. */
export const folderSpan = statement<[number], { oldest: number | null; newest: number | null; n: number }>(
  `SELECT min(m.received_at) AS oldest, max(m.received_at) AS newest, count(*) AS n
   FROM message_location l JOIN message m ON m.id = l.message_id WHERE l.folder_id = ?`,
);

const put = statement<FolderCheck & { folder_id: number }>(
  `INSERT OR REPLACE INTO folder_check (folder_id, covered_from, covered_until, checked_at, how, server_count, local_count,
     missing, result, problem, uid_set_at, uid_validity, repaired_at, repaired_count)
   VALUES (:folder_id, :covered_from, :covered_until, :checked_at, :how, :server_count, :local_count,
     :missing, :result, :problem, :uid_set_at, :uid_validity, :repaired_at, :repaired_count)`,
);
export function putFolderCheck(db: Database, folderId: number, check: FolderCheck): void {
  put(db).run({ ...check, folder_id: folderId });
}

const repaired = statement<[number, number, number]>(
  'UPDATE folder_check SET repaired_at = ?, repaired_count = ? WHERE folder_id = ?',
);
/** Something was missing here and was brought in; the first check of a folder has nothing to compare with. */
export function noteRepair(db: Database, folderId: number, at: number, messages: number): void {
  repaired(db).run(at, messages, folderId);
}

const forgetAll = statement<[]>('UPDATE folder_check SET uid_set_at = NULL');
const forgetOf = statement<[number]>(
  'UPDATE folder_check SET uid_set_at = NULL WHERE folder_id IN (SELECT id FROM folder WHERE mailbox_id = ?)',
);
/** The next pass over the folders compares every set of UIDs with the server. */
export function askForComparison(db: Database, mailboxId: number | null): void {
  if (mailboxId === null) forgetAll(db).run();
  else forgetOf(db).run(mailboxId);
}

/** Those whose last attempt ended at a login. */
export const mailboxesInTrouble = statement<[], { id: number; address: string; at: number }>(
  `SELECT b.id, b.address, s.at FROM mailbox_state s JOIN mailbox b ON b.id = s.mailbox_id WHERE s.state = 'login_needed'`,
);
const putState = statement<[number, MailboxState, string | null, number]>(
  `INSERT OR REPLACE INTO mailbox_state (mailbox_id, at, state, problem)
   SELECT id, ?, ?, ? FROM mailbox WHERE id = ?`,
);
export function putMailboxState(
  db: Database,
  mailboxId: number,
  state: { at: number; state: MailboxState; problem: string | null },
): void {
  putState(db).run(state.at, state.state, state.problem, mailboxId);
}
